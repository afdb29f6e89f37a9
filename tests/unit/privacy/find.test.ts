import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrivate, maskPrivate } from '../../../src/privacy/find.ts';
import { cpuClock } from '../cpu-clock.ts';
import { innocent } from './innocent.ts';
import { errors, people, warnings } from './snippets.ts';

const runs = process.env['DAFU_LONG'] ? 5000 : 500;
const errorsIn = (text: string) => findPrivate(text, people).filter(({ severity }) => severity === 'error');

describe('finds', () => {
  test.each(errors)('%s in “%s”', (label, text, masked) => {
    expect(errorsIn(text)[0]).toMatchObject({ label, masked });
  });

  test.each(warnings)('%s in “%s”, as a warning', (label, text) => {
    expect(findPrivate(text).map((finding) => [finding.label, finding.severity])).toEqual([[label, 'warning']]);
  });
});

test.each(innocent)('lets “%s” pass', (text) => {
  expect(findPrivate(text, people)).toEqual([]);
});

test('every private snippet is found, and at least 97 % of what is found is private', () => {
  const found = [...errors, ...warnings].filter(([, text]) => findPrivate(text, people).length > 0).length;
  const wrong = innocent.filter((text) => findPrivate(text, people).length > 0).length;
  expect(found / (errors.length + warnings.length)).toBe(1);
  expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.97);
});

test('the mask leaves nothing to be found', () => {
  for (const [, text] of errors) expect(errorsIn(maskPrivate(text, findPrivate(text, people)))).toEqual([]);
});

const hidden = fc.constantFrom('', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u2060');
const mobile = fc
  .tuple(fc.constantFrom(...'3456789'), fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }))
  .map(([second, rest]) => `1${second}${rest.join('')}`);
const prose = fc.constantFrom('请与示例甲联系：', '您提出的建议收悉，电话', '（', '办理情况如下。', '');

test('whatever separates the groups, a mobile number is found and cut out exactly', () => {
  const gap = fc.constantFrom(' ', '-', '—', '  ', ' - ', '\u3000', '\u00a0', '.', '');
  fc.assert(
    fc.property(
      mobile,
      gap,
      fc.array(hidden, { minLength: 11, maxLength: 11 }),
      fc.boolean(),
      prose,
      prose,
      (number, between, marks, wide, before, after) => {
        const written = [...number]
          .map((digit, index) => {
            const shown = wide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit;
            return shown + (index < 10 ? marks[index] : '') + (index === 2 || index === 6 ? between : '');
          })
          .join('');
        const [found] = errorsIn(before + written + after);
        expect(found).toMatchObject({ text: written, masked: `${number.slice(0, 3)}****${number.slice(-4)}` });
      },
    ),
    { numRuns: runs },
  );
});

test('however it is grouped, a number that is called a telephone is found', () => {
  const gap = fc.constantFrom(' ', '-', '—', '－', '.', '·', '\\-', ')(', '_');
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 10 });
  fc.assert(
    fc.property(mobile, gap, cuts, (number, between, at) => {
      const written = [...number].map((digit, index) => (at.includes(index) ? between : '') + digit).join('');
      const text = `联系电话：${written}，谢谢`;
      expect(errorsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([written]);
      expect(maskPrivate(text, findPrivate(text))).toBe(`联系电话：${number.slice(0, 3)}****${number.slice(-4)}，谢谢`);
    }),
    { numRuns: runs },
  );
});

test('masked once, a text with many has nothing left to mask', () => {
  const line = fc.constantFrom(...errors.map(([, text]) => text), ...innocent);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (parts) => {
      const text = parts.join('。\n');
      const masked = maskPrivate(text, findPrivate(text, people));
      expect(errorsIn(masked)).toEqual([]);
    }),
    { numRuns: runs },
  );
});

test('offsets split any text in order and without overlaps', () => {
  const pieces = fc.array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom(...errors.map(([, text]) => text))),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const { start, end, text: cut } of findPrivate(text, people)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end)).toBe(cut);
        at = end;
      }
    }),
    { numRuns: runs },
  );
});

test.each([
  ['digits', '1'.repeat(200_000)],
  ['digits with hyphens', '1-'.repeat(100_000)],
  ['thirteens', '13'.repeat(100_000)],
  ['blanks', ' '.repeat(200_000)],
  ['Chinese characters', '村'.repeat(200_000)],
  ['house numbers', '示例小区1号'.repeat(30_000)],
  ['labels', '代表电话：'.repeat(40_000)],
  ['mail signs', 'a@'.repeat(100_000)],
  ['Latin letters', 'a'.repeat(200_000)],
  ['Chinese digits', '一三'.repeat(100_000)],
  ['digits with blanks', '1 '.repeat(100_000)],
  ['digits with line ends', '13\n'.repeat(70_000)],
  ['mobile numbers', '13800138000 '.repeat(17_000)],
  ['identity numbers', '11010519491231002'.repeat(12_000)],
  ['cards', '6222 0000 '.repeat(20_000)],
  ['boxes', '@qq.com'.repeat(30_000)],
  ['homes', '住址：1'.repeat(50_000)],
  ['estates', '小区12-'.repeat(40_000)],
  ['chat labels', '微信 '.repeat(70_000)],
  ['names', '示例丙电话1'.repeat(34_000)],
])('reads 200,000 characters of %s within a second of its own', (_, text) => {
  const spent = cpuClock();
  findPrivate(text, people);
  expect(spent()).toBeLessThan(1000);
});
