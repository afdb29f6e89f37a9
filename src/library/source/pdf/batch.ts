/** The texts of PDFs, read by a program of its own: whatever they do to it, the check goes on. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AnnexText } from '../annex-text.ts';

const [batch, seconds, megabytes] = [20, 60, 1024];

/** Path → text; undefined if it cannot be read. */
export function textsOfPdfs(paths: readonly string[]): Map<string, AnnexText | undefined> {
  const texts = new Map<string, AnnexText | undefined>();
  while (texts.size < paths.length) {
    const next = paths.slice(texts.size, texts.size + batch);
    const read = readSome(next);
    for (const [index, text] of read.entries()) texts.set(next[index] ?? '', text);
    // Ended by its first file, and not by the time that several took.
    if (read.length === 0) texts.set(next[0] ?? '', undefined);
  }
  return texts;
}

/** One text for each file that the program came to the end of. */
function readSome(paths: readonly string[]): (AnnexText | undefined)[] {
  const { stdout } = spawnSync(process.execPath, [`--max-old-space-size=${megabytes}`, program()], {
    input: paths.join('\0'),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: seconds * 1000,
    maxBuffer: 500_000_000,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const lines = stdout.split('\n').slice(0, -1);
  return lines.slice(0, paths.length).map((line) => (JSON.parse(line) as AnnexText | null) ?? undefined);
}

/** Below the folder of the project, as is this module, also where the compiled app has it in a bundle. */
function program(): string {
  let folder = import.meta.dirname;
  for (const path = 'src/library/source/pdf/program.ts'; ; folder = dirname(folder)) {
    if (existsSync(join(folder, path))) return join(folder, path);
    if (folder === dirname(folder)) throw new Error(`没有程序 ${path}`);
  }
}
