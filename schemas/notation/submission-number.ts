/** Numbers of 建议 and 提案 as their letters write them: 367, 0038, Y19, 闭08. */
import { kindWord, numeralCharacters } from './alphabet.ts';
import { parseNumeral, toHalfWidth } from './numerals.ts';

/** `prefix`: up to three capitals, or one or two Han characters (闭, 闭会: between sessions), or none. */
export interface SubmissionNumber {
  prefix: string;
  /** One to six digits as written, with leading zeros. */
  serial: string;
}

// Words next to a number that are not part of it, and numerals, are not prefixes.
const pattern = new RegExp(
  String.raw`^((?!${kindWord}|会议)(?:(?![第号字届次年${numeralCharacters}])\p{Script=Han}){1,2}|[A-Za-z]{1,3})?(\d{1,6})$`,
  'u',
);

/** Reads 367, 第367号, ３６７, 三百六十七, y19 or 闭08. Returns undefined for anything else; there is no number 0. */
export function parseSubmissionNumber(text: string): SubmissionNumber | undefined {
  const written = toHalfWidth(text).replace(/\s/g, '').replace(/^第/, '').replace(/号$/, '');
  const [, prefix = '', digits] = pattern.exec(written) ?? [];
  const serial = digits ?? String(parseNumeral(written) ?? '');
  return /^\d{1,6}$/.test(serial) && Number(serial) > 0 ? { prefix: prefix.toUpperCase(), serial } : undefined;
}

/** As written, without 第 and 号: 0038, Y19, 闭08. */
export function formatSubmissionNumber({ prefix, serial }: SubmissionNumber): string {
  return prefix + serial;
}

/**
 * What two spellings of one number have in common: 0038 and 第38号 → 38, 闭08 and 闭会8 → 闭8.
 * Undefined if there is no number.
 */
export function submissionKey(text: string): string | undefined {
  const number = parseSubmissionNumber(text);
  return number && (number.prefix === '闭会' ? '闭' : number.prefix) + Number(number.serial);
}
