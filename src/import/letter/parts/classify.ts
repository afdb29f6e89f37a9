/** Classifies each line once: the rest of the import reads these classes. Pure. */
import { noteClosing, noteOpening } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { ReadDay } from '../days.ts';
import { agenciesNamedIn } from '../names/agency-names.ts';
import { dayAlone, type Signature, signedTogether } from '../names/signature.ts';
import { endsPage, isFurniture } from '../page/furniture.ts';
import type { Labelled, Labels } from '../page/labels.ts';
import { compact, type Line } from '../source/line.ts';

export interface ClassifiedLine extends Line {
  /** It belongs to the page that showed the letter. */
  isFurniture: boolean;
  /** It is furniture that a page shows below a letter, or above its title. */
  endsPage: boolean;
  /** The labels with which it begins. */
  labels: readonly Labelled[];
  /** The same; in a table row, those of its cells. */
  labelsAcross: readonly Labelled[];
  /** It is only an agency, or several in order. */
  agencies: readonly string[] | undefined;
  /** It is only a date. */
  day: ReadDay | undefined;
  /** It is one or more agencies and a date. */
  signature: Signature | undefined;
  /** 附件：1.…, the list of annexes above the signature. */
  isAnnexNote: boolean;
  /** 示例市水利局办公室 2024年6月26日印发. */
  isImprint: boolean;
  /** It belongs around a signature and is not a sentence: a label, a note, a mark, furniture. */
  isTrailer: boolean;
}

export function classify(line: Line, labels: Labels): ClassifiedLine {
  const { text, plain } = line;
  const found = labels.in(text);
  const isPage = isFurniture(line);
  const isAnnexNote = /^附\s*件?\s*\d{0,2}\s*:/.test(plain) && plain.length <= 60;
  const isImprint = text.endsWith('发') && /[日号]\s*印\s*发$/u.test(text) && compact(text).length <= 80;
  return {
    ...line,
    isFurniture: isPage,
    endsPage: isPage && endsPage(text),
    labels: found,
    labelsAcross: acrossOf(line, found, labels),
    agencies: agenciesNamedIn(text),
    day: dayAlone(text),
    signature: signedTogether(text),
    isAnnexNote,
    isImprint,
    isTrailer: isPage || isAnnexNote || isImprint || isTrailer(text, found),
  };
}

/** The labels of a row's cells; without cells, those of the line. */
function acrossOf({ text, columns = [] }: Line, found: readonly Labelled[], labels: Labels): readonly Labelled[] {
  if (text.includes('|')) return labels.across(text);
  const filled = columns.filter((column) => column !== '');
  const across = filled.length > 3 ? labels.across(`| ${filled.join(' | ')} |`) : [];
  return across.length > found.length ? across : found;
}

/** A line and the next, if one line was split. */
export const joined = (first: Line, second: Line): Line => ({
  ...first,
  text: first.text + second.text,
  plain: first.plain + second.plain,
});

export const trailers = {
  note: {
    pattern: new RegExp(
      [
        '^[（(].{2,30}(?:审签|签发)[。.]?[)）]$',
        '^[（(](?=.{0,40}公开)[此本该]件.{1,60}[)）][。.]?$',
        `^${noteOpening}?(?:注[:：])?[“"]?(?:[此本该]件|此复函)?(?:主动|不予|依申请|同意|不宜|不|免予)?公开(?:发布)?[”"]?${noteClosing}?[。.]?$`,
        '^[（(](?:此件|公开|联系|是否).{1,40}[)）]$',
      ].join('|'),
      'u',
    ),
    examples: [
      ...['（示例甲审签）', '（局长示例甲签发）', '（本件可以公开）。', '此件公开发布', '此复函公开'],
      ...['不予公开', '依申请公开', '同意公开', '不宜公开', '不公开', '【免予公开】', '注：“主动公开”。'],
      ...['（此件不对外）', '（公开选项甲）', '（联系人示例甲）', '（是否上网）'],
    ],
  },
  mark: { pattern: /^[（(]?[A-E]\d?\s*类?[)）]?$/u, examples: ['（B类）'] },
  /** A label whose value is on another line. */
  unfinished: {
    pattern: /^(?:联系(?:单位|人|电话)|抄送|签发)[及和]?$/u,
    examples: ['联系单位及', '联系人', '联系电话', '抄送', '签发'],
  },
} as const satisfies PatternTable;

function isTrailer(text: string, labels: readonly Labelled[]): boolean {
  const { note, mark, unfinished } = trailers;
  // With a blank after each character.
  const isShort = text.length <= 140;
  if ((isShort && note.pattern.test(compact(text))) || mark.pattern.test(text) || unfinished.pattern.test(text))
    return true;
  return text.length <= 120 && labels.length > 0 && !/[。；]\S/.test(text);
}
