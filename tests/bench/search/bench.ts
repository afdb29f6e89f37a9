/** Dafu's search and Pagefind as shipped, on the same letters and queries in one run. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../../src/cli/chromium.ts';
import { writeCorpus } from '../../corpus/write.ts';
import { rareWords } from './answers.ts';
import { kindsOfQuery } from './classes/class.ts';
import { dafu } from './engines/dafu.ts';
import type { Engine } from './engines/engine.ts';
import { pagefind } from './engines/pagefind.ts';
import { readCorpus } from './letters.ts';
import { measureIndexing, sizeOf, type Usage } from './measure.ts';
import { drawQueries, type QueryClass } from './queries.ts';
import { type Asked, asked, figuresOf, indexFigures, printLine, type Run, table } from './report.ts';
import { CountingServer } from './server.ts';

const root = resolve(import.meta.dirname, '../../..');
const usage =
  '用法：npm run bench -- search [--letters 400,3500] [--content 文件夹] [--seed 1] [--engine dafu|pagefind] [--class 类,…] [--misses]';

interface Options {
  /** How many letters each run has. */
  letters: number[];
  /** A content root to use instead of generated letters. */
  content?: string;
  seed: number;
  engine?: Engine['name'];
  classes?: string[];
  /** Whether to report each query that was not answered in full. */
  misses: boolean;
}

/** Runs the benchmark with the options in `args`. Throws an Error of one line if they are wrong or a part fails. */
export async function benchSearch(args: string[]): Promise<void> {
  const options = readOptions(args);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumFlags,
    // There is no sandbox for root or in a container; only our own pages are opened.
    chromiumSandbox: false,
  });
  try {
    const { content } = options;
    if (content) await inFolder((folder) => compare(browser, options, { content: resolve(content), folder }));
    for (const letters of options.content ? [] : options.letters) {
      await inFolder(async (folder) => {
        const content = join(folder, 'content');
        log(`生成 ${letters} 件示例答复…`);
        mkdirSync(content);
        writeCorpus(content, { letters, seed: options.seed });
        await compare(browser, options, { content, folder, n: letters });
      });
    }
  } finally {
    await browser.close();
  }
}

function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parse();
  const letters = (values.letters ?? '400,3500').split(',').map(Number);
  const seed = Number(values.seed ?? 1);
  if (!letters.every((one) => Number.isInteger(one) && one > 0)) throw new Error(`--letters 须为正整数。${usage}`);
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed 须为非负整数。${usage}`);
  if (values.engine !== undefined && values.engine !== 'dafu' && values.engine !== 'pagefind') {
    throw new Error(`--engine 须为 dafu 或 pagefind。${usage}`);
  }
  return {
    letters,
    seed,
    misses: values.misses === true,
    ...(values.content && { content: values.content }),
    ...(values.engine && { engine: values.engine }),
    ...(values.class && { classes: values.class.split(',') }),
  };

  function parse() {
    try {
      const options = { letters: text, content: text, seed: text, engine: text, class: text };
      return parseArgs({ args, options: { ...options, misses: { type: 'boolean' } } });
    } catch {
      throw new Error(`选项写错了。${usage}`);
    }
  }
}

/** A folder for a run, removed when it ends. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dafu-bench-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param n the number of letters to report: as requested, though a few of them are not public */
async function compare(
  browser: Browser,
  options: Options,
  { content, folder, n: wanted }: { content: string; folder: string; n?: number },
): Promise<void> {
  const corpus = readCorpus(content);
  const n = wanted ?? corpus.letters.length;
  const classes = drawQueries(corpus, options.seed, options.classes);
  log(`${corpus.letters.length} 件公开答复，${classes.length} 类查询。正在构建网站…`);
  const rare = rareWords(corpus.letters);
  const site = join(folder, 'site');
  const built = await measured('构建', ['src/cli/build.ts'], { CONTENT_DIR: content, OUT_DIR: site });
  const engines: (() => Promise<[Engine, Usage, IndexPaths]>)[] = [
    async () => [dafu(site, rare), built, dafuPaths],
    async () => {
      log('Pagefind 正在建索引…');
      const stock = join(folder, 'pagefind');
      const script = join(import.meta.dirname, 'engines/index-pages.ts');
      const used = await measured('Pagefind 建索引', [script, site, join(stock, 'pagefind')], {});
      return [pagefind(stock, rare), used, pagefindPaths];
    },
  ];
  const runs: Run[] = [];
  for (const [index, name] of (['dafu', 'pagefind'] as const).entries()) {
    if (options.engine !== undefined && options.engine !== name) continue;
    const made = await engines[index]?.();
    if (made) runs.push(await run(browser, options, n, classes, ...made));
  }
  console.error(`\n${table(n, runs)}\n`);
}

/** Which files of a folder are the index, and which the texts of results. */
interface IndexPaths {
  index: RegExp;
  fragments: RegExp;
}

const pagefindPaths: IndexPaths = {
  index: /^pagefind\/(?:(?:index|filter)\/|pagefind-entry\.json|.+\.pf_meta)/,
  fragments: /^pagefind\/fragment\//,
};
const dafuPaths: IndexPaths = {
  index: /^(?:pagefind\/(?:(?:index|filter)\/|pagefind-entry\.json|.+\.pf_meta)|search\/(?!index\.html))/,
  fragments: pagefindPaths.fragments,
};

async function run(
  browser: Browser,
  { misses }: Options,
  n: number,
  classes: QueryClass[],
  engine: Engine,
  used: Usage,
  paths: IndexPaths,
): Promise<Run> {
  const server = await CountingServer.start(engine.folder);
  try {
    const visit = { reader: await browser.newContext({ locale: 'zh-CN' }), server };
    const base = await engine.base(visit);
    const all: Asked[] = [];
    for (const one of classes) {
      const own: Asked[] = [];
      for (const query of one.queries) {
        const whole = query.judged !== 'first-ten';
        own.push(asked(one, query, await engine.ask(visit, query.text, whole)));
      }
      if (misses) for (const { query, score } of own) reportMiss(engine.name, one.name, query.text, score);
      printLine({ engine: engine.name, n, class: one.name, ...figuresOf(own) });
      all.push(...own);
    }
    for (const [kind, groups] of Object.entries(kindsOfQuery)) {
      const some = all.filter(({ group }) => groups.includes(group));
      if (some.length > 0) printLine({ engine: engine.name, n, class: kind, ...figuresOf(some) });
    }
    printLine({ engine: engine.name, n, class: 'all', ...figuresOf(all) });
    const [index, fragments] = [sizeOf(engine.folder, paths.index), sizeOf(engine.folder, paths.fragments)];
    const sizes = { index: index.bytes, fragments: fragments.bytes, files: index.files + fragments.files };
    const figures = indexFigures(n, sizes, base, used);
    printLine({ engine: engine.name, n, class: 'index', ...figures });
    return { engine: engine.name, asked: all, index: figures };
  } finally {
    server.close();
  }
}

function reportMiss(engine: string, name: string, text: string, score: Asked['score']): void {
  const { saysSo, ...shares } = score;
  if (saysSo ?? Object.values(shares).every((share) => share === 1)) return;
  log(`${engine} ${name} ${text} ${saysSo === false ? '没有如实说没有' : JSON.stringify(shares)}`);
}

/** Runs a Node script of the project and measures the indexing in it. */
function measured(title: string, script: string[], variables: Record<string, string>): Promise<Usage> {
  const { SITE_URL: _, BASE_PATH: __, ...environment } = process.env;
  const options = { cwd: root, env: { ...environment, ...variables } };
  return measureIndexing(
    spawn(process.execPath, script, { ...options, stdio: ['ignore', 'ignore', 'inherit'] }),
    title,
  );
}

const log = (words: string): void => console.error(words);
