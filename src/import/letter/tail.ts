/** The lines below the text → facts: signature, notes, contacts, imprint. Pure. */
import { isAnnexNote, isImprint, signedAgency, signedInTwo, signedTogether, withoutStamp } from './cut.ts';
import { readDay } from './days.ts';
import type { Facts } from './facts.ts';
import { isFurniture } from './furniture.ts';
import { readOwnLabels } from './labelled.ts';
import { labelledIn } from './labels.ts';
import { compact, type Line } from './line.ts';
import { noteIn, readMarks } from './marks.ts';
import { agencyNamedIn } from './names.ts';
import { agencyRanks, markIn } from './values.ts';

/** Reads what stands below the text. */
export function readTail(lines: readonly Line[], facts: Facts): void {
  const signature = { agency: undefined as string | undefined, isDated: false };
  for (const line of withCopies(withSignature(lines, facts), facts)) {
    if (isFurniture(line)) facts.repair(line.line, `去掉了不属于答复的文字：${line.text}`);
    else if (readSignature(line, signature, facts)) continue;
    else if (isImprint(line)) readImprint(line, facts);
    else if (isAnnexNote(line)) facts.offer('annexNote', line.text, line.line);
    else if (!readNote(line, facts) && !readMarks(line, facts) && !readOwnLabels(line, facts)) {
      facts.leave(line.line, line.text);
    }
  }
}

/** An agency, a day, or both on one line. Once the letter is dated, neither signs it any more. */
function readSignature(line: Line, signature: { agency: string | undefined; isDated: boolean }, facts: Facts): boolean {
  const together = signedTogether(line);
  const agency = together?.agency ?? signedAgency(line);
  const day = together?.day ?? (readDay(withoutStamp(line.text)) ? line.text : undefined);
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
      const others = together ? '' : line.text.replace(/^\S+\s*/u, '');
      if (agencyNamedIn(others)) facts.leave(line.line, others);
    }
    if (day) signature.isDated = takeIssueDay({ ...line, text: day }, facts, 0);
  }
  return true;
}

/** A signature that was wrapped, as one line. */
function withSignature(lines: readonly Line[], facts: Facts): Line[] {
  const at = lines.findIndex((line, index) => signedInTwo(line, lines[index + 1]));
  const [first, second] = lines.slice(at, at + 2);
  if (at < 0 || !first || !second) return [...lines];
  facts.repair(second.line, `机关名称接在第 ${first.line} 行之后`);
  const joined = { ...first, text: first.text + second.text, plain: first.plain + second.plain };
  return [...lines.slice(0, at), joined, ...lines.slice(at + 2)];
}

/** 抄送 in two lines as one: a list ends with its full stop, or where another label begins. */
function withCopies(lines: readonly Line[], facts: Facts): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isOpen =
      above && labelledIn(above.text).some(({ field }) => field === 'copiedTo') && !/。$/u.test(above.text);
    const goesOn =
      /[，、,；;]$/u.test(above?.text ?? '') || /^[^。：:\d]{2,60}。$|^[^。：:\d]{2,60}[，、,]/u.test(line.text);
    if (!isOpen || !goesOn || labelledIn(line.text).length > 0 || isFurniture(line) || isImprint(line))
      joined.push(line);
    else {
      joined[joined.length - 1] = { ...above, text: above.text + line.text, plain: above.plain + line.plain };
      facts.repair(line.line, `抄送接在第 ${above.line} 行之后`);
    }
  }
  return joined;
}

/** A note in brackets, kept as printed: disclosure, or labels within: (联系人:何云,联系电话:6120000). */
function readNote({ line, text }: Line, facts: Facts): boolean {
  const [, inside = ''] = /^[（(【]\s*(.+?)\s*[)）】][。.]?$/u.exec(text) ?? [];
  if (inside === '' || inside.length > 80 || markIn(text)) return false;
  const disclosures = inside.split(/[，,；;]/u).flatMap((part) => noteIn(part.trim()) ?? []);
  for (const disclosure of disclosures) facts.offer('disclosure', disclosure, line);
  if (disclosures.length === 0 && readOwnLabels({ line, text: inside }, facts)) return true;
  const isNote = disclosures.length > 0 || /^(?:此件|本件|该件|本答复|注)|审签|签发/u.test(inside);
  if (isNote) facts.offer('note', compact(text), line);
  return isNote;
}

/** Takes the day that a letter is dated with; false where there is none. */
export function takeIssueDay(line: Line, facts: Facts, rank: number): boolean {
  const read = readDay(withoutStamp(line.text));
  if (!read) return false;
  if ('fault' in read) {
    facts.warn('value-not-taken', line.line, 'issuedOn', `成文日期“${line.text}”没有取：${read.fault}；核对后填写`);
    facts.leave(line.line, line.text);
    return true;
  }
  if (read.repaired) facts.repair(line.line, `数字连写的日期“${line.text}”读作 ${read.day}`);
  facts.offer('issuedOn', read.day, line.line, rank);
  return true;
}

/** The day of printing; who printed it has no field. */
function readImprint(line: Line, facts: Facts): void {
  const [, who = '', day = ''] =
    /^(.*?)\s*((?:(?:19|20)\d{2}|[一二][〇零○]\S{2})\s*年.*?[日号])\s*印\s*发\s*$/u.exec(line.text) ?? [];
  const read = readDay(day);
  if (read && 'day' in read) facts.offer('printedOn', read.day, line.line);
  else facts.leave(line.line, line.text);
  if (who.trim() !== '' && read) facts.repair(line.line, `印发机关“${compact(who)}”没有相应的项，没有取`);
}
