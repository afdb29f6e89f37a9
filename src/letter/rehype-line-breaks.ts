import type { ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Between Han characters, quotation marks and dashes, never inside —— and never after “ or before ”. */
const chance =
  /(?<=[\p{Script=Han}”—])(?=“)|(?<=”)(?=[\p{Script=Han}—])|(?<=\p{Script=Han})(?=—)|(?<=—)(?=\p{Script=Han})/u;

/**
 * Offers a line break (`<wbr>`) next to “ ” and —— where they touch Han characters: browsers take these marks for Western
 * ones, do not break there, and justified lines show gaps. The text stays as it was.
 */
export function rehypeLineBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (text, index, parent) => {
      if (!parent || index === undefined || !/[“”—]/u.test(text.value)) return;
      const pieces = withChances(text.value, chance);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    });
  };
}

/** The text, cut where `at` matches, with a `<wbr>` in each gap. */
export function withChances(value: string, at: RegExp): ElementContent[] {
  return value.split(at).flatMap((piece, position): ElementContent[] => {
    const text: Text = { type: 'text', value: piece };
    return position === 0 ? [text] : [h('wbr'), text];
  });
}
