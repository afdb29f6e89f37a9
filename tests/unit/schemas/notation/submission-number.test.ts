import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatSubmissionNumber,
  parseSubmissionNumber,
  submissionKey,
  yearAndSerialOf,
} from '../../../../schemas/notation/submission-number.ts';

const numbers = fc.record({
  prefix: fc.oneof(fc.constantFrom('', '闭', '平', '党', '2023-'), fc.stringMatching(/^[A-Z]{1,3}-?$/)),
  serial: fc.stringMatching(/^\d{1,4}$/).filter((serial) => Number(serial) > 0),
});
const soup = fc.string({ unit: fc.constantFrom(...'第号闭会期间建议yＹ-20３67三百十 '), maxLength: 9 });

describe('submission numbers', () => {
  test.each([
    ['367', '', '367'],
    ['第367号', '', '367'],
    ['367号', '', '367'],
    ['３６７', '', '367'],
    ['第 367 号', '', '367'],
    ['三百六十七', '', '367'],
    ['第三百六十七号', '', '367'],
    ['0038', '', '0038'],
    ['00006', '', '00006'],
    ['Y19', 'Y', '19'],
    ['y19', 'Y', '19'],
    ['Ｙ１９号', 'Y', '19'],
    ['闭08', '闭', '08'],
    ['第闭08号', '闭', '08'],
    ['闭会3', '闭', '3'],
    ['闭会期间第3号', '闭', '3'],
    ['闭会期间 3 号', '闭', '3'],
    ['闭会期间建议第三号', '闭', '3'],
    ['平时提案第2号', '平', '2'],
    ['平2', '平', '2'],
    ['党派团体提案第3号', '党', '3'],
    ['党派提案3', '党', '3'],
    ['A012', 'A', '012'],
    ['B-023', 'B-', '023'],
    ['第b－023号', 'B-', '023'],
    ['B—023', 'B-', '023'],
    ['20250688', '', '20250688'],
    ['第2017546号', '', '2017546'],
    ['2023-12', '2023-', '12'],
    ['第2023－012号', '2023-', '012'],
  ])('reads %s', (text, prefix, serial) => {
    expect(parseSubmissionNumber(text)).toEqual({ prefix, serial });
  });

  test.each([
    '',
    '第号',
    '0',
    '000',
    '123456789',
    'B-0',
    '特3',
    '2023-12345',
    '12-15',
    '2023年12号',
    '2023-0',
    'ABCD1',
    '闭会期3',
    '建议367',
    '2025年367号',
    '十九届12',
    '慈经信建〔2025〕16号',
    '367-2',
    'Y',
  ])('does not read “%s”', (text) => {
    expect(parseSubmissionNumber(text)).toBeUndefined();
  });

  test.each([
    ['0038', '38'],
    ['第38号', '38'],
    ['0367', '367'],
    ['闭08', '闭8'],
    ['闭会08', '闭8'],
    ['闭会期间第8号', '闭8'],
    ['平时提案第02号', '平2'],
    ['B-023', 'B23'],
    ['b023', 'B23'],
    ['2023-012', '2023-12'],
    ['20250688', '20250688'],
    ['y019', 'Y19'],
    ['100', '100'],
  ])('compares %s as %s', (text, key) => {
    expect(submissionKey(text)).toBe(key);
  });

  test('has no key for what is not a number', () => {
    expect(submissionKey('新质生产力')).toBeUndefined();
  });

  test.each([
    ['20250688', { year: 2025, serial: '688' }],
    ['2017546', { year: 2017, serial: '546' }],
    ['2023-012', { year: 2023, serial: '12' }],
    ['202512', undefined],
    ['89596662', undefined],
    ['20250000', undefined],
    ['闭08', undefined],
  ])('finds year and serial of %s', (text, parts) => {
    expect(yearAndSerialOf(text)).toEqual(parts);
  });

  test('writes a number as it was written', () => {
    expect(formatSubmissionNumber({ prefix: '', serial: '0038' })).toBe('0038');
    expect(formatSubmissionNumber({ prefix: '闭', serial: '08' })).toBe('闭08');
  });

  test('reads back every number it writes', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseSubmissionNumber(formatSubmissionNumber(number))).toEqual(number);
      }),
    );
  });

  test('reads what it can of any text, and writes that canonically', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
        const number = parseSubmissionNumber(text);
        if (number) expect(parseSubmissionNumber(formatSubmissionNumber(number))).toEqual(number);
      }),
    );
  });

  test('has a key that is its own key', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const key = submissionKey(formatSubmissionNumber(number));
        expect(key).toBeDefined();
        expect(submissionKey(key ?? '')).toBe(key);
      }),
    );
  });
});
