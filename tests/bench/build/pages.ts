/** `node pages.ts OUT`: writes all pages of `CONTENT_DIR` but no search index, and prints what that cost this process. */
import { compile } from '../../../src/publish/compile.ts';
import { Output } from '../../../src/publish/output.ts';
import { addPages } from '../../../src/publish/publish.ts';

const [out = ''] = process.argv.slice(2);
const started = performance.now();
const { app } = await compile('/', () => {});
if (app.problems().some(({ severity }) => severity === 'error')) throw new Error('content has errors');
const read = process.cpuUsage();
const output = Output.open(out);
const pages = await addPages(output, app, { origin: 'https://dafu.example', base: '/' });
const { files } = output.commit();
const { user, system } = process.cpuUsage();
const cpu = user + system;
console.log(
  JSON.stringify({
    pages,
    files,
    cpu_s: cpu / 1e6,
    read_s: (read.user + read.system) / 1e6,
    wall_s: (performance.now() - started) / 1000,
    rss_mb: process.resourceUsage().maxRSS / 1000,
    ms_a_page: cpu / 1000 / pages,
  }),
);
