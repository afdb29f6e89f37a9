/** The letter's own title, and what it says: meeting, numbers, kind. Pure. */

import { toHalfWidth } from '../../../schemas/notation/numerals.ts';
import { formatSubmissionNumber, parseSubmissionNumber } from '../../../schemas/notation/submission-number.ts';
import { compact, type Line } from './line.ts';
import { agencyNamedIn } from './names.ts';

export interface Title {
  /** The lines it takes. */
  lines: number[];
  /** One line, the blanks of its wrapping taken out. */
  text: string;
  /** It ends as a title does; one that is cut off does not. */
  whole: boolean;
}

const subject = /建议|提案|议案/;
const ending =
  /(?:答\s*复|复\s*函|回\s*复|答复函|回复函|复函件|答复件|意见|的函|[的复]?函|报告|说明|答复书|反馈|情况|批复)(?:[（(][^（）()]{1,24}[)）])?$/u;
const beginning =
  /^(?:关于|对|就|答复|回复|[\p{Script=Han}（）()]{3,40}?(?:关于|对(?!外|内|口|接|照|于))|(?:政协|[\p{Script=Han}]{0,12}(?:第?[一二三四五六七八九十\d]{1,3}届|人大|政协|人民代表大会))|\p{Script=Han}{2,10}[代委][表员])/u;

/** A title is at most this many lines. */
const most = 4;

/** The title that begins at a line, whole or cut off; undefined where none does. */
export function titleAt(lines: readonly Line[], at: number): Title | undefined {
  const first = lines[at];
  if (!first || !isPart(first) || !beginning.test(compact(first.plain))) return undefined;
  if (agencyNamedIn(first.text)) return undefined;
  const parts: Line[] = [];
  for (const part of lines.slice(at, at + most)) {
    if (!isPart(part) || (parts.length > 0 && beginsAnew(part))) break;
    parts.push(part);
    const text = joined(parts);
    if (subject.test(text) && ending.test(text)) return { lines: parts.map(({ line }) => line), text, whole: true };
  }
  const alone = joined([first]);
  return subject.test(alone) && /第.{1,10}号|会议/u.test(alone)
    ? { lines: [first.line], text: alone, whole: false }
    : undefined;
}

const isPart = ({ text, plain }: Line): boolean =>
  text.length <= 90 && !/[。；！？]/u.test(text) && !/:/.test(plain) && !/[〔[【(]\d{4}[〕\]】)].{1,8}号/.test(plain);

/** Another title, not the next line of this one. */
const beginsAnew = ({ plain }: Line): boolean => /^(?:关于|对(?!县|市|区))/.test(compact(plain));

/** Between Chinese characters no blank stands where a line was broken or a word was spread out. */
function joined(parts: readonly Line[]): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .replace(/(?<=答|复|回|意)\s+(?=复|函|见)/gu, '')
    .replace(/(?<=[^\x20-\x7e])\s+(?=[\dA-Za-z第])|(?<=[\dA-Za-z])\s+(?=[^\x20-\x7e])/gu, '')
    .trim();
}

/** 12, or 311-313 as all that lie between; undefined where it is no number. */
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

export interface NamedNumbers {
  /** As written, without 第 and 号. */
  numbers: string[];
  /** The word behind or before them. */
  word?: '建议' | '提案' | '议案';
}

const one = String.raw`(?:[A-Za-z]{1,3}|闭会?)?\d{1,6}|[一二三四五六七八九十百零〇]{1,9}`;
const listed = new RegExp(
  `(?<![类〕\\])）】\\d])(第)?\\s*((?:${one})(?:\\s*号?\\s*[、,/和及与至到~～—–-]{1,2}\\s*第?\\s*(?:${one}))*)\\s*号(?!文|令|线|楼|院|公告|召开)`,
  'gu',
);

/**
 * The numbers of what a title answers: 第12号, 第12、35号, Y19号代表建议, (第24号). `strict`: only beside the word
 * 建议, 提案 or 议案, as in a sentence, which may speak of other numbers.
 */
export function numbersIn(text: string, strict = false): NamedNumbers {
  const plain = compact(toHalfWidth(text).replace(/(\d)\s+(?=\d)/g, '$1、'));
  const numbers: string[] = [];
  let word: NamedNumbers['word'];
  for (const match of plain.matchAll(listed)) {
    const [whole, ordinal, list = ''] = match;
    const after = plain.slice(match.index + whole.length);
    const before = plain.slice(0, match.index);
    const behind = /^[^,。;《“"]{0,12}?(建议|提案|议案)/u.exec(after)?.[1];
    const ahead = /(建议|提案|议案)(?:案)?[》”"]?[(（]?(?:编号|案号)?[:：为]?$/u.exec(before)?.[1];
    if (
      strict
        ? !/^(?:[)）]|代表|委员|的|重点|人大|政协|个人|集体)*(?:建议|提案|议案)/u.test(after) && !ahead
        : !ordinal && !behind && !ahead
    )
      continue;
    if (strict && !ordinal && !ahead) continue;
    if (/重点\S{0,8}$/u.test(before) && numbers.length === 0 && plain.slice(match.index + whole.length).match(listed))
      continue;
    const all = list.split(/号?[、,/和及与]第?/u).map(spanOf);
    if (all.some((one) => one === undefined)) continue;
    numbers.push(...all.flatMap((one) => one ?? []));
    word ??= (behind ?? ahead) as NamedNumbers['word'];
  }
  return { numbers: [...new Set(numbers)], ...(word && { word }) };
}
