/** Where the letter begins and ends in the input. Pure. */
import { memberWord } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Found } from '../facts.ts';
import { readSalutation, type Salutation } from '../names/salutation.ts';
import type { Labels } from '../page/labels.ts';
import { withoutLabels, withPageTables } from '../page/tables.ts';
import { titleAt } from '../subject/title.ts';
import type { ClassifiedLine } from './classify.ts';
import { endOfText } from './ending.ts';

export interface Cut {
  /** Above the text: masthead, title, what the page says about it. */
  head: ClassifiedLine[];
  /** The text with its salutation, still with furniture. */
  body: ClassifiedLine[];
  /** From the signature on. */
  tail: ClassifiedLine[];
  salutation?: Found<Salutation>;
}

type Lines = readonly ClassifiedLine[];

/** How a text begins without a recognised salutation. */
export const openings = {
  /** Directly above the first sentence. */
  address: {
    pattern: new RegExp(`(?:^尊敬的|${memberWord}|同志|先生|女士|主席|主任|[团组会局委])[^。；]{0,24}[:：]$`, 'u'),
    examples: [
      ...['尊敬的领导：', '示例甲同志：', '示例甲先生：', '示例甲女士：', '示例甲副主席：', '示例甲主任：'],
      '示例协会：',
    ],
  },
  /** Between the two, or alone. */
  greeting: { pattern: /^[您你]们?好[!！。]?$/u, examples: ['您好！'] },
  /** A sentence about a submission. */
  sentence: {
    pattern: /收悉|提出|如下|办理|答复/u,
    examples: ['您的来信收悉。', '您在会上提出，路灯不亮。', '现将情况说明如下。', '我局已经办理。', '现予答复。'],
  },
} as const satisfies PatternTable;

/** What is plainly above a text without a salutation, or at its beginning. */
export const beginnings = {
  /** A label of a page's table, known or not, and its value. */
  row: { pattern: /^[•·|[\s]*\p{Script=Han}[\p{Script=Han}\s]{1,7}:/u, examples: ['· 登记 时间:2024-03-01'] },
  /** Introduces the text, and addresses nobody. */
  lead: {
    pattern: /(?:内容|正文|全文|情况|[答回]复|意见|摘要|信息)[:：]$/u,
    examples: [
      ...[
        '答复内容：',
        '答复正文：',
        '答复全文：',
        '办理情况：',
        '办理答复：',
        '办理意见：',
        '内容摘要：',
        '答复信息：',
      ],
    ],
  },
  /** The sentence that acknowledges a submission or introduces the answer. */
  receipt: {
    pattern: /^[您你贵].{0,60}(?:提出|所?提的?|反映)|收悉|现.{0,24}如下/u,
    examples: ['您提出的', '你们所提《关于示例的建议》', '贵委反映的', '来函收悉', '现答复如下：'],
  },
} as const satisfies PatternTable;

/** Splits a letter in three. The text begins at its salutation or, without one, at its first sentence. */
export function cutLetter(written: Lines, labels: Labels): Cut {
  const opening = openingOf(written);
  const first = addressed(written, opening);
  const named = salutationIn(written);
  // 代表签名： below the text addresses nobody.
  const addressing = first < opening && opening < (named?.at ?? 0) ? undefined : named;
  const start = addressing?.at ?? first;
  if (start < 0) return { head: [...written], body: [], tail: [] };
  const lines = [...written.slice(0, start), ...withoutLabels(withPageTables(written.slice(start), labels), labels)];
  // 示例甲代表：您提出的…。 may be all of the text.
  const isAlone = addressing && !/[。！？]$/u.test(lines[start]?.text ?? '');
  const end = endOfText(lines, isAlone ? start + 1 : start);
  return {
    head: lines.slice(0, start),
    body: lines.slice(start, end),
    tail: lines.slice(end),
    ...(addressing && { salutation: addressing.salutation }),
  };
}

/** The first line that addresses somebody, with those directly below that address others: 甲代表：| 乙代表：. */
function salutationIn(lines: Lines): { at: number; salutation: Found<Salutation> } | undefined {
  const texts = [...lines.entries()].filter(([, { isFurniture }]) => !isFurniture);
  for (const [index, [at, line]] of texts.entries()) {
    const first = readSalutation(line, texts[index + 1]?.[1]);
    if (!first) continue;
    const value = { ...first, names: [...first.names] };
    for (let below = index + 1; isAlone(texts[below - 1]?.[1]) && isAlone(texts[below]?.[1]); below += 1) {
      const more = readSalutation(texts[below]?.[1] as ClassifiedLine, texts[below + 1]?.[1]);
      if (!more || more.names.length === 0) break;
      value.names.push(...more.names);
    }
    return { at, salutation: { value, line: line.line } };
  }
  return undefined;
}

const isAlone = (line: ClassifiedLine | undefined): boolean => /^.{2,40}[:：]$/u.test(line?.text ?? '');

/** The first sentence. What a page or a letterhead says is no part of it, nor is anything above that. */
function openingOf(lines: Lines): number {
  const receipt = lines.findIndex((line) => isOpening(line) && beginnings.receipt.pattern.test(line.text));
  const head = lines
    .slice(0, Math.max(receipt, 0))
    .findLastIndex((line, index) => isOfHead(line) || titleAt(lines, index));
  const first = lines.slice(head + 1).findIndex(isOpening);
  return first < 0 ? first : head + 1 + first;
}

const isOfHead = ({ isFurniture, labelsAcross, agencies, plain }: ClassifiedLine): boolean =>
  isFurniture || labelsAcross.length > 0 || agencies !== undefined || beginnings.row.pattern.test(plain);

/** A line directly above the first sentence that greets or addresses somebody, in any form, belongs to the text. */
function addressed(lines: Lines, opening: number): number {
  const first = openings.greeting.pattern.test(lines[opening - 1]?.text ?? '') ? opening - 1 : opening;
  const above = lines[first - 1];
  const isAddress =
    above &&
    above.text.length <= 80 &&
    (openings.address.pattern.test(above.text) || isUnread(above.text, lines[first]?.text)) &&
    !above.isFurniture &&
    above.labels.length === 0;
  return isAddress ? first - 1 : first;
}

/** 示例界人士： above 您提出的: nothing else is between a title and a first sentence that addresses the reader. */
const isUnread = (text: string, opening = ''): boolean =>
  /^[\p{Script=Han}、\s]{2,40}[:：]$/u.test(text) && /^[您你贵]/u.test(opening) && !beginnings.lead.pattern.test(text);

/** A sentence about a submission, possibly cut by a page's edge, or any long one. */
const isOpening = ({ text, isFurniture, labelsAcross }: ClassifiedLine): boolean =>
  !isFurniture &&
  labelsAcross.length === 0 &&
  /[。；：，:;,]|^[您你]/.test(text) &&
  (text.length > 40 || openings.sentence.pattern.test(text) || beginnings.receipt.pattern.test(text)) &&
  text.length > 14;
