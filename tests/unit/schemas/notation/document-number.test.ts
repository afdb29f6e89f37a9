import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDocumentNumber,
  parseBareDocumentNumber,
  parseDocumentNumber,
} from '../../../../schemas/notation/document-number.ts';

const numbers = fc.record({
  code: fc.stringMatching(/^[A-Za-z]{0,2}[慈经信建函复字工贰]{1,6}[A-Za-z]{0,2}$/),
  year: fc.integer({ min: 1000, max: 9999 }),
  serial: fc.oneof(
    fc.integer({ min: 1, max: 999_999 }).map(String),
    fc.stringMatching(/^(闭|闭会|Y)0{0,2}[1-9]\d{0,3}$/),
  ),
});
const soup = fc.string({ unit: fc.constantFrom(...'慈函第闭〔[〕]２0126号 '), maxLength: 14 });

describe('document numbers', () => {
  test.each([
    '慈经信建〔2025〕16号',
    '慈经信建［2025］16号',
    '慈经信建[2025]16号',
    '慈经信建【2025】16号',
    '慈经信建（2025）16号',
    '慈经信建(2025)16号',
    '慈经信建〈2025〉16号',
    '慈经信建<2025>16号',
    '慈经信建﹝2025﹞16号',
    '慈经信建〔２０２５〕１６号',
    '慈经信建 〔2025〕 16 号',
    ' 慈经信建〔2025〕第16号 ',
    '慈经信建〔2025〕016号',
  ])('reads %s as number 16 of 2025', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ code: '慈经信建', year: 2025, serial: '16' });
  });

  test('keeps the prefix of a serial, with its padding', () => {
    expect(parseDocumentNumber('慈经信建〔2025〕闭08号')).toEqual({ code: '慈经信建', year: 2025, serial: '闭08' });
  });

  test('reads the number of a letter of 2017 with half-width brackets', () => {
    expect(parseDocumentNumber('平交复函[2017]19号')).toEqual({ code: '平交复函', year: 2017, serial: '19' });
  });

  test('keeps 字 in the code', () => {
    expect(parseDocumentNumber('平农字〔2023〕8号')).toEqual({ code: '平农字', year: 2023, serial: '8' });
  });

  test.each([
    '',
    '慈经信建〔2025〕16',
    '慈经信建2025 16号',
    '〔2025〕16号',
    'ABC〔2025〕16号',
    '慈经信建〔25〕16号',
    '慈经信建〔2025〕号',
    '慈经信建〔2025〕0号',
    '平交复函[2017]19号B类',
    '文号：慈经信建〔2025〕16号',
    '第367号',
  ])('does not read “%s”', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });

  test.each([
    ['农办议2018-200', '农办议〔2018〕200号'],
    ['农办案2018－200号', '农办案〔2018〕200号'],
    ['慈水议2025年16号', '慈水议〔2025〕16号'],
    ['慈水议2025年第16号', '慈水议〔2025〕16号'],
    ['慈水案 2025 16', undefined],
    ['慈水案2025 16', '慈水案〔2025〕16号'],
    ['慈水提-2025-016', '慈水提〔2025〕16号'],
    ['慈水函2025年闭08号', '慈水函〔2025〕闭08号'],
    ['慈水建2025-06-23', undefined],
    ['慈溪市2025年16号', undefined],
    ['慈水议202516号', undefined],
    ['2018-200', undefined],
  ])('reads %s without brackets', (text, written) => {
    const number = parseBareDocumentNumber(text);
    expect(number && formatDocumentNumber(number)).toBe(written);
  });

  test('writes six-cornered brackets', () => {
    expect(formatDocumentNumber({ code: '慈经信建', year: 2025, serial: '16' })).toBe('慈经信建〔2025〕16号');
  });

  test('reads back every number it writes', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
      }),
    );
  });

  test('reads what it can of any text, and writes that canonically', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
        const number = parseDocumentNumber(text);
        if (number) expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
      }),
    );
  });
});
