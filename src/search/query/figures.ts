/** The pieces of written numbers, and what a figure may be. */
import { hanYear, year } from '../../../schemas/notation/alphabet.ts';
import { parseNumeral } from '../../../schemas/notation/numerals.ts';
import { submissionKey, yearAndSerialOf } from '../../../schemas/notation/submission-number.ts';

/** 2025, 二〇二五. */
export const anyYear = `(?:${year}|${hanYear})`;
/** More digits than any number has: it is answered, not reinterpreted. */
export const digits = '\\d{1,20}';
export const hao = '\\s*号';

const yearWord = new RegExp(`^${year}$`);
export const isYear = (text: string): boolean => yearWord.test(text);

/** 三百六十七, 十五: more than a digit, with a unit. */
export const isSpelled = (text: string): boolean =>
  text.length > 1 && /[十百千]/u.test(text) && parseNumeral(text) !== undefined;

/** 闭会期间代表建议第8, 平时提出的第2号: the words between the series and its number. */
const wordsBetween = /^([闭平党])\D+(?=\d)/u;

export const keyOf = (text: string): string | undefined => submissionKey(text.replace(wordsBetween, '$1'));

const onlyKnown = new RegExp(
  `^(?:[a-z]{1,3}[-–—]?\\d{1,8}|${year}[-–—]\\d{1,4}|${year}\\d{3,4}|[平党]\\d{1,8})$`,
  'iu',
);

/** The key of what is a number only where a register has it: b023, b 023, 2023-12 (else a month), 20250623 (else a day), 平2. */
export function perhapsKey(text: string): string | undefined {
  const whole = text.replace(/^([a-z]{1,3})\s+(?=\d)/iu, '$1');
  return onlyKnown.test(whole) ? keyOf(whole) : undefined;
}

/** Whether digits are a number without being marked as one: 89596662 is a telephone's, 20250688 a number. */
export const isPlausible = (text: string): boolean =>
  keyOf(text) !== undefined && (!/^\d{7}/.test(text) || yearAndSerialOf(text) !== undefined);

/** 0, 999999999, 零: a number that nothing has that is numbered with up to `most` digits. */
export function impossible(text: string, most: number): string | undefined {
  const figures = /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : parseNumeral(text)?.toString();
  return figures && (figures === '0' || figures.length > most) ? figures : undefined;
}
