/** What is reported about an input table, and where in it. Pure. */
import type { ProblemId } from '../../../schemas/problems.ts';

/** Something in a table that was not taken as it is, or that a person should know. */
export interface Note {
  id: ProblemId;
  /** Counts from 1, as Excel shows it. */
  row?: number;
  /** Counts from 0: column A is 0. */
  column?: number;
  message: string;
  /** What to do about it. */
  fix?: string;
}

/** A table that cannot be read at all. */
export class TableError extends Error {
  readonly id: ProblemId;
  /** What to do about it. */
  readonly fix: string;

  constructor(id: ProblemId, message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TableError';
    this.id = id;
    this.fix = fix;
  }
}

/** 0 → A, 26 → AA: the letters above a column. */
export function columnName(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? columnName(first - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** 3, 4, 5, 9 → 3–5、9. In ascending order; each once. */
export function ranges(numbers: number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join('、');
}

/** One line per fault, however many rows share it: 第 3–5、9 行 F 列：…（…）. In row order. */
export function linesOf(notes: Note[]): string[] {
  const alike = Map.groupBy(notes, ({ column, message, fix }) => JSON.stringify([column, message, fix]));
  const firstRow = (group: Note[]) => Math.min(...group.map(({ row = 0 }) => row));
  return [...alike.values()]
    .sort((a, b) => firstRow(a) - firstRow(b))
    .map((group) => {
      const [{ column, message, fix } = { message: '' }] = group;
      const rows = group.flatMap(({ row }) => row ?? []);
      const place = [
        ...(rows.length > 0 ? [`第 ${ranges(rows)} 行`] : []),
        ...(column === undefined ? [] : [`${columnName(column)} 列`]),
      ].join(' ');
      return `${place && `${place}：`}${message}${fix ? `（${fix}）` : ''}`;
    });
}
