import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadFile, readLetterFile } from '../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../src/import/letter/recognise.ts';

const folder = path.join(import.meta.dirname, '../../../fixtures/import');

/** What a reader finds in a letter; `textLines` are the first and the last line of its text. */
interface Expected {
  file: string;
  textLines: [from: number, to: number];
  [field: string]: unknown;
}
const letters = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected[];

const readIn = (file: string): Recognised => {
  const read: ReadFile = readLetterFile(file, readFileSync(path.join(folder, 'letters', file)));
  if (!('reply' in read)) throw new Error(read.problems[0].message);
  return read;
};

/** Dates in a letter's web page but not in its text: nobody could find them. */
const notThere = ['018.txt publishedOn', '028.txt publishedOn', '032.txt publishedOn', '056.txt publishedOn'];

/** A field of `expected.json` as the importer returns it. */
const found: Record<string, (letter: Recognised) => unknown> = {
  kind: ({ reply }) => reply.submissions?.[0]?.kind,
  session: ({ reply }) => reply.session,
  submissionNumbers: ({ reply }) => reply.submissions?.flatMap(({ number }) => number ?? []),
  documentNumber: ({ reply }) => reply.documentNumber,
  disposition: ({ reply }) => reply.disposition,
  signatoryPresent: ({ reply }) => reply.signatory !== undefined,
  addresseeCount: ({ reply }) => reply.addressees?.length ?? 0,
  issuingAgency: ({ reply }) => reply.issuingAgency,
  issuedOn: ({ reply }) => reply.issuedOn,
  publishedOn: ({ reply }) => reply.publishedOn,
  copiedTo: ({ reply }) => reply.copiedTo,
  contactPresent: ({ reply }) => reply.contact !== undefined,
  mobileInContact: ({ reply }) => /^1[3-9]\d{9}$/.test(reply.contact?.phone ?? ''),
  disclosure: ({ reply }) => reply.disclosure,
  coHandlingAgencies: ({ reply }) => reply.coHandlingAgencies?.map(({ agency }) => agency),
};
/** The fields that a letter may have or lack; what is not expected must be absent. */
const exclusive = [
  ...['session', 'documentNumber', 'disposition', 'issuingAgency', 'issuedOn', 'publishedOn', 'copiedTo'],
  ...['disclosure', 'coHandlingAgencies'],
];
const remarks = ['file', 'textLines', 'addresseeNote', 'quirk', 'truncated'];

describe.each(letters)('$file', (expected) => {
  const letter = readIn(expected.file);
  const fields = Object.keys(expected).filter((field) => !remarks.includes(field));

  test('finds the fields that a reader finds', () => {
    const wanted = fields.filter((field) => !notThere.includes(`${expected.file} ${field}`));
    const given = Object.fromEntries(wanted.map((field) => [field, found[field]?.(letter)]));
    expect(given).toEqual(Object.fromEntries(wanted.map((field) => [field, expected[field]])));
  });

  test('finds no field that it does not state', () => {
    const stray = exclusive.filter((field) => !fields.includes(field) && found[field]?.(letter) !== undefined);
    expect(stray).toEqual([]);
  });

  test('keeps every sentence in order and nothing of the page', () => {
    const [from, to] = expected.textLines;
    const lines = readFileSync(path.join(folder, 'letters', expected.file), 'utf8')
      .split('\n')
      .slice(from - 1, to);
    expect(dense(letter.paragraphs.map(({ text }) => text))).toBe(dense(lines));
  });

  test('reports what happened to every line', () => {
    expect(unreported(readFileSync(path.join(folder, 'letters', expected.file), 'utf8'), letter)).toEqual([]);
  });
});

test('at least 97 % of the expected fields are correct', () => {
  const all = letters.flatMap((expected) =>
    Object.keys(expected)
      .filter((field) => !remarks.includes(field))
      .map((field) => ({ expected, field })),
  );
  const right = all.filter(
    ({ expected, field }) => JSON.stringify(found[field]?.(readIn(expected.file))) === JSON.stringify(expected[field]),
  );
  expect(right.length / all.length).toBeGreaterThanOrEqual(0.97);
});

const dense = (lines: string[]): string => lines.join('').replace(/\s/g, '');

/** The lines of a source that the report does not mention. */
function unreported(text: string, { paragraphs, sources, repairs, unrecognised, problems }: Recognised): number[] {
  const reported = [...paragraphs, ...repairs, ...unrecognised, ...problems].map(({ line }) => line);
  const known = new Set([...reported, ...Object.values(sources)]);
  return text.split('\n').flatMap((line, index) => (line.trim() === '' || known.has(index + 1) ? [] : [index + 1]));
}
