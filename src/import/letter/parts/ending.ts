/** Where the text of a letter ends: before its signature, or after its last sentence. Pure. */
import {
  clauseMark,
  closingCharacters,
  countCharacters,
  openingCharacters,
  subclauseMark,
} from '../../../../schemas/notation/alphabet.ts';
import { isKnownTo, type PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { readDay } from '../days.ts';
import { isContact } from '../fields/contact.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { phoneIn } from '../names/contact.ts';
import { personNamed } from '../names/names.ts';
import { isSignedInTwo } from '../names/signature.ts';
import type { ClassifiedLine } from './classify.ts';
import { lastWords, requests, sentences } from './sentences.ts';

type Lines = readonly ClassifiedLine[];

export const endings = {
  /** The first half of a label and its value, known or not. */
  label: {
    pattern: new RegExp(
      `^[•·●▪◦*■□◆★|\\s${openingCharacters}]*[\\p{Script=Han}A-Za-z、/\\s]{2,16}[${closingCharacters}]?\\s*:\\s*`,
      'u',
    ),
    examples: ['【满意度】:满意'],
  },
  /** A label before the name or the day of a signature. */
  signature: {
    pattern: /^(?:(?:落款|答复)?单位|日期|时间)(?:[（(]盖?章[)）])?\s*[:：]\s*(.+)$/u,
    examples: [
      '落款单位：示例市教育局',
      '答复单位（章）：示例市教育局',
      '日期：2025年6月23日',
      '时间：2025年6月23日',
      '单位（盖章）：示例市教育局',
    ],
  },
  /** An article of a page, with its day. */
  dated: {
    pattern: /^[[(（]?\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{4}[-./]\d{1,2}[-./]\d{1,2}[\])）]?$/u,
    examples: ['2018-07-30 示例城亮了', '示例城亮了 [2018-07-30]'],
  },
  /** A sentence that goes on below. */
  unfinished: {
    pattern: /[是为由于在、，]$/u,
    examples: ['牵头单位是'],
    counterexamples: ['已经办理。'],
  },
  /** Below a letter, what a citizen asks on the same page. */
  question: {
    pattern: /^(?:来信|写信|留言|提问|咨询|诉求|问题)(?:人|者|内容|标题|主题)\s*[:：]|^网友\s*[:：]/u,
    examples: [
      ...[
        '来信人：示例甲',
        '写信者：示例甲',
        '留言内容：示例',
        '提问人：示例甲',
        '咨询主题：示例',
        '诉求标题：示例',
        '问题内容：示例',
      ],
      '网友：示例甲',
    ],
    counterexamples: ['咨询电话：0574-63000000'],
  },
} satisfies PatternTable;

const headingMark = new RegExp(`^(?:${clauseMark}|${subclauseMark}|第[${countCharacters}]{1,3}(?:[章节]|部分))`, 'u');

/** Where the text that begins at `from` ends. What follows is a fact or not understood, but never text. */
export function endOfText(lines: Lines, from: number): number {
  const texts = lines.map(isText);
  const end = signatureAfter(lines, texts, from);
  let last = end;
  while (last > from && !texts[last - 1]) last -= 1;
  // A text without sentences: only what is plainly not one is below it.
  if (last === from) {
    last = end;
    while (last > from && lines[last - 1]?.isTrailer) last -= 1;
  }
  const listed = isSigned(lines[end]) || lines[end]?.day ? signedList(lines, last, end) : afterList(lines, last, end);
  return annexesAbove(lines, from, listed);
}

const introduces = (text = ''): boolean =>
  /[:：]$/u.test(text) || (headingMark.test(text) && !/[。！？；]$/u.test(text));

/**
 * The same above a signature: rows that the last sentence, or a line of its own, introduces, whatever their labels are if
 * these repeat; and a table.
 */
function signedList(lines: Lines, last: number, end: number): number {
  const rows = lines.slice(last, end);
  const isTabbed = ({ columns = [], isTrailer }: ClassifiedLine) => columns.length > 2 && !isTrailer;
  const lead = rows[0]?.isTrailer === false && /(?:以下|如下|下列)[^。！？；:：]{0,12}$/u.test(rows[0].text);
  const to = endOfRows(rows);
  const table = rows
    .slice(0, to)
    .findLastIndex((line, index, all) => index > 0 && [line, all[index - 1]].every((one) => one && isTabbed(one)));
  return last + (introduces(lines[last - 1]?.text) || lead ? to : table + 1);
}

/** Up to the first row that belongs to a signature or a page, or has a fact's label that no other row has. */
function endOfRows(rows: Lines): number {
  const labels = rows.map(({ plain }) => endings.label.pattern.exec(plain)?.[0] ?? '');
  const counts = Map.groupBy(labels, (label) => label);
  const end = rows.findIndex((line, index) => {
    const { plain, isFurniture, isAnnexNote, isImprint, isTrailer, agencies, day } = line;
    if (isFurniture || isAnnexNote || isImprint || agencies || day || line.labels.some(isContact)) return true;
    if (endings.dated.pattern.test(plain)) return true;
    const label = labels[index] ?? '';
    const value = plain.slice(label.length);
    const isOfOffice = phoneIn(value) ?? agencyNamedIn(value) ?? (/[人员长]\s*:/u.test(label) || undefined);
    return (isTrailer || (label !== '' && isOfOffice)) && (counts.get(label) ?? []).length < 2;
  });
  return end < 0 ? rows.length : end;
}

/** A list that the last sentence introduces is part of it. */
function afterList(lines: Lines, last: number, end: number): number {
  if (!introduces(lines[last - 1]?.text)) return last;
  const after = lines
    .slice(last, end)
    .findIndex(
      ({ isTrailer, agencies, day, plain }) =>
        isTrailer || agencies || day || isFact(plain) || endings.dated.pattern.test(plain),
    );
  return after < 0 ? end : last + after;
}

/** 附件：1.…, and a line for each other annex, above the signature. */
function annexesAbove(lines: Lines, from: number, end: number): number {
  const annexes = lines.findIndex(
    ({ isAnnexNote }, index) => index >= Math.max(from, end - 10) && index < end && isAnnexNote,
  );
  const isListed = annexes >= 0 && lines.slice(annexes + 1, end).every(({ text }) => /^\d{1,2}\s*[.．、]/u.test(text));
  return isListed ? annexes : end;
}

/** Whether a line is a sentence or a part of one, rather than a fact or a line of a page. */
function isText(line: ClassifiedLine | undefined): boolean {
  if (!line || line.isTrailer || line.day || line.agencies) return false;
  const { text, plain } = line;
  if (
    sentences.closing.pattern.test(text) ||
    isKnownTo(requests, text) ||
    headingMark.test(text) ||
    line.cells ||
    /^\|.*\|$/u.test(text)
  )
    return true;
  if (endings.dated.pattern.test(text) || endings.question.pattern.test(text) || isFact(plain)) return false;
  return /[。；！？…,;!?]|[.:]$/u.test(plain) || text.length > 40;
}

/** 承办责任人:示例乙, 电话:0574-63000001,邮编:315300. A sentence behind a label is a sentence. */
function isFact(plain: string): boolean {
  const [label] = plain.length > 60 ? [] : (endings.label.pattern.exec(plain) ?? []);
  if (label === undefined) return false;
  const value = plain.slice(label.length);
  if (value === '') return plain.length <= 12 && !/如下|以下|下列/u.test(label);
  const whole = value.replace(/[。;；]$/u, '');
  if (personNamed(whole) || phoneIn(whole) || agencyNamedIn(whole) || readDay(whole)) return true;
  const [, ...others] = plain.split(/[,，;；]/u);
  return !/[。；！？!?]/u.test(plain) && others.every((other) => endings.label.pattern.test(other) || phoneIn(other));
}

/** The first line of the signature: agency and date together, else a date or an agency with no text after it. */
function signatureAfter(lines: Lines, texts: readonly boolean[], from: number): number {
  const signed = sealedAfter(lines, from);
  const end = signed ?? pageBelow(lines, texts, from);
  const days = lines.flatMap(({ day }, index) => (day && index > from && index < end ? [index] : []));
  // A day between sentences is that of an event, unless the letter has said its last words.
  const lastDay = signed ?? days.at(-1) ?? end;
  const text = texts.lastIndexOf(true, lastDay);
  const alone = days.find((day) => day > text || isLastWord(lines[texts.lastIndexOf(true, day)]));
  if (alone !== undefined || signed !== undefined) return alone ?? signed ?? end;
  const last = Math.max(texts.lastIndexOf(true, end - 1), from);
  const agency = lines.slice(last + 1, end).findIndex((line) => line.agencies);
  return agency < 0 ? end : last + 1 + agency;
}

/** The first signature that continues no sentence: 牵头单位是 | 示例市教育局 is text if the letter is signed below. */
function sealedAfter(lines: Lines, from: number): number | undefined {
  let within: number | undefined;
  for (let index = from; index < lines.length; index += 1) {
    const first = sealedAt(lines, index, from);
    if (first === undefined) continue;
    const above = lines[aboveOf(lines, first, from)];
    if (!above || !endings.unfinished.pattern.test(above.text)) return first;
    within ??= first;
  }
  return within;
}

/** Where a signature begins whose date, or whose only line, is at `index`: an agency that a date follows or precedes. */
function sealedAt(lines: Lines, index: number, from: number): number | undefined {
  const line = lines[index];
  if (line?.signature) return firstSigned(lines, index, from);
  if (!line?.day) return undefined;
  const above = aboveOf(lines, index, from);
  if (isSigned(lines[above]) || firstSigned(lines, above, from) < above) return firstSigned(lines, above, from);
  return isSigned(lines[index + 1]) ? index : undefined;
}

/** What is below a letter without a signature: its imprint, a page's buttons, or anything below its last words. */
function pageBelow(lines: Lines, texts: readonly boolean[], from: number): number {
  const word = lines.findLastIndex((line, index) => index > from && isLastWord(line) && !texts[index + 1]);
  const isBelow = (line: ClassifiedLine) =>
    line.endsPage ||
    line.isImprint ||
    endings.question.pattern.test(line.text) ||
    (word >= 0 && !line.isTrailer && !line.day && !line.agencies);
  const page = lines.findIndex((line, index) => index > Math.max(word, from) && isBelow(line));
  return page < 0 ? lines.length : page;
}

const isLastWord = (line: ClassifiedLine | undefined): boolean => line !== undefined && isKnownTo(lastWords, line.text);

const isSigned = (line: ClassifiedLine | undefined): boolean =>
  line?.agencies !== undefined || line?.signature !== undefined;

/** The first of several agencies that sign below one another; a name may take two lines. */
function firstSigned(lines: Lines, last: number, from: number): number {
  const above = aboveOf(lines, last, from);
  const [before, line] = [lines[above], lines[last]];
  const isNamed = isSigned(before) || (before && line && isSignedInTwo(before.text, line.text));
  return isNamed ? firstSigned(lines, above, from) : last;
}

/** The line above that is not furniture. */
function aboveOf(lines: Lines, index: number, from: number): number {
  let at = index - 1;
  while (at > from && lines[at]?.isFurniture) at -= 1;
  return at > from ? at : -1;
}
