/** The many ways in which people write one thing. */
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { formatNumeral } from '../../../schemas/notation/numerals.ts';
import type { DocumentNumber } from './letters.ts';

/** Digits and Latin letters in full width. */
export const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));

/** A document number with everything a reader can know about it. */
export const documentSpellings: ((number: DocumentNumber) => string)[] = [
  ({ code, year, serial }) => `${code}〔${year}〕${serial}号`,
  ({ code, year, serial }) => `${code}[${year}]${serial}号`,
  ({ code, year, serial }) => `${code}【${year}】${serial}号`,
  ({ code, year, serial }) => `${code}（${year}）${serial}号`,
  ({ code, year, serial }) => `${code}(${year})${serial}号`,
  ({ code, year, serial }) => `${code} 〔${year}〕 ${serial} 号`,
  ({ code, year, serial }) => `${code}〔${fullWidth(year)}〕${fullWidth(serial)}号`,
  ({ code, year, serial }) => `${code}〔${year}〕第${serial}号`,
  ({ code, year, serial }) => `${code}〔${year}〕${serial.padStart(3, '0')}号`,
  ({ code, year, serial }) => `${code}〔${year}〕${serial}`,
  ({ code, year, serial }) => `${code}${year} ${serial}号`,
  ({ code, year, serial }) => `${code} ${year} ${serial}`,
];

export const documentInQuery: ((number: DocumentNumber) => string)[] = [
  (number) => `${written(number)} 答复`,
  (number) => `请问${written(number)}在哪里`,
  (number) => `关于${written(number)}的办理情况`,
  ({ code, year, serial }) => `查 ${code}[${year}]${serial}号 文件`,
];

export const documentWithoutCode: ((number: DocumentNumber) => string)[] = [
  ({ year, serial }) => `〔${year}〕${serial}号`,
  ({ year, serial }) => `[${year}]${serial}号`,
  ({ year, serial }) => `（${year}）${serial}号`,
];

export const documentPrefixes: ((number: DocumentNumber) => string)[] = [
  ({ code, year }) => `${code}〔${year}〕`,
  ({ code, year }) => `${code}[${year}]`,
  ({ code, year }) => `${code}（${year}）`,
];

/** 慈经信建〔2025〕16号 */
export const written = ({ code, year, serial }: DocumentNumber): string => `${code}〔${year}〕${serial}号`;

/** A number without a prefix, on its own. */
export const numberSpellings: ((key: string) => string)[] = [
  (key) => key,
  (key) => `第${key}号`,
  (key) => `第 ${key} 号`,
  (key) => `${key}号`,
  (key) => `No.${key}`,
  (key) => `#${key}`,
  (key) => fullWidth(key),
  (key) => `${formatNumeral(Number(key))}号`,
  (key) => `第${formatNumeral(Number(key))}号`,
  (key) => key.padStart(4, '0'),
];

/** A number with the label of its kind. */
export const numberAndKindSpellings: ((key: string, kind: string) => string)[] = [
  (key, kind) => `${key}号${kind}`,
  (key, kind) => `${kind}${key}`,
  (key, kind) => `第${key}号${kind}`,
  (key, kind) => `${kind}第${key}号`,
  (key, kind) => `${kind} ${key}`,
];

/** 闭8, Y19. */
export const prefixedSpellings: ((key: string) => string)[] = [
  (key) => key,
  (key) => key.toLowerCase(),
  (key) => key.replace(/\d+$/, (digits) => digits.padStart(2, '0')),
  (key) => `${key}号`,
  (key) => fullWidth(key),
];

export const traditional: (text: string) => string = Converter({ from: 'cn', to: 'tw' });

/** Syllables of a name, without tones: zhang wei jun. A surname has its reading as a surname. */
export const syllablesOfName = (name: string): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head' });

/** Every reading of a character, without tones. */
export const readings = (character: string): string[] =>
  pinyin(character, { toneType: 'none', type: 'array', multiple: true });
