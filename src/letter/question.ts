/** What the deputy wrote: the text of a submission, in the same Markdown as letters. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { htmlOf } from './printed-letter.ts';
import { letterBody } from './processor.ts';

/**
 * The HTML of a submission's text, for the page of a letter. A heading is a paragraph that is all run-in, since
 * the page's own headings come after it; there is no salutation.
 *
 * @param prefix goes before each id, so that none clashes with one of the letter's: `367-`
 */
export function renderQuestion(text: string, prefix: string): string {
  const body = letterBody(text);
  setApart(body, prefix);
  return htmlOf(body);
}

function setApart(body: Root, prefix: string): void {
  visit(body, 'element', (element) => {
    const { id, href } = element.properties;
    if (element.tagName === 'p') delete element.properties['className'];
    if (typeof id === 'string') element.properties['id'] = prefix + id;
    if (typeof href === 'string' && href.startsWith('#')) element.properties['href'] = `#${prefix}${href.slice(1)}`;
    if (element.tagName !== 'h2') return;
    element.tagName = 'p';
    element.children = [h('strong', { class: 'run-in level-1' }, element.children)];
  });
}
