/** A number in a row of its own: 建议编号：…. */
import { expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';

const numbersOf = (row: string) => {
  const text = [
    '关于修建示例路建议的答复',
    row,
    '示例甲代表：',
    '我局已经办理。',
    '示例市水利局',
    '2025年6月23日',
  ].join('\n');
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter.reply.submissions?.flatMap(({ number }) => number ?? []);
};

test.each([
  ['建议编号：20250688', ['20250688']],
  ['建议编号：2023-12', ['2023-12']],
  ['提案号：B-023', ['B-023']],
  ['编号：闭会期间第3号', ['闭3']],
  ['编号：平时提案第2号', ['平2']],
  ['代表建议编号：第12、35号', ['12', '35']],
  ['建议编号：第12号建议', ['12']],
  ['编号：A-2023-012', []],
  ['编号：1 2', []],
  ['编号：2025 0688', []],
])('%s', (row, numbers) => {
  expect(numbersOf(row)).toEqual(numbers);
});
