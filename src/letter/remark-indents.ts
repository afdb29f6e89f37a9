import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Strips U+3000 from both ends of a paragraph: it imitates the indentation, which the page makes itself. A paragraph
 * of nothing else is a blank line.
 */
export function remarkIndents() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const first = paragraph.children[0];
      if (first?.type === 'text') first.value = first.value.replace(/^[ \t\u3000]+/u, '');
      const last = paragraph.children.at(-1);
      if (last?.type === 'text') last.value = last.value.replace(/[ \t\u3000]+$/u, '');
      paragraph.children = paragraph.children.filter((child) => child.type !== 'text' || child.value !== '');
      if (paragraph.children.length > 0 || !parent || index === undefined) return;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}
