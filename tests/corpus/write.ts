/** Writes a corpus to disk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CorpusFile, corpus } from './corpus.ts';

/** Writes a corpus into a folder that exists and is empty. */
export function writeCorpus(folder: string, options: { letters: number; seed: number }): void {
  writeContent(folder, corpus(options));
}

/** Writes all files into a folder that exists and is empty. */
export function writeContent(folder: string, files: Iterable<CorpusFile>): void {
  const made = new Set<string>();
  for (const { path, content } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}
