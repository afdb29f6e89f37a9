/** Tables of a page that are no text of its letter: a signature laid out in cells, facts, a form to fill in. Pure. */
import { annexPhrases } from '../parts/annexes.ts';
import { type ClassifiedLine, classify } from '../parts/classify.ts';
import { endings } from '../parts/ending.ts';
import type { Labels } from './labels.ts';

type Rows = readonly ClassifiedLine[];

/** The same lines, with the rows of a signature as plain lines, and those of facts marked. */
export function withPageTables(lines: Rows, labels: Labels): ClassifiedLine[] {
  const read: ClassifiedLine[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (isRow(lines[from]) && isRow(lines[to]) && !(lines[to]?.cells && lines[to]?.afterBlank)) to += 1;
    const table = lines.slice(from, to);
    const below = lines[to];
    read.push(...(isRow(lines[from]) ? tableOf(table, below, labels) : table));
    from = to;
  }
  return read;
}

const isRow = (line: ClassifiedLine | undefined): boolean => line !== undefined && /^\|.*\|$/u.test(line.text);

const filled = ({ text }: ClassifiedLine): string[] =>
  text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

function tableOf(table: Rows, below: ClassifiedLine | undefined, labels: Labels): Rows {
  const lines = table.map(({ cells: _, ...line }) => {
    const text = filled(line).join(' ');
    return classify({ ...line, text, plain: text }, labels);
  });
  const isSigned = ({ agencies, day, signature }: ClassifiedLine) => (agencies ?? day ?? signature) !== undefined;
  // Cell by cell: 2022 | 6 | 15 is no day.
  const areSigned = table.every(
    (line) =>
      isSigned(line) || filled(line).every((cell) => isSigned(classify({ ...line, text: cell, plain: cell }, labels))),
  );
  const isNamed = lines.some(({ agencies, signature }) => agencies ?? signature);
  const isDated = below?.day ?? lines.some(({ day, signature }) => day ?? signature);
  if (areSigned && isNamed && isDated) return lines;
  const isForm = annexPhrases.form.pattern.test(filled(table[0] as ClassifiedLine).join(''));
  const areFacts = isForm || table.every(({ labelsAcross }) => labelsAcross.length > 0);
  return areFacts ? table.map((line) => ({ ...line, isTrailer: true })) : table;
}

/** 单位：示例市教育局 | 日期：2025年6月23日: a signature with labels. */
export function withoutLabels(lines: Rows, labels: Labels): ClassifiedLine[] {
  const values = lines.map((line) => {
    const [, text] = endings.signature.pattern.exec(line.text) ?? [];
    return text ? classify({ ...line, text, plain: text }, labels) : undefined;
  });
  return lines.map((line, index) => {
    const [above, value, below] = [values[index - 1], values[index], values[index + 1]];
    const isSigned = (value?.agencies && below?.day) || (value?.day && above?.agencies);
    return value && isSigned ? value : line;
  });
}
