/** The numbers of what a title or a sentence says that it answers, and the word for their kind. Pure. */

import {
  bodyWord,
  digitCharacters,
  kindWord,
  memberWord,
  year,
  yearClosing,
} from '../../../../schemas/notation/alphabet.ts';
import { toHalfWidth } from '../../../../schemas/notation/numerals.ts';
import { isKnownTo, type PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import {
  formatSubmissionNumber,
  parseSubmissionNumber,
  type SubmissionNumber,
  yearAndSerialOf,
} from '../../../../schemas/notation/submission-number.ts';
import type { Kind, kinds } from '../../../../schemas/vocabulary.ts';
import { compact } from '../source/line.ts';

/** The words of `kindWord`. */
export type SubmissionWord = (typeof kinds)[Exclude<Kind, 'opinion'>];

export interface NamedNumbers {
  /** As written, without 第 and 号; with the mark of a separate series: 闭会期间第3号 is 闭3. */
  numbers: string[];
  /** The word after or before them. */
  word?: SubmissionWord;
}

const withYear = String.raw`${year}[-–—]\d{1,4}(?!\d)`;
// 2023-12 is read in one way: in two, a row of them would be tried in all combinations.
const one = String.raw`(?:[A-Za-z]{1,3}[-–—]?\d{1,8}|${withYear}|(?!${withYear})(?:闭会?|[平党])?\d{1,8}|[${digitCharacters}十百]{1,9})`;
const joint = `号?[、,/和及与至到~～—–-]{1,2}第?`;
/** Words between the name of a series and its number. */
const toNumber = `(?:[()（）的、]|${memberWord}|${bodyWord}|${kindWord}|提出|[答回]复|${year}年)*`;

export const numberPieces = {
  toNumber: {
    pattern: new RegExp(`^${toNumber}$`, 'u'),
    examples: ['（代表提出的', '2025年建议的答复', '1999年'],
  },
  withYear: { pattern: new RegExp(`^${withYear}$`, 'u'), examples: ['2023-12', '1998-12'] },
  one: {
    pattern: new RegExp(`^${one}$`, 'u'),
    examples: ['20250688', 'B-023', '闭会08', '平2', '三百六十七'],
  },
} satisfies PatternTable;

export const numberPhrases = {
  listed: {
    // Up to forty, so that a long row of figures is read once, not once from each of them.
    pattern: new RegExp(
      String.raw`(?<!${yearClosing}|[类\w.·–—-])(第)?(${one}(?:${joint}${one}){0,40})号(?![文令线楼院]|公告|召开)`,
      'gu',
    ),
    examples: ['第12、35号', '12号'],
    counterexamples: ['〔2025〕8号', '第3号公告', '第3号召开', '第3号线', '乙类12号'],
  },
  /** A number without 号: its label says what it is. */
  labelled: {
    pattern: new RegExp(
      `(?:[》”"]|${kindWord})(?:[(（]?(?:${kindWord})?[编案]?号码?)[:：为]?(${one})(?=[)），,。;；]|的?${kindWord}|$)`,
      'u',
    ),
    examples: ['《关于示例》（提案编号：20250688）', '示例提案（案号2023-12', '示例建议号码B-023的提案办理'],
  },
  /** The word for what it numbers, directly after the number, in a sentence. */
  behind: {
    pattern: new RegExp(
      `^(?:[(（][^()（）]{1,12}类\\d{1,5}号[)）])?(?:[()（）的]|${memberWord}|${bodyWord}|重点|个人|集体|闭会(?:期间)?|平时)*${kindWord}`,
      'u',
    ),
    examples: [
      ...[
        '（农业水利类200号）提案的答复',
        ')代表建议的答复',
        '政协重点提案的答复',
        '个人提案的答复',
        '集体提案的答复',
        '闭会建议的答复',
      ],
      ...['闭会期间建议的答复', '平时提案的答复'],
    ],
  },
  /** The same before the number. */
  ahead: {
    pattern: new RegExp(`(${kindWord})案?[》”"]?[(（]?(?:[编案]号)?[:：为]?$`, 'u'),
    examples: ['关于示例的建议》(编号:', '对提案'],
  },
} satisfies PatternTable;

/** What says, before numbers, that they are counted separately from those of the meeting. */
export const seriesPhrases = {
  闭: {
    pattern: new RegExp(`闭会(?:期间)?${toNumber}$|闭会期间.{0,12}(?:提出|所提|关于)|闭第?$`, 'u'),
    examples: [
      ...['人大四次会议闭会期间代表建议的答复(', '闭会', '市人大闭', '闭会期间代表所提'],
      ...['闭会期间您提出的示例', '闭会期间关于示例的建议'],
    ],
    counterexamples: ['关于加强闭会期间代表履职的建议('],
  },
  平: { pattern: new RegExp(`平时${toNumber}$`, 'u'), examples: ['市政协平时委员提案的答复('] },
  党: {
    pattern: new RegExp(`党派(?:[、和与及]?(?:人民)?团体)?(?:集体)?${kindWord}?(?:的?[答回]复)?[(（]?$`, 'u'),
    examples: ['党派团体', '党派和人民团体', '党派集体(', '党派提案的答复('],
  },
} satisfies PatternTable;

/** What leaves it open how numbers are counted, or which they are. */
export const numberDoubts = {
  /** 会后 and 休会期间 are 闭会期间 in some places only. */
  series: {
    pattern: new RegExp(`(?:休会(?:期间)?|闭幕后|会[后间])${toNumber}$`, 'u'),
    examples: ['休会期间', '休会代表建议的答复(', '闭幕后', '会间'],
  },
  /** A sign in place of a figure. */
  broken: {
    pattern: /第[^号\p{Script=Han}]{1,10}$|[□■〓?*\ufffd\p{Co}]$/u,
    examples: ['第1×', '□'],
  },
} satisfies PatternTable;

/** Behind a number: the series, or who wrote it, which may be a series too. */
const seriesBehind = new RegExp(`^(?:[()（）的]|${memberWord}|${bodyWord}|${kindWord}|民主)*(闭会|平时|党派)`, 'u');

const { listed, labelled, behind: strictlyBehind, ahead: rightAhead } = numberPhrases;
const wordBehind = new RegExp(`^[^,。;《“"]{0,12}?(${kindWord})`, 'u');
/** What numbers without 第 may follow; any other Han character may be part of the number. */
const freely = new RegExp(
  `(?:^|[^\\p{Script=Han}]|会议?|${kindWord}|${memberWord}|${bodyWord}|闭会(?:期间)?|平时|党派(?:团体)?|[的对于就复次届年号和及与第])$`,
  'u',
);
const andMore = new RegExp(`^(?:${memberWord}|${kindWord}|[)）、,和及与以])*$`, 'u');
const quoted = /《[^《》]*》/gu;

/**
 * The numbers of what a title answers: 第12号, 第12、35号, Y19号代表建议, (第24号), 闭会期间第3号. `strict`: only next to the word
 * 建议, 提案 or 议案, as in a sentence, which may mention other numbers. None if any of them can be read in two ways.
 */
export function numbersIn(text: string, strict = false): NamedNumbers {
  // 第12 35号 are two; 第2025 0688号 and 第1 2号 may be one.
  const plain = compact(
    toHalfWidth(text)
      .replace(apart, '$1_')
      .replace(/(\d)\s+(?=\d)/g, '$1、'),
  );
  const numbers: string[] = [];
  let word: NamedNumbers['word'];
  let series: string | undefined;
  let end = 0;
  const matches = [...plain.matchAll(listed.pattern)];
  for (const match of matches) {
    const [whole, ordinal, list = ''] = match;
    const before = plain.slice(Math.max(end, match.index - 80), match.index);
    const after = plain.slice(match.index + whole.length, match.index + whole.length + 40);
    const behind = wordBehind.exec(after)?.[1];
    const ahead = rightAhead.pattern.exec(before)?.[1];
    if (strict ? !strictlyBehind.pattern.test(after) && !ahead : !ordinal && !behind && !ahead) continue;
    const prefixed = /^[A-Za-z闭]/u.test(list);
    if (strict && !ordinal && !ahead && !prefixed) continue;
    if (numbers.length === 0 && /重点\S{0,8}$/u.test(before) && match !== matches.at(-1)) continue;
    if (!ordinal && !prefixed && !freely.test(before)) continue;
    series = seriesOf(before, after) ?? (andMore.test(before) ? series : '');
    const all = numbersOf(list, series);
    if (!all || isDoubtful(before, after, series)) return { numbers: [] };
    end = match.index + whole.length;
    numbers.push(...all);
    word ??= (behind ?? ahead) as SubmissionWord | undefined;
  }
  const label = numbers.length === 0 && labelled.pattern.exec(plain)?.[1];
  if (label) numbers.push(...(numbersOf(label) ?? []));
  return { numbers: [...new Set(numbers)], ...(word && { word }) };
}

const apart = new RegExp(`(?<!\\d)(${year}|\\d)\\s+(?=\\d)|(?<=\\d)\\s+(?=\\d(?!\\d))`, 'gu');

/** Of the text before a number: its sentence, without titles. */
const sentenceOf = (before: string): string => before.replace(quoted, '').replace(/^.*[。;；!?！？]/u, '');

/** The mark of the series that the words around a number name. */
function seriesOf(before: string, after: string): string | undefined {
  const sentence = sentenceOf(before);
  const [mark] = Object.entries(seriesPhrases).find(([, { pattern }]) => pattern.test(sentence)) ?? [];
  return mark ?? seriesBehind.exec(after)?.[1]?.charAt(0);
}

const isDoubtful = (before: string, after: string, series: string | undefined): boolean =>
  isKnownTo(numberDoubts, before) ||
  // 关于加强闭会期间代表履职的第36号建议
  (!series && sentenceOf(before).includes('闭会')) ||
  seriesBehind.exec(after)?.[1] === '党派';

/** A whole list: 12、35号, 311-313, 闭会期间第3号. Undefined if it is not one, or can be read in two ways. */
export function numbersOf(list: string, series = ''): string[] | undefined {
  const all = list.split(/号?[、,/和及与]第?/u).map((part) => spanOf(part, series));
  return all.some((span) => span === undefined) ? undefined : all.flatMap((span) => span ?? []);
}

const span = new RegExp(`^(${one})号?[至到~～—–-]{1,2}第?(${one})$`, 'u');

/** 12, or 311-313 as the whole range; undefined if it is not a number. */
function spanOf(text: string, series: string): string[] | undefined {
  const alone = parseSubmissionNumber(text);
  // 2001-2003: a range, or a number of 2001?
  const { year: begun = 9999, serial = '' } = yearAndSerialOf(text.replace(/[–—]/u, '-')) ?? {};
  if (alone) return text.includes('-') && Number(serial) > begun ? undefined : inSeries([alone], series);
  const [, first = '', last = ''] = span.exec(text) ?? [];
  const [from, to] = [parseSubmissionNumber(first), parseSubmissionNumber(last)];
  const count = Number(to?.serial) - Number(from?.serial);
  if (!from || !to || from.prefix !== to.prefix || !(count >= 1 && count <= 50)) return undefined;
  const all = Array.from({ length: count + 1 }, (_, step) => ({
    ...from,
    serial: String(Number(from.serial) + step).padStart(from.serial.length, '0'),
  }));
  return inSeries(all, series);
}

/** Undefined if they are in doubt: a letter or a year within a series (闭会期间第B3号), 第l2号. */
function inSeries(numbers: SubmissionNumber[], series: string): string[] | undefined {
  const isDoubtful = ({ prefix }: SubmissionNumber) =>
    /^[LIO]$/u.test(prefix) || (prefix && series && prefix !== series);
  if (numbers.some(isDoubtful)) return undefined;
  return numbers.map(({ prefix, serial }) => formatSubmissionNumber({ prefix: prefix || series, serial }));
}
