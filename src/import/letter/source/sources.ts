/** The formats of a letter, each with how it is split into lines. Pure. */
import type { ProblemId } from '../../../../schemas/problems.ts';
import { linesOfHtml } from './html.ts';
import { type Line, linesOfText, type Remark } from './line.ts';
import { linesOfMarkdown } from './markdown.ts';

/** The lines of a text, and what was repaired in them. */
export interface Cut {
  lines: Line[];
  repairs: Remark[];
}

interface Source {
  /** The first is the one shown to people. */
  extensions: readonly string[];
  /** What shows that a text is of this format, regardless of its file name. */
  sign?: RegExp;
  /** In characters: no letter is larger. */
  largest: number;
  /** The lines, or why the text is not of this format after all. */
  cut(text: string): Cut | { id: ProblemId; message: string };
}

const plainText: Source = { extensions: ['.txt'], largest: 1_000_000, cut: linesOfText };

/** Tried in this order. */
const sources: readonly Source[] = [
  {
    extensions: ['.html', '.htm'],
    sign: /^\s*<(?:!doctype|html|head|body|div|table|p)\b/i,
    // A web page may include its pictures.
    largest: 10_000_000,
    cut: pageLines,
  },
  {
    extensions: ['.md', '.markdown'],
    // A heading, a quotation, bold words at the start of a line, a link.
    sign: /^#{1,6} +\S|^> +\S|^\*\*[^*\n]+\*\*|\]\((?:https?:|[#/])/m,
    largest: 1_000_000,
    cut: linesOfMarkdown,
  },
  plainText,
];

/** The format of a text: by its file name or by its marks, else plain text. */
export const sourceOf = (name: string, text: string): Source =>
  sources.find((source) => source.sign?.test(text) || isNamed(source, name)) ?? plainText;

/** Whether a file name is that of a letter to import. */
export const isReadable = (name: string): boolean => sources.some((source) => isNamed(source, name));

/** .txt、.md、.html */
export const readableNames = sources
  .map(({ extensions: [first] }) => first)
  .reverse()
  .join('、');

/** The most bytes that a file of any format may have. */
export const largestFile = Math.max(...sources.map(({ largest }) => largest));

const isNamed = ({ extensions }: Source, name: string): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(extension));

/** A page with thousands of nested elements is not a saved page. */
function pageLines(html: string): ReturnType<Source['cut']> {
  try {
    return linesOfHtml(html);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { id: 'page-nested-too-deep', message: '网页的层次太深，读不出来；把文字复制到 .txt 文件里' };
  }
}
