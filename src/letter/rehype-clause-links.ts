import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { parseClause } from './clause.ts';

/**
 * Ends each clause with an empty link to itself, labelled for those who do not see the symbol that the page draws for it:
 * 一、 is 链接：一, （二） below it 链接：一（二）. Adds no words to the text.
 */
export function rehypeClauseLinks() {
  return (tree: Root): void => {
    let section = '';
    for (const block of tree.children) {
      const id = block.type === 'element' && block.properties['id'];
      if (typeof id !== 'string' || block.type !== 'element' || block.tagName === 'ol') continue;
      const name = nameOf(block, section);
      if (block.tagName === 'h2' || parseClause(textOf(block))?.level === 1) section = name;
      block.children.push(h('a', { class: 'clause-link', href: `#${id}`, ariaLabel: `链接：${name}` }));
    }
  };
}

/** The number as written, after that of its section; a heading without a number is labelled by its text. */
function nameOf(block: Element, section: string): string {
  const text = textOf(block);
  const clause = parseClause(text);
  if (!clause) return text;
  return clause.level === 1 ? text.slice(0, text.indexOf('、')) : section + text.slice(0, text.search(/[）)]/u) + 1);
}
