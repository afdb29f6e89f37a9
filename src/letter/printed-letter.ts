/** The printed letter, from masthead to imprint: the one rendering that page, drafting preview and verifier share. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { rehype } from 'rehype';
import type { Reply } from '../../schemas/reply.ts';
import { type ColophonFacts, colophon } from './colophon.ts';
import { type LetterheadFacts, letterhead } from './letterhead.ts';
import { pageCount } from './page-count.ts';
import { letterBody } from './processor.ts';

/** What the letter shows beyond the reply itself. */
export interface LetterFacts extends LetterheadFacts, ColophonFacts {}

const html = rehype().freeze();

/**
 * A letter in the form of GB/T 9704-2012; what the reply leaves unset is absent. The text, salutation to last sentence
 * and nothing else, is in `<article data-letter-body>`.
 *
 * @param body the text as `letterBody` returns it
 */
export function printedLetter(reply: Reply, body: Root, facts: LetterFacts): Element {
  const { layout = 'plain', summaryOnly } = reply;
  const pages = pageCount(reply, body, facts.agencyNames);
  return h('div', { class: ['letter', `layout-${layout}`, ...(pages ? [`pages-${pages}`] : [])] }, [
    letterhead(reply, facts),
    summaryOnly ? h('p', { class: 'summary-only' }, '本件为摘要') : undefined,
    h('article', { class: 'letter-body', dataLetterBody: true }, body.children),
    ...colophon(reply, facts),
  ]);
}

/** The same as HTML, from the official text in the Markdown of letters; lines end with `\n`. */
export const renderLetter = (reply: Reply, text: string, facts: LetterFacts): string =>
  htmlOf(printedLetter(reply, letterBody(text, facts.annexHref), facts));

export const htmlOf = (tree: Element | Root): string =>
  html.stringify(tree.type === 'root' ? tree : { type: 'root', children: [tree] });
