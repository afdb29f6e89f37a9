import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { type Clause, isWhollyHeading, parseClause } from './clause.ts';

/**
 * Makes `一、…` alone on its line a heading of level 2, and sets off the run-in heading of a clause, up to its first 。,
 * as `strong.run-in` (`.level-1` for 一、). A `（一）` heading alone on its line is a paragraph that is all run-in: as an
 * `h3` it would come directly below the `h1` in letters without 一、.
 */
export function rehypeClauses() {
  return (tree: Root): void => {
    for (const paragraph of tree.children) {
      if (paragraph.type !== 'element' || paragraph.tagName !== 'p') continue;
      const text = textOf(paragraph);
      const clause = parseClause(text);
      if (!clause) continue;
      if (!isWhollyHeading(text, clause)) setOffRunIn(paragraph, clause);
      else if (clause.level === 1) paragraph.tagName = 'h2';
      else paragraph.children = [runIn(clause, paragraph.children)];
    }
  };
}

const runIn = (clause: Clause, children: ElementContent[]): Element =>
  h('strong', { class: clause.level === 1 ? 'run-in level-1' : 'run-in' }, children);

/** A first sentence with more after it; one that is the whole paragraph is text. */
function setOffRunIn(paragraph: Element, clause: Clause): void {
  const { children } = paragraph;
  const at = children.findIndex((child) => textOf(child).includes('。'));
  const node = children[at];
  if (!node) return;
  const full = textOf(node);
  // A 。 inside a link or the like does not split it.
  const end = node.type === 'text' ? full.indexOf('。') + 1 : full.length;
  const rest: ElementContent[] = children.slice(at + 1);
  if (end < full.length) rest.unshift({ type: 'text', value: full.slice(end) });
  if (rest.length === 0) return;
  const last: ElementContent = node.type === 'text' ? { type: 'text', value: full.slice(0, end) } : node;
  paragraph.children = [runIn(clause, [...children.slice(0, at), last]), ...rest];
}
