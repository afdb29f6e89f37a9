/**
 * `npm run bench -- letters [--letters 4000] [--seed 1]`: what the importer reads of generated letters, one line a class. A
 * class is what has forms of its own: a field, or the text. Of a field that a letter states, `right` is read, `reported` is
 * left out and reported; `silent`, `doubted` and `wrong` should be 0.
 */
import { parseArgs } from 'node:util';
import { readLetterFile } from '../../../src/import/letter/read.ts';
import { compare, type Verdict } from '../../letters/compare.ts';
import { writeLetter } from '../../letters/letter.ts';

const verdicts: readonly Verdict[] = ['right', 'reported', 'silent', 'doubted', 'wrong'];

export async function benchLetters(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { letters: { type: 'string', default: '4000' }, seed: { type: 'string', default: '1' } },
  });
  const classes = new Map<string, Record<Verdict, number>>();
  for (let index = 0; index < Number(values.letters); index++) {
    const sample = writeLetter(Number(values.seed), index);
    const letter = readLetterFile(sample.file, new TextEncoder().encode(sample.source));
    if (!('reply' in letter)) throw new Error(`${sample.file}: ${letter.problems[0].message}`);
    for (const { what, verdict } of compare(sample, letter)) {
      const counts = classes.get(what) ?? { right: 0, reported: 0, silent: 0, doubted: 0, wrong: 0 };
      counts[verdict]++;
      classes.set(what, counts);
    }
  }
  for (const [what, counts] of classes) {
    const n = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
    console.log(
      JSON.stringify({ bench: 'letters', class: what, n, ...counts, share: Number((counts.right / n).toFixed(4)) }),
    );
  }
}
