/** The lines below the text → facts: signature, notes, contacts, imprint. Pure. */
import { hanYear, noteClosing, noteOpening, year } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { type ClassifiedLine, classify, joined } from './classify.ts';
import { readDay } from './days.ts';
import type { Facts } from './facts.ts';
import { agencyRanks, isCopies } from './fields/agencies.ts';
import { isContact } from './fields/contact.ts';
import { issueRanks, takeIssueDay } from './fields/days.ts';
import { disclosure as disclosureRow, markIn } from './fields/marks.ts';
import { takeOwnLabels } from './labelled.ts';
import type { Labels } from './labels.ts';
import { compact } from './line.ts';
import { noteIn, readMarks } from './marks.ts';
import { agencyNamedIn } from './names.ts';
import { isSignedInTwo } from './signature.ts';

/** Reads what is below the text. */
export function readTail(lines: readonly ClassifiedLine[], facts: Facts, labels: Labels): void {
  const signature = { agency: undefined as string | undefined, isDated: false };
  for (const line of withCopies(withSignature(lines, facts, labels), facts, labels)) {
    if (line.isFurniture) facts.repair(line.line, `去掉了不属于答复的文字：${line.text}`);
    else if (readSignature(line, signature, facts)) continue;
    else if (line.isImprint) readImprint(line, facts);
    else if (line.isAnnexNote) facts.offer('annexNote', line.text, line.line);
    else if (
      !readNote(line, facts, labels) &&
      !readMarks(line, facts, labels) &&
      !takeOwnLabels(line.labelsAcross, line.line, facts)
    ) {
      facts.leave(line.line, line.text);
    }
  }
}

/** An agency, a date, or both on one line. Once the letter is dated, neither is a signature any more. */
function readSignature(
  line: ClassifiedLine,
  signature: { agency: string | undefined; isDated: boolean },
  facts: Facts,
): boolean {
  const agency = line.signature?.agency ?? line.agency;
  const day = line.signature?.day ?? line.day;
  if (!agency && !day) return false;
  if (signature.isDated && (day || signature.agency)) facts.leave(line.line, line.text);
  else if (agency && signature.agency && agency !== signature.agency) {
    facts.leave(line.line, line.text);
    facts.warn('agencies-sign-together', line.line, 'issuingAgency', '署名的不止一个机关，取了第一个；请核对');
  } else {
    if (agency) {
      signature.agency = agency;
      facts.offer('issuingAgency', agency, line.line, agencyRanks.signature);
      // 甲局 乙局, on one line.
      const others = line.signature ? '' : line.text.replace(/^\S+\s*/u, '');
      if (agencyNamedIn(others)) facts.leave(line.line, others);
    }
    if (day) {
      const text = line.signature?.written ?? line.text;
      takeIssueDay(day, { line: line.line, text }, facts, issueRanks.signature);
      signature.isDated = true;
    }
  }
  return true;
}

/** A wrapped signature, as one line. */
function withSignature(lines: readonly ClassifiedLine[], facts: Facts, labels: Labels): readonly ClassifiedLine[] {
  const at = lines.findIndex(({ text }, index) => isSignedInTwo(text, lines[index + 1]?.text ?? ''));
  const [first, second] = lines.slice(at, at + 2);
  if (at < 0 || !first || !second) return lines;
  facts.repair(second.line, `机关名称接在第 ${first.line} 行之后`);
  return [...lines.slice(0, at), classify(joined(first, second), labels), ...lines.slice(at + 2)];
}

/** 抄送 on two lines as one: a list ends with its full stop, or where another label begins. */
function withCopies(lines: readonly ClassifiedLine[], facts: Facts, labels: Labels): ClassifiedLine[] {
  const whole: ClassifiedLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    if (!above || !isOpenList(above) || !isRestOfList(above, line)) {
      whole.push(line);
      continue;
    }
    whole[whole.length - 1] = classify(joined(above, line), labels);
    facts.repair(line.line, `抄送接在第 ${above.line} 行之后`);
  }
  return whole;
}

const isOpenList = ({ labels, text }: ClassifiedLine): boolean => labels.some(isCopies) && !text.endsWith('。');

const isRestOfList = (above: ClassifiedLine, { text, labels, isFurniture, isImprint }: ClassifiedLine): boolean =>
  (/[，、,；;]$/u.test(above.text) || /^[^。：:\d]{2,60}。$|^[^。：:\d]{2,60}[，、,]/u.test(text)) &&
  labels.length === 0 &&
  !isFurniture &&
  !isImprint;

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
