/** 发文字号, the number of an official document: 慈经信建〔2025〕16号 (GB/T 9704-2012, 7.2.5). */
import { kindWord, numeralCharacters, year, yearClosing, yearOpening } from './alphabet.ts';
import { parseNumeral, toHalfWidth } from './numerals.ts';

export interface DocumentNumber {
  /** 机关代字: 慈经信建. Han characters, possibly with Latin ones. */
  code: string;
  /** Four digits. */
  year: number;
  /** 16 without padding; one with a prefix (闭08) as written. */
  serial: string;
}

/** The characters with which codes end: 慈经信建, 农办议, 农办案, 示卫提复, 示教函. */
export const codeEndCharacters = '建提议案函复字发办文政通';

const pattern = new RegExp(
  String.raw`^((?=[A-Za-z]*\p{Script=Han})[\p{Script=Han}A-Za-z]+)${yearOpening}([1-9]\d{3})${yearClosing}第?(.+)号$`,
  'u',
);
/** 闭08, 闭会3, Y019; a numeral is no prefix. */
const prefixed = new RegExp(
  String.raw`^((?!${kindWord}|会议)(?:(?![第号届次年${numeralCharacters}])\p{Script=Han}){1,2}|[A-Za-z]{1,3})(\d{1,6})$`,
  'u',
);

/** Reads any kind of bracket, full-width digits, blanks between the parts, 第16号 and 016号; 号 is required. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [, code, begun, rest] = pattern.exec(toHalfWidth(text).replace(/\s/g, '')) ?? [];
  const serial = serialIn(rest ?? '');
  return code && serial ? { code, year: Number(begun), serial } : undefined;
}

function serialIn(written: string): string | undefined {
  const [, prefix = '', digits = ''] = prefixed.exec(written) ?? [];
  if (prefix) return Number(digits) > 0 ? prefix.toUpperCase() + digits : undefined;
  // 编号不编虚位 (GB/T 9704-2012, 7.2.5): 016 is 16.
  const serial = parseNumeral(written);
  return serial && serial <= 999_999 ? String(serial) : undefined;
}

const bare = new RegExp(
  String.raw`^([\p{Script=Han}A-Za-z]+[${codeEndCharacters}])[-–—_]?(${year})\s*(?:年?\s*第|年|[-–—_/]|\s)\s*([闭A-Za-z]?\d{1,6})\s*号?$`,
  'u',
);

/** The same without brackets: 农办议2018-200, 慈水议2025年16号, 慈水案2025 16. It is not canonical. */
export function parseBareDocumentNumber(text: string): DocumentNumber | undefined {
  const [, code, begun, rest] = bare.exec(toHalfWidth(text).trim()) ?? [];
  return code && begun && rest ? parseDocumentNumber(`${code}〔${begun}〕${rest}号`) : undefined;
}

/** 慈经信建〔2025〕16号: six-cornered brackets, no 第. */
export function formatDocumentNumber({ code, year, serial }: DocumentNumber): string {
  return `${code}〔${year}〕${serial}号`;
}
