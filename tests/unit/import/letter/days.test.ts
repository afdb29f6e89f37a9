import { expect, test } from 'vitest';
import { readDay, readTime } from '../../../../src/import/letter/days.ts';

test.each([
  ['2025年6月23日', '2025-06-23'],
  ['2025 年 6 月 23 日', '2025-06-23'],
  ['２０２５年６月２３日', '2025-06-23'],
  ['2023年6月7号', '2023-06-07'],
  ['二○一一年五月十日', '2011-05-10'],
  ['二〇二四年十月二十八日', '2024-10-28'],
  ['二OO八年一月三十一日', '2008-01-31'],
  ['2024.11.29', '2024-11-29'],
  ['2024/1/9', '2024-01-09'],
  ['2023927', '2023-09-27'],
  ['2018828', '2018-08-28'],
  ['20231228', '2023-12-28'],
  ['20230607', '2023-06-07'],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toMatchObject({ day });
});

test.each([
  ['2023111', '不止一天'],
  ['2023年2月30日', '不存在'],
  ['2022年9月', '没有写到日'],
  ['二〇二四年三月', '没有写到日'],
  ['20231341', '不存在'],
])('%s is not one definite date', (text, why) => {
  expect(readDay(text)).toEqual({ fault: expect.stringContaining(why) });
});

test.each(['', '2025', '示例市教育局', '第12号', '89596662', '2023年度工作'])('%s is not a date at all', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test('hour and minute are kept if present, and never completed', () => {
  expect(readTime('2019年09月16日 11:26:00')).toEqual({ day: '2019-09-16 11:26' });
  expect(readTime('2017-08-15 6:44')).toEqual({ day: '2017-08-15 06:44' });
  expect(readTime('2023-10-09')).toEqual({ day: '2023-10-09' });
  expect(readTime('2023-10-09 25:00')).toEqual({ fault: '时刻不存在' });
});
