/** A saved web page → the lines that it shows. Pure. */
import type { Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';
import { type Line, lineAt, type Remark } from './line.ts';

/** What is never shown, or is no text. */
const unseen = new Set(
  'head script style noscript template svg canvas iframe object video audio select option button input textarea'.split(
    ' ',
  ),
);
/** What stands around the article of a page. */
const around = new Set(['nav', 'footer', 'aside']);
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 ' +
    'h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Cuts a page into lines, each with its number in the source; a table's row is one line: | 甲 | 乙 |. */
export function linesOfHtml(html: string): { lines: Line[]; repairs: Remark[] } {
  const page = new PageLines();
  page.read(rehype().parse(html) as Root, false);
  page.end(true);
  return { lines: page.lines, repairs: page.repairs };
}

class PageLines {
  readonly lines: Line[] = [];
  readonly repairs: Remark[] = [];
  #text = '';
  #line = 1;
  #afterBlank = true;
  #furniture = false;

  read(node: Nodes, furniture: boolean): void {
    if (node.type === 'text') this.#add(node.value, node.position?.start.line ?? this.#line, furniture);
    if (node.type === 'root') for (const child of node.children) this.read(child, furniture);
    if (node.type === 'element') this.#element(node, furniture);
  }

  /** Ends the line; what follows begins another block. */
  end(isBlock: boolean): void {
    const line = lineAt(this.#line, this.#text, this.#afterBlank, this.repairs);
    if (line) this.lines.push(this.#furniture ? { ...line, isFurniture: true } : line);
    if (line || isBlock) this.#afterBlank = isBlock;
    this.#text = '';
  }

  #element(element: Element, furniture: boolean): void {
    const { tagName, properties, children } = element;
    const style = String(properties['style'] ?? '').replace(/\s/g, '');
    if (unseen.has(tagName) || properties['hidden'] === true || /display:none|visibility:hidden/.test(style)) return;
    if (tagName === 'br') this.end(false);
    else if (tagName === 'tr' && cells(element).length > 1) this.#row(element, furniture);
    else {
      const isBlock = blocks.has(tagName);
      if (isBlock) this.end(true);
      for (const child of children) this.read(child, furniture || around.has(tagName));
      if (isBlock) this.end(true);
    }
  }

  #row(row: Element, furniture: boolean): void {
    this.end(false);
    const texts = cells(row).map((cell) => {
      const inside = new PageLines();
      inside.read(cell, furniture);
      inside.end(true);
      return inside.lines.map(({ text }) => text).join('');
    });
    if (texts.some((text) => text !== ''))
      this.#add(`| ${texts.join(' | ')} |`, row.position?.start.line ?? this.#line, furniture);
    this.end(false);
  }

  /** Line breaks and runs of blanks of the source are one blank; indents of two characters are a paragraph's own. */
  #add(value: string, line: number, furniture: boolean): void {
    const text = value.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#text.trim() === '') {
      const first = value.search(/[^\s]/);
      this.#line = line + (first > 0 ? (value.slice(0, first).match(/\n/g)?.length ?? 0) : 0);
      this.#furniture = furniture;
    }
    this.#text += text;
  }
}

const cells = (row: Element): Element[] =>
  row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
