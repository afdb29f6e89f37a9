import type { FootnoteDefinition, FootnoteReference, List, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Moves footnotes to the end of the text, in the order of their first references: number and text, no heading and
 * no arrows back. A note that nothing refers to, or a second one with the same label, stays in place as text.
 */
export function remarkFootnotes() {
  return (tree: Root): void => {
    const notes = notesOf(tree);
    const called: FootnoteDefinition[] = [];
    const call = (reference: FootnoteReference): void => {
      const note = notes.get(reference.identifier);
      if (!note || called.includes(note)) return;
      called.push(note);
      visit(note, 'footnoteReference', call);
    };
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition') return SKIP;
      if (node.type === 'footnoteReference') call(node);
      return true;
    });
    visit(tree, 'footnoteDefinition', (note, index, parent) => {
      if (!parent || index === undefined) return;
      const blocks = called.includes(note) ? [] : asText(note);
      parent.children.splice(index, 1, ...blocks);
      return [SKIP, index + blocks.length];
    });
    const seen = new Set<number>();
    if (called.length > 0) tree.children.push(listOf(called));
    visit(tree, 'footnoteReference', (reference, index, parent) => {
      const number = called.findIndex((note) => note.identifier === reference.identifier) + 1;
      if (!parent || index === undefined) return;
      parent.children[index] = number
        ? callOf(number, !seen.has(number))
        : { type: 'text', value: `[^${reference.label}]` };
      seen.add(number);
    });
  };
}

function notesOf(tree: Root): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note) => {
    if (!notes.has(note.identifier)) notes.set(note.identifier, note);
  });
  return notes;
}

function callOf(number: number, first: boolean): PhrasingContent {
  const hProperties = first ? { id: `fnref-${number}` } : {};
  const children: PhrasingContent[] = [{ type: 'text', value: String(number) }];
  return {
    type: 'emphasis',
    data: { hName: 'sup' },
    children: [{ type: 'link', url: `#fn-${number}`, children, data: { hProperties } }],
  };
}

function listOf(notes: FootnoteDefinition[]): List {
  return {
    type: 'list',
    ordered: true,
    data: { hProperties: { className: ['footnotes'] } },
    children: notes.map(({ children }, index) => ({
      type: 'listItem',
      spread: children.length > 1,
      children,
      data: { hProperties: { id: `fn-${index + 1}` } },
    })),
  };
}

/** The note as it was typed: its label goes before its first paragraph. */
function asText({ label, children }: FootnoteDefinition): FootnoteDefinition['children'] {
  const mark = { type: 'text', value: `[^${label}]: ` } as const;
  const [first, ...others] = children;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [mark] }, ...children];
  return [{ ...first, children: [mark, ...first.children] }, ...others];
}
