import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts each table into a box that scrolls, reachable by keyboard and named for those who do not see it; says what a
 * header cell heads, and turns the obsolete `align` into a class. Sets structure only.
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
