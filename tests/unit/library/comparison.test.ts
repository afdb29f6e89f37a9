import { expect, test } from 'vitest';
import { compare } from '../../../src/library/comparison.ts';

/** 扩建[12]个班: what the other wording lacks, in brackets. */
const marked = (was: string, now: string) => {
  const sides = compare(was, now);
  return [sides.was, sides.now].map((pieces) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''),
  );
};

test.each([
  ['扩建12个班', '扩建10个班', '扩建[12]个班', '扩建[10]个班'],
  ['2025年6月，占17.4%', '2026年6月，占17.5%', '[2025]年6月，占[17.4%]', '[2026]年6月，占[17.5%]'],
  ['已列入计划', '已经列入年度计划', '已列入计划', '已[经]列入[年度]计划'],
  ['市经信局会同市教育局', '市经信局', '市经信局[会同市教育局]', '市经信局'],
  ['新增5G基站', '新增6G基站', '新增[5G]基站', '新增[6G]基站'],
])('%s → %s', (was, now, before, after) => {
  expect(marked(was, now)).toEqual([before, after]);
});
