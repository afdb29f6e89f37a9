/** The lines of one letter → its parts: each field correct, or absent and reported. Pure. */
import { noteOpening } from '../../../schemas/notation/alphabet.ts';
import { disclosureIn } from '../../../schemas/notation/disclosure.ts';
import type { Disclosure } from '../../../schemas/vocabulary.ts';
import { damageIn } from '../damage.ts';
import { dotsReplaced } from '../replaced.ts';
import { fieldOf, type RecognisedReply } from './candidates.ts';
import { Facts, type Found, type ImportProblem } from './facts.ts';
import { agencyRanks } from './fields/agencies.ts';
import { isContact } from './fields/contact.ts';
import { type FieldTable, letterTable } from './fields/table.ts';
import type { Letter } from './letter.ts';
import { reportMissing } from './missing.ts';
import { agenciesNamedIn } from './names/agency-names.ts';
import { readMentions } from './names/mentions.ts';
import { type Salutation, withSalutation } from './names/salutation.ts';
import { takeSigners } from './names/signed.ts';
import { withoutBeyond } from './page/beyond.ts';
import { takeOwnLabels } from './page/labelled.ts';
import { withValues } from './page/pairs.ts';
import { type AnnexText, takeAnnexes } from './parts/annexes.ts';
import { type Paragraph, paragraphsOf } from './parts/body.ts';
import { type ClassifiedLine, classify } from './parts/classify.ts';
import { cutLetter } from './parts/cut.ts';
import { readHead } from './parts/head.ts';
import { lastWords } from './parts/sentences.ts';
import { readTail } from './parts/tail.ts';
import { drawnTogether } from './source/drawn-out.ts';
import { compact, type Line, type Remark } from './source/line.ts';
import { helpersIn } from './subject/opening.ts';
import { type Opening, openingOf, subjectOf, titleRanks, titlesOf } from './subject/subject.ts';

export interface Recognised {
  reply: RecognisedReply;
  paragraphs: Paragraph[];
  annexes: AnnexText[];
  /** Field → line of the source. */
  sources: Record<string, number>;
  repairs: Remark[];
  unrecognised: { line: number; text: string }[];
  problems: ImportProblem[];
}

/**
 * Reads the lines of one letter, according to the table of fields. `asked` is the disclosure that the person who publishes
 * it states; the letter's own statement overrides it, and a difference is an error.
 */
export function recognise(
  { lines, repairs }: { lines: readonly Line[]; repairs: readonly Remark[] },
  asked?: Disclosure,
  table: FieldTable = letterTable,
): Recognised {
  const facts = new Facts();
  const classified = withValues(withSalutation(drawnTogether(lines, facts), facts), table.labels, facts).map((line) =>
    classify(line, table.labels),
  );
  const { head, body, tail, salutation } = cutLetter(classified, table.labels);
  readHead(head, facts, table.labels);
  const { rest: below, annexes } = takeAnnexes(tail, facts);
  const rest = withoutBeyond(below, facts);
  readTail(rest, facts, table.labels);
  readContacts(body, facts);
  const [annex] = annexes;
  if (annex)
    facts.offer(
      'annexes',
      annexes.map(({ title, file }) => ({ title, file })),
      annex.line,
    );
  const paragraphs = paragraphsOf(body, facts.repairs);
  const opening = openingOf(paragraphs, salutation !== undefined);
  readBody(opening, salutation, facts);
  readMentions(paragraphs, opening, facts);
  withdrawDoubted(head, facts);
  withdrawDoubted(rest, facts);
  readClosed([...head, ...rest], facts);
  const subject = subjectOf(facts, opening, salutation?.value);
  const { reply, sources } = chooseFields({ facts, subject, asked }, table);
  reportMissing(reply, table, facts);
  if (paragraphs.length === 0) {
    const message = '没有认出正文：没有称呼，也没有成句的文字';
    facts.problems.push({ id: 'text-not-recognised', severity: 'error', line: 1, message });
  }
  reportDamage(classified, facts);
  accountFor(lines, new Set([...Object.values(sources), ...paragraphs.map(({ line }) => line)]), reply, facts);
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return {
    reply,
    paragraphs,
    annexes,
    sources,
    repairs: [...repairs, ...facts.repairs].toSorted(byLine),
    unrecognised: facts.unrecognised.toSorted(byLine),
    problems: facts.problems.toSorted(byLine),
  };
}

/** What salutation, first sentences and titles say about persons and agencies. */
function readBody(opening: Opening, salutation: Found<Salutation> | undefined, facts: Facts): void {
  readAddressees(salutation, opening, facts);
  const { agencies: helpers, isUnclear } = helpersIn(opening.text);
  if (helpers.length > 0) facts.offer('coHandlingAgencies', helpers, opening.line, 1);
  if (isUnclear) {
    const message = '正文开头提到的会办单位没有全读懂，没有取；核对后填写';
    facts.warn('field-not-recognised', opening.line, 'coHandlingAgencies', message);
  }
  for (const { value, line } of titlesOf(facts)) {
    // 示例县水利局关于答复…的函: the title names the author.
    const [, name = ''] = /^(.{3,40}?)(?:关于|对|答复)/u.exec(value.text) ?? [];
    const agencies = agenciesNamedIn(name) ?? [];
    takeSigners(
      agencies.map((agency) => ({ name: agency, line })),
      facts,
      agencyRanks.title,
    );
  }
}

/** A contact that the text itself has above its last words: 联系人：示例乙 | 特此函复. */
function readContacts(body: readonly ClassifiedLine[], facts: Facts): void {
  const last = body.findLastIndex(({ isFurniture }) => !isFurniture);
  if (!lastWords.end.pattern.test(body[last]?.text ?? '')) return;
  const first = body.findLastIndex(({ labels }, index) => index < last && !labels.some(isContact)) + 1;
  for (const { labels, line } of body.slice(first, last)) takeOwnLabels(labels, line, facts);
}

/** Whom the salutation names; if that is not plain, it is reported. */
function readAddressees(salutation: Found<Salutation> | undefined, opening: Opening, facts: Facts): void {
  const cure = '主送没有取；核对后填写';
  if (!salutation) {
    facts.warn('field-not-recognised', opening.line, 'addressees', `没有认出称呼，${cure}`);
    return;
  }
  const { line, value } = salutation;
  const { names, total, written, unread } = value;
  if (unread) facts.warn('field-not-recognised', line, 'addressees', `称呼“${written}”里的姓名不明，${cure}`);
  if (names.length > 0) facts.offer('addressees', names, line);
  if (total) facts.offer('addresseeTotal', total, line);
  const dotted = names.filter((name) => name.includes('·') && !compact(written).includes(name));
  if (dotted.length > 0) facts.repair(line, dotsReplaced(dotted));
}

/** （暂缓）, 一年后, ×, but not the name or the number below it. */
const mayTakeBack = new RegExp(`^${noteOpening}|[不否暂缓后除外限非]|^.{1,3}$`, 'u');

/** A yes counts only if the line below it does not take it back: （暂缓）, 否. */
function withdrawDoubted(lines: readonly ClassifiedLine[], facts: Facts): void {
  const own = lines.filter(({ isFurniture }) => !isFurniture);
  for (const [index, { line, text }] of own.entries()) {
    const above = own[index - 1];
    const isLeft = facts.unrecognised.some((left) => left.line === line && left.text === text);
    if (above && isLeft && text.length <= 12 && mayTakeBack.test(text))
      facts.withdraw('disclosure', above.line, 'proactive');
  }
}

/** Whatever else a line says: that the letter is not public is recognised on any line. */
function readClosed(lines: readonly ClassifiedLine[], facts: Facts): void {
  const own = facts.all('title').filter(({ rank }) => rank === titleRanks.own);
  const titles = new Set(own.flatMap(({ value }) => value.lines));
  for (const { line, text, labelsAcross, isFurniture } of lines) {
    const isNote = text.length <= 60 && !titles.has(line) && !isFurniture;
    const isRead = facts.all('disclosure').some((fact) => fact.line === line && fact.value !== 'proactive');
    if (!isNote || isRead) continue;
    // | 公开范围 | 面向社会 | is one statement for each label.
    const isRow = text.includes('|') && labelsAcross.length > 0;
    const said = isRow ? labelsAcross.map(({ label, value }) => `${label}:${value}`) : [text];
    const stated = said.map(disclosureIn).find((one) => one && one !== 'proactive');
    if (stated) facts.offer('disclosure', stated, line);
  }
}

/** Damage anywhere but in what a page put around the letter. */
function reportDamage(lines: readonly ClassifiedLine[], facts: Facts): void {
  for (const { id, of, index, message, fix } of damageIn(lines.filter(({ isFurniture }) => !isFurniture)))
    facts.problems.push({ id, severity: 'error', line: of.line, column: index + 1, message: `${message}；${fix}` });
}

/** Each field of the table in schema order, chosen after those before it. */
function chooseFields(
  read: Omit<Letter, 'chosen'>,
  { fields }: FieldTable,
): { reply: RecognisedReply; sources: Record<string, number> } {
  const reply: RecognisedReply = {};
  const sources: Record<string, number> = {};
  for (const { field, row } of fields) {
    const found = row.choose({ ...read, chosen: reply }, field);
    if (!found) continue;
    Object.assign(reply, { [field.key]: found.value });
    // What a person decides is on no line.
    if (found.line > 0) sources[field.key] = found.line;
  }
  return { reply, sources };
}

/** Reports every remaining line: those whose fact the reply has from elsewhere, and those that were not taken. */
function accountFor(lines: readonly Line[], taken: Set<number>, reply: RecognisedReply, facts: Facts): void {
  const reported = new Set([...facts.repairs, ...facts.unrecognised, ...facts.problems].map(({ line }) => line));
  for (const { line, text } of lines) {
    if (taken.has(line) || reported.has(line)) continue;
    const isElsewhere = facts.givenAt(line).some((key) => reply[fieldOf(key)] !== undefined);
    if (isElsewhere) facts.repair(line, `已由别处写明，没有另取：${text}`);
    else facts.leave(line, text);
  }
}
