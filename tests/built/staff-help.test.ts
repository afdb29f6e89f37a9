/** `/help/staff/`: present if site.yaml asks for it, otherwise without a trace. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemGroups } from '../../schemas/problems.ts';
import { replySchema } from '../../schemas/reply.ts';
import { build, builtSample, emptyFolder, filesOf, read, sample } from './site.ts';

const page = 'help/staff/index.html';

/** The sample site with other words in place of its `staffHelp: true`. */
function siteWith(setting: string): string {
  const content = join(emptyFolder('content'), 'content');
  cpSync(sample, content, { recursive: true });
  const file = join(content, 'site.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('staffHelp: true\n');
  writeFileSync(file, text.replace('staffHelp: true\n', setting));
  return build({ CONTENT_DIR: content, SITE_URL: 'https://dafu.example' });
}

/** The texts of a page that no other would have: keys, dates and names occur in letters too. */
const textsOf = (html: string): string[] =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .split(/<[^>]*>|\n/)
    .map((text) => text.trim())
    .filter((text) => (text.match(/\p{Script=Han}/gu) ?? []).length >= 10);

describe('the page for the staff', () => {
  let folder: string;
  beforeAll(() => {
    folder = builtSample();
  });

  test('is reached from the map of the site, and listed for search engines', () => {
    expect(read(folder, 'sitemap/index.html')).toContain('href="/help/staff/"');
    expect(read(folder, 'sitemap.xml')).toContain('<loc>https://dafu.example/help/staff/</loc>');
  });

  test('links from its contents to each of its headings', () => {
    const html = read(folder, page);
    const headings = [...html.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
    const led = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(headings.filter((id) => !['contents', 'once'].includes(id ?? '') && !led.includes(id))).toEqual([]);
  });

  test('names every field of a letter', () => {
    const html = read(folder, page);
    for (const key of Object.keys(replySchema.shape)) expect(html).toContain(`<code>${key}</code>`);
  });

  test('explains every problem at the address of its id, and gives no id twice', () => {
    const html = read(folder, page);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    const problems = problemGroups.flatMap((group) => Object.keys(group.problems));
    expect(problems.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has its drawings inline', () => {
    const html = read(folder, page);
    expect(html.match(/<svg[^>]* role="img" aria-label="示意图：/g)).toHaveLength(6);
    expect(html).not.toMatch(/<img\b/);
  });

  test.each([
    ['is false', 'staffHelp: false\n'],
    ['is not set', ''],
  ])('leaves no trace if staffHelp %s', (_, setting) => {
    const without = siteWith(setting);
    const files = filesOf(without);
    expect(filesOf(folder).filter((file) => file.endsWith('.html') && !files.includes(file))).toEqual([page]);
    const texts = textsOf(read(folder, page));
    expect(texts.length).toBeGreaterThan(80);
    const own = new Set(['help/staff', '工作人员说明', '示意图：', ...texts]);
    const traces = files.flatMap((file) => {
      const bytes = readFileSync(join(without, file));
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return [...own].filter((text) => plain.includes(text)).map((text) => `${file}: ${text}`);
    });
    expect(traces).toEqual([]);
  });
});
