/** Column headers, as offices write them, → the fields of the register. Pure. */

import { closingCharacters, openingCharacters } from '../../../schemas/notation/alphabet.ts';
import { kindIn, textOf } from './cells.ts';
import { columnName, TableError } from './note.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

/** 题目, 提出人, …: what a column may contain, with its name in messages. */
export const fields = {
  number: '号数',
  kind: '种类',
  title: '题目',
  proposers: '提出人',
  district: '代表团或选区',
  leadAgency: '主办单位',
  coHandlingAgencies: '会办单位',
  assignedOn: '交办日期',
  dueOn: '答复期限',
  answeredOn: '答复日期',
  disclosure: '公开属性',
  ground: '不公开的依据',
} as const;
export type Field = keyof typeof fields;

/** The headers of each field, most certain first: next to 建议号, a column 序号 only counts the rows. */
const names: Record<Field, string[]> = {
  number: [
    '建议号 提案号 议案号 案号 建议编号 提案编号 议案编号 建议案号 提案案号 建议号码 提案号码 建议序号 提案序号 立案号 立案编号',
    '编号 号数 件号 号码',
    '序号',
  ],
  kind: ['种类 案别 建议种类 提案种类', '类别 类型 建议类别 提案类别 建议类型 提案类型'],
  title: [
    '标题 题目 建议标题 提案标题 议案标题 建议题目 提案题目 议案题目 建议名称 提案名称 议案名称 案名',
    '案由 提案案由 议案案由 建议案由 名称 建议内容 提案内容',
  ],
  proposers: [
    '提出人 提案人 建议人 提案者 提出者 领衔代表 领衔人 领衔提案人 领衔提出人 第一提案人 提出代表 代表姓名 委员姓名 建议代表 提案委员',
    '代表 委员 姓名',
  ],
  district: ['代表团 所在代表团 所属代表团 代表团或选区 代表团选区', '选区 所在选区 所属选区'],
  leadAgency: [
    '主办单位 主办部门 主办机关 主办 主办分办单位 主分办单位 独办主办单位 主办独办单位 主办或独办单位 牵头单位 牵头部门 承办单位主办',
    '承办单位 承办部门 承办机关 办理单位 答复单位',
  ],
  coHandlingAgencies: [
    '会办单位 会办部门 会办机关 会办 会办协办单位 会协办单位 协会办单位 承办单位会办 协办单位 协办部门 协办机关 协办 承办单位协办',
  ],
  assignedOn: ['交办日期 交办时间 交办日', '转交日期 转办日期 转交时间 转办时间'],
  dueOn: [
    '答复期限 应答复日期 应答复时间 答复时限 答复截止日期 要求答复日期 规定答复日期',
    '办理期限 办理时限 办结期限 办结时限 应办结日期 办理截止日期 期限',
  ],
  answeredOn: ['答复日期 答复时间 实际答复日期 实际答复时间', '办结日期 办结时间 实际办结日期', '办理情况 办结情况'],
  disclosure: ['公开属性 公开类别 公开方式 公开形式', '是否公开 公开情况'],
  ground: [
    '不公开理由 不公开依据 不公开原因 不公开的理由 不公开的依据 不公开理由依据 不公开理由或依据 不予公开理由 不予公开依据 不予公开原因',
  ],
};

const ranks = new Map<string, { field: Field; rank: number }>(
  (Object.keys(names) as Field[]).flatMap((field) =>
    names[field].flatMap((heads, rank) => heads.split(' ').map((head) => [head, { field, rank }] as const)),
  ),
);

/** What is internal to the office, and never copied. */
const personal = /电话|手机|联系方式|身份证|证件|住址|地址|邮箱|电子邮件|邮编|微信|QQ|出生|银行/i;

/** A column, and what is done with it. */
export interface Column {
  /** Counts from 0. */
  index: number;
  /** As written. */
  head: string;
  field?: Field;
  /** Why a column without a field is left out. */
  left?: string;
}

export interface Table {
  columns: Column[];
  /** Row of the header, from 1. */
  headRow: number;
  /** The first row below the header, from 1. */
  firstRow: number;
}

/** Columns that claim one field. */
interface Clash {
  field: Field;
  columns: Column[];
}

/**
 * The sheet with the list, and where in it: the one that was named, else the only one with a header.
 * @throws TableError if there is none, or more than one, or two columns claim one field
 */
export function chooseSheet({ sheets }: Workbook, wanted: string | undefined): { sheet: Sheet; table: Table } {
  const names = sheets.map(({ name = '' }) => name);
  const named = wanted === undefined ? sheets : sheets.filter(({ name }) => name === wanted);
  if (named.length === 0)
    throw new TableError('sheet-missing', `没有工作表“${wanted}”`, `这个文件里有 ${names.join('、')}`);
  const found = named.flatMap((sheet) => {
    const table = findTable(sheet);
    return table ? [{ sheet, ...table }] : [];
  });
  if (found.length > 1) {
    const those = found.map(({ sheet: { name = '' } }) => `“${name}”`).join('、');
    throw new TableError(
      'sheets-in-doubt',
      `工作表${those}都像是登记册`,
      `加 --sheet ${found[0]?.sheet.name} 指明一个`,
    );
  }
  const [only] = found;
  if (!only) throw headless(named);
  const [clash] = only.clashes;
  if (clash) {
    const columns = clash.columns.map(({ index, head }) => `${columnName(index)} 列“${head}”`).join('和 ');
    throw new TableError(
      'heads-clash',
      `第 ${only.table.headRow} 行：${columns}都是${fields[clash.field]}`,
      '删去或改名其中一列',
    );
  }
  return only;
}

function headless(sheets: Sheet[]): TableError {
  const near = sheets.map(nearestHead).find((one) => one !== undefined);
  const seen = near ? `；最像的是第 ${near.row} 行，只认出${near.named.map((field) => fields[field]).join('、')}` : '';
  return new TableError(
    'heads-not-found',
    `没有认出列名${seen}`,
    '前 50 行里要有一行列名，至少有号数（建议号、提案号、编号）和另一项',
  );
}

/** Where the list begins: the row that names most fields, including a number, among the first 50 rows. */
export function findTable({ rows }: Sheet): { table: Table; clashes: Clash[] } | undefined {
  const candidates = rows.slice(0, 50).map((cells, index) => ({ index, named: namedIn(cells) }));
  const [best] = candidates
    .filter(({ named }) => named.has('number') && named.size > 1)
    .sort((a, b) => b.named.size - a.named.size || a.index - b.index);
  if (!best) return undefined;
  const head = rows[best.index] ?? [];
  const below = subheads(head, rows[best.index + 1] ?? []);
  const headRow = best.index + 1;
  const firstRow = headRow + (below ? 2 : 1);
  const list = rows.slice(firstRow - 1);
  const width = list.reduce((widest, { length }) => Math.max(widest, length), head.length);
  const heads = Array.from(
    { length: width },
    (_, index) => textOf(below?.[index] ?? null) || textOf(head[index] ?? null),
  );
  const { columns, clashes } = columnsOf(heads);
  const used = columns.filter(
    (column) => column.head !== '' || list.some((cells) => textOf(cells[column.index] ?? null) !== ''),
  );
  return { table: { columns: used.map((column) => withKinds(column, list)), headRow, firstRow }, clashes };
}

/** The row most similar to a header, to explain why none was found. */
export function nearestHead({ rows }: Sheet): { row: number; named: Field[] } | undefined {
  const [best] = rows
    .slice(0, 50)
    .map((cells, index) => ({ row: index + 1, named: [...namedIn(cells)] }))
    .sort((a, b) => b.named.length - a.named.length || a.row - b.row);
  return best && best.named.length > 0 ? best : undefined;
}

/** 类别 is often that of the subject, 经济类: a column without any kind is not a column of kinds. */
function withKinds(column: Column, rows: Cell[][]): Column {
  const { index, head, field } = column;
  if (field !== 'kind' || rows.some((cells) => kindIn(textOf(cells[index] ?? null)))) return column;
  return { index, head, left: '其中没有建议、提案或议案' };
}

const namedIn = (cells: Cell[]): Set<Field> => new Set(cells.flatMap((cell) => named(textOf(cell))?.field ?? []));

/** A second header row below a header that spans columns: 承办单位 over 主办 and 会办; the number spans both rows. */
function subheads(head: Cell[], next: Cell[]): Cell[] | undefined {
  const number = head.findIndex((cell) => named(textOf(cell))?.field === 'number');
  const filled = next.filter((cell) => textOf(cell) !== '');
  const isHead = textOf(next[number] ?? null) === '' && filled.some((cell) => named(textOf(cell)));
  return isHead ? next : undefined;
}

/** The field that a header names: as a whole, else without its brackets, else by what is in them. */
function named(head: string): { field: Field; rank: number } | undefined {
  const plain = head.normalize('NFKC');
  const bracketed = new RegExp(`[${openingCharacters}]([^${closingCharacters}]*)[${closingCharacters}]`, 'gu');
  const inside = [...plain.matchAll(bracketed)].map(([, text = '']) => text).join('');
  return [plain, plain.replace(bracketed, ''), inside].map((text) => ranks.get(lettersOf(text))).find(Boolean);
}

const lettersOf = (text: string): string => text.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');

function columnsOf(heads: string[]): { columns: Column[]; clashes: Clash[] } {
  const claims = heads.map((head, index) => ({ index, head, ...named(head) }));
  const clashes: Clash[] = [];
  const taken = new Map<Field, Column[]>();
  for (const field of Object.keys(fields) as Field[]) {
    const rivals = claims.filter((claim) => claim.field === field);
    const least = Math.min(...rivals.map(({ rank = 0 }) => rank));
    const winners = rivals.filter(({ rank }) => rank === least);
    // 会办 and 协办 may be separate: a list has both.
    if (winners.length > 1 && field !== 'coHandlingAgencies') clashes.push({ field, columns: winners });
    taken.set(field, winners);
  }
  const columns = claims.map(({ index, head, field }): Column => {
    if (field && taken.get(field)?.some((winner) => winner.index === index)) return { index, head, field };
    const [winner] = (field && taken.get(field)) ?? [];
    if (field && winner) {
      return { index, head, left: `${fields[field]}已取自 ${columnName(winner.index)} 列“${winner.head}”` };
    }
    if (personal.test(lettersOf(head))) return { index, head, left: '个人信息' };
    return { index, head, left: head === '' ? '没有列名' : '登记册没有这一项' };
  });
  return { columns, clashes };
}
