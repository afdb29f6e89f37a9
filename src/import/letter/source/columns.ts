/** Tables that were pasted as text → rows: tabs or wide blanks separate their cells, or each cell is a line. Pure. */
import { itemMark, subitemMark } from '../../../../schemas/notation/alphabet.ts';
import { toHalfWidth } from '../../../../schemas/notation/numerals.ts';
import type { Line, Remark } from './line.ts';

/** Marks the rows of tables: with their cells or, if their columns are not plain, as lines of their own. */
export function withRows<Each extends Line>(lines: readonly Each[], repairs: Remark[]): Each[] {
  const rows: Each[] = [];
  for (let from = 0; from < lines.length; ) {
    const length = Math.max(1, runAt(lines, from, isRow), runAt(lines, from, isCell));
    const run = lines.slice(from, from + length);
    rows.push(...(run.every(isRow) && length > 1 ? rowsOf(run, repairs) : run.length > 3 ? run.map(apart) : run));
    from += length;
  }
  return rows;
}

const apart = <Each extends Line>(line: Each): Each => ({ ...line, isApart: true });

function runAt(lines: readonly Line[], from: number, isOfRun: (line: Line) => boolean): number {
  let end = from;
  while (end < lines.length && isOfRun(lines[end] as Line)) end += 1;
  return end - from;
}

const listMark = new RegExp(`^(?:${itemMark}|${subitemMark}|[•·●▪])`, 'u');

/** 1⇥路面拓宽⇥320, but not 1.⇥加强管理。 */
const isRow = ({ columns = [], text, cells }: Line): boolean =>
  columns.length > 1 &&
  !cells &&
  !listMark.test(text) &&
  !text.includes('|') &&
  !/[：:]$/u.test(text) &&
  columns.every((cell) => !/[。；].|[，,].*。$/u.test(cell));

/** A short line without a mark. */
const isCell = ({ text, columns, cells, isFurniture }: Line): boolean =>
  text.length <= 12 &&
  !columns &&
  !cells &&
  !/[，。；：、！？,;:|]/u.test(text) &&
  (!isFurniture || /^\d{1,3}$/u.test(text));

/** The rows of one table; cells that are empty in all of them are those of an indent. */
function rowsOf<Each extends Line>(run: readonly Each[], repairs: Remark[]): Each[] {
  const grids = [run.map(({ columns = [] }) => columns), run.map(({ columns = [] }) => columns.filter(Boolean))];
  const grid = grids.find((one) => one.every(({ length }) => length === one[0]?.length));
  if (!grid) return run.map(apart);
  const used = [...(grid[0] ?? []).keys()].filter((column) => grid.some((row) => row[column] !== ''));
  repairs.push({ line: run[0]?.line ?? 0, message: '空格或制表符隔开的几列，写成表格' });
  return run.map((line, index) => {
    const cells = used.map((column) => grid[index]?.[column] ?? '');
    const text = `| ${cells.join(' | ')} |`;
    return { ...line, text, plain: toHalfWidth(text), cells };
  });
}
