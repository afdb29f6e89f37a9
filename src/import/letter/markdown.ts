/** Markdown from a converter → lines: its markup goes, the words stay. Pure. */
import { disclosures } from '../../../schemas/vocabulary.ts';
import { type Line, linesOfText, type Remark } from './line.ts';

/** Removes the marks of headings, lists, quotes, emphasis and tables; the lines keep their numbers. */
export function linesOfMarkdown(markdown: string): { lines: Line[]; repairs: Remark[] } {
  const repairs: Remark[] = [];
  const source = markdown.split(/\r\n?|\n/);
  const end = source[0]?.trim() === '---' ? source.indexOf('---', 1) : -1;
  const rows = source.map((row, index) => {
    if (index < end) return fieldIn(row);
    const plain = withoutMarks(row);
    if (plain !== row && plain.trim() !== '') repairs.push({ line: index + 1, message: '去掉了 Markdown 记号' });
    return plain;
  });
  const read = linesOfText(rows.join('\n'));
  return { lines: read.lines, repairs: [...repairs, ...read.repairs] };
}

/** A field of another system's front matter, as a page would label it. */
function fieldIn(row: string): string {
  const [, key = '', value = ''] = /^(title|disclosure|标题|公开属性)\s*:\s*(.*)$/.exec(row) ?? [];
  if (key === '') return row === '---' ? '' : row;
  const words = value.replace(/^["']|["']\s*$/g, '');
  if (key === 'title' || key === '标题') return `标题：${words}`;
  return `公开属性：${Object.hasOwn(disclosures, words) ? disclosures[words as keyof typeof disclosures] : words}`;
}

function withoutMarks(row: string): string {
  if (/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$|^\s*(?:```|~~~)/.test(row)) return '';
  // A rule parts what is above from what is below, like a page break.
  if (/^\s*(?:[-*_]\s*){3,}$/.test(row)) return '\f';
  return (
    row
      .replace(/^(\s*)#{1,6}\s+(.*?)\s*#*\s*$/, '$1$2')
      .replace(/^(\s*)>\s?/, '$1')
      // But - 2 - is the number of a page.
      .replace(/^(\s*)[-*+]\s+(?=\S)(?!\d+\s*-)/, '$1')
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])/g, '$1')
      .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .replace(/\s*(?:\\|<br\s*\/?>)\s*$/i, '')
  );
}
