/** What is printed about a table for a register: how it was read, what to check, what changed. */
import type { Session } from '../../../schemas/session.ts';
import { type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { quoted, textOf } from '../../import/register-sheet/cells.ts';
import { entryKey, type Listed } from '../../import/register-sheet/entries.ts';
import { dayNamed, type Heading } from '../../import/register-sheet/headings.ts';
import { fields, type Table } from '../../import/register-sheet/heads.ts';
import { columnName, type Note, ranges } from '../../import/register-sheet/note.ts';
import type { Update } from '../../import/register-sheet/update.ts';
import type { Sheet, Workbook } from '../../import/register-sheet/workbook.ts';
import type { Problem } from '../../library/problem.ts';

/** Problems of the result, at the rows of the table if they come from there. */
export function problemNotes(problems: Problem[], { register = [] }: Session, listed: Listed[]): Note[] {
  const rows = new Map(listed.map(({ row, entry }) => [entryKey(entry), row]));
  return problems.map(({ id, field, message, fix }) => {
    const entry = register[Number(/^register\.(\d+)/.exec(field ?? '')?.[1])];
    if (!entry) return { id, message, fix };
    const row = rows.get(entryKey(entry));
    return row === undefined
      ? { id, message: `登记册里的${kinds[entry.kind]} ${entry.number}：${message}`, fix }
      : { id, row, message, fix };
  });
}

/** How a column was used. */
export function columnLine({ index, head, field, left }: Table['columns'][number]): string {
  const name = `${columnName(index)} 列${head ? `“${head.replace(/\s+/g, '')}”` : ''}`;
  return field ? `${name} → ${fields[field]}` : `${name}：${left}，没有取`;
}

/** The sheets that were not requested. */
export const otherSheets = ({ sheets }: Workbook, { name }: Sheet): string[] => {
  const others = sheets.filter((sheet) => sheet.name !== name);
  return others.length > 0 ? [`没有读的工作表：${others.map((sheet) => `“${sheet.name}”`).join('、')}`] : [];
};

/** What is above the headers. */
export const titleRows = ({ rows }: Sheet, { headRow }: Table): Note[] =>
  rows
    .slice(0, headRow - 1)
    .map((cells, index) => ({ row: index + 1, text: cells.map(textOf).filter(Boolean).join(' ') }))
    .map(({ row, text }) => ({
      id: 'heading-not-registered',
      row,
      message: text === '' ? '列名上面的空行' : `列名上面的文字，没有登记：${quoted(text)}`,
    }));

/** About the date of the list: a heading's 截至 is reported, never used automatically. */
export function dayNotes(headings: Heading[], asOf: string | undefined, session: Session): Note[] {
  const day = dayNamed(headings);
  if (asOf)
    return day && day !== asOf
      ? [{ id: 'as-of-in-doubt', message: `表上写着截至 ${day}，--as-of 却是 ${asOf}`, fix: '核对' }]
      : [];
  if (day === session.asOf && day) return [];
  if (day) return [{ id: 'as-of-in-doubt', message: `表上写着截至 ${day}`, fix: `要登记，加 --as-of ${day}` }];
  return session.asOf
    ? [{ id: 'as-of-in-doubt', message: `截至日期仍是 ${session.asOf}`, fix: '表更新过的，加 --as-of 日期' }]
    : [{ id: 'as-of-in-doubt', message: '没有截至日期，网站不判断逾期', fix: '加 --as-of 日期' }];
}

/** How the site shows an answer that it does not have. */
export const answeredNotes = (listed: Listed[]): Note[] =>
  listed.some(({ entry }) => entry.answeredOn)
    ? [{ id: 'answered-not-public', message: '有答复日期而本站没有公开答复的，登记册页写作“答复不公开”' }]
    : [];

/** Counts, and the entries counted. */
export function changes({ added, changed, unchanged, untouched }: Update): string[] {
  const shown = 30;
  return [
    ...changed
      .slice(0, shown)
      .map(
        ({ row, entry, fields: names }) =>
          `更新 ${kinds[entry.kind]} ${entry.number}（第 ${row} 行）：${names.map(fieldName).join('、')}`,
      ),
    ...(changed.length > shown ? [`更新的其余 ${changed.length - shown} 件，见文件前后的差别`] : []),
    ...(untouched.length > 0 ? [`登记册里有、表里没有，未动：${numbersOf(untouched)}`] : []),
    `新增 ${added.length}，更新 ${changed.length}，未变 ${unchanged.length}，未动 ${untouched.length}`,
  ];
}

const fieldName = (field: string): string => (fields as Record<string, string>)[field] ?? field;

/** 建议 3–5、9、Y19；提案 2. */
function numbersOf(entries: { kind: Kind; number: string }[]): string {
  return [...Map.groupBy(entries, ({ kind }) => kind)]
    .map(([kind, those]) => {
      const plain = those.filter(({ number }) => /^\d+$/.test(number)).map(({ number }) => Number(number));
      const others = those.filter(({ number }) => !/^\d+$/.test(number)).map(({ number }) => number);
      return `${kinds[kind]} ${[ranges(plain), ...others].filter(Boolean).join('、')}`;
    })
    .join('；');
}
