/** Several letters in one file: where each begins. A letter that is quoted, or an annex, is not another one. Pure. */
import { kindWord, yearClosing, yearOpening } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { agenciesNamedIn } from '../names/agency-names.ts';
import { readSalutation, type Salutation } from '../names/salutation.ts';
import { dayAlone, signedTogether } from '../names/signature.ts';
import { isFurniture } from '../page/furniture.ts';
import type { Labels } from '../page/labels.ts';
import { annexPhrases } from '../parts/annexes.ts';
import { classify } from '../parts/classify.ts';
import { titleAt } from '../subject/title.ts';
import { compact, type Line } from './line.ts';

export interface Parted {
  letters: (readonly Line[])[];
  /** Where one more begins that cannot be parted from the last; the lines from its possible beginning on. */
  unclear?: { line: Line; rest: readonly Line[] };
}

export const partings = {
  /** What is only above a letter. */
  head: {
    pattern: new RegExp(
      `^\\S{2,12}${yearOpening}\\d{4}${yearClosing}.{1,8}号$|文件$|^(?:索引号|签发人|发文字号|文号|标题|名称|发布日期|成文日期|来源)[:：]`,
      'u',
    ),
    examples: [
      ...[
        '示水〔2025〕1号',
        '示例市水利局文件',
        '索引号：示例',
        '签发人：示例乙',
        '发文字号：示例',
        '文号：示例',
        '标题：示例',
      ],
      ...['名称：示例', '发布日期：示例', '成文日期：示例', '来源：示例'],
    ],
  },
  /** What is only below one. */
  tail: {
    pattern: /^[（(][此本].{2,40}[)）]$|^(?:联系|抄送|抄报|主题词|附注|承办|经办|拟稿|校对|责任编辑|共印)|印发$/u,
    examples: [
      ...['（此件公开发布）', '联系电话：示例', '抄送：示例', '抄报：示例', '主题词：示例', '附注：示例'],
      ...[
        '承办人：示例',
        '经办人：示例',
        '拟稿：示例',
        '校对：示例',
        '责任编辑：示例',
        '共印8份',
        '示例局办公室2025年6月23日印发',
      ],
    ],
  },
  /** The first sentence of a letter that addresses nobody. */
  opening: {
    pattern: /[您你].{0,100}(?:提出|所?提的|悉)|收悉/u,
    examples: ['您的建议悉', '你们提出建议', '您所提的建议', '来函收悉'],
  },
  /** From here on, what belongs to the letter above. */
  annex: {
    pattern: new RegExp(String.raw`^附\s*(?:件\s*\d{0,2}|表|录)?\s*(?:[:：]|$)|${kindWord}原文[:：]?$`, 'u'),
    examples: ['附：', '附件1：示例', '附表', '附录：示例', '建议原文：'],
  },
  /** A quotation follows. */
  quoting: { pattern: /(?:如下|全文|来函)[:：]$/u, examples: ['来函内容如下：', '来函全文：', '附教育局来函：'] },
} as const satisfies PatternTable;

/** Parts the lines of a file into letters. */
export function lettersIn(lines: readonly Line[], labels: Labels): Parted {
  const letters: (readonly Line[])[] = [];
  const opens = lines.map(isOpening);
  let from = 0;
  let first = lines.findIndex((line, index) => !isFurniture(line) && (isAddressed(lines, index) || opens[index]));
  for (let next = nextLetter(lines, opens, first); next; next = nextLetter(lines, opens, first)) {
    const { begins, isPlain } = boundary(lines, next, labels);
    letters.push(lines.slice(from, begins));
    if (!isPlain) return { letters, unclear: { line: lines[next.anchor] as Line, rest: lines.slice(begins) } };
    from = begins;
    first = next.opening;
  }
  return { letters: [...letters, lines.slice(from)] };
}

function salutationAt(lines: readonly Line[], index: number): Salutation | undefined {
  const line = lines[index];
  return line && line.text.length <= 200 ? readSalutation(line, lines[index + 1]) : undefined;
}

const isAddressed = (lines: readonly Line[], index: number): boolean => salutationAt(lines, index) !== undefined;

/** The first sentence of a letter, not of a label: 您提出的…收悉. */
const isOpening = ({ text }: Line): boolean => partings.opening.pattern.test(text);

interface Next {
  /** After the last line that is certainly of the letter above. */
  end: number;
  /** Its title or, without one, its salutation. */
  anchor: number;
  /** Its salutation or first sentence. */
  opening: number;
}

/** The letter below the one that begins at `first`; `opens` says which lines are first sentences. */
function nextLetter(lines: readonly Line[], opens: readonly boolean[], first: number): Next | undefined {
  if (first < 0) return undefined;
  const names = JSON.stringify(salutationAt(lines, first)?.names);
  const lastSigned = lines.findLastIndex((_, index) => isSigned(lines, index));
  let end: number | undefined;
  let isInAnnex = false;
  /** The last rule or page break. */
  let parted: number | undefined;
  let lastSentence = first;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const { text } = line;
    if (isRule(line)) isInAnnex = false;
    if (isRule(line) || line.opensPage) parted = index;
    if (end !== undefined && partings.annex.pattern.test(text) && !isForm(text)) isInAnnex = true;
    if (isInAnnex) continue;
    if (end === undefined && (dayAlone(text) || signedTogether(text))) end = index + 1;
    else if (opens.slice(index, index + 3).includes(true)) {
      const title = titleAbove(lines, index, Math.max(end ?? first + 1, parted ?? 0));
      const anchor = title ?? index;
      const salutation = salutationAt(lines, index);
      const isQuoted = partings.quoting.pattern.test(lines[anchor - 1]?.text ?? '');
      const hasText = title !== undefined && opens[index] && (isText(lines, index) || index < lastSigned);
      const isAnother = salutation ?? hasText;
      if (end !== undefined && isAnother && !isQuoted) return { end, anchor, opening: index };
      // Without a signature between them, only a rule or other names show that it is another letter.
      const isOther = names !== undefined && salutation && JSON.stringify(salutation.names) !== names;
      const isPlainly = title !== undefined || (salutation?.called && opens[index + 1] && /[:：]$/u.test(text));
      const isUnsigned = end === undefined && isPlainly && first < lastSentence && lastSentence < anchor;
      if (isUnsigned && !isQuoted && (isOther || (parted && isAnother)))
        return { end: lastSentence + 1, anchor, opening: index };
    } else if (end !== undefined && index < lastSigned) {
      const opening = textBelow(lines, index);
      if (opening !== undefined) return { end, anchor: index, opening };
    }
    if (/。$/u.test(text)) lastSentence = index;
  }
  return undefined;
}

/** A date below an agency, or both on one line. */
const isSigned = (lines: readonly Line[], index: number): boolean => {
  const text = lines[index]?.text ?? '';
  return (
    signedTogether(text) !== undefined ||
    (dayAlone(text) !== undefined && agenciesNamedIn(lines[index - 1]?.text ?? '') !== undefined)
  );
};

/** Where the text of a letter begins whose title or salutation is here, if a sentence is directly below. */
function textBelow(lines: readonly Line[], index: number): number | undefined {
  const title = titleAt(lines, index);
  const opening = title?.whole ? index + title.lines.length : isAddressed(lines, index) ? index : undefined;
  if (opening === undefined || lines.slice(index, opening + 1).some(({ text }) => isForm(text))) return undefined;
  const below = lines.slice(opening, opening + 4);
  const sentence = below.findIndex(({ text }) => /[。！]$/u.test(text));
  return sentence < 0 || below.slice(0, sentence).some(isRule) ? undefined : opening;
}

/** The title directly above a salutation or a first sentence, but for a few lines; one further up is of another article. */
function titleAbove(lines: readonly Line[], index: number, from: number): number | undefined {
  let title: number | undefined;
  for (let at = Math.max(from, index - 7); at < index; at += 1) {
    const found = titleAt(lines, at);
    if (!found?.whole) continue;
    if (index - at - found.lines.length <= 3) title = at;
    at += found.lines.length - 1;
  }
  return title;
}

/** A form to fill in is below a letter; nobody writes another letter into it. */
const isForm = (text: string): boolean => annexPhrases.form.pattern.test(text);

const isRule = ({ text }: Line): boolean => /^[-—–─━=*_]{3,}$/u.test(text);

/** A first sentence with others below it: a list of articles may show the first of each. */
const isText = (lines: readonly Line[], index: number): boolean =>
  lines.slice(index + 1, index + 6).filter(({ text }) => text.length > 15 && /[。！]$/u.test(text)).length > 1;

/** Where the next letter begins, between the end of one and the title of the other; if that is not plain, the earliest place. */
function boundary(lines: readonly Line[], { end, anchor }: Next, labels: Labels): { begins: number; isPlain: boolean } {
  const between = lines.slice(end, anchor);
  const page = lines.slice(end, anchor + 1).findLastIndex(({ opensPage }) => opensPage);
  if (page >= 0) return { begins: end + page, isPlain: true };
  const rule = between.findLastIndex(isRule);
  if (rule >= 0) return { begins: end + rule + 1, isPlain: true };
  const [above, last] = [lines[end - 2]?.text ?? '', lines[end - 1]?.text ?? ''];
  const isSigned = signedTogether(last) !== undefined || (dayAlone(last) && agenciesNamedIn(above));
  const kinds = between.map((line, index) => {
    if (isFurniture(line)) return 'any';
    if (partings.head.pattern.test(compact(line.text))) return 'head';
    // An agency alone is a masthead if the letter above is signed, else the rest of its signature, or either.
    if (agenciesNamedIn(line.text)) return isSigned ? 'head' : dayAlone(last) && index === 0 ? 'tail' : 'unknown';
    const isTail = partings.tail.pattern.test(compact(line.text)) || isForm(line.text);
    return isTail || classify(line, labels).isImprint ? 'tail' : 'unknown';
  });
  const lastTail = kinds.lastIndexOf('tail');
  const firstHead = kinds.indexOf('head');
  const start = firstHead < 0 ? kinds.length : firstHead;
  const isPlain = lastTail < start && !kinds.slice(lastTail + 1, start).includes('unknown');
  return { begins: end + (isPlain ? start : lastTail + 1), isPlain };
}
