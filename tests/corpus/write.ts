/** Puts a corpus on the disk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpus } from './corpus.ts';

/** Writes all files into a folder that exists and is empty. */
export function writeCorpus(folder: string, options: { letters: number; seed: number }): void {
  const made = new Set<string>();
  for (const { path, content } of corpus(options)) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}
