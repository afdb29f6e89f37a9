/** The letter's own title. Pure. */

import {
  bodyWord,
  countCharacters,
  kindWord,
  ownRankCharacters,
  yearClosing,
  yearOpening,
} from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { compact, type Line } from '../source/line.ts';

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
    pattern:
      /(?:[答回]\s*复|批复|函|复函件|答复件|答复书|意见|报告|说明|反馈|情况|摘要(?:公开)?)(?:[（(][^（）()]{1,24}[)）])?$/u,
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
      ...['建议的说明', '建议的反馈', '建议的办理情况', '建议答复的摘要', '建议答复的摘要公开'],
    ],
  },
  beginning: {
    pattern: new RegExp(
      String.raw`^(?:关于|对|就|[答回]复|[\p{Script=Han}（）()]{3,40}?(?:关于|对(?![外内口接照于]))|\p{Script=Han}{0,12}(?:第?[${countCharacters}\d]{1,3}届|${bodyWord}|人民代表大会)|\p{Script=Han}{2,10}(?:代表|委员(?!会)))`,
      'u',
    ),
    examples: [
      ...['关于示例', '对示例', '就示例', '答复示例', '示例市教育局关于示例', '示例市教育局对示例', '市十八届'],
      ...['市人民代表大会', '示例甲代表', '示例乙委员'],
    ],
    counterexamples: ['示例市教育局对外开放', '示例新区管理委员会文件'],
  },
} satisfies PatternTable;

export const titleSigns = {
  /** A title of which only the first line is found. */
  cutOff: { pattern: /第.{1,10}号|会议/u, examples: ['示例局第12号建议', '市十八届人大四次会议'] },
  /** The last words of a title that could have ended above them. */
  lastWords: { pattern: /^的?(?:[答回]复|复?函|意见|摘要)$/u, examples: ['的答复', '函', '意见', '的摘要'] },
  /** A row of a table of facts, its label glued to the title. */
  labelled: {
    pattern: /^(?:信息|文件|公文)名称/u,
    examples: ['信息名称关于示例', '文件名称关于示例', '公文名称关于示例'],
  },
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
  if (!first || !isPart(first) || titleSigns.labelled.pattern.test(compact(first.plain))) return undefined;
  // What follows the menu of a page is the name of its site.
  const isNamed = !lines[at - 1]?.isFurniture && agencyNamedIn(first.text) !== undefined;
  const second = lines[at + 1];
  // 示例市教育局 | 关于…的答复: the author begins the title (GB/T 9704-2012, 7.3.1), unless a blank line divides them.
  if (
    isNamed
      ? !second || second.afterBlank || !/^(?:关于|对)/u.test(compact(second.plain))
      : !beginning.pattern.test(compact(first.plain))
  )
    return undefined;
  const parts: Line[] = [];
  for (const part of lines.slice(at, at + most)) {
    if (!isPart(part) || (parts.length > (isNamed ? 1 : 0) && beginsAnew(part))) break;
    parts.push(part);
    const text = joined(parts);
    const next = lines[at + parts.length];
    if (next && titleSigns.lastWords.pattern.test(compact(next.plain))) continue;
    if (subject.test(text) && ending.pattern.test(text))
      return { lines: parts.map(({ line }) => line), text, whole: true };
  }
  const alone = joined([first]);
  return !isNamed && subject.test(alone) && titleSigns.cutOff.pattern.test(alone)
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
