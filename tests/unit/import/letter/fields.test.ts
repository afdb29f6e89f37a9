/** A field is added to the schema and to the table, and nowhere else: it goes from its line to the file. */
import { describe, expect, test } from 'vitest';
import { text } from '../../../../schemas/field.ts';
import { replySchema } from '../../../../schemas/reply.ts';
import { writeFrontMatter } from '../../../../src/import/front-matter.ts';
import type { NamedField } from '../../../../src/import/letter/facts.ts';
import { announces } from '../../../../src/import/letter/fields/label.ts';
import { best, type FieldRow, fillIn } from '../../../../src/import/letter/fields/row.ts';
import { type FieldTable, fieldRows, fieldTable } from '../../../../src/import/letter/fields/table.ts';
import type { Letter } from '../../../../src/import/letter/letter.ts';
import { placeLetter } from '../../../../src/import/letter/place.ts';
import { recognise } from '../../../../src/import/letter/recognise.ts';
import { linesOfText } from '../../../../src/import/letter/source/line.ts';

const schema = replySchema.extend({ sealNumber: text('用印编号') });

// The reply has no such key, which the compiler would require.
const key = 'sealNumber' as never;
const sealNumber = {
  labels: {
    sealNumber: announces(key, {
      pattern: /^用印编号$/u,
      examples: ['用印编号'],
      read: (value) => (/^示\d+$/u.test(value) ? (value as never) : undefined),
    }),
  },
  choose: ({ facts }: Letter, field: NamedField<never>) => facts.best(field),
  cure: '向示例市教育局查问',
};

function read(line: string, table: FieldTable = fieldTable(schema, { ...fieldRows, sealNumber })) {
  const lines = [
    '对市十八届人大四次会议第12号建议的答复',
    line,
    '示例甲代表：',
    '您提出的《关于示例的建议》收悉。现答复如下：',
    '我局已经办理。',
    '示例市教育局',
    '2025年6月23日',
  ];
  return recognise(linesOfText(lines.join('\n')), 'proactive', table);
}

test('the value of its label is in the front matter, and its line is the source', () => {
  const { reply, sources, repairs, unrecognised, problems } = read('用印编号：示12');
  const { fields } = placeLetter(reply, { agencies: {}, sessions: {} }, ({ number }) => number);
  expect(writeFrontMatter(fields)).toContain('\nsealNumber: 示12\n');
  expect(sources).toMatchObject({ sealNumber: 2 });
  expect({ repairs, unrecognised, problems }).toEqual({ repairs: [], unrecognised: [], problems: [] });
});

test('a value that is not understood is reported, and so is the required field', () => {
  const { reply, unrecognised, problems } = read('用印编号：未编');
  expect(reply).not.toHaveProperty(key);
  expect(unrecognised).toEqual([{ line: 2, text: '用印编号：未编' }]);
  expect(problems).toEqual([
    expect.objectContaining({
      id: 'field-not-recognised',
      field: 'sealNumber',
      message: '没有认出用印编号；向示例市教育局查问',
    }),
  ]);
});

test('of two different values neither is taken, which is reported under its Chinese name', () => {
  const { reply, problems } = read('用印编号：示12\n用印编号：示13');
  expect(reply).not.toHaveProperty(key);
  expect(problems).toEqual([
    expect.objectContaining({ id: 'values-differ', line: 3, message: expect.stringContaining('用印编号有两种写法') }),
  ]);
});

test('a line is never reported as known from elsewhere while the reply lacks its field', () => {
  const deaf = fieldTable(schema, { ...fieldRows, sealNumber: { ...sealNumber, choose: () => undefined } });
  const { repairs, unrecognised } = read('用印编号：示12', deaf);
  expect(repairs).toEqual([]);
  expect(unrecognised).toEqual([{ line: 2, text: '用印编号：示12' }]);
});

describe('what is forgotten does not compile', () => {
  test('a part of a row', () => {
    // @ts-expect-error no labels
    const unlabelled: FieldRow<'signatory'> = { choose: best };
    // @ts-expect-error no choice
    const undecided: FieldRow<'signatory'> = { labels: {} };
    // @ts-expect-error required, but without a cure for when it is missing
    const incurable: FieldRow<'title'> = { labels: {}, choose: () => undefined };
    // @ts-expect-error its facts are titles, and the reply has a text
    const untyped: FieldRow<'title'> = { labels: {}, choose: best, cure: fillIn };
    // @ts-expect-error a signatory is a text
    const mistyped = announces('signatory', { pattern: /^$/u, examples: [], read: () => 1 });
    expect([unlabelled, undecided, incurable, untyped, mistyped]).toHaveLength(5);
  });

  test('a row', () => {
    const { signatory: _, ...others } = fieldRows;
    // @ts-expect-error a field of the letter without a row
    const rows: typeof fieldRows = others;
    expect(rows).not.toHaveProperty('signatory');
  });
});
