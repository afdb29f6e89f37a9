/** From the mark of disposition to the title (版头, GB/T 9704-2012, 7.2, and the title, 7.3.1). */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { countCharacters } from '../../schemas/notation/alphabet.ts';
import type { Reply } from '../../schemas/reply.ts';
import { withChances } from './rehype-line-breaks.ts';

export interface LetterheadFacts {
  /** The issuing agency's name in force on the day of issue. */
  agencyName: string;
  /** What the mark of disposition is called here; 类别标记 if unset. */
  dispositionLabel?: string | undefined;
}

/** Where a long title may break: by meaning, after 人大 and 会议, before 第N号. */
export const titleBreaks = new RegExp(
  String.raw`(?<=人大)(?=[第${countCharacters}\d])|(?<=会议)(?=.)|(?<=.)(?=第[^第\s]{1,8}号)`,
  'u',
);

/** The head of the letter, with the page's only `h1`. */
export function letterhead(reply: Reply, { agencyName, dispositionLabel = '类别标记' }: LetterheadFacts): Element {
  const { disposition, documentNumber, layout, signatory, title } = reply;
  const masthead = mastheadOf(agencyName, layout);
  return h('header', { class: 'letterhead' }, [
    disposition ? h('p', { class: 'disposition' }, `${dispositionLabel}：${disposition}`) : undefined,
    h('p', { class: ['masthead', `masthead-${mastheadSize(masthead)}`] }, masthead),
    documentNumber || signatory
      ? h('p', { class: 'document-line' }, [
          documentNumber ? h('span', { class: 'document-number' }, documentNumber) : undefined,
          signatory
            ? h('span', { class: 'signatory' }, ['签发人：', h('span', { class: 'name' }, signatory)])
            : undefined,
        ])
      : undefined,
    h('h1', { class: 'letter-title' }, withChances(title, titleBreaks)),
  ]);
}

/** 发文机关标志: the agency, and 文件 if the letter has that form (7.2.4). */
export const mastheadOf = (agencyName: string, layout: Reply['layout']): string =>
  layout === 'document' ? `${agencyName}文件` : agencyName;

export type MastheadSize = 'short' | 'usual' | 'long' | 'longest';

/** The masthead fills its line without overflowing; sizes are classes, since pages have no inline styles. */
export function mastheadSize(masthead: string): MastheadSize {
  const characters = Array.from(masthead).length;
  if (characters <= 10) return 'short';
  if (characters <= 13) return 'usual';
  return characters <= 18 ? 'long' : 'longest';
}
