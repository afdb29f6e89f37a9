/** The lines of a text → its paragraphs, as Markdown. The words stay; what a page or a printer added goes. Pure. */
import { memberWord } from '../../../../schemas/notation/alphabet.ts';
import { withRows } from '../source/columns.ts';
import type { Line, Remark } from '../source/line.ts';
import type { ClassifiedLine } from './classify.ts';
import { sentences } from './sentences.ts';

/** A paragraph, with the line of the source on which it begins. */
export interface Paragraph {
  line: number;
  text: string;
  /** The cells of a table row. */
  cells?: string[];
}

/** Joins what a page break or a fixed width split, and removes the page's own lines. */
export function paragraphsOf(lines: readonly ClassifiedLine[], repairs: Remark[]): Paragraph[] {
  const kept: ClassifiedLine[] = [];
  for (const [index, line] of withRows(lines, repairs).entries()) {
    if (isTableRule(line)) repairs.push({ line: line.line, message: '去掉了 Markdown 记号' });
    else if (line.isFurniture && !isTableRow(line) && !isFigure(line, lines[index - 1], lines[index + 1]))
      repairs.push({ line: line.line, message: `去掉了不属于答复的文字：${line.text}` });
    else kept.push(line);
  }
  const width = widthOf(kept);
  const indents = kept.some(({ indented }) => indented);
  const paragraphs: (Paragraph & { last: ClassifiedLine })[] = [];
  for (const line of kept) {
    const open = paragraphs.at(-1);
    if (open && isCut(open.last, line, { width, indents, first: paragraphs.length === 1 })) {
      open.text += needsBlank(open.text, line.text) ? ` ${line.text}` : line.text;
      open.last = line;
      repairs.push({ line: line.line, message: `接到第 ${open.line} 行的段落：一句话被换行或换页断开` });
    } else paragraphs.push({ line: line.line, text: line.text, last: line, ...(line.cells && { cells: line.cells }) });
  }
  return paragraphs.map(({ line, text, cells, last }) => ({
    line,
    text: last.isApart ? text : closed(text, line, repairs),
    ...(cells && { cells }),
  }));
}

/** A number alone on its line, inside a sentence that was wrapped: not a page number. */
const isFigure = ({ text, afterBlank }: Line, above: Line | undefined, below: Line | undefined): boolean =>
  /^\d{1,3}$/.test(text) &&
  !afterBlank &&
  below?.afterBlank === false &&
  !sentenceEnd.pattern.test(above?.text ?? '。');

/** | 甲 | 乙 |: a row, from a page's table or written in a text. */
const isTableRow = ({ text, cells, isApart }: Pick<Line, 'text' | 'cells' | 'isApart'>): boolean =>
  cells !== undefined || isApart === true || (text.startsWith('|') && text.endsWith('|') && /[^\s|]/u.test(text));

/** | --- | --- |: what Markdown has below the first row. */
const isTableRule = ({ text }: Line): boolean => /^\|(?:\s*:?-+:?\s*\|)+$/u.test(text);

/** The width at which a text was wrapped, in characters; undefined if each line is a paragraph. */
function widthOf(lines: readonly Line[]): number | undefined {
  const widest = Math.max(0, ...lines.map(({ text }) => text.length));
  const full = lines.filter(({ text }) => text.length >= widest - 3).length;
  return widest >= 16 && widest <= 60 && full >= 3 && full * 3 >= lines.length ? widest : undefined;
}

interface Layout {
  width: number | undefined;
  /** The text indents its paragraphs with blanks. */
  indents: boolean;
  /** The line above is the salutation. */
  first: boolean;
}

const { end: sentenceEnd, heading, closing } = sentences;
const members = new RegExp(`${memberWord}[，,；;]?$`, 'u');

/** Whether a line continues the sentence above it. */
function isCut(above: ClassifiedLine, line: ClassifiedLine, { width, indents, first }: Layout): boolean {
  const open = above.text;
  if (first && (/[:：]$/u.test(open) || members.test(open))) return false;
  if (isTableRow(above) || isTableRow(line) || (line.isTrailer && line.labels.length > 0)) return false;
  if (/^\d{1,3}$/.test(line.text) || /^\d{1,3}$/.test(above.text)) return true;
  if (isOpenAt(open) || (/\d[.]$/.test(open) && /^\d/.test(line.text))) return true;
  if (sentenceEnd.pattern.test(open)) return false;
  if (heading.pattern.test(line.text) || closing.pattern.test(line.text) || /^此致$/u.test(open)) return false;
  const isFull = width !== undefined && open.length >= width - 4;
  // A heading continues only if the layout shows it: a full line, and below it one that is not indented.
  if (isHeading(open)) return isFull && above.indented && !line.indented;
  if (/^[，。；、：）》”！？,;)]/u.test(line.text) || /[，、,（《“(]$/u.test(open)) return true;
  if (indents && line.indented && !(above.indented && line.afterBlank)) return false;
  if (isFull) return true;
  // A line that contains sentences and does not end one was wrapped; one without any may be a heading.
  return /[，。；,;]/u.test(open);
}

/** A bracket or a quotation that is still open. */
function isOpenAt(text: string): boolean {
  return ['《》', '（）', '“”'].some(
    ([from = '', to = '']) => text.includes(from) && text.lastIndexOf(from) > text.lastIndexOf(to),
  );
}

/** A clause's heading, as a pasted text shows it: short, with at most one full stop, at its end. */
const isHeading = (text: string): boolean =>
  heading.pattern.test(text) && text.length <= 40 && !/。.|[，,].*[，,]/u.test(text);

const needsBlank = (before: string, after: string): boolean => /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);

const hanOrMark = '[\\p{Script=Han}，。；：、！？“”‘’（）《》〈〉【】〔〕—…％℃]';
const between = new RegExp(
  String.raw`(?<=${hanOrMark}) +(?=[\dA-Za-z+％%-])|(?<=[\dA-Za-z%％+]) +(?=${hanOrMark})`,
  'gu',
);

/** Removes the blanks that a word processor adds between Chinese characters and figures: 953 家 → 953家. */
function closed(text: string, line: number, repairs: Remark[]): string {
  const plain = text.replace(between, '');
  if (plain !== text) repairs.push({ line, message: '删去了汉字与数字、字母之间的空格' });
  return plain;
}

/** Paragraphs → the Markdown of a letter: with backslashes where a mark would be more than a character. */
export function markdownOf(paragraphs: readonly Paragraph[]): string {
  const blocks: string[] = [];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const rows: string[][] = [];
    for (let row = cellsOf(paragraphs[index]); row; row = cellsOf(paragraphs[index + rows.length])) rows.push(row);
    if (rows.length === 0) blocks.push(escaped(paragraphs[index]?.text ?? ''));
    else {
      // GFM drops what comes after the last column of the header.
      const columns = Math.max(...rows.map(({ length }) => length));
      const [head = '', ...others] = rows.map((row) => rowOf(row, columns));
      blocks.push([head, `|${' --- |'.repeat(columns)}`, ...others].join('\n'));
      index += rows.length - 1;
    }
  }
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
}

function cellsOf(paragraph: Paragraph | undefined): string[] | undefined {
  if (paragraph?.cells) return paragraph.cells;
  if (!paragraph || !isTableRow(paragraph)) return undefined;
  const written = paragraph.text.slice(1, -1).split('|');
  return written.length > 1 ? written.map((cell) => cell.trim()) : undefined;
}

const rowOf = (cells: readonly string[], columns: number): string =>
  `|${[...cells, ...Array<string>(Math.max(0, columns - cells.length)).fill('')].map((cell) => ` ${escaped(cell).replaceAll('|', '\\|')} `).join('|')}|`;

/** Escapes every mark that the letter's Markdown knows. */
function escaped(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/\](?=\()/g, '\\]')
    .replace(/\[(?=\^)/g, '\\[')
    .replace(/^##(?=\s)/, '\\##');
}
