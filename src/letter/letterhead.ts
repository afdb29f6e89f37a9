/** From the mark of disposition to the title (版头, GB/T 9704-2012, 7.2, and the title, 7.3.1). */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { countCharacters } from '../../schemas/notation/alphabet.ts';
import type { Reply } from '../../schemas/reply.ts';
import { withChances } from './rehype-line-breaks.ts';

export interface LetterheadFacts {
  /** The names in force on the day of issue of those who sign, the sponsor (主办机关) first. */
  agencyNames: readonly string[];
  /** What the mark of disposition is called here; 类别标记 if unset. */
  dispositionLabel?: string | undefined;
}

/** Where a long title may break: by meaning, after 人大 and 会议, before 第N号. */
export const titleBreaks = new RegExp(
  String.raw`(?<=人大)(?=[第${countCharacters}\d])|(?<=会议)(?=.)|(?<=.)(?=第[^第\s]{1,8}号)`,
  'u',
);

/** The head of the letter, with the page's only `h1`. */
export function letterhead(reply: Reply, { agencyNames, dispositionLabel = '类别标记' }: LetterheadFacts): Element {
  const { disposition, documentNumber, layout, signatory, title } = reply;
  return h('header', { class: 'letterhead' }, [
    disposition ? h('p', { class: 'disposition' }, `${dispositionLabel}：${disposition}`) : undefined,
    masthead(mastheadOf(agencyNames, layout)),
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

/** 发文机关标志 (7.2.4). */
export interface Masthead {
  names: readonly string[];
  /** 文件 follows the names. */
  isDocument: boolean;
}

/** All who sign, the sponsor first; in a 信函 only the sponsor (10.1). */
export const mastheadOf = (agencyNames: readonly string[], layout: Reply['layout']): Masthead => ({
  names: layout === 'letter' ? agencyNames.slice(0, 1) : agencyNames,
  isDocument: layout === 'document',
});

/** One name on its line; several one under another, 文件 at the right of their middle. */
function masthead(facts: Masthead): Element {
  const { names, isDocument } = facts;
  const classes = ['masthead', `masthead-${mastheadSize(facts)}`];
  const word = isDocument ? '文件' : '';
  if (names.length < 2) return h('p', { class: classes }, names.join('') + word);
  const lines = names.map((name) => h('p', name));
  return h('div', { class: [...classes, 'joint'] }, [h('div', lines), word ? h('p', word) : undefined]);
}

export type MastheadSize = 'short' | 'usual' | 'long' | 'longest';

/**
 * The masthead fills its line without overflowing, and that of several agencies leaves room for the text on its page; sizes
 * are classes, since pages have no inline styles.
 */
export function mastheadSize({ names, isDocument }: Masthead): MastheadSize {
  const isJoint = names.length > 1;
  const longest = Math.max(...names.map((name) => Array.from(name).length));
  const characters = longest + (isDocument ? (isJoint ? 3 : 2) : 0);
  if (characters > 18) return 'longest';
  if (names.length > 2 || characters > 13) return 'long';
  return characters > 10 ? 'usual' : 'short';
}
