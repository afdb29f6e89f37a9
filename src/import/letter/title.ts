/** The letter's own title, and what it says: meeting, numbers, kind. Pure. */

import {
  bodyWord,
  countCharacters,
  digitCharacters,
  kindWord,
  memberWord,
  ownRankCharacters,
  yearClosing,
  yearOpening,
} from '../../../schemas/notation/alphabet.ts';
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { formatSubmissionNumber, parseSubmissionNumber } from '../../../schemas/notation/submission-number.ts';
import type { Kind, kinds } from '../../../schemas/vocabulary.ts';
import { agencyNamedIn } from './agency-names.ts';
import { compact, type Line } from './line.ts';

export interface Title {
  /** The lines it takes. */
  lines: number[];
  /** On one line, without the blanks of its wrapping. */
  text: string;
  /** It ends like a title; one that is cut off does not. */
  whole: boolean;
}

const subject = new RegExp(kindWord, 'u');

export const titlePhrases = {
  ending: {
    pattern: /(?:[答回]\s*复|批复|函|复函件|答复件|答复书|意见|报告|说明|反馈|情况)(?:[（(][^（）()]{1,24}[)）])?$/u,
    examples: [
      ...[
        '建议的答 复',
        '建议的批复',
        '建议的函',
        '建议的复函件',
        '建议的答复件',
        '建议的答复书（A类）',
        '建议的办理意见',
        '建议的报告',
      ],
      ...['建议的说明', '建议的反馈', '建议的办理情况'],
    ],
  },
  beginning: {
    pattern: new RegExp(
      String.raw`^(?:关于|对|就|[答回]复|[\p{Script=Han}（）()]{3,40}?(?:关于|对(?![外内口接照于]))|\p{Script=Han}{0,12}(?:第?[${countCharacters}\d]{1,3}届|${bodyWord}|人民代表大会)|\p{Script=Han}{2,10}[代委][表员])`,
      'u',
    ),
    examples: [
      ...['关于示例', '对示例', '就示例', '答复示例', '示例市教育局关于示例', '示例市教育局对示例', '市十八届'],
      ...['市人民代表大会', '示例甲代表'],
    ],
    counterexamples: ['示例市教育局对外开放'],
  },
} satisfies PatternTable;

export const titleSigns = {
  /** A title of which only the first line is found. */
  cutOff: { pattern: /第.{1,10}号|会议/u, examples: ['示例局第12号建议', '市十八届人大四次会议'] },
  /** Another title, not the next line of this one. */
  anew: {
    pattern: new RegExp(`^(?:关于|对(?![${ownRankCharacters}]))`, 'u'),
    examples: ['关于示例', '对示例'],
    counterexamples: ['对市'],
  },
} satisfies PatternTable;

const { ending, beginning } = titlePhrases;

/** A title is at most this many lines. */
const most = 4;

/** The title that begins at a line, complete or cut off; undefined if none does. */
export function titleAt(lines: readonly Line[], at: number): Title | undefined {
  const first = lines[at];
  if (!first || !isPart(first) || !beginning.pattern.test(compact(first.plain))) return undefined;
  if (agencyNamedIn(first.text)) return undefined;
  const parts: Line[] = [];
  for (const part of lines.slice(at, at + most)) {
    if (!isPart(part) || (parts.length > 0 && beginsAnew(part))) break;
    parts.push(part);
    const text = joined(parts);
    if (subject.test(text) && ending.pattern.test(text))
      return { lines: parts.map(({ line }) => line), text, whole: true };
  }
  const alone = joined([first]);
  return subject.test(alone) && titleSigns.cutOff.pattern.test(alone)
    ? { lines: [first.line], text: alone, whole: false }
    : undefined;
}

const documentNumber = new RegExp(String.raw`${yearOpening}\d{4}${yearClosing}.{1,8}号`, 'u');
const isPart = ({ text, plain }: Line): boolean =>
  text.length <= 90 && !/[。；！？]/u.test(text) && !/:/.test(plain) && !documentNumber.test(plain);

const beginsAnew = ({ plain }: Line): boolean => titleSigns.anew.pattern.test(compact(plain));

/** There is no blank between Chinese characters where a line was wrapped or a word was spaced out. */
function joined(parts: readonly Line[]): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .replace(/(?<=[答复回意])\s+(?=[复函见])/gu, '')
    .replace(/(?<=[^\x20-\x7e])\s+(?=[\dA-Za-z第])|(?<=[\dA-Za-z])\s+(?=[^\x20-\x7e])/gu, '')
    .trim();
}

/** 12, or 311-313 as the whole range; undefined if it is not a number. */
function spanOf(text: string): string[] | undefined {
  const [first = '', last] = text.split(/号?[至到~～—–-]+第?/u);
  const [from, to] = [parseSubmissionNumber(first), last === undefined ? undefined : parseSubmissionNumber(last)];
  if (!from || (last !== undefined && !to)) return undefined;
  if (!to) return [formatSubmissionNumber(from)];
  const count = Number(to.serial) - Number(from.serial);
  if (from.prefix !== to.prefix || count < 1 || count > 50) return undefined;
  return Array.from({ length: count + 1 }, (_, step) =>
    formatSubmissionNumber({ ...from, serial: String(Number(from.serial) + step).padStart(from.serial.length, '0') }),
  );
}

/** The words of `kindWord`. */
export type SubmissionWord = (typeof kinds)[Exclude<Kind, 'opinion'>];

export interface NamedNumbers {
  /** As written, without 第 and 号. */
  numbers: string[];
  /** The word after or before them. */
  word?: SubmissionWord;
}

const one = String.raw`(?:(?:[A-Za-z]{1,3}|闭会?)?\d{1,6}|[${digitCharacters}十百]{1,9})`;

export const numberPieces = {
  one: { pattern: new RegExp(`^${one}$`, 'u'), examples: ['367', 'Y19', '闭08', '三百六十七'] },
} satisfies PatternTable;

export const numberPhrases = {
  listed: {
    pattern: new RegExp(
      String.raw`(?<!${yearClosing}|[类\d])(第)?\s*(${one}(?:\s*号?\s*[、,/和及与至到~～—–-]{1,2}\s*第?\s*${one})*)\s*号(?![文令线楼院]|公告|召开)`,
      'gu',
    ),
    examples: ['第12、35号', '311号-313号'],
    counterexamples: ['〔2025〕8号', '第3号公告', '第3号召开', '第3号线', '乙类12号'],
  },
  /** The word for what it numbers, directly after the number, in a sentence. */
  behind: {
    pattern: new RegExp(`^(?:[)）的]|${memberWord}|${bodyWord}|重点|个人|集体)*${kindWord}`, 'u'),
    examples: [')代表建议的答复', '政协重点提案的答复', '个人提案的答复', '集体提案的答复'],
  },
  /** The same before the number. */
  ahead: {
    pattern: new RegExp(`(${kindWord})案?[》”"]?[(（]?(?:[编案]号)?[:：为]?$`, 'u'),
    examples: ['关于示例的建议》(编号:', '对提案'],
  },
} satisfies PatternTable;

const { listed, behind: strictlyBehind, ahead: rightAhead } = numberPhrases;
const wordBehind = new RegExp(`^[^,。;《“"]{0,12}?(${kindWord})`, 'u');

/**
 * The numbers of what a title answers: 第12号, 第12、35号, Y19号代表建议, (第24号). `strict`: only next to the word
 * 建议, 提案 or 议案, as in a sentence, which may mention other numbers.
 */
export function numbersIn(text: string, strict = false): NamedNumbers {
  const plain = compact(toHalfWidth(text).replace(/(\d)\s+(?=\d)/g, '$1、'));
  const numbers: string[] = [];
  let word: NamedNumbers['word'];
  for (const match of plain.matchAll(listed.pattern)) {
    const [whole, ordinal, list = ''] = match;
    const after = plain.slice(match.index + whole.length);
    const before = plain.slice(0, match.index);
    const behind = wordBehind.exec(after)?.[1];
    const ahead = rightAhead.pattern.exec(before)?.[1];
    if (strict ? !strictlyBehind.pattern.test(after) && !ahead : !ordinal && !behind && !ahead) continue;
    if (strict && !ordinal && !ahead) continue;
    if (
      /重点\S{0,8}$/u.test(before) &&
      numbers.length === 0 &&
      plain.slice(match.index + whole.length).match(listed.pattern)
    )
      continue;
    const all = list.split(/号?[、,/和及与]第?/u).map(spanOf);
    if (all.some((one) => one === undefined)) continue;
    numbers.push(...all.flatMap((one) => one ?? []));
    word ??= (behind ?? ahead) as SubmissionWord | undefined;
  }
  return { numbers: [...new Set(numbers)], ...(word && { word }) };
}
