/** Text → lines as a reader sees them, each with the number it has in its source. Pure. */
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';

/** A line that holds something. */
export interface Line {
  /** Counts from 1, in the source. */
  line: number;
  /** Without blanks around it and without characters that do not show. */
  text: string;
  /** The same, character for character, in half width: （２）： → (2):. */
  plain: string;
  /** Blanks stand before it in the source, as before the first line of a paragraph. */
  indented: boolean;
  /** A blank line, or another block, stands before it. */
  afterBlank: boolean;
  /** The cells, where it is a row of a page's table. */
  cells?: string[];
  /** Part of a page that is never its text: a menu, a footer. */
  isFurniture?: boolean;
}

/** Something that was mended, or is reported, at a line of the source. */
export interface Remark {
  line: number;
  message: string;
}

/** Characters without a shape: zero-width ones, control characters. A tab is a blank. */
const invisible = /[^\P{Cc}\t]|\p{Cf}/gu;

/** A line; undefined where nothing shows. Characters that do not show are taken out and reported. */
export function lineAt(line: number, raw: string, afterBlank: boolean, repairs: Remark[]): Line | undefined {
  const shown = raw.replace(invisible, '');
  const text = shown.replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ').trim();
  if (shown !== raw && text !== '') repairs.push({ line, message: '删去了看不见的字符' });
  if (text === '') return undefined;
  return { line, text, plain: toHalfWidth(text), indented: /^[\s\u3000]/u.test(shown), afterBlank };
}

/** Cuts a text into its lines; a page break is a line end of its own, not counted. */
export function linesOfText(text: string): { lines: Line[]; repairs: Remark[] } {
  const lines: Line[] = [];
  const repairs: Remark[] = [];
  let afterBlank = true;
  for (const [index, row] of text.split(/\r\n?|\n|\u2028|\u2029/).entries()) {
    for (const raw of row.split(/[\f\v]/)) {
      const found = lineAt(index + 1, raw, afterBlank, repairs);
      if (found) lines.push(found);
      afterBlank = found === undefined;
    }
  }
  return { lines, repairs };
}

/** Without any blank: 联 系 人 → 联系人. */
export const compact = (text: string): string => text.replace(/\s/g, '');
