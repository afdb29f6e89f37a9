import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, mark } from '../../../src/search/excerpt.ts';
import { find, normal } from '../../../src/search/normal.ts';

const shown = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('compares what readers do not tell apart', () => {
  expect(normal('慈经信建 〔2025〕16号')).toBe(normal('慈经信建[２０２５]16号'));
  expect(normal('mes')).toBe(normal('ＭＥＳ'));
});

test('finds a match where it stands in the original', () => {
  expect(find('推进 数字\u200b化改造', '数字化')).toEqual([3, 7]);
  expect(find('推进数字化', '工厂')).toBeUndefined();
});

test('marks every match of every term, whole', () => {
  expect(shown(mark('数字化改造与数字化车间', ['数字化', '车间']))).toBe('[数字化]改造与[数字化][车间]');
});

test('cuts around the first match', () => {
  const text = `${'前'.repeat(100)}新质生产力${'后'.repeat(100)}`;
  const pieces = excerpt(text, ['新质生产力'], 15);
  expect(shown(pieces)).toBe(`……${'前'.repeat(5)}[新质生产力]${'后'.repeat(5)}……`);
});

test('shows the beginning where nothing matches', () => {
  expect(shown(excerpt('正文开头，后面还有', ['没有'], 4))).toBe('正文开头……');
});

test('loses and adds no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, term) => {
      const pieces = mark(text, [term]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
