/** The forms in which a letter comes, each with how it is cut into lines. Pure. */
import { linesOfHtml } from './html.ts';
import { type Line, linesOfText, type Remark } from './line.ts';
import { linesOfMarkdown } from './markdown.ts';

interface Source {
  /** The first is the one that people are shown. */
  extensions: readonly string[];
  /** How a text of this form begins, regardless of its file name. */
  beginning?: RegExp;
  /** In characters: no letter is larger. */
  largest: number;
  /** Undefined where nobody can have saved such a file. */
  cut(text: string): { lines: Line[]; repairs: Remark[] } | undefined;
}

const plainText: Source = { extensions: ['.txt'], largest: 1_000_000, cut: linesOfText };

/** Tried in this order. */
const sources: readonly Source[] = [
  {
    extensions: ['.html', '.htm'],
    beginning: /^\s*<(?:!doctype|html|head|body|div|table|p)\b/i,
    // A page of the web may carry its pictures with it.
    largest: 10_000_000,
    cut: pageLines,
  },
  { extensions: ['.md', '.markdown'], largest: 1_000_000, cut: linesOfMarkdown },
  plainText,
];

/** The form of a text: by its file's name or by how it begins, else plain text. */
export const sourceOf = (name: string, text: string): Source =>
  sources.find((source) => source.beginning?.test(text) || isNamed(source, name)) ?? plainText;

/** Whether a file's name is that of a letter to import. */
export const isReadable = (name: string): boolean => sources.some((source) => isNamed(source, name));

/** .txt、.md、.html */
export const readableNames = sources
  .map(({ extensions: [first] }) => first)
  .reverse()
  .join('、');

/** The most bytes that a file of any form may have. */
export const largestFile = Math.max(...sources.map(({ largest }) => largest));

const isNamed = ({ extensions }: Source, name: string): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(extension));

/** A page that is nested thousands deep is not one that somebody saved. */
function pageLines(html: string): ReturnType<typeof linesOfHtml> | undefined {
  try {
    return linesOfHtml(html);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}
