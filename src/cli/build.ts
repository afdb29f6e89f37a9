/** `npm run build`: check, compile if needed, publish, index. The one way to build. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../publish/compile.ts';
import { publish } from '../publish/publish.ts';
import { report } from './report/terminal.ts';

/** Writes the site; false if something stopped it, which has been reported. Reads the variables named in the README. */
export async function build(): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    console.error(explained(error));
    return false;
  }
}

async function run(): Promise<boolean> {
  const started = performance.now();
  const base = basePath();
  const folder = resolve(process.env['OUT_DIR'] || 'dist');
  const compiled = await compile(base, () => console.log('正在编译网页模板…'));
  if (!report([{ root: compiled.app.contentRoot(), problems: compiled.app.problems() }])) {
    console.error('有错误，未生成网站；改好后再运行一次。');
    return false;
  }
  const address = compiled.app.siteAddress();
  if (address && address.pathname !== '/' && `${address.pathname}/`.replace('//', '/') !== base) {
    throw new Error(`网站地址 ${address} 的路径与 BASE_PATH（${base}）不一致，请改成一致，或只写域名`);
  }
  if (!address) console.log('未设网站地址（SITE_URL 或 site.yaml 的 baseUrl），不生成订阅源、站点地图和规范链接。');
  const origin = address?.origin ?? 'http://localhost';
  const { pages, written, removed } = await publish(compiled, { folder, origin, base }, showProgress());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `网站已生成：${folder}，共 ${pages} 个网页，改写 ${written} 个文件，删去 ${removed} 个，用时 ${seconds} 秒。`,
  );
  return true;
}

/** `BASE_PATH` with a slash at both ends. */
export function basePath(): string {
  const parts = (process.env['BASE_PATH'] ?? '').split('/').filter((part) => part !== '');
  if (parts.some((part) => !/^[\w~-][\w.~-]*$/.test(part))) {
    throw new Error(`BASE_PATH 写作 /sub/path 的形式，现为 ${process.env['BASE_PATH']}`);
  }
  return parts.length > 0 ? `/${parts.join('/')}/` : '/';
}

function showProgress(): (done: number, total: number) => void {
  let shown = performance.now();
  return (done, total) => {
    if (performance.now() - shown < 2000) return;
    shown = performance.now();
    console.log(`已生成 ${done}/${total} 个网页…`);
  };
}

/** An error and its causes, one per line; for a cause also the source line that threw it. */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause === undefined) return error.message;
  const place = (error.cause as Error).stack?.split('\n').find((line) => /^\s+at .*\.(?:astro|ts):\d+/.test(line));
  return `${error.message}\n  原因：${explained(error.cause)}${place ? `\n  ${place.trim()}` : ''}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await build())) process.exitCode = 1;
