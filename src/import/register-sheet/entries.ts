/** The rows of a list → entries of the register. A fact is right, or it is absent and reported. Pure. */
import type { Agencies } from '../../../schemas/agency.ts';
import { readFault, shown } from '../../../schemas/field.ts';
import { disclosureIn } from '../../../schemas/notation/disclosure.ts';
import { submissionKey } from '../../../schemas/notation/submission-number.ts';
import type { ProblemId } from '../../../schemas/problems.ts';
import { type RegisterEntry, registerEntrySchema } from '../../../schemas/session.ts';
import { type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { agencyReader, type NamedAgencies } from './agencies.ts';
import {
  dayIn,
  holdsPersonalNumber,
  isError,
  isSerial,
  kindIn,
  numberIn,
  oneLine,
  type Person,
  peopleIn,
  quoted,
  textOf,
} from './cells.ts';
import { type Column, type Field, fields, type Table } from './heads.ts';
import type { Note } from './note.ts';
import type { Cell, Sheet } from './workbook.ts';

/** An entry, and the row it stands in. */
export interface Listed {
  row: number;
  entry: RegisterEntry;
}

/** The same for 0038 and 38 of one kind. */
export const entryKey = ({ number, kind }: Pick<RegisterEntry, 'number' | 'kind'>): string =>
  `${kind}/${submissionKey(number) ?? number}`;

/** Reads what stands below the head. `kind` is that of a row which does not name its own; `refused` are rows not understood. */
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
  const namesakes = namesakesIn(read.flatMap(({ people }) => people));
  notes.push(...notesOnDistricts(columns, namesakes, headRow));
  const listed = read.map(({ row, entry, people }): Listed => {
    const proposers = people.map(({ name, district }) => (district && namesakes.has(name) ? { name, district } : name));
    return { row, entry: held({ ...entry, ...(proposers.length > 0 && { proposers }) }, row, columns, notes) };
  });
  return { listed: distinct(listed, notes), refused, notes };
}

/** Why a row is no entry at all; its cells may still be unreadable. */
function leftOut(cells: Cell[], columns: Column[], heads: string): string | undefined {
  const texts = cells.map(textOf);
  const [first] = texts.filter((text) => text !== '');
  if (first === undefined) return '空行，没有登记';
  if (columns.map(({ index }) => texts[index] ?? '').join('\n') === heads) return '又一行列名，没有登记';
  const number = texts[columns.find(({ field }) => field === 'number')?.index ?? -1] ?? '';
  if (!numberIn(number) && texts.some((text) => /^[合总小]\s*计/.test(text))) return '合计行，没有登记';
  return number === '' ? `没有号数，没有登记：${quoted(first)}` : undefined;
}

class RowReader {
  readonly #row: number;
  readonly #cells: Cell[];
  readonly #notes: Note[];
  readonly #agenciesIn: (text: string) => NamedAgencies;

  constructor(row: number, cells: Cell[], notes: Note[], agenciesIn: (text: string) => NamedAgencies) {
    this.#row = row;
    this.#cells = cells;
    this.#notes = notes;
    this.#agenciesIn = agenciesIn;
  }

  /** The facts of the row, or nothing where it cannot be told which submission it speaks of. */
  read(columns: Column[], usual: Kind | undefined): { entry: Record<string, unknown>; people: Person[] } | undefined {
    const entry: Record<string, unknown> = {};
    let people: Person[] = [];
    let district: string | undefined;
    let numbered: ReturnType<typeof numberIn>;
    let kind: Kind | undefined;
    for (const { index, field } of columns) {
      const text = field ? this.#text(field, index) : '';
      if (!field || text === '') continue;
      const cell = this.#cells[index] ?? null;
      if (field === 'number') numbered = numberIn(cell instanceof Date ? '' : text) ?? this.#refuse(index, field, text);
      else if (field === 'kind') kind = kindIn(text) ?? this.#refuse(index, field, text, '写 建议、提案 或 议案');
      else if (field === 'proposers') people = this.#people(index, text);
      else if (field === 'district') district = oneLine(text);
      else if (field === 'leadAgency') Object.assign(entry, this.#lead(index, text));
      else if (field === 'coHandlingAgencies') {
        const ids = [...((entry[field] as string[] | undefined) ?? []), ...this.#known(index, text)];
        if (ids.length > 0) entry[field] = [...new Set(ids)];
      } else if (field === 'disclosure') {
        const stated = disclosureIn(text);
        entry[field] =
          stated && stated !== 'not-public'
            ? stated
            : this.#refuse(index, field, text, '写 主动公开、依申请公开 或 不予公开');
      } else if (field === 'title' || field === 'ground') entry[field] = this.#sentence(index, text);
      else entry[field] = this.#day(index, field, cell);
    }
    if (!numbered) return undefined;
    const said = kind ?? numbered.kind ?? usual;
    if (!said) {
      this.#report('kind-missing', columns, `认不出种类，没有登记：${numbered.number}`, '填写“种类”，或加 --kind 建议');
      return undefined;
    }
    this.#contradict(columns, said, [numbered.kind, titleKind(entry['title'])]);
    const [only] = people;
    if (district && only && people.length === 1) people = [{ district, ...only }];
    return { entry: { number: numbered.number, kind: said, ...defined(entry) }, people };
  }

  /** The text of a cell that may be read. */
  #text(field: Field, column: number): string {
    const text = textOf(this.#cells[column] ?? null);
    if (isError(text)) {
      this.#note(
        'cell-with-formula-error',
        column,
        `${fields[field]}的单元格里是公式错误 ${text}，没有取`,
        '改正公式，或填写内容',
      );
      return '';
    }
    if (field !== 'number' && holdsPersonalNumber(text)) {
      this.#note(
        'cell-with-personal-number',
        column,
        `${fields[field]}里有电话或证件号码，整格没有取`,
        '在表里删去号码',
      );
      return '';
    }
    return text;
  }

  #people(column: number, text: string): Person[] {
    const { people, left } = peopleIn(text);
    for (const words of left) this.#note('cell-partly-taken', column, `提出人只取姓名，“${shown(words)}”没有取`);
    return people;
  }

  #known(column: number, text: string): string[] {
    const { ids, unknown } = this.#agenciesIn(text);
    for (const name of unknown) {
      this.#note(
        'agency-not-registered',
        column,
        `没有登记机关“${shown(name)}”，没有取`,
        '在 agencies.yaml 里登记全称或简称，再运行一次',
      );
    }
    return ids;
  }

  /** One agency leads; of several the list does not say which. */
  #lead(column: number, text: string): { leadAgency?: string } {
    const { ids, unknown } = this.#agenciesIn(text);
    if (ids.length + unknown.length > 1) {
      this.#refuse(column, 'leadAgency', text, '主办单位只写一个，其余写在会办单位');
      return {};
    }
    const [leadAgency] = this.#known(column, text);
    return leadAgency ? { leadAgency } : {};
  }

  #sentence(column: number, text: string): string {
    if (text.includes('\n')) this.#note('cell-partly-taken', column, '单元格里的换行已去掉');
    return oneLine(text);
  }

  #day(column: number, field: Field, cell: Cell): string | undefined {
    const text = textOf(cell);
    const day = dayIn(cell) ?? this.#refuse(column, field, text, '写作 2025-03-01，日期须存在');
    if (day && isSerial(text))
      this.#note(
        'cell-read-as-serial-day',
        column,
        `${text} 按 Excel 的日期序号读作 ${day}`,
        '核对；或把这一列设为日期格式',
      );
    return day;
  }

  /** What another part of the row says of the kind. */
  #contradict(columns: Column[], said: Kind, others: (Kind | undefined)[]): void {
    const other = others.find((kind) => kind !== undefined && kind !== said);
    if (!other) return;
    this.#report('kind-contradicted', columns, `种类取${kinds[said]}，号数或题目却说是${kinds[other]}`, '核对种类');
  }

  #report(id: ProblemId, columns: Column[], message: string, fix: string): void {
    const column = columns.find(({ field }) => field === 'kind')?.index;
    this.#notes.push({ id, row: this.#row, ...(column !== undefined && { column }), message, fix });
  }

  #refuse(column: number, field: Field, text: string, fix = '写作 38、0038、Y19 或 闭08'): undefined {
    const whole = field === 'number' ? '，整行没有登记' : '，没有取';
    this.#note('cell-not-understood', column, `${fields[field]}读不出来：${quoted(text)}${whole}`, fix);
    return undefined;
  }

  #note(id: ProblemId, column: number, message: string, fix?: string): void {
    this.#notes.push({ id, row: this.#row, column, message, ...(fix && { fix }) });
  }
}

/** 关于…的提案: what the title says it is. */
const titleKind = (title: unknown): Kind | undefined =>
  typeof title === 'string' ? kindIn(/的(建议|提案|议案)$/.exec(title)?.[1] ?? '') : undefined;

const defined = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));

/** Names that stand with more than one district. */
function namesakesIn(people: Person[]): Map<string, string[]> {
  const districts = new Map<string, Set<string>>();
  for (const { name, district } of people) {
    if (district) districts.set(name, (districts.get(name) ?? new Set()).add(district));
  }
  return new Map([...districts].flatMap(([name, of]) => (of.size > 1 ? [[name, [...of]]] : [])));
}

/** A district is registered only where it tells namesakes apart. */
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

/** What the schema of the register lets stand of an entry; the rest is reported. */
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

/** The first of the rows with one number; of the others a note says whether they say the same. */
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
