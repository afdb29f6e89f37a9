import { expect, test } from 'vitest';
import { standInsIn } from '../../../../schemas/notation/stand-ins.ts';
import { damageIn } from '../../../../src/import/damage.ts';
import { linesOfText } from '../../../../src/import/letter/source/line.ts';
import { inUsualLines } from '../../../../src/import/letter/source/usual.ts';
import { textOf } from '../../../../src/import/register-sheet/cells.ts';
import { hiddenFaults, hiddenIn } from '../../../../src/library/source/hidden.ts';
import { unfitIn } from '../../../../src/library/source/unfit.ts';

/** Of ideographs and unassigned codes, one in so many is tried; of all others each. */
const step = process.env['DAFU_LONG'] ? 1 : 64;
const alike = /[[\p{Cn}\p{Unified_Ideograph}]--\p{Default_Ignorable_Code_Point}]/v;

/** Each character in a word, but for half surrogates, which no decoder emits, and what import and check both refuse. */
const words = Array.from({ length: 0xf0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .filter((code) => code % step === 0 || !alike.test(String.fromCodePoint(code)))
  .map((code) => `示${String.fromCodePoint(code)}例`)
  .filter((text) => damageIn([{ text }]).length === 0);

const textsOf = (text: string) => inUsualLines(linesOfText(text)).lines.map((line) => line.text);

test('what an import writes into a field or a text has no character that a check refuses', () => {
  const imported = [...textsOf(words.join('\n')), ...words.map(textOf)].join('\n');
  expect(hiddenIn(imported.replaceAll('\n', ''))).toEqual([]);
  expect(unfitIn(imported)).toEqual([]);
});

test('an import keeps every other character', () => {
  const visible = words.filter((word) => hiddenIn(word).length + standInsIn(word).length === 0 && /^\S+$/u.test(word));
  expect(visible.filter((word) => textOf(word) !== word)).toEqual([]);
  expect(textsOf(visible.join('\n'))).toEqual(visible);
});

test('a variant of an ideograph is visible', () => {
  expect(hiddenIn('葛\u{e0100}某')).toEqual([]);
});

test('a no-break space is refused in fields, and is a blank in a text', () => {
  expect(hiddenIn('示\u00a0例')).toEqual(['U+00A0']);
  expect(hiddenFaults('示\u00a0例\n示\u3164例\ufe0f')).toMatchObject([
    { line: 2, column: 2, message: '有看不见的字符 U+3164，正文里共 2 处' },
  ]);
});
