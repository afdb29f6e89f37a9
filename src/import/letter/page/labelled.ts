/** Lines of labels → facts: one per line, run together, or in table cells. Pure. */
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Facts } from '../facts.ts';
import { isPair, isTelephone, takePair } from '../fields/contact.ts';
import { publishedOn } from '../fields/days.ts';
import type { LabelRow } from '../fields/label.ts';
import type { ClassifiedLine } from '../parts/classify.ts';
import type { Labelled, Labels } from './labels.ts';

/** Where values are: above the text, or below it, in the letter's own words. */
interface Place {
  line: number;
  isTail: boolean;
}

/** Takes the labels of a line above the text; false if there are none. */
export function takePageLabels({ line, labelsAcross }: ClassifiedLine, facts: Facts): boolean {
  takeAll(labelsAcross, { line, isTail: false }, facts);
  return labelsAcross.length > 0;
}

/** Takes labels below the text, or in a note of the letter; false if there are none. */
export function takeOwnLabels(found: readonly Labelled[], line: number, facts: Facts): boolean {
  takeAll(found, { line, isTail: true }, facts);
  return found.length > 0;
}

/** Takes the day a page went online from among its buttons: 打印本页 发布日期：2024-12-02. */
export function takeDayBeside(
  { line, text }: ClassifiedLine,
  place: Pick<Place, 'isTail'>,
  facts: Facts,
  labels: Labels,
): void {
  if (text.length > 200 || !/\d/u.test(text)) return;
  const starts = [...text.matchAll(/\S+/gu)].map(({ index }) => labels.across(text.slice(index)));
  const days: LabelRow[] = Object.values(publishedOn.labels);
  const found = starts.find((all) => all.some(({ row }) => days.includes(row))) ?? [];
  takeAll(
    found.filter(({ row }) => days.includes(row)),
    { line, ...place },
    facts,
  );
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
  else if (!row.take(value, { label, line, isTail, facts }))
    facts.leave(line, label === '' ? value : `${label}：${value}`);
}

/** Labels that are read differently. */
export const labelSorts = {
  /** The head of an office. */
  head: {
    pattern: /领导|负责|[局科]长|主任/u,
    examples: ['分管领导', '承办负责人', '局长', '主任'],
  },
} as const satisfies PatternTable;
