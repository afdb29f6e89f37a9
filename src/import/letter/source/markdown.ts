/** Markdown from a converter → lines: its markup goes, the words stay. Pure. */
import { disclosures } from '../../../../schemas/vocabulary.ts';
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

/** The line below a table's head, a fence of code. */
const markAlone = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?$|^(?:```|~~~)/;

/** `**` and `__` in pairs: only up to the last that can close, so that none looks for its other in vain. */
const strong = [
  { upToLast: /^.*(?<=\S)\*\*/s, pair: /\*\*(?=\S)(.+?)(?<=\S)\*\*/g },
  { upToLast: /^.*(?<=\S)__/s, pair: /__(?=\S)(.+?)(?<=\S)__/g },
];

function withoutMarks(row: string): string {
  if (markAlone.test(row.trim())) return '';
  // A rule parts what is above from what is below, like a page break.
  if (/^\s*(?:[-*_]\s*){3,}$/.test(row)) return '\f';
  const plain = row
    .replace(/^(\s*)#{1,6}\s+(.*)$/, (_, indent: string, words: string) => indent + withoutClosing(words))
    .replace(/^(\s*)>\s?/, '$1')
    // But - 2 - is the number of a page.
    .replace(/^(\s*)[-*+]\s+(?=\S)(?!\d+\s*-)/, '$1');
  return strong
    .reduce((text, { upToLast, pair }) => text.replace(upToLast, (part) => part.replace(pair, '$1')), plain)
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])/g, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/(?<!\s)\s*(?:\\|<br\s*\/?>)\s*$/i, '');
}

/** A heading's words: ## 一、办理情况 ## → 一、办理情况. */
const withoutClosing = (words: string): string =>
  words
    .trimEnd()
    .replace(/(?<!#)#+$/, '')
    .trimEnd();
