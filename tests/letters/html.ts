/** A web page around a letter. */
import type { Table } from './table.ts';

interface Parts {
  head: string[];
  table: Table;
  written: string[];
  tail: string[];
  below: string[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const paragraphs = (lines: string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');

/** The page: its table as one, everything else a paragraph a line. */
export function htmlOf({ head, table, written, tail, below }: Parts): string {
  const rows = table.rows.map(({ label, value }) => `<tr><th>${escaped(label)}</th><td>${escaped(value)}</td></tr>`);
  const others = head.filter((line) => !table.lines.includes(line));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>政务公开</title></head><body>
<table>${rows.join('\n')}</table>
<div class="content">
${paragraphs([...others, ...written, ...tail])}
</div>
<div class="foot">
${paragraphs(below)}
</div>
</body></html>
`;
}
