/**
 * `npm run bench -- import [--letters 1000] [--seed 1]`: a folder of that many texts, imported into an empty content root.
 * CPU and memory are those of the process from its start, including the privacy rules and writing.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../../src/library/read.ts';
import { printedText } from '../../corpus/printed.ts';
import { writeCorpus } from '../../corpus/write.ts';

export async function benchImport(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { letters: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  });
  const letters = Number(values.letters);
  const folder = mkdtempSync(join(tmpdir(), 'dafu-bench-'));
  const [content, texts, to] = [join(folder, 'content'), join(folder, 'texts'), join(folder, 'to')];
  try {
    mkdirSync(texts);
    mkdirSync(content);
    writeCorpus(content, { letters, seed: Number(values.seed) });
    const catalogue = readContent(content);
    for (const [index, entry] of catalogue.entries.entries()) {
      writeFileSync(join(texts, `${index + 1}.txt`), printedText(catalogue, entry));
    }
    cpSync(content, to, { recursive: true });
    for (const made of ['replies', 'annexes', 'submissions']) rmSync(join(to, made), { recursive: true, force: true });
    const cost = importing(texts, to);
    const filed = readdirSync(join(to, 'replies'), { recursive: true }).filter((name) => String(name).endsWith('.md'));
    console.log(JSON.stringify({ bench: 'import', n: catalogue.entries.length, ...cost, filed: filed.length }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A separate process, so that its memory is measured alone. */
function importing(texts: string, to: string): Record<string, number> {
  const program = join(import.meta.dirname, 'run.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, texts], {
    env: { ...process.env, CONTENT_DIR: to },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (status !== 0) throw new Error(stderr || last);
  return JSON.parse(last);
}
