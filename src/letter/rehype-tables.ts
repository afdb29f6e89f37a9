import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Wraps each table in a scrollable box, reachable by keyboard and labelled for screen readers; gives header cells their
 * scope, and turns the obsolete `align` into a class. Changes structure only.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    let count = 0;
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName === 'th') element.properties['scope'] = 'col';
      const { align, ...properties } = element.properties;
      if (align) element.properties = { ...properties, className: [`align-${align}`] };
      if (element.tagName !== 'table' || !parent || index === undefined || isBox(parent)) return;
      count += 1;
      const box = { className: ['table-scroll'], tabIndex: 0, ariaLabel: `表${count}` };
      parent.children[index] = { type: 'element', tagName: 'section', properties: box, children: [element] };
    });
  };
}

const isBox = (parent: Root | Element): boolean => parent.type === 'element' && parent.tagName === 'section';
