import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** A range of a text, in code units, that names another letter, and the address of that letter. */
interface Mention {
  start: number;
  end: number;
  href: string;
}

/** Finds the mentions in a text, in order and without overlaps. */
export type MentionsIn = (text: string) => Mention[];

/** Links what names another letter to that letter. Adds links, never words; existing links stay as they are. */
export function rehypeMentions() {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const mentionsIn = file.data['mentionsIn'] as MentionsIn | undefined;
    if (!mentionsIn) return;
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && node.tagName === 'a') return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return;
      const mentions = mentionsIn(node.value);
      if (mentions.length === 0) return;
      const pieces = withLinks(node.value, mentions);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    });
  };
}

function withLinks(value: string, mentions: Mention[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let at = 0;
  for (const { start, end, href } of mentions) {
    if (start > at) pieces.push({ type: 'text', value: value.slice(at, start) });
    pieces.push(h('a', { href }, value.slice(start, end)));
    at = end;
  }
  if (at < value.length) pieces.push({ type: 'text', value: value.slice(at) });
  return pieces;
}
