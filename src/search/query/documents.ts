/** Document numbers, in any writing: 慈经信建〔2025〕16号, 慈经信建2025-16. If there is one, everything else is phrases. */
import {
  bodyWord,
  closingCharacters,
  numeralCharacters,
  openingCharacters,
  rankCharacters,
  year,
} from '../../../schemas/notation/alphabet.ts';
import { codeEndCharacters, parseDocumentNumber } from '../../../schemas/notation/document-number.ts';
import { parseNumeral } from '../../../schemas/notation/numerals.ts';
import { anyYear, digits, hao, impossible } from './figures.ts';
import { type DocumentHint, divide, type Part } from './parts.ts';
import { introduction, kindName, substance } from './substance.ts';
import { han, wordsIn } from './words.ts';

const group = `(${anyYear})`;
const opening = `[${openingCharacters}]`;
const closing = `[${closingCharacters}]`;
const serial = `((?:闭会?|[A-Za-z]{1,3})?${digits}|[${numeralCharacters}]{1,9})`;
const dash = '\\s*[-–—_·]\\s*';
const dashOrSlash = '\\s*[-–—_·/]\\s*';
/** 慈经信建-2025-16. */
const dashBefore = '(?:[-–—_/]\\s*)?';
/** Without 号, a serial ends unless a figure or measure word continues it: not 16%, 16条, 3/6. */
const serialEnd = `(?![\\w%${numeralCharacters}]|[./-]\\d|[条项个家批章节期次年月日时元人名米])`;

interface DocumentForm {
  pattern: RegExp;
  /** Whether what comes before the year makes this a document number. */
  suits: (code: Code) => boolean;
}
const documentForms: DocumentForm[] = [
  // 慈经信建〔2025〕16号, (2025)第016号, 慈经信建【二〇二五】16
  {
    pattern: new RegExp(`${opening}\\s*${group}\\s*年?\\s*${closing}\\s*第?\\s*${serial}(?:${hao}|${serialEnd})`, 'gu'),
    suits: () => true,
  },
  // 慈经信建〔2025 16号, 慈经信建2025〕16号, 2025〕16号
  {
    pattern: new RegExp(
      `(?:${opening}\\s*${group}|${group}\\s*${closing})\\s*第?\\s*${serial}${hao}(?!\\s*(?:${kindName}))`,
      'gu',
    ),
    suits: isCodeOrNone,
  },
  // 慈经信建2025〕16, 2025〕16
  { pattern: new RegExp(`${group}\\s*${closing}\\s*${serial}(?=$|\\s)`, 'gu'), suits: isCodeOrNone },
  // 慈经信建2025-16号, 2025-16号
  {
    pattern: new RegExp(`${dashBefore}${group}${dash}第?\\s*${serial}${hao}`, 'gu'),
    suits: isCodeOrNone,
  },
  // 慈经信建2025-16, 慈经信建-2025/16号, but not 规划2021-2025
  {
    pattern: new RegExp(
      `${dashBefore}${group}${dashOrSlash}(?!${year}(?!\\d))第?\\s*${serial}(?:${hao}|${serialEnd})`,
      'gu',
    ),
    suits: isCodeByItsEnd,
  },
  // 慈经信建2025 16号, 慈经信建2025年第16号, 慈经信建202516号, but not 慈溪市2025年16号
  {
    pattern: new RegExp(`${group}\\s*年?\\s*第?\\s*${serial}${hao}(?!\\s*(?:${kindName}))`, 'gu'),
    suits: isCodeByItsEnd,
  },
  // 慈经信建 2025 16
  {
    pattern: new RegExp(`${group}\\s+${serial}(?=$|\\s)`, 'gu'),
    suits: (code) => isCodeByItsEnd(code) && code.letters.length > 2,
  },
];

/** The first form that finds a document number takes it, and its first match. */
export function documents(parts: readonly Part[]): readonly Part[] {
  for (const { pattern, suits } of documentForms) {
    let hint: DocumentHint | undefined;
    const divided = divide(parts, pattern, (match, before) => {
      const code = codeAtEnd(before);
      if (hint || /[\d.~/-]$/.test(before) || !suits(code)) return undefined;
      hint = documentIn(match, code.letters);
      return hint && { part: { role: 'document', hint }, start: match.index - code.length };
    });
    if (hint) return divided.flatMap(inPhrases);
  }
  return parts;
}

function documentIn(match: RegExpExecArray, code: string): DocumentHint | undefined {
  const [written = '', serial = ''] = match.slice(1).filter((found) => found !== undefined);
  // 字 replaces a code that was not typed.
  const number = parseDocumentNumber(`${code || '字'}〔${parseNumeral(written)}〕${serial}号`);
  const known = number ?? { year: parseNumeral(written) ?? 0, serial: impossible(serial, 6) };
  return known.serial ? { ...(code && { code }), year: known.year, serial: known.serial } : undefined;
}

const inPhrases = (part: Part): Part[] =>
  part.role === 'words' ? wordsIn(part.text).map((word) => ({ role: 'phrase', text: substance(word) })) : [part];

const gluedWords = new RegExp(`((?:${han}|[A-Za-z])*)(\\s*)$`, 'u');
const twoHan = new RegExp(`${han}.*${han}`, 'u');

/** What comes before the year of a document number. */
interface Code {
  /** The whole run of characters: 关于慈经信建. */
  glued: string;
  /** Without the introduction: 慈经信建; empty if that cannot be a code. */
  letters: string;
  /** Characters from the first of its letters to the year; 0 if there are none. */
  length: number;
  /** Whether there is a blank between it and the year. */
  apart: boolean;
}

function codeAtEnd(text: string): Code {
  const [all = '', glued = '', gap = ''] = gluedWords.exec(text) ?? [];
  const lead = introduction.exec(glued)?.[0] ?? '';
  const letters = glued.slice(lead.length).replace(/第$/u, '');
  const found = twoHan.test(letters) ? letters : '';
  return { glued, letters: found, length: found === '' ? 0 : all.length - lead.length, apart: gap !== '' };
}

/** Words followed by a submission number, not by a year. */
const noCode = new RegExp(`(?:${kindName}|意见|${bodyWord}|会议|期间|编号|[${rankCharacters}届次年月第闭])$`, 'u');
const codeEnd = new RegExp(`[${codeEndCharacters}]$`, 'u');
const wordWithCodeEnd =
  /(?:[协会倡审决异提抗争商和复动]议|[方档个预草答图法立备专文教提破断办]案|[党城基新改扩创共在]建|[研开批印下]发|[交沟开]通|[主承]办|[财行]政|[作语人公]文|[恢修]复|数字|文字|前提)$/u;

function isCode({ letters }: Code): boolean {
  return letters !== '' && !noCode.test(letters);
}

/** 2025〕16号: what else could it be? */
function isCodeOrNone(code: Code): boolean {
  return code.glued === '' || isCode(code);
}

/** Without brackets, only its last character distinguishes a code (慈经信建, 国办发) from a name or a word. */
function isCodeByItsEnd(code: Code): boolean {
  const { letters, apart } = code;
  return isCode(code) && codeEnd.test(letters) && !wordWithCodeEnd.test(letters) && (!apart || letters.length > 2);
}
