/** Several letters in one file: where each begins. A letter that is quoted, or an annex, is not another one. Pure. */
import { yearClosing, yearOpening } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { agenciesNamedIn } from './agency-names.ts';
import { classify } from './classify.ts';
import { isFurniture } from './furniture.ts';
import type { Labels } from './labels.ts';
import type { Line } from './line.ts';
import { readSalutation, type Salutation } from './salutation.ts';
import { dayAlone, signedTogether } from './signature.ts';
import { titleAt } from './title.ts';

export interface Parted {
  letters: (readonly Line[])[];
  /** Where one more begins that cannot be parted from the last; the lines from its possible beginning on. */
  unclear?: { line: Line; rest: readonly Line[] };
}

export const partings = {
  /** What is only above a letter. */
  head: {
    pattern: new RegExp(
      `^\\S{2,12}${yearOpening}\\d{4}${yearClosing}.{1,8}号$|文件$|^(?:索引号|发文字号|文号|标题|名称|发布日期|成文日期|来源)\\s*[:：]`,
      'u',
    ),
    examples: [
      ...['示水〔2025〕1号', '示例市水利局文件', '索引号：示例', '发文字号：示例', '文号：示例', '标题：示例'],
      ...['名称：示例', '发布日期：示例', '成文日期：示例', '来源：示例'],
    ],
  },
  /** What is only below one. */
  tail: {
    pattern: /^[（(][此本].{2,40}[)）]$|^(?:联系|抄送|抄报|主题词|附注|承办|经办)|印发$/u,
    examples: [
      ...['（此件公开发布）', '联系电话：示例', '抄送：示例', '抄报：示例', '主题词：示例', '附注：示例'],
      ...['承办人：示例', '经办人：示例', '示例局办公室2025年6月23日印发'],
    ],
  },
  /** From here on, what belongs to the letter above. */
  annex: {
    pattern: /^附\s*(?:件\s*\d{0,2}|表|录)?\s*(?:[:：]|$)|(?:建议|提案)原文[:：]?$/u,
    examples: ['附：', '附件1：示例', '附表', '附录：示例', '建议原文', '提案原文：'],
  },
  /** A quotation follows. */
  quoting: { pattern: /(?:如下|全文|来函)[:：]$/u, examples: ['来函内容如下：', '来函全文：', '附教育局来函：'] },
} as const satisfies PatternTable;

/** Parts the lines of a file into letters. */
export function lettersIn(lines: readonly Line[], labels: Labels): Parted {
  const letters: (readonly Line[])[] = [];
  let from = 0;
  let first = lines.findIndex((line, index) => salutationAt(lines, index) !== undefined && !isFurniture(line));
  for (let next = nextLetter(lines, first); next; next = nextLetter(lines, first)) {
    const { begins, isPlain } = boundary(lines, next, labels);
    letters.push(lines.slice(from, begins));
    if (!isPlain) return { letters, unclear: { line: lines[next.anchor] as Line, rest: lines.slice(begins) } };
    from = begins;
    first = next.salutation;
  }
  return { letters: [...letters, lines.slice(from)] };
}

const salutationAt = (lines: readonly Line[], index: number): Salutation | undefined => {
  const line = lines[index];
  return line && line.text.length <= 200 ? readSalutation(line, lines[index + 1]) : undefined;
};

interface Next {
  /** After the last line that is certainly of the letter above. */
  end: number;
  /** Its title or, without one, its salutation. */
  anchor: number;
  salutation: number;
}

/** The letter below the one whose salutation is at `first`. */
function nextLetter(lines: readonly Line[], first: number): Next | undefined {
  if (first < 0) return undefined;
  const names = JSON.stringify(salutationAt(lines, first)?.names);
  let end: number | undefined;
  let lastSentence = first;
  let title: number | undefined;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const { text } = line;
    if (end !== undefined && partings.annex.pattern.test(text)) return undefined;
    if (end === undefined && (dayAlone(text) || signedTogether(text))) {
      end = index + 1;
      title = undefined;
      continue;
    }
    const found = titleAt(lines, index);
    if (found?.whole) {
      title = index;
      index += found.lines.length - 1;
      continue;
    }
    const salutation = salutationAt(lines, index);
    const above = lines[(title ?? index) - 1]?.text ?? '';
    if (salutation && !partings.quoting.pattern.test(above)) {
      const isOther = JSON.stringify(salutation.names) !== names;
      const next = lines.slice(index + 1, index + 3).some((one) => /收悉|提出的/u.test(one.text));
      if (end !== undefined && (title !== undefined || next)) return { end, anchor: title ?? index, salutation: index };
      if (title !== undefined && isOther && next && lastSentence > first)
        return { end: lastSentence + 1, anchor: title, salutation: index };
    }
    if (/。$/u.test(text) && title === undefined) lastSentence = index;
  }
  return undefined;
}

/** Where the next letter begins, between the end of one and the title of the other; if that is not plain, the earliest place. */
function boundary(lines: readonly Line[], { end, anchor }: Next, labels: Labels): { begins: number; isPlain: boolean } {
  const between = lines.slice(end, anchor);
  const page = lines.slice(end, anchor + 1).findLastIndex(({ opensPage }) => opensPage);
  if (page >= 0) return { begins: end + page, isPlain: true };
  const rule = between.findLastIndex(({ text }) => /^[-—–─━=*_]{3,}$/u.test(text));
  if (rule >= 0) return { begins: end + rule + 1, isPlain: true };
  const isSigned = signedTogether(lines[end - 1]?.text ?? '') ?? agenciesNamedIn(lines[end - 2]?.text ?? '');
  const kinds = between.map((line, index) => {
    if (isFurniture(line)) return 'any';
    if (partings.head.pattern.test(line.text)) return 'head';
    if (agenciesNamedIn(line.text)) return isSigned || index > 0 ? 'head' : 'tail';
    return classify(line, labels).isImprint || partings.tail.pattern.test(line.text) ? 'tail' : 'unknown';
  });
  const lastTail = kinds.lastIndexOf('tail');
  const firstHead = kinds.indexOf('head');
  const start = firstHead < 0 ? kinds.length : firstHead;
  const isPlain = lastTail < start && !kinds.slice(lastTail + 1, start).includes('unknown');
  return { begins: end + (isPlain ? start : lastTail + 1), isPlain };
}
