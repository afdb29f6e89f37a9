/** Numbers of 建议 and 提案 as their letters write them: 367, 0038, A012, B-023, 闭08, 20250688, 2023-12. */
import { kindWord, numeralCharacters, year } from './alphabet.ts';
import { parseNumeral, toHalfWidth } from './numerals.ts';

export interface SubmissionNumber {
  /** What the number begins with: up to three capitals (Y, B-), a series (闭, 平, 党), a year (2023-), or nothing. */
  prefix: string;
  /** One to eight digits as written, with leading zeros; after a year one to four. */
  serial: string;
}

/** What is counted separately from the numbers of the meeting: the mark in front of the serial, and its full name. */
const separateSeries = { 闭: '闭会期间', 平: '平时', 党: '党派团体' } as const;

/** The words for these, in any length: 闭, 闭会, 闭会期间. */
export const seriesWord = '(?:闭(?:会(?:期间)?)?|平时?|党(?:派(?:团体)?)?)';

const figures = `\\d{1,8}|[${numeralCharacters}]+`;
const pattern = new RegExp(
  `^第?(?:(?<series>${seriesWord})${kindWord}?第?|(?<letters>[A-Z]{1,3}[-–—]?)|(?<year>${year})[-–—](?=\\d{1,4}号?$))?(?<serial>${figures})号?$`,
  'iu',
);

/**
 * Reads 367, 第367号, ３６７, 三百六十七, y19, B-023, 2023-12, 闭08, 闭会期间第8号, 平时提案第2号, 党派团体提案第3号. Returns undefined for
 * anything else; there is no number 0.
 */
export function parseSubmissionNumber(text: string): SubmissionNumber | undefined {
  const { groups } = pattern.exec(toHalfWidth(text).replace(/\s/g, '')) ?? {};
  const { series, letters, year: yearOf, serial: written = '' } = groups ?? {};
  const serial = /^\d/.test(written) ? written : String(parseNumeral(written) ?? '');
  if (!(Number(serial) > 0)) return undefined;
  const prefix = yearOf ? `${yearOf}-` : (series?.charAt(0) ?? letters?.toUpperCase().replace(/[–—]/u, '-') ?? '');
  return { prefix, serial };
}

/** As written, without 第 and 号: 0038, Y19, B-023, 闭08, 2023-12. */
export function formatSubmissionNumber({ prefix, serial }: SubmissionNumber): string {
  return prefix + serial;
}

/** The shortest spelling: 0038 → 38, B-023 → B-23, 闭08 → 闭8. */
export const withoutZeros = ({ prefix, serial }: SubmissionNumber): string => prefix + Number(serial);

/**
 * What the spellings of one number have in common: 0038 and 第38号 → 38, B-023 and B023 → B23, 闭08 and 闭会期间第8号 → 闭8,
 * 2023-012 → 2023-12. Undefined if there is no number.
 */
export function submissionKey(text: string): string | undefined {
  const number = parseSubmissionNumber(text);
  return number && withoutZeros({ ...number, prefix: number.prefix.replace(/^([A-Z]+)-$/, '$1') });
}

/** 第367号, 闭会期间第3号, 平时第2号, 党派团体第3号. A padded one is only written short: 闭08号. */
export function numberLabel(number: string): string {
  const [mark, serial] = [number.charAt(0), number.slice(1)];
  if (!Object.hasOwn(separateSeries, mark)) return `第${number}号`;
  return serial.startsWith('0') ? `${number}号` : `${separateSeries[mark as keyof typeof separateSeries]}第${serial}号`;
}

const yearAndSerial = new RegExp(`^(${year})(?:-(\\d+)|(\\d{3,4}))$`);

/** The year that a number begins with, and its serial: 20250688 → 2025 and 688, 2023-12 → 2023 and 12. */
export function yearAndSerialOf(number: string): { year: number; serial: string } | undefined {
  const [, begun, apart, glued] = yearAndSerial.exec(number) ?? [];
  const serial = Number(apart ?? glued);
  return begun && serial > 0 ? { year: Number(begun), serial: String(serial) } : undefined;
}
