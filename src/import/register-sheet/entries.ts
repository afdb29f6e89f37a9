/** The rows of a list → entries of the register. A fact is correct, or absent and reported. Pure. */
import type { Agencies } from '../../../schemas/agency.ts';
import { readFault } from '../../../schemas/field.ts';
import { standInsIn } from '../../../schemas/notation/stand-ins.ts';
import { submissionKey } from '../../../schemas/notation/submission-number.ts';
import { type RegisterEntry, registerEntrySchema } from '../../../schemas/session.ts';
import { type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { charactersReplaced } from '../replaced.ts';
import { agencyReader } from './agencies.ts';
import { numberIn, type Person, quoted, textOf } from './cells.ts';
import { type Column, type Field, fields, type Table } from './heads.ts';
import type { Note } from './note.ts';
import { RowReader } from './row.ts';
import type { Cell, Sheet } from './workbook.ts';

/** An entry, and its row. */
export interface Listed {
  row: number;
  entry: RegisterEntry;
}

/** The same for 0038 and 38 of one kind. */
export const entryKey = ({ number, kind }: Pick<RegisterEntry, 'number' | 'kind'>): string =>
  `${kind}/${submissionKey(number) ?? number}`;

/** Reads what is below the header. `kind` applies to rows that do not state their own; `refused` are rows not understood. */
export function readEntries(
  { rows }: Sheet,
  { columns, headRow, firstRow }: Table,
  agencies: Agencies,
  kind: Kind | undefined,
): { listed: Listed[]; refused: number[]; notes: Note[] } {
  const notes: Note[] = [];
  const refused: number[] = [];
  const heads = columns.map(({ head }) => head).join('\n');
  const agenciesIn = agencyReader(agencies);
  const read: { row: number; entry: Record<string, unknown>; people: Person[] }[] = [];
  for (const [offset, cells] of rows.slice(firstRow - 1).entries()) {
    const row = firstRow + offset;
    const why = leftOut(cells, columns, heads);
    if (why) {
      notes.push({ id: 'row-left-out', row, message: why });
      continue;
    }
    const facts = new RowReader(row, cells, notes, agenciesIn).read(columns, kind);
    if (facts) read.push({ row, ...facts });
    else refused.push(row);
  }
  notes.push(...replacedIn(rows, columns, firstRow));
  const namesakes = namesakesIn(read.flatMap(({ people }) => people));
  notes.push(...notesOnDistricts(columns, namesakes, headRow));
  const listed = read.map(({ row, entry, people }): Listed => {
    const proposers = people.map(({ name, district }) => (district && namesakes.has(name) ? { name, district } : name));
    return { row, entry: held({ ...entry, ...(proposers.length > 0 && { proposers }) }, row, columns, notes) };
  });
  return { listed: distinct(listed, notes), refused, notes };
}

/** Why a row is not an entry at all; its cells may still be unreadable. */
function leftOut(cells: Cell[], columns: Column[], heads: string): string | undefined {
  const texts = cells.map(textOf);
  const [first] = texts.filter((text) => text !== '');
  if (first === undefined) return '空行，没有登记';
  if (columns.map(({ index }) => texts[index] ?? '').join('\n') === heads) return '又一行列名，没有登记';
  const number = texts[columns.find(({ field }) => field === 'number')?.index ?? -1] ?? '';
  if (!numberIn(number) && texts.some((text) => /^[合总小]\s*计/.test(text))) return '合计行，没有登记';
  return number === '' ? `没有号数，没有登记：${quoted(first)}` : undefined;
}

/** One note, at the first row, about the characters that were replaced in what is taken. */
function replacedIn(rows: Cell[][], columns: Column[], firstRow: number): Note[] {
  const found = rows.slice(firstRow - 1).flatMap((cells, offset) =>
    columns.flatMap(({ index, field }) => {
      const cell = cells[index];
      return field && typeof cell === 'string'
        ? standInsIn(cell).map((one) => ({ row: firstRow + offset, ...one }))
        : [];
    }),
  );
  const [first] = found;
  return first ? [{ id: 'stand-in-character', row: first.row, message: charactersReplaced(found) }] : [];
}

/** Names that occur with more than one district. */
function namesakesIn(people: Person[]): Map<string, string[]> {
  const districts = new Map<string, Set<string>>();
  for (const { name, district } of people) {
    if (district) districts.set(name, (districts.get(name) ?? new Set()).add(district));
  }
  return new Map([...districts].flatMap(([name, of]) => (of.size > 1 ? [[name, [...of]]] : [])));
}

/** A district is registered only if it distinguishes namesakes. */
function notesOnDistricts(columns: Column[], namesakes: Map<string, string[]>, row: number): Note[] {
  const column = columns.find(({ field }) => field === 'district')?.index;
  return [
    ...(column === undefined
      ? []
      : [{ id: 'cell-partly-taken' as const, row, column, message: '代表团或选区只用来区分同名的提出人，其余不登记' }]),
    ...[...namesakes].map(([name, districts]) => ({
      id: 'namesakes-registered' as const,
      message: `同名：${name}（${districts.join('、')}），分开登记`,
    })),
  ];
}

/** What the schema of the register accepts of an entry; the rest is reported. */
function held(entry: Record<string, unknown>, row: number, columns: Column[], notes: Note[]): RegisterEntry {
  const judged = registerEntrySchema.safeParse(entry);
  if (judged.success) return judged.data;
  const bad = new Set(judged.error.issues.map(({ path }) => String(path[0])));
  for (const field of bad) {
    const issue = judged.error.issues.find(({ path }) => String(path[0]) === field);
    const column = columns.find((one) => one.field === field)?.index;
    const { id, message, fix } = readFault(issue?.message ?? '');
    notes.push({ id, row, ...(column !== undefined && { column }), message: `${message}，没有取`, fix });
  }
  return registerEntrySchema.parse(Object.fromEntries(Object.entries(entry).filter(([field]) => !bad.has(field))));
}

/** The first of the rows with one number; for the others a note says whether they agree. */
function distinct(listed: Listed[], notes: Note[]): Listed[] {
  const first = new Map<string, Listed>();
  for (const one of listed) {
    const before = first.get(entryKey(one.entry));
    if (!before) {
      first.set(entryKey(one.entry), one);
      continue;
    }
    const label = `${kinds[one.entry.kind]} ${one.entry.number}`;
    const differ = (Object.keys(fields) as Field[]).filter(
      (field) => JSON.stringify(factOf(one.entry, field)) !== JSON.stringify(factOf(before.entry, field)),
    );
    const where = differ.filter((field) => field !== 'number').map((field) => fields[field]);
    notes.push({
      id: 'row-repeated',
      row: one.row,
      message: `${label} 已在第 ${before.row} 行，${where.length > 0 ? `${where.join('、')}不同，这一行没有登记` : '内容相同'}`,
      ...(where.length > 0 && { fix: '核对哪一行是对的，合成一行' }),
    });
  }
  return [...first.values()];
}

const factOf = (entry: RegisterEntry, field: Field): unknown => (entry as Record<string, unknown>)[field];
