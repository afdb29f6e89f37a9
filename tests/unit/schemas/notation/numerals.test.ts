import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumeral, parseNumeral, toHalfWidth } from '../../../../schemas/notation/numerals.ts';

const number = fc.oneof(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 0, max: 99_999_999 }));
const soup = fc.string({ unit: fc.constantFrom(...'零〇○两一二三九十百千万0１'), maxLength: 10 });

describe('numerals', () => {
  test.each([
    ['〇', 0],
    ['十', 10],
    ['十六', 16],
    ['二十', 20],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百二十三', 123],
    ['一千零一', 1001],
    ['一千零一十', 1010],
    ['一万零五十', 10_050],
    ['十万零三百', 100_300],
    ['二十万一千', 201_000],
    ['九千九百九十九万九千九百九十九', 99_999_999],
  ])('writes and reads %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
    expect(formatNumeral(value)).toBe(text);
  });

  test.each([
    ['两百', 200],
    ['两万两千', 22_000],
    ['一十五', 15],
    ['一百十五', 115],
    ['一百〇五', 105],
    ['一百○五', 105],
    ['二〇二五', 2025],
    ['二○二五', 2025],
    ['二零二五', 2025],
    ['二0一一', 2011],
    ['零', 0],
    ['123', 123],
    ['１２３', 123],
    ['0038', 38],
    [' 三百六十七\n', 367],
  ])('reads %s too', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '十十',
    '百百',
    '百',
    '一二百',
    '一百五',
    '一千五十',
    '一百零十',
    '二十百',
    '一万二万',
    '两',
    '三两',
    '万',
    '一亿',
    '-1',
    '1.5',
    '1万',
    '123456789',
    '第三',
  ])('does not read “%s”', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  test.each([-1, 1.5, Number.NaN, 100_000_000])('does not write %s', (value) => {
    expect(() => formatNumeral(value)).toThrow(RangeError);
  });

  test('makes full-width digits, letters and brackets half-width, and leaves 〔〕 and Han as they are', () => {
    expect(toHalfWidth('平交复函［２０１７］　（Ｙ１９）〔甲〕，')).toBe('平交复函[2017] (Y19)〔甲〕,');
  });

  test('reads back every number it writes', () => {
    fc.assert(fc.property(number, (n) => parseNumeral(formatNumeral(n)) === n));
  });

  test('reads what it can of any text, and writes that canonically', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
        const n = parseNumeral(text);
        return n === undefined || parseNumeral(formatNumeral(n)) === n;
      }),
    );
  });
});
