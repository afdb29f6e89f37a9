import { expect, test } from 'vitest';
import { columnName, linesOf, ranges } from '../../../../src/import/register-sheet/note.ts';

test('columns have the names of Excel', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('consecutive rows are one range', () => {
  expect(ranges([9, 3, 4, 5, 4, 12])).toBe('3–5、9、12');
  expect(ranges([])).toBe('');
});

test('a report about many rows is one line, sorted by the first of them', () => {
  const unknown = { id: 'agency-not-registered' as const, column: 5, message: '没有登记机关“市水务局”', fix: '登记它' };
  expect(
    linesOf([
      { id: 'row-left-out', row: 7, message: '空行' },
      { row: 3, ...unknown },
      { row: 4, ...unknown },
      { row: 9, ...unknown },
      { id: 'as-of-in-doubt', message: '没有截至日期', fix: '加 --as-of' },
    ]),
  ).toEqual(['没有截至日期（加 --as-of）', '第 3–4、9 行 F 列：没有登记机关“市水务局”（登记它）', '第 7 行：空行']);
});
