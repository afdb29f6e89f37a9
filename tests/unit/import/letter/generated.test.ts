/** Letters in the forms of places, thousands by a seed: a field is right, or absent and reported; the text is the text. */
import { expect, test } from 'vitest';
import { readLetterFile } from '../../../../src/import/letter/read.ts';
import { compare, type Finding, partOf } from '../../../letters/compare.ts';
import { writeLetter } from '../../../letters/letter.ts';
import type { Sample } from '../../../letters/sample.ts';

const seeds = process.env['DAFU_LONG'] ? [1, 2] : [1];
const count = process.env['DAFU_LONG'] ? 4000 : 300;

const findings = seeds.flatMap((seed) =>
  Array.from({ length: count }, (_, index) => {
    const sample = writeLetter(seed, index);
    const letter = readLetterFile(sample.file, new TextEncoder().encode(sample.source));
    if (!('reply' in letter)) throw new Error(`seed ${seed}, ${sample.file}: ${letter.problems[0].message}`);
    return compare(sample, letter).map((finding) => ({ ...finding, seed, sample }));
  }).flat(),
);

/** A failure as a person reads it: which letter, which form, what differs. */
function shown({ seed, sample, what, verdict, expected, got }: Finding & { seed: number; sample: Sample }): string {
  const part = partOf[what];
  const values = `expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
  return `seed ${seed}, ${sample.file}, ${what} ${verdict} (${part}: ${sample.forms[part]}): ${values}\n${sample.source}`;
}

test.each(['wrong', 'doubted', 'silent'] as const)('no field is %s', (verdict) => {
  const failures = findings.filter((finding) => finding.verdict === verdict && !isOfText(finding));
  expect(failures.slice(0, 3).map(shown)).toEqual([]);
});

test.each(['text', 'furniture', 'line'])('%s', (what) => {
  const failures = findings.filter((finding) => finding.what === what && finding.verdict !== 'right');
  expect(failures.slice(0, 3).map(shown)).toEqual([]);
});

test('at least 97 % of the stated fields are right', () => {
  const stated = findings.filter((finding) => !isOfText(finding));
  const right = stated.filter(({ verdict }) => verdict === 'right');
  expect(right.length / stated.length).toBeGreaterThanOrEqual(0.97);
});

const isOfText = ({ what }: Finding): boolean => ['text', 'furniture', 'line'].includes(what);
