/** `node index-pages.ts SITE OUT`: indexes the letter pages of a built site with Pagefind's defaults. A separate process, so that it can be measured. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';

const [site = '', out = ''] = process.argv.slice(2);
// Menus and footers would only add noise, which any site excludes from Pagefind.
const { index, errors } = await createIndex({ rootSelector: 'main' });
if (!index) throw new Error(errors.join('\n'));
for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!file.endsWith('.html')) continue;
  const content = readFileSync(join(site, file), 'utf8');
  if (!content.includes('data-letter-body')) continue;
  const url = `/${file.replaceAll(sep, '/').replace(/index\.html$/, '')}`;
  const added = await index.addHTMLFile({ url, content });
  if (added.errors.length > 0) throw new Error(`${url} ${added.errors.join('\n')}`);
}
const written = await index.writeFiles({ outputPath: out });
if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
await close();
