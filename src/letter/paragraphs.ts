/** A letter's text as plain paragraphs: for the contents list, the search index, feeds and tests. */
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

export interface PlainParagraph {
  text: string;
  /** Whether the whole paragraph is a heading. */
  heading: boolean;
  /** Its fragment on the page, if it has one. */
  id?: string;
}

/** The headings of level 2, for a list of contents. `body` as returned by the processor. */
export function outline(body: Root): { id: string; text: string }[] {
  return elementsOf(body)
    .filter((block) => block.tagName === 'h2')
    .map((block) => ({ id: String(block.properties['id']), text: plainText(block) }));
}

/**
 * The paragraphs in order, without markup: a row of a table is one, its cells separated by tabs; footnotes come last, and
 * the references to them are left out.
 */
export function plainParagraphs(body: Root): PlainParagraph[] {
  return elementsOf(body).flatMap((block) => {
    if (block.tagName === 'section') return rowsOf(block);
    if (block.tagName === 'ol') return elementsOf(block).flatMap((note) => plain(plainText(note).trim(), false, note));
    const [first] = block.children;
    const text = plainText(block);
    const runIn = first?.type === 'element' && first.tagName === 'strong' && plainText(first) === text;
    return plain(text, block.tagName === 'h2' || runIn, block);
  });
}

function plain(text: string, heading: boolean, { properties }: Element): PlainParagraph[] {
  const id = properties['id'];
  return text === '' ? [] : [{ text, heading, ...(typeof id === 'string' && { id }) }];
}

function rowsOf(block: Element): PlainParagraph[] {
  if (block.tagName !== 'tr') return elementsOf(block).flatMap(rowsOf);
  return plain(elementsOf(block).map(plainText).join('\t').trim(), false, block);
}

const elementsOf = (parent: Root | Element): Element[] =>
  parent.children.flatMap((child) => (child.type === 'element' ? [child] : []));

/** The text a reader sees, except for footnote references. */
function plainText(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'sup') return '';
  return 'children' in node ? node.children.map(plainText).join('') : textOf(node);
}
