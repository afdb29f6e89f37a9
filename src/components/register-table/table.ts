/** The table of a register, as HTML. Pure. */

import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { numberLabel } from '../../../schemas/notation/submission-number.ts';
import { disclosures, type Kind, kinds, type Status, statuses } from '../../../schemas/vocabulary.ts';
import { type Disposition, sameNumber, signersOf } from '../../library/arrange.ts';
import type { Entry } from '../../library/entry.ts';
import type { RegisterRow } from '../../library/register-rows.ts';
import { numbersPerBody, roles } from './order.ts';

/** What the table shows beyond its rows. */
export interface TableFacts {
  caption: string;
  /** Shown only for numbers of another kind. */
  usual: Kind;
  agencyName: (id: string) => string;
  dispositionOf: (entry: Entry) => Disposition | undefined;
  /** From the path of a letter, a choice or a notice. */
  hrefOf: (path: string) => string;
}

/** A letter to the number, or the number itself if it has none. */
interface TableLine {
  agency: string | undefined;
  letter: Entry | undefined;
}

/** `sort`: what the column can be sorted by in the browser. */
interface Column {
  head: string;
  sort?: string;
}

/** The columns in which some row has a value. */
export interface Columns {
  agency: boolean;
  /** 成文日期 of letters; 答复日期 where only the register reports replies. */
  date: '成文' | '答复' | undefined;
  /** 期限, with 交办 below it; 交办 alone where no row has a due date. */
  due: '期限' | '交办' | undefined;
  /** Some number is longer than five characters: 20250688, 2023-12. */
  wide: boolean;
}

/**
 * A table that is laid out as a grid needs explicit roles, in Safari up to 17 at least. A long one leaves them to its
 * script, omits every tag that HTML infers, and names only the first proposer: for 5,000 numbers 44 KB less (gzipped).
 */
export const isLong = (rows: RegisterRow[]): boolean => rows.length > 1000;

const [spelledOut, terse] = [rehype().freeze(), rehype().data('settings', { omitOptionalTags: true }).freeze()];

export function columnsOf(rows: RegisterRow[]): Columns {
  const some = (test: (row: RegisterRow) => unknown) => rows.some((row) => test(row));
  return {
    agency: some(({ leadAgency, coHandlingAgencies: [other] }) => leadAgency ?? other),
    date: some(({ letters: [letter] }) => letter) ? '成文' : some(({ answeredOn }) => answeredOn) ? '答复' : undefined,
    due: some(({ dueOn }) => dueOn) ? '期限' : some(({ assignedOn }) => assignedOn) ? '交办' : undefined,
    wide: some(({ number }) => number.length > 5),
  };
}

export function renderTable(rows: RegisterRow[], facts: TableFacts): string {
  const columns = columnsOf(rows);
  const long = isLong(rows);
  const heads: Column[] = [
    { head: '号数', sort: 'number' },
    { head: '题目' },
    ...(columns.agency ? [{ head: '承办机关', sort: 'agency' }] : []),
    { head: '办理结果', sort: 'status' },
    ...(columns.date ? [{ head: `${columns.date}日期`, sort: 'date' }] : []),
    ...(columns.due === '期限' ? [{ head: '期限', sort: 'due' }] : columns.due ? [{ head: '交办' }] : []),
  ];
  const bodies = Array.from({ length: Math.ceil(rows.length / numbersPerBody) }, (_, body) =>
    rows
      .slice(body * numbersPerBody, (body + 1) * numbersPerBody)
      .flatMap((row) => tableRows(row, columns, facts, long)),
  );
  const table = h('table', { class: tableClass(columns), dataUsual: kinds[facts.usual] }, [
    h('caption', { class: 'visually-hidden' }, facts.caption),
    h('thead', [
      h(
        'tr',
        heads.map(({ head, sort }) => h('th', { scope: 'col', dataSort: sort }, head)),
      ),
    ]),
    ...bodies.map((body) => h('tbody', body)),
  ]);
  const root: Root = { type: 'root', children: [table] };
  if (long) return terse.stringify(root);
  giveRoles(table);
  return spelledOut.stringify(root);
}

const tableClass = ({ agency, date, due, wide }: Columns): string[] => [
  'register',
  ...(agency ? ['with-agency'] : []),
  ...(date ? ['with-date'] : []),
  ...(date === '答复' ? ['without-letters'] : []),
  ...(due ? ['with-due'] : []),
  ...(wide ? ['wide-numbers'] : []),
];

const untitled: Partial<Record<Status, string>> = {
  'not-public': '题目不公开',
  withdrawn: '撤回说明',
  missing: '登记册里没有这一号',
};

function tableRows(row: RegisterRow, columns: Columns, facts: TableFacts, long: boolean): Element[] {
  const lines = linesOf(row);
  const rowspan = lines.length > 1 ? lines.length : undefined;
  return lines.map((line, index) =>
    h('tr', { class: index > 0 ? 'further' : undefined }, [
      ...(index === 0 ? [numberCell(row, rowspan, facts), titleCell(row, rowspan, facts, long)] : []),
      ...(columns.agency ? [agencyCell(row, line, index === 0, facts)] : []),
      resultCell(row, line, columns, facts),
      ...(columns.date ? [dateCell(row, line, columns, index === lines.length - 1, facts)] : []),
      ...(index === 0 && columns.due ? [dueCell(row, rowspan)] : []),
    ]),
  );
}

/** A line for each letter if there are several, else one for the number. */
const linesOf = ({ letters, leadAgency }: RegisterRow): TableLine[] =>
  letters.length > 1
    ? letters.map((letter) => ({ agency: letter.reply.issuingAgency, letter }))
    : [{ agency: leadAgency, letter: letters[0] }];

/** Second line of a cell. */
const below = (words: string) => h('p', words);

const numberCell = ({ number, kind }: RegisterRow, rowSpan: number | undefined, { usual }: TableFacts) =>
  h('th', { rowSpan }, [number, kind === usual ? undefined : below(kinds[kind])]);

function titleCell(row: RegisterRow, rowSpan: number | undefined, { hrefOf }: TableFacts, long: boolean): Element {
  const { letters, proposers, status, notice } = row;
  const [newest] = letters;
  const title = row.title ?? untitled[status] ?? '题目未登记';
  const several = letters.length > 1 && newest?.agency;
  const to = several ? `${newest.session}/${newest.key}` : (newest?.path ?? notice);
  return h('td', { rowSpan }, [
    to ? h('a', { href: hrefOf(to) }, title) : row.title ? title : h('span', { class: 'quiet' }, title),
    proposers.length > 0 ? below(namesOf(proposers, long)) : undefined,
  ]);
}

function namesOf(proposers: RegisterRow['proposers'], long: boolean): string {
  const [first = '', ...others] = proposers.map(({ name }) => name);
  return long && others.length > 0 ? `${first}等${proposers.length}人` : [first, ...others].join('、');
}

function agencyCell(
  { leadAgency, coHandlingAgencies, letters }: RegisterRow,
  { agency, letter }: TableLine,
  first: boolean,
  { agencyName }: TableFacts,
): Element {
  const issuers = letters.flatMap(({ reply }) => signersOf(reply));
  const others = coHandlingAgencies.filter((other) => !issuers.includes(other.agency));
  const parts = Map.groupBy(first ? others : [], ({ role }) => role);
  const issuer = letter?.reply.issuingAgency;
  return h('td', [
    agency && agencyName(agency),
    issuer && agency !== issuer ? below(`答复 ${agencyName(issuer)}`) : undefined,
    first && leadAgency && agency !== leadAgency && !issuers.includes(leadAgency)
      ? below(`主办 ${agencyName(leadAgency)}`)
      : undefined,
    letter?.reply.jointAgencies ? below(`联合 ${letter.reply.jointAgencies.map(agencyName).join('、')}`) : undefined,
    ...[...parts].map(([role, some]) => below(`${role} ${some.map(({ agency: id }) => agencyName(id)).join('、')}`)),
  ]);
}

function resultCell(row: RegisterRow, { letter }: TableLine, columns: Columns, facts: TableFacts): Element {
  const disposition = letter && facts.dispositionOf(letter);
  const notes = letter ? partsOf(row, letter) : notesOf(row, columns);
  return h('td', [
    ...(disposition ? markOf(disposition) : [`${letter ? '' : '— '}${statuses[row.status]}`]),
    ...notes.map(below),
  ]);
}

/** For a reply that is not here: its 公开属性 and ground, and its date if the table's dates are those of letters. */
function notesOf({ answeredOn, disclosure, ground }: RegisterRow, { date }: Columns): string[] {
  return [
    ...(disclosure && disclosure !== 'proactive' ? [disclosures[disclosure]] : []),
    ...(ground ? [ground] : []),
    ...(answeredOn && date === '成文' ? [`${answeredOn} 答复`] : []),
  ];
}

const markOf = ({ mark, words, disc }: Disposition) => [
  disc && disc !== 'none' ? h('i', { class: ['disc', disc] }) : undefined,
  words ? `${mark} ${words}` : mark,
];

/** What kind of reply the letter is, if it is not one letter to one number. */
function partsOf(row: RegisterRow, { agency, reply }: Entry): string[] {
  const others = reply.submissions.filter((submission) => sameNumber(submission) !== sameNumber(row));
  return [
    ...(reply.follows ? ['后续答复'] : []),
    ...(agency ? ['分别答复'] : []),
    ...(others.length > 0 ? [`与${others.map(({ number }) => numberLabel(number)).join('、')}合并答复`] : []),
  ];
}

function dateCell(
  { letters, answeredOn, late }: RegisterRow,
  { letter }: TableLine,
  { date }: Columns,
  first: boolean,
  { hrefOf }: TableFacts,
): Element {
  const on = letter?.reply.issuedOn ?? (date === '答复' ? answeredOn : undefined);
  return h('td', [
    on && letter && letters.length > 1 ? h('a', { href: hrefOf(letter.path) }, on) : on,
    on && late && first ? below('晚于期限') : undefined,
  ]);
}

function dueCell({ dueOn, assignedOn }: RegisterRow, rowSpan: number | undefined): Element {
  const assigned = assignedOn ? below(`交办 ${assignedOn}`) : undefined;
  return h('td', { rowSpan, class: assigned && !dueOn ? 'undue' : undefined }, [dueOn, assigned]);
}

function giveRoles(table: Element): void {
  visit(table, 'element', ({ tagName, properties }) => {
    if (tagName === 'th') properties['scope'] ??= 'row';
    const role = properties['scope'] === 'col' ? 'columnheader' : roles[tagName];
    if (role) properties['role'] = role;
  });
}
