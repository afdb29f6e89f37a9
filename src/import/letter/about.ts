/** The lines above and below the text → facts. Pure. */
import { formatDocumentNumber, parseDocumentNumber } from '../../../schemas/notation/document-number.ts';
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';
import { meetingsNamed } from '../meetings.ts';
import { isAnnexNote, isImprint, signedAgency, signedTogether, withoutStamp } from './cut.ts';
import { readDay } from './days.ts';
import type { Facts } from './facts.ts';
import { isFurniture } from './furniture.ts';
import { readOwnLabels, readPageLabels } from './labelled.ts';
import { labelledIn } from './labels.ts';
import { compact, type Line } from './line.ts';
import { agencyNamedIn } from './names.ts';
import { titleAt } from './title.ts';
import { agencyRanks, disclosureIn, markIn, takeLeadingDay } from './values.ts';

/** Reads what stands above the text. */
export function readHead(lines: readonly Line[], facts: Facts): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const title = titleAt(lines, index);
    if (title) {
      // …的答复（B类）: the mark is none of the title's words.
      const [tail = '', mark] = /[（(]\s*([A-E]\d?)\s*类?\s*[)）]$/u.exec(title.text) ?? [];
      if (mark) facts.offer('disposition', mark, line.line);
      facts.offer('titles', { ...title, text: title.text.slice(0, title.text.length - tail.length) }, line.line);
      index += title.lines.length - 1;
      continue;
    }
    if (isFurniture(line)) {
      readColumn(line, facts);
      continue;
    }
    if (readMarks(line, facts)) continue;
    const read = readPageLabels(line, lines[index + 1], facts);
    if (read === 2) index += 1;
    if (read > 0 || readMasthead(line, facts)) continue;
    facts.leave(line.line, line.text);
  }
}

/** A menu says of which meeting its letters are, and of which kind. */
function readColumn({ line, text }: Line, facts: Facts): void {
  for (const meeting of meetingsNamed(text)) facts.offer('meeting', meeting, line, 3);
  if (/人大|代表/u.test(text) && !/政协|提案|委员/u.test(text)) facts.offer('column', 'npc', line);
  if (/政协|委员/u.test(text) && !/人大|代表/u.test(text)) facts.offer('column', 'cppcc', line);
  facts.repair(line, `去掉了不属于答复的文字：${text}`);
}

/** Document number, mark, signatory and disclosure, alone or on one line: 平交复函[2017]19号B类. */
function readMarks(line: Line, facts: Facts): boolean {
  if (line.text.length > 80 || /^(?:来源|发布|标题|索引)/u.test(line.text)) return false;
  let rest = toHalfWidth(line.text).replace(/^(?:文\s*号|发文字号)\s*:\s*/u, '');
  const number =
    /[\p{Script=Han}A-Za-z]{2,16}\s*[〔[【(〈﹝]\s*(?:19|20)\d{2}\s*[〕\]】)〉﹞]\s*第?\s*[\p{Script=Han}A-Za-z]{0,3}\d{1,5}\s*号/u.exec(
      rest,
    );
  const parsed = number && parseDocumentNumber(number[0]);
  const found: [field: string, value: unknown][] = [];
  if (number && parsed) {
    const formatted = formatDocumentNumber(parsed);
    found.push(['documentNumber', formatted]);
    if (compact(number[0]) !== formatted) facts.repair(line.line, `文号“${compact(number[0])}”的写法改为 ${formatted}`);
    // （示卫提复〔2024〕13号）: its brackets go with it.
    rest = rest.replace(number[0], ' ').replace(/^\s*\(\s*\)\s*$/, '');
  }
  if (!number && labelledIn(line.text).length > 0) return false;
  const pieces = rest.split(/\s+/).filter((piece) => piece !== '');
  const together = compact(rest);
  if (number && !parsed) return false;
  if (pieces.length === 0) return offerAll(found, line, facts);
  if (number && labelledIn(rest).length > 0) {
    offerAll(found, line, facts);
    return readOwnLabels({ line: line.line, text: rest.trim() }, facts);
  }
  const areMarks = pieces.every((piece) => markIn(piece) || noteIn(piece));
  for (const piece of areMarks ? pieces : [together]) {
    const mark = markIn(piece);
    const disclosure = mark ? undefined : noteIn(piece);
    if (!mark && !disclosure) return false;
    found.push(mark ? ['disposition', mark] : ['disclosure', disclosure]);
  }
  return offerAll(found, line, facts);
}

function offerAll(found: [string, unknown][], { line }: Line, facts: Facts): boolean {
  for (const [field, value] of found) facts.offer(field, value, line);
  return found.length > 0;
}

/** (此件公开发布), 同意公开: a note that is nothing else. */
const noteIn = (text: string): ReturnType<typeof disclosureIn> =>
  text.length <= 24 && /公开/u.test(text) && /^[(【[]?(?:此件|本件|该件|是否)?[^，。；]*[)】\]]?[。.]?$/u.test(text)
    ? disclosureIn(text)
    : undefined;

/** The agency's name alone, with or without 文件. */
function readMasthead(line: Line, facts: Facts): boolean {
  const written = compact(line.text);
  const issuer = /文件$/u.test(written) ? agencyNamedIn(written.slice(0, -2)) : undefined;
  if (issuer) facts.offer('layout', 'document', line.line);
  const agency = issuer ?? signedAgency(line);
  if (agency) facts.offer('issuingAgency', agency, line.line, agencyRanks.masthead);
  else if (readDay(line.text)) return offerDay(line, facts, 1);
  else {
    // 某机关 2017-08-15 16:44, 2022-08-01 来源：…: when the page went online.
    const who = /^(\p{Script=Han}{2,20})\s+(?=\d{4})/u.exec(line.text)?.[0] ?? '';
    const rest = takeLeadingDay(line.text.slice(who.length), line.line, facts);
    if (rest === undefined) return false;
    if (
      rest !== '' &&
      !readOwnLabels({ line: line.line, text: rest }, facts) &&
      !isFurniture({ ...line, text: rest })
    ) {
      facts.leave(line.line, rest);
    }
  }
  return true;
}

/** Reads what stands below the text. Once it is dated, an agency or a day is no longer its signature. */
export function readTail(lines: readonly Line[], facts: Facts): void {
  let isDated = false;
  for (const line of withCopies(lines, facts)) {
    const together = signedTogether(line);
    const agency = signedAgency(line);
    const isDay = readDay(withoutStamp(line.text)) !== undefined;
    if (isFurniture(line)) facts.repair(line.line, `去掉了不属于答复的文字：${line.text}`);
    else if (isDated && (together || isDay || (agency && facts.has('signed')))) facts.leave(line.line, line.text);
    else if (
      (together || agency) &&
      facts.has('signed') &&
      (together?.agency ?? agency) !== facts.all('signed')[0]?.value
    ) {
      facts.leave(line.line, line.text);
      facts.warn(line.line, 'issuingAgency', '署名的不止一个机关，取了第一个；请核对');
    } else if (together || agency) {
      facts.offer('issuingAgency', together?.agency ?? agency, line.line, agencyRanks.signature);
      facts.offer('signed', together?.agency ?? agency, line.line);
      // 甲局 乙局, on one line.
      const others = together ? '' : line.text.replace(/^\S+\s*/u, '');
      if (others !== '' && agencyNamedIn(others)) facts.leave(line.line, others);
      if (together) isDated = offerDay({ ...line, text: together.day }, facts, 0);
    } else if (isDay) isDated = offerDay(line, facts, 0);
    else if (isImprint(line)) readImprint(line, facts);
    else if (isAnnexNote(line)) facts.offer('annexNote', line.text, line.line);
    else if (!readNote(line, facts) && !readMarks(line, facts) && !readOwnLabels(line, facts)) {
      facts.leave(line.line, line.text);
    }
  }
}

/** 抄送 in two lines as one: a list ends with its full stop, or where another label begins. */
function withCopies(lines: readonly Line[], facts: Facts): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isOpen =
      above && labelledIn(above.text).some(({ field }) => field === 'copiedTo') && !/。$/u.test(above.text);
    const goesOn = /[，、,；;]$/u.test(above?.text ?? '') || /^[^。：:\d]{2,60}。$/u.test(line.text);
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

function offerDay(line: Line, facts: Facts, rank: number): boolean {
  const read = readDay(withoutStamp(line.text));
  if (!read) return false;
  if ('fault' in read) {
    facts.warn(line.line, 'issuedOn', `成文日期“${line.text}”没有取：${read.fault}；核对后填写`);
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
