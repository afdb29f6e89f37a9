/** Entries → the file of a meeting. What does not change stays, byte for byte, including comments and order. Pure. */
import { type Document, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { RegisterEntry, Session } from '../../../schemas/session.ts';
import { flowWriter } from '../flow.ts';
import { entryKey, type Listed } from './entries.ts';
import { TableError } from './note.ts';

export interface Update {
  /** The file as it should be; the given text if nothing changes. */
  text: string;
  /** What it says. */
  session: Session;
  added: Listed[];
  /** With the fields that change. */
  changed: (Listed & { fields: string[] })[];
  unchanged: Listed[];
  /** Entries of the file that the list does not name. */
  untouched: RegisterEntry[];
  /** Rows whose number the file writes differently: 0038 for 38. */
  respelt: number[];
}

/** A piece of the text, and its replacement. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

const entryFields = [
  ...['number', 'kind', 'title', 'proposers', 'leadAgency', 'coHandlingAgencies'],
  ...['assignedOn', 'dueOn', 'answeredOn', 'disclosure', 'ground'],
];
const sessionFields = ['body', 'term', 'session', 'names', 'year', 'asOf', 'complete', 'register'];

/**
 * Puts entries into the valid file of a meeting. A number keeps its form there (0038), a proposer the district; a fact
 * that the list does not state stays.
 * @param source YAML with LF line ends
 * @param document the same, parsed
 * @param byNumber order of numbers
 * @throws TableError if the register is written in a way that no line can be inserted into
 */
export function updateSession(
  source: string,
  document: Document.Parsed,
  listed: Listed[],
  facts: Partial<Pick<Session, 'asOf' | 'complete'>>,
  byNumber: (a: string, b: string) => number,
): Update {
  const text = source.endsWith('\n') ? source : `${source}\n`;
  const session = document.contents as unknown as YAMLMap;
  const held = document.toJS() as Session;
  const register = session.get('register', true);
  const nodes = isSeq(register) ? (register.items as YAMLMap[]) : [];
  const entries = held.register ?? [];
  const flow = flowWriter();
  const edits: Edit[] = [];
  for (const [field, value] of Object.entries(facts)) {
    if (session.get(field) !== value) edits.push(edit(text, session, field, flow(value), sessionFields));
  }
  const wanted = new Map(listed.map((one) => [entryKey(one.entry), one]));
  const changed: Update['changed'] = [];
  const unchanged: Listed[] = [];
  const untouched: RegisterEntry[] = [];
  const respelt: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const one = wanted.get(entryKey(entry));
    const node = nodes[index];
    if (!one || !node) {
      untouched.push(entry);
      continue;
    }
    wanted.delete(entryKey(entry));
    if (one.entry.number !== entry.number) respelt.push(one.row);
    const news = newFacts(entry, one.entry);
    for (const [field, value] of news) edits.push(edit(text, node, field, flow(value), entryFields));
    Object.assign(entry, Object.fromEntries(news));
    if (news.length > 0) changed.push({ ...one, fields: news.map(([field]) => field) });
    else unchanged.push(one);
  }
  const added = [...wanted.values()].sort(
    (a, b) => byNumber(a.entry.number, b.entry.number) || (a.entry.kind < b.entry.kind ? -1 : 1),
  );
  const places = placesOf(added, entries, byNumber);
  const lines = (news: Listed[], mark: string) => news.map(({ entry }) => `${mark}${flow(entry)}\n`).join('');
  edits.push(...insertions(text, session, places, lines));
  return {
    text: edits.length > 0 ? apply(text, edits) : source,
    session: { ...held, ...facts, register: inOrder(places, entries) },
    added,
    changed,
    unchanged,
    untouched,
    respelt,
  };
}

/** The file of a new meeting, without a register. */
export function newSession({ body, term, session, names }: Session): string {
  const flow = flowWriter();
  const lines = Object.entries({ body, term, session, names }).map(([field, value]) => `${field}: ${flow(value)}\n`);
  return lines.join('');
}

/** What the list states and the entry lacks, or has differently. */
function newFacts(entry: RegisterEntry, given: RegisterEntry): [field: string, value: unknown][] {
  const districts = new Map(
    (entry.proposers ?? []).flatMap((who) => (typeof who === 'string' ? [] : [[who.name, who.district]])),
  );
  const proposers = given.proposers?.map((who) => {
    const district = typeof who === 'string' ? districts.get(who) : undefined;
    return district && typeof who === 'string' ? { name: who, district } : who;
  });
  const facts = Object.entries({ ...given, ...(proposers && { proposers }), number: entry.number });
  return facts.filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify((entry as Record<string, unknown>)[field]),
  );
}

/** The edit that gives a field its value: in place, or after the field that comes before it. */
function edit(text: string, map: YAMLMap, field: string, value: string, order: string[]): Edit {
  const place = (key: unknown) => order.indexOf(String(isScalar(key) ? key.value : key));
  const own = map.items.find(({ key }) => place(key) === order.indexOf(field));
  if (own) {
    const [from, to] = span(own.value);
    return { from, to: from + text.slice(from, to).trimEnd().length, text: value };
  }
  const before = map.items.filter(({ key }) => place(key) < order.indexOf(field));
  const previous = before.toSorted((a, b) => place(a.key) - place(b.key)).at(-1) ?? map.items[0];
  const [, end] = span(previous?.value);
  if (map.flow) return { from: end, to: end, text: `, ${field}: ${value}` };
  const [keyStart] = span(previous?.key);
  const indent = ' '.repeat(keyStart - (text.lastIndexOf('\n', keyStart - 1) + 1));
  const from = lineEnd(text, end);
  return { from, to: from, text: `${indent}${field}: ${value}\n` };
}

/** New entries by the index of the old one before which they go: the first with a higher number, or the end. */
function placesOf(
  added: Listed[],
  entries: RegisterEntry[],
  byNumber: (a: string, b: string) => number,
): Map<number, Listed[]> {
  const places = new Map<number, Listed[]>();
  let index = 0;
  for (const one of added) {
    let entry = entries[index];
    while (entry && byNumber(entry.number, one.entry.number) <= 0) entry = entries[++index];
    places.set(index, [...(places.get(index) ?? []), one]);
  }
  return places;
}

const inOrder = (places: Map<number, Listed[]>, entries: RegisterEntry[]): RegisterEntry[] =>
  [...entries, undefined].flatMap((entry, index) => [
    ...(places.get(index) ?? []).map((one) => one.entry),
    ...(entry ? [entry] : []),
  ]);

/** Whole lines, each below what precedes it: a comment stays with the entry below it. */
function insertions(
  text: string,
  session: YAMLMap,
  places: Map<number, Listed[]>,
  lines: (news: Listed[], mark: string) => string,
): Edit[] {
  if (places.size === 0) return [];
  const pair = session.items.find(({ key }) => isScalar(key) && key.value === 'register');
  const all = lines(places.get(0) ?? [], '  - ');
  if (!pair) return [{ from: text.length, to: text.length, text: `register:\n${all}` }];
  const { items, flow } = pair.value as YAMLSeq;
  const [, keyEnd] = span(pair.key);
  const [from, to] = span(pair.value);
  if (items.length === 0) {
    const below = lineEnd(text, to);
    return [
      { from: keyEnd + 1, to, text: '' },
      { from: below, to: below, text: all },
    ];
  }
  if (flow) {
    throw new TableError(
      'register-in-brackets',
      '会议文件里的 register 写在方括号里，没法逐件登记',
      '改为每件一行，以“- ”开头',
    );
  }
  const mark = `${text.slice(text.lastIndexOf('\n', from - 1) + 1, from)}- `;
  return [...places].map(([index, news]) => {
    const below = lineEnd(text, index === 0 ? keyEnd : span(items[index - 1])[1]);
    return { from: below, to: below, text: lines(news, mark) };
  });
}

const span = (node: unknown): [from: number, to: number] => {
  const [from = 0, to = 0] = (node as Node | undefined)?.range ?? [];
  return [from, to];
};

/** Where the next line begins. */
function lineEnd(text: string, offset: number): number {
  return text[offset - 1] === '\n' ? offset : text.indexOf('\n', offset) + 1;
}

/** The edits do not overlap; those at one position keep their order. */
function apply(text: string, edits: Edit[]): string {
  let at = 0;
  let result = '';
  for (const { from, to, text: piece } of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(at, from) + piece;
    at = to;
  }
  return result + text.slice(at);
}
