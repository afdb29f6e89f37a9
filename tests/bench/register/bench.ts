/** The page of a long register: what it costs to make, its size, and how soon a reader sees it in another order. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../../src/cli/chromium.ts';
import { host, serve } from '../../../src/cli/serve.ts';
import { compile } from '../../../src/publish/compile.ts';
import { writeContent } from '../../corpus/write.ts';
import { longRegister } from './content.ts';
import type { Rendering } from './render.ts';

const usage = '用法：npm run bench -- register [--numbers 5000] [--seed 1]';

/** Runs the benchmark with the options in `args`. Throws an Error of one line if they are wrong or a part fails. */
export async function benchRegister(args: string[]): Promise<void> {
  const { numbers, seed } = readOptions(args);
  await compile('/', () => console.error('正在编译网页模板…')); // not part of what the page costs
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumFlags,
    // There is no sandbox for root or in a container; only our own pages are opened.
    chromiumSandbox: false,
  });
  try {
    for (const answered of [false, true]) {
      const folder = mkdtempSync(join(tmpdir(), 'dafu-bench-'));
      try {
        await measure(browser, folder, longRegister(numbers, answered, seed), answered);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    await browser.close();
  }
}

function readOptions(args: string[]): { numbers: number; seed: number } {
  const text = { type: 'string' } as const;
  const { values } = parse();
  const [numbers, seed] = [Number(values.numbers ?? 5000), Number(values.seed ?? 1)];
  if (!Number.isInteger(numbers) || numbers < 100) throw new Error(`--numbers 须为 100 以上的整数。${usage}`);
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed 须为非负整数。${usage}`);
  return { numbers, seed };

  function parse() {
    try {
      return parseArgs({ args, options: { numbers: text, seed: text } });
    } catch {
      throw new Error(`选项写错了。${usage}`);
    }
  }
}

async function measure(
  browser: Browser,
  folder: string,
  { session, numbers, files }: ReturnType<typeof longRegister>,
  answered: boolean,
): Promise<void> {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  mkdirSync(content);
  writeContent(content, files);
  const rendering = render(content, session, site);
  const page = readFileSync(join(site, session, 'index.html'));
  const server = await serve(site, { port: 0, base: '/' });
  try {
    const { port } = server.address() as AddressInfo;
    const reading = await read(browser, `http://${host}:${port}/${session}/`);
    const figures = { ...rendering, page_kb: gzipSync(page).length / 1024, ...reading };
    const rounded = Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(2))]);
    const what = { bench: 'register', n: numbers, answered };
    console.log(JSON.stringify({ ...what, ...Object.fromEntries(rounded) }));
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** In a separate process: an app reads one content root and keeps it. */
function render(content: string, session: string, out: string): Rendering {
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'render.ts'), session, out], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`登记册没有生成（退出码 ${status}）`);
  return JSON.parse(stdout);
}

interface Reading {
  /** From the request to the painted page. */
  open_ms: number;
  /** CPU of the browser's main thread, from a click to the next paint; the mean of several. */
  sort_ms: number;
  filter_ms: number;
}

async function read(browser: Browser, address: string): Promise<Reading> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const opened = performance.now();
    await page.goto(address);
    await page.evaluate(drawn);
    const open_ms = performance.now() - opened;
    await page.waitForTimeout(2000); // by then the script has read the rows
    const [sorts, filters]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round++) {
      for (const sort of ['due', 'agency', 'status', 'number', 'number']) sorts.push(await busy(page, press, sort));
      for (const words of ['367', '学校', '']) filters.push(await busy(page, type, words));
    }
    return { open_ms, sort_ms: mean(sorts), filter_ms: mean(filters) };
  } finally {
    await page.close();
  }
}

/** Runs in the page; Playwright's own clicks would be measured with it. */
const press = (sort: string) => document.querySelector<HTMLElement>(`[data-sort="${sort}"] button`)?.click();
const type = (words: string) => {
  const box = document.querySelector<HTMLInputElement>('[data-register-tools] [name="q"]');
  if (!box) throw new Error('the page has no text field');
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
/** Resolves after the next paint. */
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** In ms. */
async function busy(page: Page, act: (what: string) => void, what: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskSeconds();
  await page.evaluate(act, what);
  await page.evaluate(drawn);
  const after = await taskSeconds();
  await session.detach();
  return (after - before) * 1000;

  async function taskSeconds(): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  }
}

const mean = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
