/** `npm run corpus -- --letters N --seed S --out DIR`: writes a content root of invented letters. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './write.ts';

const usage = '用法：npm run corpus -- --letters 件数 --seed 种子 --out 文件夹';

interface Options {
  letters: number;
  seed: number;
  out: string;
}

function readOptions(args: string[]): Options {
  const values = options(args);
  if (!values.out) throw new Error(`没有写 --out 文件夹。${usage}`);
  return {
    letters: wholeNumber('--letters', values.letters, 1, 1_000_000),
    seed: wholeNumber('--seed', values.seed, 0, 4_294_967_295),
    out: emptyFolder(resolve(process.env['INIT_CWD'] ?? '.', values.out)),
  };
}

function options(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { letters: text, seed: text, out: text } }).values;
  } catch (cause) {
    throw new Error(`参数写错了：${args.join(' ')}。${usage}`, { cause });
  }
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number {
  const number = Number(text);
  if (text && /^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`${name} 须为 ${least} 至 ${most} 的整数，现为“${text ?? ''}”。${usage}`);
}

function emptyFolder(path: string): string {
  if (!existsSync(path)) return path;
  if (!statSync(path).isDirectory()) throw new Error(`${path} 是文件，不是文件夹，请换一个`);
  if (readdirSync(path).length > 0) throw new Error(`${path} 里已有文件，请换一个空的或新的文件夹`);
  return path;
}

/**
 * Writes what the arguments request, and returns the line to print. The folder gets its name only when it is complete.
 * @throws Error of one line that says what is wrong with the arguments, or why nothing can be written there
 */
export function generate(args: string[]): string {
  const { letters, seed, out } = readOptions(args);
  const half = `${out}.${process.pid}`;
  try {
    mkdirSync(half, { recursive: true });
    writeCorpus(half, { letters, seed });
    if (existsSync(out)) rmdirSync(out);
    renameSync(half, out);
  } catch (cause) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(`写不进 ${out}（${(cause as NodeJS.ErrnoException).code ?? cause}），请换一个文件夹`, { cause });
  }
  return `已写入 ${letters} 件示例答复：${out}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(generate(process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
