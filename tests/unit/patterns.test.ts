import { describe, expect, test } from 'vitest';
import * as alphabet from '../../schemas/notation/alphabet.ts';
import { disclosurePhrases, disclosureTerms, neutralWords } from '../../schemas/notation/disclosure.ts';
import type { PatternRow, PatternTable } from '../../schemas/notation/pattern-row.ts';
import { publicityWord } from '../../schemas/notation/ticked-form.ts';
import { mutantsOf, readingOf } from './alternatives.ts';
import * as imports from './import/tables.ts';
import * as privacy from './privacy/tables.ts';

/** Every table of the project. */
const tables: Record<string, PatternTable> = {
  disclosurePhrases,
  disclosureTerms,
  ...imports.tables,
  ...privacy.tables,
};

/** Tables of named pieces, which are parts of patterns: one may be part of another. */
const pieceTables: Record<string, PatternTable> = { ...imports.pieceTables, ...privacy.pieceTables };

/** What is named elsewhere: the pieces, the alphabet, and lists of words that are their own examples. */
const pieces: readonly string[] = [
  ...[...Object.values(alphabet), neutralWords, publicityWord, ...imports.words, ...privacy.words],
  ...Object.values(pieceTables).flatMap(Object.values).map(sourceOf),
];

/** A piece without its anchors. */
function sourceOf({ pattern }: PatternRow): string {
  return pattern.source.replace(/^\^/, '').replace(/\$$/, '');
}

const matches = (pattern: RegExp, text: string) => readingOf(pattern, text) !== '[]';

describe.each(Object.entries({ ...tables, ...pieceTables }))('%s', (_, table) => {
  describe.each(Object.entries(table))('%s', (name, row) => {
    const { pattern, examples, counterexamples = [] } = row;

    test('recognises its examples and leaves its counterexamples', () => {
      expect(examples).not.toHaveLength(0);
      expect(examples.filter((text) => !matches(pattern, text))).toEqual([]);
      expect(counterexamples.filter((text) => matches(pattern, text))).toEqual([]);
    });

    test.skipIf(Object.values(pieceTables).includes(table))('recognises no example of another row', () => {
      const others = Object.entries(table).filter(([other]) => other !== name);
      const taken = others.flatMap(([other, { examples: theirs }]) =>
        theirs.filter((text) => matches(pattern, text)).map((text) => `${other}: ${text}`),
      );
      expect(taken).toEqual([]);
    });

    test('has no alternative without an example, and no example that none needs', () => {
      const named = pieces.filter((piece) => piece !== sourceOf(row));
      const readings = [...examples, ...counterexamples].map((text) => [text, readingOf(pattern, text)] as const);
      const mutants = mutantsOf(pattern, named).map((mutant) => ({
        without: mutant.without,
        seenBy: readings.flatMap(([text, reading]) => (readingOf(mutant.pattern, text) === reading ? [] : [text])),
      }));
      expect(mutants.filter(({ seenBy }) => seenBy.length === 0).map(({ without }) => without)).toEqual([]);
      const needed = mutants.flatMap(({ seenBy }) => (seenBy.length === 1 ? seenBy : []));
      expect(examples.length > 1 ? examples.filter((text) => !needed.includes(text)) : []).toEqual([]);
    });
  });
});

describe('the test itself', () => {
  const pattern = /^(?:文章|信息)?标题(?!党|员)$|^题名$/u;

  test('finds every alternative of a pattern', () => {
    expect(mutantsOf(pattern).map(({ without }) => without)).toEqual([
      '^(?:文章|信息)?标题(?!党|员)$',
      '^题名$',
      '(?:文章|信息)?',
      '(?:文章|信息)',
      '文章',
      '信息',
      '党',
      '员',
    ]);
  });

  test('leaves out what is named elsewhere', () => {
    expect(mutantsOf(/^(?:甲|乙)(?:丙|丁)$/u, ['(?:甲|乙)']).map(({ without }) => without)).toEqual(['丙', '丁']);
  });

  test('notices that an alternative is gone', () => {
    const first = mutantsOf(pattern).find(({ without }) => without === '文章');
    expect(readingOf(first?.pattern ?? /$/, '文章标题')).not.toBe(readingOf(pattern, '文章标题'));
    expect(readingOf(first?.pattern ?? /$/, '信息标题')).toBe(readingOf(pattern, '信息标题'));
  });

  test('reads every match, and leaves out groups that are not set', () => {
    expect(readingOf(/(第)?\d+号/gu, '第12号、35号')).toBe('[["第12号","第"],["35号"]]');
  });
});
