import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as excerpts from '../../../../src/search/page/excerpt.ts';

const { matchesIn } = excerpts;
const excerpt = (text: string, phrases: string[], length?: number) =>
  excerpts.excerpt(text, matchesIn(text, phrases), length);
const mark = (text: string, phrases: string[]) => excerpts.mark(text, matchesIn(text, phrases));
const passage = (text: string, phrases: string[]) => excerpts.passage(text, matchesIn(text, phrases));

const shown = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('marks every match of every phrase, whole', () => {
  expect(shown(mark('数字化改造与数字化车间', ['数字化', '车间']))).toBe('[数字化]改造与[数字化][车间]');
  expect(shown(mark('推进“数字化”改造', ['数字化改造']))).toBe('推进“[数字化”改造]');
});

test('cuts around the first match', () => {
  const text = `${'前'.repeat(100)}新质生产力${'后'.repeat(100)}`;
  const pieces = excerpt(text, ['新质生产力'], 15);
  expect(shown(pieces)).toBe(`……${'前'.repeat(5)}[新质生产力]${'后'.repeat(5)}……`);
});

test('shows the beginning where nothing matches', () => {
  expect(shown(excerpt('正文开头，后面还有', ['没有'], 4))).toBe('正文开头……');
});

test('leads to the clause around a match, for browsers that find whole words only', () => {
  expect(decodeURIComponent(passage('一、总的情况\n新质生产力发展快，其他。', ['质生产']))).toBe(
    '#:~:text=新质生产力发展快',
  );
  expect(passage('A-B型，', ['B型'])).toBe('#:~:text=A%2DB%E5%9E%8B');
  expect(passage('没有', ['数字'])).toBe('');
});

test('loses and adds no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, phrase) => {
      const pieces = mark(text, [phrase]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
