/** The lines below the text → facts: signature, notes, contacts, imprint. Pure. */
import { hanYear, noteClosing, noteOpening, year } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { readDay } from '../days.ts';
import type { Facts } from '../facts.ts';
import { isContact } from '../fields/contact.ts';
import { disclosure as disclosureRow, markIn } from '../fields/marks.ts';
import { isOfSignature, readSignature } from '../names/signed.ts';
import { takeDayBeside, takeOwnLabels } from '../page/labelled.ts';
import type { Labels } from '../page/labels.ts';
import { noteIn, readMarks } from '../page/marks.ts';
import { compact } from '../source/line.ts';
import type { ClassifiedLine } from './classify.ts';
import { rejoined } from './rejoined.ts';

/** Reads what is below the text. */
export function readTail(lines: readonly ClassifiedLine[], facts: Facts, labels: Labels): void {
  const whole = withoutPage(rejoined(lines, facts, labels));
  readSignature(whole, facts);
  let isAnnexList = false;
  for (const line of whole) {
    // 2.某图 below 附件：1.某表
    isAnnexList = line.isAnnexNote || (isAnnexList && /^\d{1,2}\s*[.．、]/u.test(line.text));
    if (line.isFurniture) {
      facts.repair(line.line, `去掉了不属于答复的文字：${line.text}`);
      takeDayBeside(line, { isTail: true }, facts, labels);
    } else if (isOfSignature(line)) continue;
    else if (line.isImprint) readImprint(line, facts);
    else if (isAnnexList) facts.offer('annexNote', line.text, line.line);
    else if (
      !readNote(line, facts, labels) &&
      !readMarks(line, facts, labels) &&
      !takeOwnLabels(line.labelsAcross, line.line, facts)
    ) {
      facts.leave(line.line, line.text);
    }
  }
}

/**
 * The same lines, with no names and days of the page: below its buttons, those of other articles; a government's name above
 * its buttons; and several days below lines that are not understood, a list of articles.
 */
function withoutPage(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const signed = lines.findLastIndex(
    ({ signature, agencies }, index) => signature || (agencies && (lines[index + 1]?.day || lines[index - 1]?.day)),
  );
  const page = lines.findIndex(({ endsPage }, index) => endsPage && index > signed);
  const isSite = ({ agencies }: ClassifiedLine, index: number) =>
    agencies?.at(-1)?.endsWith('政府') && lines[index + 1]?.endsPage;
  const isListed = ({ day }: ClassifiedLine, index: number) => {
    const above = lines[index - 1];
    return day && above && !above.isTrailer && !isOfSignature(above);
  };
  const areListed = lines.filter(isListed).length > 1;
  return lines.map((line, index) => {
    const isOfPage = (page >= 0 && index > page) || isSite(line, index) || (areListed && isListed(line, index));
    return isOfPage ? { ...line, agencies: undefined, day: undefined, signature: undefined } : line;
  });
}

export const notes = {
  /** What is in brackets below a letter as its note (附注). */
  kept: {
    pattern: /^(?:[此本该]件|本答复|注)|审签|签发/u,
    examples: ['此件送示例甲', '本答复一式三份', '注：示例', '局长示例甲审签', '局长示例甲签发'],
  },
} as const satisfies PatternTable;

const bracketed = new RegExp(String.raw`^${noteOpening}\s*(.+?)\s*${noteClosing}[。.]?$`, 'u');

/** A note in brackets, kept as printed: disclosure, or labels within: (联系人:何云,联系电话:6120000). */
function readNote({ line, text }: ClassifiedLine, facts: Facts, labels: Labels): boolean {
  const [, inside = ''] = bracketed.exec(text) ?? [];
  if (inside === '' || inside.length > 80 || markIn(text)) return false;
  const parts = inside.split(/[，,；;]/u).map((part) => part.trim());
  const disclosures = parts.flatMap((part) => noteIn(part) ?? []);
  if (disclosures.length === 0 && takeOwnLabels(labels.across(inside), line, facts)) return true;
  // （此件主动公开，附件除外）: what is not understood may take a yes back.
  const isWhole = parts.every((part) => noteIn(part) || labels.in(part).some(isContact));
  const taken = disclosures.filter((disclosure) => isWhole || disclosure !== 'proactive');
  for (const disclosure of taken) facts.offer('disclosure', disclosure, line);
  if (taken.length < disclosures.length)
    facts.warn('disclosure-not-said', line, 'disclosure', `附注没有全读懂，没有取公开属性；${disclosureRow.cure}`);
  const isNote = disclosures.length > 0 || notes.kept.pattern.test(inside);
  if (isNote) facts.offer('note', compact(text), line);
  return isNote;
}

const imprint = new RegExp(String.raw`^(.*?)\s*((?:${year}|${hanYear})\s*年.*?[日号])\s*印\s*发\s*$`, 'u');

/** The date of printing; there is no field for who printed it. */
function readImprint({ line, text }: ClassifiedLine, facts: Facts): void {
  const [, who = '', day = ''] = imprint.exec(text) ?? [];
  const read = readDay(day);
  if (read && 'day' in read) facts.offer('printedOn', read.day, line);
  else facts.leave(line, text);
  if (who.trim() !== '' && read) facts.repair(line, `印发机关“${compact(who)}”没有相应的项，没有取`);
}
