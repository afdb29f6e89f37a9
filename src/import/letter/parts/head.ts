/** The lines above the text → facts: what the page says, the masthead, the title. Pure. */

import { bodyWord, kindWord, memberWord, noteClosing, noteOpening } from '../../../../schemas/notation/alphabet.ts';
import { toHalfWidth } from '../../../../schemas/notation/numerals.ts';
import type { PatternRow } from '../../../../schemas/notation/pattern-row.ts';
import type { BodyKind } from '../../../../schemas/vocabulary.ts';
import { meetingsNamed } from '../../meetings.ts';
import type { ReadDay } from '../days.ts';
import type { Facts } from '../facts.ts';
import { issueRanks, takeIssueDay, takePublished } from '../fields/days.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { isPortal, readMasthead } from '../names/masthead.ts';
import { takeDayBeside, takeOwnLabels, takePageLabels } from '../page/labelled.ts';
import type { Labels } from '../page/labels.ts';
import { readMarks } from '../page/marks.ts';
import { compact } from '../source/line.ts';
import { numbersIn } from '../subject/numbers.ts';
import { titleRanks } from '../subject/subject.ts';
import { type Title, titleAt } from '../subject/title.ts';
import { type ClassifiedLine, classify } from './classify.ts';

/** Reads what is above the text. */
export function readHead(lines: readonly ClassifiedLine[], facts: Facts, labels: Labels): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ClassifiedLine;
    const authored = authoredTitle(lines, index, facts);
    if (!authored && isPortal(lines, index)) {
      facts.repair(line.line, `去掉了不属于答复的文字：${line.text}`);
      continue;
    }
    const title = authored ?? (line.labels.length === 0 ? titleAt(lines, index) : undefined);
    if (title) {
      // …的答复（B类）: the mark is not part of the title.
      const [tail = '', mark] = /[（(]\s*([A-E]\d?)\s*类?\s*[)）]$/u.exec(title.text) ?? [];
      if (mark) facts.offer('disposition', mark, line.line);
      const text = title.text.slice(0, title.text.length - tail.length);
      facts.offer('title', { ...title, text }, line.line, titleRanks.own);
      index += title.lines.length - 1;
      continue;
    }
    if (line.isFurniture) {
      readColumn(line, facts);
      takeDayBeside(line, { isTail: false }, facts, labels);
      continue;
    }
    if (readMarks(line, facts, labels)) continue;
    if (takePageLabels(line, facts)) continue;
    const named = readMasthead(lines, index, facts);
    if (named > 0) index += named - 1;
    else if (line.day) takeDay(line, line.day, facts);
    else if (takeSubtitle(line, facts)) continue;
    else if (!readPageDay(line, facts, labels)) facts.leave(line.line, line.text);
  }
}

/** The author above a title, with which the page's title begins: both are one title, even with a blank line between them. */
function authoredTitle(lines: readonly ClassifiedLine[], at: number, facts: Facts): Title | undefined {
  const { line, text } = lines[at] as ClassifiedLine;
  const name = agencyNamedIn(text);
  const title = name && titleAt(lines, at + 1);
  if (!name || !title) return undefined;
  const whole = compact(name + title.text);
  const isOfPage = facts.all('title').some(({ value }) => compact(value.text) === whole);
  return isOfPage ? { lines: [line, ...title.lines], text: name + title.text, whole: title.whole } : undefined;
}

/** 2023年6月7日 above the text is the letter's; 2023-06-07 may be that of its page. */
function takeDay(line: ClassifiedLine, day: ReadDay, facts: Facts): void {
  if ('fault' in day || /年/u.test(line.text)) takeIssueDay(day, line, facts, issueRanks.masthead);
  else facts.offer('someDay', day.day, line.line);
}

/** （市十八届人大四次会议第12号建议）, 市十八届人大四次会议, then 第12号: what a title in other words answers. */
function takeSubtitle({ line, text }: ClassifiedLine, facts: Facts): boolean {
  const [, inside] = bracketed.exec(text) ?? [];
  const words = inside ?? compact(text).replace(/^[—–-]+/u, '');
  const { numbers } = numbersIn(words);
  const meetings = meetingsNamed(words);
  const follows = facts.all('session').some((above) => above.line < line && above.line > line - 3);
  const rest = meetings.reduce((left, { label }) => left.replace(label, ''), words);
  const isSubtitle = inside ? numbers.length > 0 : (meetings.length > 0 || follows) && subtitle.test(rest);
  if (!isSubtitle) return false;
  if (numbers.length > 0) facts.offer('numbers', numbers, line);
  for (const meeting of meetings) facts.offer('session', meeting, line);
  return true;
}

const bracketed = new RegExp(`^${noteOpening}(.{4,60})${noteClosing}$`, 'u');
/** Beside the meeting, without brackets: nothing but a number. */
const subtitle = new RegExp(`^(?:${memberWord}|${bodyWord})?${kindWord}?(?:第[^第号]{1,20}号)?${kindWord}?$`, 'u');

/** What a page calls each assembly, its members and their submissions. */
export const columns = {
  npc: { pattern: /人大|代表/u, examples: ['人大建议', '代表建议'] },
  cppcc: { pattern: /政协|委员/u, examples: ['政协提案', '委员提案'] },
} as const satisfies Record<BodyKind, PatternRow>;

/** A menu states the meeting of its letters, and their kind. */
function readColumn({ line, text }: ClassifiedLine, facts: Facts): void {
  for (const meeting of meetingsNamed(text)) facts.offer('session', meeting, line, 3);
  const [isNpc, isCppcc] = [columns.npc.pattern.test(text), columns.cppcc.pattern.test(text)];
  if (isNpc && !isCppcc && !text.includes('提案')) facts.offer('column', 'npc', line);
  if (isCppcc && !isNpc) facts.offer('column', 'cppcc', line);
  facts.repair(line, `去掉了不属于答复的文字：${text}`);
}

/** 某机关 2017-08-15 16:44, 2022-08-01 来源：…: when the page went online, and what follows. */
function readPageDay(line: ClassifiedLine, facts: Facts, labels: Labels): boolean {
  const [, time, rest = ''] =
    /^(?:\p{Script=Han}{2,20}\s+)?(\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)(?:\s+(.*))?$/u.exec(
      line.text,
    ) ?? [];
  if (time === undefined || !takePublished(time, line.line, facts)) return false;
  const behind = classify({ ...line, text: rest, plain: toHalfWidth(rest) }, labels);
  if (rest !== '' && !takeOwnLabels(behind.labelsAcross, line.line, facts) && !behind.isFurniture)
    facts.leave(line.line, rest);
  return true;
}
