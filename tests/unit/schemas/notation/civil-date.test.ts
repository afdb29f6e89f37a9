import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCivilDate, parseCivilDate } from '../../../../schemas/notation/civil-date.ts';

const days = fc
  .date({ min: new Date('1000-01-01T00:00Z'), max: new Date('9999-12-31T00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const soup = fc.string({ unit: fc.constantFrom(...'〇○一二三十0129２年月日.-/ '), maxLength: 14 });

describe('civil dates', () => {
  test.each([
    '2025年6月23日',
    '2025年06月23日',
    '２０２５年６月２３日',
    '2025 年 6 月 23 日',
    '二〇二五年六月二十三日',
    '二○二五年六月二十三日',
    '二零二五年六月二十三日',
    '2025.6.23',
    '2025.06.23',
    '2025-06-23',
    '2025-6-23',
    '2025/6/23',
    '\u3000\u30002025年6月23日 ',
  ])('reads %s as 2025-06-23', (text) => {
    expect(parseCivilDate(text)).toBe('2025-06-23');
  });

  test('reads the date of a letter of 2011, with ○ for 〇', () => {
    expect(parseCivilDate('二○一一年五月十日')).toBe('2011-05-10');
  });

  test.each(['2024-02-29', '2000-02-29', '2023-12-31', '2024-04-30'])('knows that %s exists', (date) => {
    expect(parseCivilDate(date)).toBe(date);
  });

  test.each([
    '2025-02-29',
    '2025-02-30',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-06-00',
    '2025年6月31日',
  ])('knows that %s does not exist', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });

  test.each([
    '',
    '2023927',
    '20250623',
    '25年6月23日',
    '2025年6月',
    '6月23日',
    '2025-06.23',
    '2025-06-23 09:30',
    '2025年6月23日印发',
    '二千零二十五年六月二十三日',
  ])('does not read “%s”', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });

  test('writes month and day without padding', () => {
    expect(formatCivilDate('2025-06-03')).toBe('2025年6月3日');
  });

  test.each(['2025-6-3', '2025年6月3日', '2025-02-30', ''])('does not write “%s”', (text) => {
    expect(() => formatCivilDate(text)).toThrow(RangeError);
  });

  test('reads back every day it writes', () => {
    fc.assert(fc.property(days, (day) => parseCivilDate(formatCivilDate(day)) === day));
  });

  test('reads what it can of any text, and writes that canonically', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
        const day = parseCivilDate(text);
        return day === undefined || parseCivilDate(formatCivilDate(day)) === day;
      }),
    );
  });
});
