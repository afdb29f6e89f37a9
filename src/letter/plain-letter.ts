/** The printed letter as plain text, one line per paragraph: what is on paper, without its layout. */
import type { Element, Nodes } from 'hast';

/** Separates what shares a line: 发文字号 and 签发人, 联系人 and 联系电话. */
const gap = '\u3000\u3000';

/**
 * The text of a letter that `printedLetter` made: its paragraphs, each ended by `\n`, and a blank line between its
 * parts; table cells separated by tabs, footnote numbers in square brackets.
 */
export function plainLetter(letter: Element): string {
  const parts = elementsOf(letter)
    .flatMap((part) => (part.tagName === 'footer' ? elementsOf(part) : [part]))
    .map(linesOf);
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const containers = new Set(['header', 'article', 'div', 'section', 'table', 'thead', 'tbody']);

function linesOf(block: Element): string[] {
  if (containers.has(block.tagName)) return elementsOf(block).flatMap(linesOf);
  if (block.tagName === 'ol') return elementsOf(block).map((note, index) => `[${index + 1}] ${wordsIn(note).trim()}`);
  if (block.tagName === 'tr') return [elementsOf(block).map(wordsIn).join('\t').trim()];
  if (block.tagName === 'h1') return ['', wordsIn(block)];
  const apart = elementsOf(block);
  const line =
    apart.length > 1 && apart.every(({ tagName }) => tagName === 'span') && apart.length === block.children.length
      ? apart.map(wordsIn).join(gap)
      : wordsIn(block);
  return line === '' ? [] : [line];
}

const elementsOf = (parent: Element): Element[] =>
  parent.children.filter((child): child is Element => child.type === 'element');

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(wordsIn).join('');
  return node.type === 'element' && node.tagName === 'sup' ? `[${words}]` : words;
}
