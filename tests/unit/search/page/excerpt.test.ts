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

test('marks every match of every phrase completely', () => {
  expect(shown(mark('数字化改造与数字化车间', ['数字化', '车间']))).toBe('[数字化]改造与[数字化][车间]');
  expect(shown(mark('推进“数字化”改造', ['数字化改造']))).toBe('推进“[数字化”改造]');
});

test('cuts around the first match', () => {
  const text = `${'前'.repeat(100)}新质生产力${'后'.repeat(100)}`;
  const pieces = excerpt(text, ['新质生产力'], 15);
  expect(shown(pieces)).toBe(`……${'前'.repeat(5)}[新质生产力]${'后'.repeat(5)}……`);
});

test('shows the beginning if nothing matches', () => {
  expect(shown(excerpt('正文开头，后面还有', ['没有'], 4))).toBe('正文开头……');
});

test('leads to the clause around a match, for browsers that find whole words only', () => {
  const text = '一、总的情况\n我市新质生产力今年以来发展很快，其他。';
  expect(decodeURIComponent(passage(text, ['质生产']))).toBe('#:~:text=我市新质生产力今年以来发展很快');
  expect(passage('A-B型，', ['B型'])).toBe('#:~:text=A%2DB%E5%9E%8B');
  expect(passage('没有', ['数字'])).toBe('');
});

test('leads to more than a short clause, which may occur in many places, but stays in its paragraph', () => {
  const text = '问题\n一是问题，二是“问题”，三是这样的问题和那样的。\n后面';
  expect(decodeURIComponent(passage(text, ['二是']))).toBe('#:~:text=二是“问题”，三是这样的问题和那样的');
  expect(decodeURIComponent(passage('前\n甲，乙问题', ['问题']))).toBe('#:~:text=甲，乙问题');
  expect(decodeURIComponent(passage(text, ['问题']))).toBe('#:~:text=问题');
});

test('leads to the cell of a table, and to the cells that a match spans', () => {
  const row = '史家庄中学\t54\t9.1%\n下文';
  expect(decodeURIComponent(passage(row, ['家庄']))).toBe('#:~:text=史家庄中学');
  expect(decodeURIComponent(passage(row, ['中学 54']))).toBe('#:~:text=史家庄中学,54');
});

test('neither loses nor adds characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, phrase) => {
      const pieces = mark(text, [phrase]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
