/** 发文字号, the number of an official document: 慈经信建〔2025〕16号 (GB/T 9704-2012, 7.2.5). */
import { yearClosing, yearOpening } from './alphabet.ts';
import { toHalfWidth } from './numerals.ts';
import { parseSubmissionNumber } from './submission-number.ts';

export interface DocumentNumber {
  /** 机关代字: 慈经信建. Han characters, possibly with Latin ones. */
  code: string;
  /** Four digits. */
  year: number;
  /** 16 without padding; one with a prefix (闭08) as written. */
  serial: string;
}

const pattern = new RegExp(
  String.raw`^((?=[A-Za-z]*\p{Script=Han})[\p{Script=Han}A-Za-z]+)${yearOpening}([1-9]\d{3})${yearClosing}(.+号)$`,
  'u',
);

/** Reads any kind of bracket, full-width digits, blanks between the parts, 第16号 and 016号; 号 is required. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [, code, year, rest] = pattern.exec(toHalfWidth(text).replace(/\s/g, '')) ?? [];
  const number = parseSubmissionNumber(rest ?? '');
  if (!code || !number) return undefined;
  // 编号不编虚位 (GB/T 9704-2012, 7.2.5): 016 is 16.
  const serial = number.prefix ? number.prefix + number.serial : String(Number(number.serial));
  return { code, year: Number(year), serial };
}

/** 慈经信建〔2025〕16号: six-cornered brackets, no 第. */
export function formatDocumentNumber({ code, year, serial }: DocumentNumber): string {
  return `${code}〔${year}〕${serial}号`;
}
