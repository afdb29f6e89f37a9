/** Lines of labels → facts: one per line, run together, in table cells, or with the value on the next line. Pure. */
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import type { ClassifiedLine } from './classify.ts';
import type { Facts } from './facts.ts';
import { isPair, isTelephone, takePair } from './fields/contact.ts';
import type { Labelled, Labels } from './labels.ts';
import { compact } from './line.ts';

/** How many lines were read: none if the line does not begin with a label, two if the next is its value. */
export type LinesRead = 0 | 1 | 2;

/** Where values are: above the text, or below it, in the letter's own words. */
interface Place {
  line: number;
  isTail: boolean;
}

/** Reads the labels of a line above the text; `next` returns the value of one that has none. */
export function readPageLabels(
  { line, text, labelsAcross }: ClassifiedLine,
  next: ClassifiedLine | undefined,
  facts: Facts,
  labels: Labels,
): LinesRead {
  const found = labelsAcross.length > 0 ? labelsAcross : bareLabel(text, labels);
  const [first] = found;
  if (!first) return 0;
  const below = found.length === 1 && first.value === '' ? valueBelow(first, next, labels) : undefined;
  if (!next || below === undefined) {
    takeAll(found, { line, isTail: false }, facts);
    return 1;
  }
  facts.repair(line, `“${first.label}”的内容在下一行`);
  takeAll([{ ...first, value: below }], { line: next.line, isTail: false }, facts);
  return 2;
}

/** Takes labels below the text, or in a note of the letter; false if there are none. */
export function takeOwnLabels(found: readonly Labelled[], line: number, facts: Facts): boolean {
  takeAll(found, { line, isTail: true }, facts);
  return found.length > 0;
}

function takeAll(found: readonly Labelled[], { line, isTail }: Place, facts: Facts): void {
  for (let index = 0; index < found.length; index += 1) {
    const one = found[index] as Labelled;
    const next = found[index + 1];
    if (!next || !isTelephone(next)) {
      take(one, { line, isTail }, facts);
      continue;
    }
    if (isPair(one, next)) takePair(one, next, { line, facts });
    // The head of the bureau and his telephone are not the contact.
    else if (labelSorts.head.pattern.test(one.label))
      facts.leave(line, `${one.label}：${one.value} ${next.label}：${next.value}`);
    else {
      take(one, { line, isTail }, facts);
      continue;
    }
    index += 1;
  }
}

/** Takes what follows a label; what is empty, or not understood, is reported. */
function take({ row, label, value }: Labelled, { line, isTail }: Place, facts: Facts): void {
  if (value === '') facts.repair(line, `“${label}”没有内容，没有取`);
  else if (!row.take(value, { label, line, isTail, facts })) facts.leave(line, `${label}：${value}`);
}

/** Labels that are read differently. */
export const labelSorts = {
  /** Alone on a line of a web column. */
  bare: {
    pattern:
      /^(?:索引号|信息索引|(?:主题|体裁|组配)分类|主题词|[发成]文日期|发布(?:日期|机构)|发文机关|文号|发文字号|公开(?:方式|属性)|信息来源|(?:有效|时效)性|标题)$/u,
    examples: [
      ...['索引号', '信息索引', '主题分类', '体裁分类', '组配分类', '主题词', '成文日期', '发布日期', '发布机构'],
      ...['发文机关', '文号', '发文字号', '公开方式', '公开属性', '信息来源', '有效性', '时效性', '标题'],
    ],
  },
  /** The head of an office. */
  head: {
    pattern: /领导|负责|[局科]长|主任/u,
    examples: ['分管领导', '承办负责人', '局长', '主任'],
  },
} as const satisfies PatternTable;

/** A line that is only a label. */
function bareLabel(text: string, labels: Labels): Labelled[] {
  const label = compact(withoutBullet(text));
  const row = labelSorts.bare.pattern.test(label) ? labels.rowOf(label) : undefined;
  return row ? [{ label, row, value: '' }] : [];
}

const withoutBullet = (text: string): string => text.replace(/^[•·●▪*\s]+/u, '');

/** The line below a label without a value, if it is the value. */
function valueBelow({ row }: Labelled, next: ClassifiedLine | undefined, labels: Labels): string | undefined {
  if (!next || next.labelsAcross.length > 0 || bareLabel(next.text, labels).length > 0) return undefined;
  const value = withoutBullet(next.text);
  return row.below?.(value) ? value : undefined;
}
