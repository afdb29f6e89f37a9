/** `node render.ts SESSION OUT`: renders a meeting's page of `CONTENT_DIR` into a folder, with its assets, and prints what that cost. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../src/publish/compile.ts';

export interface Rendering {
  /** CPU for reading and checking the whole content root. */
  read_cpu_s: number;
  /** CPU for the page: querying the library, and the HTML. */
  cpu_s: number;
  wall_s: number;
  rss_mb: number;
}

const [session = '', out = ''] = process.argv.slice(2);
const { app, client } = await compile('/', () => {});
const started = process.cpuUsage();
app.problems();
const read = process.cpuUsage(started);
const [begun, at] = [process.cpuUsage(), performance.now()];
const response = await app.render(new URL(`http://localhost/${session}/`));
const page = Buffer.from(await response.arrayBuffer());
const [rendered, wall] = [process.cpuUsage(begun), performance.now() - at];
if (response.status !== 200) throw new Error(`登记册 ${session} 生成失败（${response.status}）`);
mkdirSync(join(out, session), { recursive: true });
writeFileSync(join(out, session, 'index.html'), page);
cpSync(client, out, { recursive: true });
const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
const rendering: Rendering = {
  read_cpu_s: seconds(read),
  cpu_s: seconds(rendered),
  wall_s: wall / 1000,
  rss_mb: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(rendering));
