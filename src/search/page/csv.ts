/** A list of letters as a file for a spreadsheet. Pure. */
import type { LetterFacts } from '../record.ts';

const columns: [head: string, cell: (letter: LetterFacts, site: string) => string | undefined][] = [
  ['会议', ({ session }) => session],
  ['号数', ({ labels }) => labels],
  ['题目', ({ title }) => title],
  ['提出人', ({ proposers }) => proposers],
  ['答复机关', ({ agency }) => agency],
  ['发文字号', ({ document }) => document],
  ['成文日期', ({ issuedOn }) => issuedOn],
  ['类别标记', ({ disposition }) => disposition],
  ['网址', ({ url }, site) => site + url],
];

/**
 * RFC 4180, with the mark by which Excel recognises UTF-8.
 * @param site address of the site, with its trailing slash
 */
export function csvOf(letters: LetterFacts[], site: string): string {
  const lines = [
    columns.map(([head]) => head),
    ...letters.map((one) => columns.map(([, cell]) => cell(one, site) ?? '')),
  ];
  return `\ufeff${lines.map((cells) => cells.map(written).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is prevented from being one. */
function written(cell: string): string {
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
