/** Markdown from a converter → lines: its marks go, the words stay. Pure. */
import { type Line, linesOfText, type Remark } from './line.ts';

/** Takes the marks of headings, lists, quotes, emphasis and tables out; the lines keep their numbers. */
export function linesOfMarkdown(markdown: string): { lines: Line[]; repairs: Remark[] } {
  const repairs: Remark[] = [];
  const rows = markdown.split(/\r\n?|\n/).map((row, index) => {
    const plain = withoutMarks(row);
    if (plain !== row && plain.trim() !== '') repairs.push({ line: index + 1, message: '去掉了 Markdown 记号' });
    return plain;
  });
  const read = linesOfText(rows.join('\n'));
  return { lines: read.lines, repairs: [...repairs, ...read.repairs] };
}

function withoutMarks(row: string): string {
  if (/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$|^\s*(?:[-*_]\s*){3,}$|^\s*(?:```|~~~)/.test(row)) return '';
  return row
    .replace(/^(\s*)#{1,6}\s+(.*?)\s*#*\s*$/, '$1$2')
    .replace(/^(\s*)>\s?/, '$1')
    .replace(/^(\s*)[-*+]\s+(?=\S)/, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s*(?:\\|<br\s*\/?>)\s*$/i, '');
}
