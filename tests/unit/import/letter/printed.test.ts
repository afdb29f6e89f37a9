/** What the site prints, the importer reads: generated letters, as they are on paper. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { placeLetter } from '../../../../src/import/letter/place.ts';
import { readLetterFile } from '../../../../src/import/letter/read.ts';
import { keyOf } from '../../../../src/library/arrange.ts';
import { readContent } from '../../../../src/library/read.ts';
import { printedText } from '../../../corpus/printed.ts';
import { writeCorpus } from '../../../corpus/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'dafu-printed-'));
writeCorpus(folder, { letters: process.env['DAFU_LONG'] ? 2000 : 200, seed: 11 });
const catalogue = readContent(folder);
const place = catalogue.site.place;
afterAll(() => rmSync(folder, { recursive: true }));

const read = catalogue.entries
  .filter(({ reply }) => !reply.withdrawn)
  .map((entry) => {
    const text = printedText(catalogue, entry);
    const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
    if (!('reply' in letter)) throw new Error(`${entry.path}: ${letter.problems[0].message}`);
    return { entry, text, letter, placed: placeLetter(letter.reply, { ...catalogue, place }, keyOf) };
  });

/** What is on paper, in exactly one form. */
const printed = [
  'title',
  'session',
  'documentNumber',
  'issuingAgency',
  'jointAgencies',
  'signatory',
  'disposition',
  'issuedOn',
  'note',
  'copiedTo',
  'contact',
] as const;

describe.each(printed)('%s', (field) => {
  test('is as it was printed', () => {
    const given = read.map(({ entry, placed }) => ({ path: entry.path, value: placed.fields[field] }));
    expect(given).toEqual(read.map(({ entry }) => ({ path: entry.path, value: entry.reply[field] })));
  });
});

test('the numbers and their kind are as printed', () => {
  const numbers = (submissions: { number?: string; kind?: string }[] = []) =>
    submissions.map(({ number, kind }) => `${number} ${kind}`);
  for (const { entry, letter } of read) {
    expect(numbers(letter.reply.submissions), entry.path).toEqual(numbers(entry.reply.submissions));
  }
});

test('no line is left that is not reported', () => {
  for (const { entry, text, letter } of read) {
    const { paragraphs, repairs, unrecognised, problems, sources } = letter;
    const reported = new Set([
      ...[...paragraphs, ...repairs, ...unrecognised, ...problems].map(({ line }) => line),
      ...Object.values(sources),
    ]);
    const unreported = text
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' || reported.has(index + 1) ? [] : [line]));
    expect(unreported, entry.path).toEqual([]);
  }
});
