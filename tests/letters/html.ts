/** A web page around a letter. */
import type { Dice } from '../corpus/dice.ts';
import type { Row, Table } from './table.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const paragraphs = (lines: readonly string[]): string[] => lines.map((line) => `<p>${escaped(line)}</p>`);
const table = (rows: string[]): string[] => ['<table>', ...rows, '</table>'];

/** The shapes of a table of facts. */
const shapes: readonly ((rows: Row[]) => string[])[] = [
  (rows) => table(rows.map(({ label, value }) => `<tr><th>${label}</th><td>${escaped(value)}</td></tr>`)),
  (rows) =>
    table([`<tr>${rows.map(({ label, value }) => `<td>${label}：</td><td>${escaped(value)}</td>`).join('')}</tr>`]),
  (rows) => [
    '<ul>',
    ...rows.map(({ label, value }) => `<li><b>${label}：</b><span>${escaped(value)}</span></li>`),
    '</ul>',
  ],
  (rows) => ['<dl>', ...rows.map(({ label, value }) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`), '</dl>'],
  (rows) =>
    rows.map(({ label, value }) => `<div class="row"><span>${label}</span>：<span>${escaped(value)}</span></div>`),
];

/** The lines of a page: its table as markup, every other line a paragraph. */
export function pageOf(
  dice: Dice,
  head: { lines: readonly string[]; table: Table },
  text: readonly string[],
  end: readonly string[],
  below: readonly string[],
): string[] {
  const { rows, lines } = head.table;
  // The table, not another line that says the same.
  const at = head.lines.findIndex((_, index) => lines.every((line, offset) => head.lines[index + offset] === line));
  const others = head.lines.toSpliced(at, lines.length);
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8"><title>政务公开</title></head><body>',
    ...(rows.length > 0 ? dice.pick(shapes)(rows) : []),
    '<div class="content">',
    ...paragraphs([...others, ...text, ...end]),
    '</div>',
    '<div class="foot">',
    ...paragraphs(below),
    '</div>',
    '</body></html>',
  ];
}
