/**
 * A program of its own, since a PDF may take any time and memory, or break its reader: paths of files on standard input,
 * a zero between them; for each, one line of JSON on standard output as soon as it is read.
 */
import { readFileSync, writeSync } from 'node:fs';
import { textOfPdf } from './read.ts';

for (const path of readFileSync(0, 'utf8').split('\0')) {
  const text = await textOfPdf(path).catch(() => undefined);
  writeSync(1, `${JSON.stringify(text ?? null)}\n`);
}
