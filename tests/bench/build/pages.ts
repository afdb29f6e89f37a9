/** `node pages.ts OUT`: writes all pages of `CONTENT_DIR`, without a search index, and prints what that cost this process. */
import { compile } from '../../../src/publish/compile.ts';
import { Output } from '../../../src/publish/output.ts';
import { addPages } from '../../../src/publish/publish.ts';

const [out = ''] = process.argv.slice(2);
const started = performance.now();
const { app } = await compile('/', () => {});
if (app.problems().some(({ severity }) => severity === 'error')) throw new Error('content has errors');
const read = cpuSeconds();

/** The kind of page at a path below the base. */
const kindOf = (path: string): string => {
  if (/\.(?:md|txt|json)$/.test(path)) return 'download';
  if (/\.xml$/.test(path)) return 'feed';
  return /^[a-z]+-(?:npc|cppcc)-\d+-\d+\/./.test(path) ? 'letter' : 'list';
};
const paths = app.pages();
const kinds: Record<string, { pages: number; cpu: number }> = {};
let before = read;

const output = Output.open(out);
const pages = await addPages(output, app, { origin: 'https://dafu.example', base: '/' }, (done) => {
  const now = cpuSeconds();
  kinds[kindOf(paths[done - 1] ?? '')] ??= { pages: 0, cpu: 0 };
  const kind = kinds[kindOf(paths[done - 1] ?? '')];
  if (kind) Object.assign(kind, { pages: kind.pages + 1, cpu: kind.cpu + now - before });
  before = now;
});
output.commit();
const total = cpuSeconds();
console.log(
  JSON.stringify({
    pages,
    cpu_s: total,
    read_s: read,
    wall_s: (performance.now() - started) / 1000,
    rss_mb: process.resourceUsage().maxRSS / 1000,
    ms_a_page: (1000 * total) / pages,
    ...Object.fromEntries(
      Object.entries(kinds).flatMap(([kind, { pages: of, cpu }]) => [
        [`${kind}s`, of],
        [`${kind}_ms`, (1000 * cpu) / of],
      ]),
    ),
  }),
);

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
