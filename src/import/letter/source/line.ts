/** Text → lines as a reader sees them, each with its number in the source. Pure. */
import { invisible, oddBlankCharacters } from '../../../../schemas/notation/alphabet.ts';
import { toHalfWidth } from '../../../../schemas/notation/numerals.ts';
import { withoutReferences } from '../../references.ts';

/** A line that is not blank. */
export interface Line {
  /** Counts from 1, in the source. */
  line: number;
  /** Without surrounding blanks and invisible characters. */
  text: string;
  /** The same, character for character, in half-width: （２）： → (2):. */
  plain: string;
  /** It is indented in the source, like the first line of a paragraph. */
  indented: boolean;
  /** It follows a blank line, or another block. */
  afterBlank: boolean;
  /** The cells, if it is a row of a page's table. */
  cells?: string[];
  /** What tabs or wide blanks separate, if there are several; between tabs there may be nothing. */
  columns?: string[];
  /** It stands alone in its paragraph, like a cell of a table that was pasted as text. */
  isApart?: true;
  /** A page break or a rule is above it. */
  opensPage?: true;
  /** Part of a page that is never its text: a menu, a footer. */
  isFurniture?: boolean;
}

/** Something that was repaired, or is reported, at a line of the source. */
export interface Remark {
  line: number;
  message: string;
}

/** What nobody sees, and control characters. A tab is a blank. */
const hidden = new RegExp(`[^\\P{Cc}\\t]|${invisible}`, 'gu');
/** What nearly every line consists of: none of these is hidden, or an odd blank. */
const usual = /^[ -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e—‘’“”…·]*$/u;
const oddBlanks = new RegExp(`[\\t${oddBlankCharacters}]`, 'gu');

/** A line; undefined if nothing is visible. Character references are read, invisible characters removed: both is reported. */
export function lineAt(line: number, raw: string, afterBlank: boolean, repairs: Remark[]): Line | undefined {
  const referred = withoutReferences(raw);
  const isUsual = usual.test(referred);
  const shown = isUsual ? referred : referred.replace(hidden, '');
  const text = (isUsual ? shown : shown.replace(oddBlanks, ' ')).trim();
  if (referred !== raw && text !== '') repairs.push({ line, message: '网页的字符代码改成了字或空格' });
  if (shown !== referred && text !== '') repairs.push({ line, message: '删去了看不见的字符' });
  if (text === '') return undefined;
  const columns = columnsIn(shown);
  const indented = /^[\s\u3000]/u.test(shown);
  return { line, text, plain: toHalfWidth(text), indented, afterBlank, ...(columns.length > 1 && { columns }) };
}

function columnsIn(shown: string): string[] {
  const row = shown.trim();
  if (row.includes('\t')) {
    return shown
      .trimEnd()
      .split('\t')
      .map((column) => column.trim());
  }
  // 文  号 is one label.
  return /\s\s/u.test(row) ? row.split(/(?<!(?:^|\s)\p{Script=Han})\s{2,}/u) : [];
}

/** Splits a text into its lines; a page break ends a line without being counted. */
export function linesOfText(text: string): { lines: Line[]; repairs: Remark[] } {
  const lines: Line[] = [];
  const repairs: Remark[] = [];
  let afterBlank = true;
  let opensPage = false;
  for (const [index, row] of text.split(/\r\n?|\n|\u2028|\u2029/).entries()) {
    for (const [part, raw] of row.split(/[\f\v]/).entries()) {
      const found = lineAt(index + 1, raw, afterBlank, repairs);
      opensPage ||= part > 0;
      if (found) lines.push(opensPage ? { ...found, opensPage } : found);
      if (found) opensPage = false;
      afterBlank = found === undefined;
    }
  }
  return { lines, repairs };
}

/** Without any blank: 联 系 人 → 联系人. */
export const compact = (text: string): string => text.replace(/\s/g, '');
