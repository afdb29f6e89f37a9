/** The table of a register. A pure function gives it as HTML, without the tags that HTML lets one leave out: 5,000 numbers are a long page. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { disclosures, type Kind, kinds, type Status, statuses } from '../../../schemas/vocabulary.ts';
import { type Disposition, numberLabel, sameNumber } from '../../library/arrange.ts';
import type { Entry } from '../../library/entry.ts';
import type { RegisterRow } from '../../library/register.ts';
import { numbersPerBody } from './order.ts';

/** What the table shows and the rows do not know. */
export interface TableFacts {
  caption: string;
  /** Named only where a number is of another kind. */
  usual: Kind;
  agencyName: (id: string) => string;
  dispositionOf: (entry: Entry) => Disposition | undefined;
  /** From the path of a letter, a choice or a notice. */
  hrefOf: (path: string) => string;
}

/** A letter of the number, or the number itself where it has none. */
interface TableLine {
  agency?: string | undefined;
  letter?: Entry | undefined;
  on?: string | undefined;
}

/** `sort`: what the column can be sorted by in the browser. */
interface Column {
  head: string;
  sort?: string;
}

export interface Columns {
  agency: boolean;
  date: boolean;
  due: boolean;
  assigned: boolean;
}

/**
 * Roles are what a table needs that is laid out as a grid, in Safari up to 17 at least. Beyond so many numbers they would
 * weigh more than the whole page may, and the page's script gives them.
 */
const mostWithRoles = 1000;

const html = rehype().data('settings', { omitOptionalTags: true }).freeze();

/** The columns that some row has something in. */
export function columnsOf(rows: RegisterRow[]): Columns {
  return {
    agency: rows.some(({ leadAgency, coHandlingAgencies }) => leadAgency || coHandlingAgencies.length > 0),
    date: rows.some(({ answeredOn }) => answeredOn),
    due: rows.some(({ dueOn }) => dueOn),
    assigned: rows.some(({ assignedOn }) => assignedOn),
  };
}

export function renderTable(rows: RegisterRow[], facts: TableFacts): string {
  const columns = columnsOf(rows);
  const heads: Column[] = [
    { head: '号数', sort: 'number' },
    { head: '题目' },
    ...(columns.agency ? [{ head: '承办机关', sort: 'agency' }] : []),
    { head: '办理结果', sort: 'status' },
    ...(columns.date ? [{ head: '成文日期', sort: 'date' }] : []),
    ...(columns.due ? [{ head: '期限', sort: 'due' }] : columns.assigned ? [{ head: '交办日期' }] : []),
  ];
  const bodies = Array.from({ length: Math.ceil(rows.length / numbersPerBody) }, (_, body) =>
    rows.slice(body * numbersPerBody, (body + 1) * numbersPerBody).flatMap((row) => tableRows(row, columns, facts)),
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
  if (rows.length <= mostWithRoles) giveRoles(table);
  return html.stringify({ type: 'root', children: [table] });
}

const tableClass = ({ agency, date, due, assigned }: Columns): string[] => [
  'register',
  ...(agency ? [] : ['without-agency']),
  ...(date ? [] : ['without-date']),
  ...(due || assigned ? [] : ['without-due']),
];

const untitled: Partial<Record<Status, string>> = {
  'not-public': '题目不公开',
  withdrawn: '撤回说明',
  missing: '登记册里没有这一号',
};

function tableRows(row: RegisterRow, columns: Columns, facts: TableFacts): Element[] {
  const lines = linesOf(row);
  const rowspan = lines.length > 1 ? lines.length : undefined;
  return lines.map((line, index) =>
    h('tr', { class: index > 0 ? 'further' : undefined }, [
      ...(index === 0 ? [numberCell(row, rowspan, facts), titleCell(row, rowspan, facts)] : []),
      ...(columns.agency ? [agencyCell(row, line, index === 0, facts)] : []),
      resultCell(row, line, facts),
      ...(columns.date ? [dateCell(row, line, index === lines.length - 1, facts)] : []),
      ...(index === 0 && (columns.due || columns.assigned) ? [dueCell(row, rowspan)] : []),
    ]),
  );
}

/** A line for each letter where there are several, else one for the number. */
function linesOf({ letters, leadAgency, answeredOn }: RegisterRow): TableLine[] {
  return letters.length > 1
    ? letters.map((letter) => ({ agency: letter.reply.issuingAgency, letter, on: letter.reply.issuedOn }))
    : [{ agency: leadAgency, letter: letters[0], on: answeredOn }];
}

/** What stands below the first thing in a cell. */
const below = (...content: (ElementContent | string)[]) => h('div', content);
/** What the head of the column says too: a card shows it. */
const label = (words: string) => h('small', `${words} `);

const numberCell = ({ number, kind }: RegisterRow, rowSpan: number | undefined, { usual }: TableFacts) =>
  h('th', { scope: 'row', rowSpan }, [number, kind === usual ? undefined : below(kinds[kind])]);

function titleCell(row: RegisterRow, rowSpan: number | undefined, { hrefOf }: TableFacts): Element {
  const { letters, proposers, status, notice } = row;
  const [newest] = letters;
  const title = row.title ?? untitled[status] ?? '题目未登记';
  const several = letters.length > 1 && newest?.agency;
  const to = several ? `${newest.session}/${newest.key}` : (newest?.path ?? notice);
  return h('td', { rowSpan }, [
    to ? h('a', { href: hrefOf(to) }, title) : row.title ? title : h('span', { class: 'quiet' }, title),
    proposers.length > 0 ? below(proposers.map(({ name }) => name).join('、')) : undefined,
  ]);
}

function agencyCell(
  { leadAgency, coHandlingAgencies, letters }: RegisterRow,
  { agency, letter }: TableLine,
  first: boolean,
  { agencyName }: TableFacts,
): Element {
  const issuers = letters.map(({ reply }) => reply.issuingAgency);
  const others = coHandlingAgencies.filter((other) => !issuers.includes(other.agency));
  const parts = Map.groupBy(first ? others : [], ({ role }) => role);
  const issuer = letter?.reply.issuingAgency;
  return h('td', [
    agency && agencyName(agency),
    issuer && agency !== issuer ? below(`答复 ${agencyName(issuer)}`) : undefined,
    first && leadAgency && agency !== leadAgency && !issuers.includes(leadAgency)
      ? below(`主办 ${agencyName(leadAgency)}`)
      : undefined,
    ...[...parts].map(([role, some]) => below(`${role} ${some.map(({ agency: id }) => agencyName(id)).join('、')}`)),
  ]);
}

function resultCell(row: RegisterRow, { letter }: TableLine, { dispositionOf }: TableFacts): Element {
  const disposition = letter && dispositionOf(letter);
  const { status, disclosure, ground } = row;
  return h('td', [
    ...(disposition ? markOf(disposition) : [`${letter ? '' : '— '}${statuses[status]}`]),
    ...(letter ? partsOf(row, letter) : []).map((part) => below(part)),
    status === 'not-public' && disclosure && disclosure !== 'proactive' ? below(disclosures[disclosure]) : undefined,
    ground && !letter ? below(ground) : undefined,
  ]);
}

const markOf = ({ mark, words, disc }: Disposition) => [
  disc && disc !== 'none' ? h('i', { class: ['disc', disc] }) : undefined,
  words ? `${mark} ${words}` : mark,
];

/** What kind of reply the letter is, where it is not one letter to one number. */
function partsOf(row: RegisterRow, { agency, reply }: Entry): string[] {
  const others = reply.submissions.filter((submission) => sameNumber(submission) !== sameNumber(row));
  return [
    ...(reply.follows ? ['后续答复'] : []),
    ...(agency ? ['分别答复'] : []),
    ...(others.length > 0 ? [`与${others.map(({ number }) => numberLabel(number)).join('、')}合并答复`] : []),
  ];
}

/** The day of a reply that is not here need not be the one it is dated: it is never called 成文. */
function dateCell(
  { late, letters }: RegisterRow,
  { letter, on }: TableLine,
  first: boolean,
  facts: TableFacts,
): Element {
  if (!on) return h('td');
  return h('td', [
    letter ? label('成文') : undefined,
    letter && letters.length > 1 ? h('a', { href: facts.hrefOf(letter.path) }, on) : on,
    letter ? undefined : below('答复'),
    late && first ? below('晚于期限') : undefined,
  ]);
}

const dueCell = ({ dueOn, assignedOn }: RegisterRow, rowSpan: number | undefined) =>
  h('td', { rowSpan }, [
    ...(dueOn ? [label('期限'), dueOn] : []),
    assignedOn ? below(`交办 ${assignedOn}`) : undefined,
  ]);

function giveRoles(table: Element): void {
  const roles: Record<string, string> = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };
  visit(table, 'element', (element) => {
    const { tagName, properties } = element;
    const role = tagName === 'th' ? (properties['scope'] === 'row' ? 'rowheader' : 'columnheader') : roles[tagName];
    if (role) properties['role'] = role;
  });
}
