/** The lines of one letter → its parts: each field right, or absent and told. Pure. */
import { disclosureIn } from '../../../schemas/notation/disclosure.ts';
import type { SessionName } from '../../../schemas/notation/session.ts';
import type { Kind } from '../../../schemas/vocabulary.ts';
import { type AnnexText, takeAnnexes } from './annexes.ts';
import { type Paragraph, paragraphsOf } from './body.ts';
import { agencyOf, contactOf, copiesOf, type Disclosure, daysOf, disclosureOf } from './choices.ts';
import type { Contact } from './contact.ts';
import { cutLetter } from './cut.ts';
import { Facts, type ImportProblem } from './facts.ts';
import { isFurniture } from './furniture.ts';
import { readHead } from './head.ts';
import type { Line, Remark } from './line.ts';
import { agencyNamedIn } from './names.ts';
import { type Helper, helpersIn } from './opening.ts';
import { readSalutation, type Salutation } from './salutation.ts';
import { chooseTitle, findKind, findMeeting, findNumbers, type Opening, submissionsOf, titlesOf } from './subject.ts';
import { readTail } from './tail.ts';
import type { Title } from './title.ts';
import { agencyRanks } from './values.ts';

/** What a letter says of itself; names as written. Absent where it was not found or is in doubt. */
export interface RecognisedReply {
  title?: string;
  session?: Omit<SessionName, 'place'> & { label: string };
  submissions?: { number?: string; kind?: Kind; title?: string; proposers?: string[] }[];
  documentNumber?: string;
  issuingAgency?: string;
  signatory?: string;
  disposition?: string;
  disclosure?: Disclosure;
  addressees?: string[];
  addresseeTotal?: number;
  issuedOn?: string;
  printedOn?: string;
  publishedOn?: string;
  copiedTo?: string[];
  contact?: Contact;
  layout?: 'document';
  coHandlingAgencies?: Helper[];
  annexes?: { title: string; file: string }[];
  indexNumber?: string;
  note?: string;
}

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
 * Reads the lines of one letter. `disclosure` is what the person who publishes it says; what the letter states beats
 * it, and that they differ is an error.
 */
export function recognise(
  { lines, repairs }: { lines: readonly Line[]; repairs: readonly Remark[] },
  disclosure?: Disclosure,
): Recognised {
  const facts = new Facts();
  facts.repairs.push(...repairs);
  const { head, body, tail } = cutLetter(withSalutation(lines, facts));
  readHead(head, facts);
  const { rest, annexes } = takeAnnexes(tail, facts);
  readTail(rest, facts);
  const paragraphs = paragraphsOf(body, facts.repairs);
  const salutation = salutationOf(body);
  const reply: RecognisedReply = {};
  const sources: Record<string, number> = {};
  const set: SetField = (field, found) => {
    if (!found) return;
    Object.assign(reply, { [field]: found.value });
    // What a person decides stands on no line.
    if (found.line > 0) sources[field] = found.line;
  };
  readSubject(facts, paragraphs, salutation, set);
  for (const [field, label] of plainFields) set(field, facts.best(field, label));
  set('issuingAgency', agencyOf(facts));
  tellClosed([...head, ...rest], facts);
  set('disclosure', disclosureOf(facts, disclosure));
  const days = daysOf(facts);
  set('issuedOn', days.issuedOn);
  set('publishedOn', days.publishedOn);
  set('copiedTo', copiesOf(facts));
  set('contact', contactOf(facts));
  if (annexes.length > 0) {
    set('annexes', { value: annexes.map(({ title, file }) => ({ title, file })), line: annexes[0]?.line ?? 1 });
  }
  for (const { value, line } of facts.all<string>('annexNote')) {
    if (annexes.length > 0) facts.repair(line, '附件说明由 annexes 生成');
    else {
      facts.leave(line, value);
      facts.warn(
        'annex-text-missing',
        line,
        'annexes',
        '写着有附件，这里没有附件的文字；把附件放进附件文件夹，写进 annexes',
      );
    }
  }
  tellMissing(reply, paragraphs, facts);
  accountFor(lines, new Set([...Object.values(sources), ...paragraphs.map(({ line }) => line)]), facts);
  return {
    reply: inOrder(reply),
    paragraphs,
    annexes,
    sources,
    repairs: facts.repairs.toSorted((a, b) => a.line - b.line),
    unrecognised: facts.unrecognised.toSorted((a, b) => a.line - b.line),
    problems: facts.problems.toSorted((a, b) => a.line - b.line),
  };
}

/** Names that were wrapped, with the line that ends them: 甲、| 乙代表：. */
function withSalutation(lines: readonly Line[], facts: Facts): Line[] {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || !/[、，]$/u.test(line.text) || line.text.length > 60) continue;
    const joined = { ...line, text: line.text + next.text, plain: line.plain + next.plain };
    if (!readSalutation(joined, lines[index + 2])) continue;
    facts.repair(next.line, `称呼接在第 ${line.line} 行之后`);
    return [...lines.slice(0, index), joined, ...lines.slice(index + 2)];
  }
  return [...lines];
}

/** Whatever a line says besides: one that says that the letter is not public is heard. */
function tellClosed(lines: readonly Line[], facts: Facts): void {
  const titles = new Set(facts.all<Title>('titles').flatMap(({ value }) => value.lines));
  for (const line of lines) {
    const isNote = line.text.length <= 60 && !titles.has(line.line) && !isFurniture(line);
    const said = isNote ? disclosureIn(line.text) : undefined;
    if (said && said !== 'proactive') facts.offer('disclosure', said, line.line);
  }
}

/** Every line is told: what gave a fact that another line gives better, and whatever else was not taken. */
function accountFor(lines: readonly Line[], taken: Set<number>, facts: Facts): void {
  const told = new Set([...facts.repairs, ...facts.unrecognised, ...facts.problems].map(({ line }) => line));
  for (const { line, text } of lines) {
    if (taken.has(line) || told.has(line)) continue;
    if (facts.gaveAt(line)) facts.repair(line, `已由别处写明，没有另取：${text}`);
    else facts.leave(line, text);
  }
}

const order: readonly (keyof RecognisedReply)[] = [
  ...(['title', 'session', 'submissions', 'documentNumber', 'issuingAgency', 'signatory', 'disposition'] as const),
  ...(['disclosure', 'addressees', 'addresseeTotal', 'issuedOn', 'printedOn', 'publishedOn', 'copiedTo'] as const),
  ...(['contact', 'layout', 'coHandlingAgencies', 'annexes', 'indexNumber', 'note'] as const),
];

const inOrder = (reply: RecognisedReply): RecognisedReply =>
  Object.fromEntries(order.filter((field) => reply[field] !== undefined).map((field) => [field, reply[field]]));

const plainFields = [
  ['documentNumber', '发文字号'],
  ['signatory', '签发人'],
  ['disposition', '类别标记'],
  ['printedOn', '印发日期'],
  ['layout', '版式'],
  ['indexNumber', '索引号'],
  ['note', '附注'],
  ['coHandlingAgencies', '会办单位'],
] as const;

function salutationOf(body: readonly Line[]): (Salutation & { line: number }) | undefined {
  const [first, ...rest] = body.filter((line) => !isFurniture(line));
  const salutation = first && readSalutation(first, rest[0]);
  return first && salutation && { ...salutation, line: first.line };
}

type SetField = <Field extends keyof RecognisedReply>(
  field: Field,
  found: { value: unknown; line: number } | undefined,
) => void;

/** Title, meeting, what is answered and who is addressed. */
function readSubject(
  facts: Facts,
  paragraphs: Paragraph[],
  salutation: (Salutation & { line: number }) | undefined,
  set: SetField,
): void {
  const opening = openingOf(paragraphs, salutation);
  const titles = titlesOf(facts);
  set('title', chooseTitle(titles, facts));
  const meeting = findMeeting(titles, opening, facts);
  const kind = findKind(titles, meeting?.value, salutation, opening, facts);
  if (meeting) {
    const { label, body, term, session } = meeting.value;
    const meant =
      body ?? (kind === 'proposal' ? 'cppcc' : kind === 'suggestion' || kind === 'motion' ? 'npc' : undefined);
    set('session', { value: { label, ...(meant && { body: meant }), term, session }, line: meeting.line });
  }
  const numbers = findNumbers(titles, opening, facts);
  const proposers = salutation?.called ? salutation.names : [];
  const labelled = facts.all<string>('submissionTitle')[0]?.value;
  const submissions = submissionsOf(numbers?.value ?? [], kind, proposers, opening, labelled, facts);
  if (submissions.some((one) => Object.keys(one).length > 0)) {
    set('submissions', { value: submissions, line: numbers?.line ?? opening.line });
  }
  if (salutation && salutation.names.length > 0) set('addressees', { value: salutation.names, line: salutation.line });
  if (salutation?.total) set('addresseeTotal', { value: salutation.total, line: salutation.line });
  const helpers = helpersIn(opening.text);
  if (helpers.length > 0) facts.offer('coHandlingAgencies', helpers, opening.line, 1);
  for (const { value, line } of titles) offerTitleAgency(value, line, facts);
}

/** The first sentences: up to three paragraphs, until one of them says that the answer follows. */
function openingOf(paragraphs: Paragraph[], salutation: { line: number } | undefined): Opening {
  const first = paragraphs.slice(0, salutation ? 4 : 3);
  const last = first.findIndex(({ text }) => /如下|收悉/u.test(text));
  const taken = last < 0 ? first.slice(0, 2) : first.slice(0, last + 1);
  return { text: taken.map(({ text }) => text).join('\n'), line: taken.at(-1)?.line ?? 1 };
}

/** 示例县水利局关于答复…的函: the title names who writes. */
function offerTitleAgency({ text }: Title, line: number, facts: Facts): void {
  const [, name = ''] = /^(.{3,40}?)(?:关于|对|答复)/u.exec(text) ?? [];
  const agency = agencyNamedIn(name);
  if (agency) facts.offer('issuingAgency', agency, line, agencyRanks.title);
}

/** What a letter has to have and this one does not say, or not plainly. */
function tellMissing(reply: RecognisedReply, paragraphs: Paragraph[], facts: Facts): void {
  const [first] = reply.submissions ?? [];
  const missing = [
    ['title', '标题', reply.title],
    ['session', '会议', reply.session],
    ['submissions.0.number', '号数', first?.number],
    ['submissions.0.kind', '种类', first?.kind],
    ['issuingAgency', '发文机关', reply.issuingAgency],
    ['issuedOn', '成文日期', reply.issuedOn],
    ['disclosure', '公开属性', reply.disclosure],
  ] as const;
  for (const [field, label, found] of missing) {
    if (found !== undefined || facts.problems.some((problem) => problem.field === field)) continue;
    const cure =
      field === 'disclosure' ? '由公开的人决定，加 --disclosure proactive、on-request 或 withheld' : '核对后填写';
    facts.warn('field-not-recognised', 1, field, `没有认出${label}；${cure}`);
  }
  if (paragraphs.length === 0) {
    facts.problems.push({
      id: 'text-not-recognised',
      severity: 'error',
      line: 1,
      message: '没有认出正文：没有称呼，也没有成句的文字',
    });
  }
}
