import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { parseClause } from './clause.ts';

/** Marks the first paragraph as the salutation (顶格, GB/T 9704-2012, 7.3.2) if it ends with a colon. Sets `class` only. */
export function rehypeSalutation() {
  return (tree: Root): void => {
    const first = tree.children.find((child): child is Element => child.type === 'element');
    if (first?.tagName !== 'p') return;
    const text = textOf(first);
    if (/[：:]$/u.test(text) && !parseClause(text)) first.properties['className'] = ['salutation'];
  };
}
