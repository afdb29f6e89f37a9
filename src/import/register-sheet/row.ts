/** One row of a list → its facts. A fact is correct, or absent and reported. Pure. */
import { shown } from '../../../schemas/field.ts';
import { kindWord } from '../../../schemas/notation/alphabet.ts';
import { disclosureIn } from '../../../schemas/notation/disclosure.ts';
import type { ProblemId } from '../../../schemas/problems.ts';
import { type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { dotsReplaced } from '../replaced.ts';
import type { NamedAgencies } from './agencies.ts';
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
import { type Column, type Field, fields } from './heads.ts';
import type { Note } from './note.ts';
import type { Cell } from './workbook.ts';

export class RowReader {
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

  /** The facts of the row, or nothing if it is unclear which submission it is about. */
  read(columns: Column[], usual: Kind | undefined): { entry: Record<string, unknown>; people: Person[] } | undefined {
    const entry: Record<string, unknown> = {};
    let people: Person[] = [];
    let district: string | undefined;
    let numbered: ReturnType<typeof numberIn>;
    let kind: Kind | undefined;
    let kindCell = '';
    for (const { index, field, head } of columns) {
      const text = field ? this.#text(field, index) : '';
      if (!field || text === '') continue;
      const cell = this.#cells[index] ?? null;
      if (field === 'number') numbered = numberIn(cell instanceof Date ? '' : text) ?? this.#refuse(index, field, text);
      else if (field === 'kind') {
        kindCell = text;
        kind = kindIn(text) ?? this.#refuse(index, field, text, '写 建议、提案 或 议案');
      } else if (field === 'proposers') people = this.#people(index, text);
      else if (field === 'district') district = oneLine(text);
      else if (field === 'leadAgency') Object.assign(entry, this.#lead(index, text));
      else if (field === 'coHandlingAgencies') {
        const ids = [...((entry[field] as string[] | undefined) ?? []), ...this.#known(index, text)];
        if (ids.length > 0) entry[field] = [...new Set(ids)];
      } else if (field === 'disclosure') {
        const stated = disclosureIn(text) ?? disclosureIn(`${head}:${text}`);
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
    const number = inSeriesOf(kindCell, numbered.number);
    if (number === undefined) {
      const message = `种类写${quoted(kindCell)}，看不出是哪一个 ${numbered.number}，没有登记`;
      this.#report(
        'cell-not-understood',
        columns,
        message,
        '单独编号的，号数写作 党4、闭4；不单独编号的，种类只写 提案 或 建议',
      );
      return undefined;
    }
    this.#contradict(columns, said, [numbered.kind, titleKind(entry['title'])]);
    const [only] = people;
    if (district && only && people.length === 1) people = [{ district, ...only }];
    return { entry: { number, kind: said, ...defined(entry) }, people };
  }

  /** The text of a readable cell. */
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
    const dotted = people.map(({ name }) => name).filter((name) => name.includes('·') && !text.includes(name));
    if (dotted.length > 0) this.#note('name-with-odd-dot', column, dotsReplaced(dotted));
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

  /** One agency leads; if there are several, the list does not say which. */
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

  /** What another part of the row says about the kind. */
  #contradict(columns: Column[], said: Kind, others: (Kind | undefined)[]): void {
    const other = others.find((kind) => kind !== undefined && kind !== said);
    if (!other) return;
    this.#report('kind-contradicted', columns, `种类取${kinds[said]}，号数或题目却说是${kinds[other]}`, '核对种类');
  }

  #report(id: ProblemId, columns: Column[], message: string, fix: string): void {
    const column = columns.find(({ field }) => field === 'kind')?.index;
    this.#notes.push({ id, row: this.#row, ...(column !== undefined && { column }), message, fix });
  }

  #refuse(
    column: number,
    field: Field,
    text: string,
    fix = '写作 38、0038、B-023、20250688、2023-12 或 闭08',
  ): undefined {
    const whole = field === 'number' ? '，整行没有登记' : '，没有取';
    this.#note('cell-not-understood', column, `${fields[field]}读不出来：${quoted(text)}${whole}`, fix);
    return undefined;
  }

  #note(id: ProblemId, column: number, message: string, fix?: string): void {
    this.#notes.push({ id, row: this.#row, column, message, ...(fix && { fix }) });
  }
}

const titled = new RegExp(`的(${kindWord})$`, 'u');

/** 关于…的提案: the kind according to the title. */
const titleKind = (title: unknown): Kind | undefined =>
  typeof title === 'string' ? kindIn(titled.exec(title)?.[1] ?? '') : undefined;

const defined = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));

/**
 * 闭会建议 3 is 闭3, 平时提案 2 is 平2: other numbers than 3 and 2 of the meeting. Undefined if that is not certain: some places
 * number what parties submit separately, others do not.
 */
function inSeriesOf(kindCell: string, number: string): string | undefined {
  const series = /闭会|平时|党派/u.exec(kindCell)?.[0].charAt(0);
  if (!series || number.startsWith(series)) return number;
  return series === '党' || !/^\d+$/.test(number) ? undefined : series + number;
}
