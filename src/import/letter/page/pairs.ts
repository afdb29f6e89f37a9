/** Labels whose values are on the next line, or in the row below → one line each: 索引号：示例. Pure. */
import { parseDocumentNumber } from '../../../../schemas/notation/document-number.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { readTime } from '../days.ts';
import type { Facts } from '../facts.ts';
import type { LabelRow } from '../fields/label.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { compact, type Line } from '../source/line.ts';
import { titleAt } from '../subject/title.ts';
import { type Labels, labelIn } from './labels.ts';

export const pairPhrases = {
  /** What labels a day, in a table of facts. */
  someDay: { pattern: /(?:日期|时间|期限)$/u, examples: ['登报日期', '登报时间', '登报期限'] },
} satisfies PatternTable;

/** A line of nothing but a label; the row is absent if its label is unknown. */
interface Bare {
  label: string;
  row: LabelRow | undefined;
}

/**
 * Joins what a table of facts has on two lines. A label whose row says what its values look like takes only these; between
 * two other labels it takes any value, and so does an unknown one.
 */
export function withValues(lines: readonly Line[], labels: Labels, facts: Facts): Line[] {
  const found = lines.map((line) => bareIn(line, labels));
  const joined: Line[] = [];
  // Whether the lines above are labels and values.
  let inTable = false;
  for (let index = 0; index < lines.length; index += 1) {
    const [line, next, after] = lines.slice(index, index + 3) as [Line, Line?, Line?];
    const [bare, below] = [found[index], found[index + 1]];
    const columns = next && columnsIn(line, next, labels);
    if (columns) {
      facts.repair(line.line, '表头的内容在下一行');
      joined.push(columns);
      index += 1;
    } else if (
      bare &&
      next &&
      !below?.row &&
      labels.in(next.text).length === 0 &&
      takes(bare, next, { inTable, second: found[index + 2], after })
    ) {
      facts.repair(line.line, `“${bare.label}”的内容在下一行`);
      joined.push({ ...next, ...written(bare.label, next), afterBlank: line.afterBlank });
      inTable = true;
      index += 1;
    } else if (bare?.row && (inTable || below?.row) && !/[:：]/u.test(line.text))
      joined.push({ ...line, ...written(bare.label) });
    else {
      joined.push(line);
      inTable = false;
    }
  }
  return joined;
}

const written = (label: string, value?: Line): Pick<Line, 'text' | 'plain'> => ({
  text: `${label}：${value ? withoutBullet(value.text) : ''}`,
  plain: `${label}:${value ? withoutBullet(value.plain) : ''}`,
});

interface Surroundings {
  inTable: boolean;
  /** The line after the value, and the label that it is. */
  after: Line | undefined;
  second: Bare | undefined;
}

/** Whether the next line is the value of a label. */
function takes({ label, row }: Bare, next: Line, { inTable, second, after }: Surroundings): boolean {
  const value = withoutBullet(next.text);
  if (!row)
    return (
      (inTable && second?.row !== undefined) ||
      (pairPhrases.someDay.pattern.test(label) && readTime(value) !== undefined)
    );
  if (row.below?.(value)) return true;
  // A title, or a document number, is the letter's own.
  if (titleAt([next], 0)?.whole || parseDocumentNumber(value)) return false;
  if (second?.row) return true;
  // The last value of a table that a blank line ends; an agency there begins the letter.
  const isLast = inTable && !next.afterBlank && after?.afterBlank !== false;
  return isLast && !/[:：]$/u.test(value) && !agencyNamedIn(value);
}

function bareIn({ text }: Line, labels: Labels): Bare | undefined {
  const whole = withoutBullet(text);
  // With the brackets around it and a colon.
  if (/^(?:\S\s*){16}/.test(whole)) return undefined;
  const label = labelIn(compact(whole));
  if (label.length > 12) return undefined;
  const row = labels.rowOf(label);
  return row || (/^\p{Script=Han}{2,8}$/u.test(label) && !agencyNamedIn(label.replace(/文件$/u, '')))
    ? { label, row }
    : undefined;
}

/** | 索引号 | 文号 | above | 1 | 示函〔2025〕1号 |: as one row of labels and values. */
function columnsIn(line: Line, next: Line, labels: Labels): Line | undefined {
  const [heads, values] = [cellsIn(line), cellsIn(next)];
  const areColumns =
    heads.length > 1 &&
    heads.length === values.length &&
    heads.filter((head) => labels.rowOf(head)).length * 2 > heads.length &&
    !values.some((value) => labels.rowOf(value) || /[:：]/u.test(value));
  if (!areColumns) return undefined;
  const { cells: _, ...plainLine } = next;
  const text = `| ${heads.map((head, index) => `${head} | ${values[index]}`).join(' | ')} |`;
  return { ...plainLine, text, plain: text };
}

const cellsIn = ({ text }: Line): string[] =>
  text.includes('|')
    ? text
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map(labelIn)
    : [];

const withoutBullet = (text: string): string => text.replace(/^[•·●▪*\s]+/u, '');
