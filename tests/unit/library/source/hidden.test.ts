import { expect, test } from 'vitest';
import { linesOfText } from '../../../../src/import/letter/line.ts';
import { inUsualLines } from '../../../../src/import/letter/usual.ts';
import { textOf } from '../../../../src/import/register-sheet/cells.ts';
import { hiddenFaults, hiddenIn } from '../../../../src/library/source/hidden.ts';
import { unfitIn } from '../../../../src/library/source/unfit.ts';

/** Every character in a word, half surrogates excepted: no decoder emits them. */
const words = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => `示${String.fromCodePoint(code)}例`);

const textsOf = (word: string) => inUsualLines(linesOfText(word)).lines.map(({ text }) => text);

test('what an import writes into a field or a text has no character that a check refuses', () => {
  const imported = words.flatMap((word) => [...textsOf(word), textOf(word)]).map((text) => text.replaceAll('\n', ''));
  expect(imported.filter((text) => hiddenIn(text).length + unfitIn(text).length > 0)).toEqual([]);
});

test('an import keeps every other character', () => {
  const visible = words.filter((word) => hiddenIn(word).length + unfitIn(word).length === 0 && /^\S+$/u.test(word));
  expect(visible.filter((word) => textOf(word) !== word)).toEqual([]);
  expect(visible.filter((word) => textsOf(word)[0] !== word)).toEqual([]);
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
