/** A saved web page → its visible lines. Pure. */
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { type Line, lineAt, type Remark } from './line.ts';

/** What is never shown, or is not text. */
const unseen = new Set(
  'head script style noscript template svg canvas iframe object video audio select option button input textarea'.split(
    ' ',
  ),
);
/** Text that is struck out. */
const struck = new Set(['del', 's', 'strike']);
/** What surrounds the article of a page. */
const around = new Set(['nav', 'footer', 'aside']);
/** The same, by the names that pages give it. */
const aroundNames =
  /(?:^|[-_])(?:footer|nav|navbar|breadcrumbs?|crumbs?|sidebar|share|related|recommend|copyright|comments?|qrcode|toolbar|menu)(?:$|[-_])/i;
/** Pictures that a page's own font shows. */
const icons = /^[\p{Co} ]+$/u;
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 ' +
    'h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/**
 * Splits a page into lines, each with its number in the source; a table's row is one line: | 甲 | 乙 |. If lines share a
 * number, as in a page without line ends, they are counted as they are shown: each line is accounted for by its number.
 */
export function linesOfHtml(html: string): { lines: Line[]; repairs: Remark[] } {
  const bySource = readPage(html, false);
  const numbers = new Set(bySource.lines.map(({ line }) => line));
  return numbers.size === bySource.lines.length ? bySource : readPage(html, true);
}

function readPage(html: string, counted: boolean): { lines: Line[]; repairs: Remark[] } {
  const page = new PageLines(counted);
  page.read(rehype().parse(html) as Root, false);
  page.end(true);
  return { lines: page.lines, repairs: page.repairs };
}

class PageLines {
  readonly lines: Line[] = [];
  readonly repairs: Remark[] = [];
  /** Whether lines are counted as they are shown, and how many were before these. */
  readonly #counted: boolean;
  readonly #before: number;
  #text = '';
  #line = 1;
  #afterBlank = true;
  #furniture = false;
  #opensPage = false;
  /** Whether line ends and blanks of the source are shown. */
  #isPre = false;
  /** For each column, how many rows a cell above still covers. */
  #spans: number[] = [];

  constructor(counted: boolean, before = 0) {
    this.#counted = counted;
    this.#before = before;
  }

  /** The number of the line that is being read; `source` is where it begins in the source. */
  #numberOf(source: number): number {
    return this.#counted ? this.#before + this.lines.length + 1 : source;
  }

  read(node: Nodes, furniture: boolean): void {
    if (node.type === 'text') this.#addText(node.value, node.position?.start.line ?? this.#line, furniture);
    if (node.type === 'root') for (const child of node.children) this.read(child, furniture);
    if (node.type === 'element') this.#element(node, furniture);
  }

  /** Ends the line; what follows begins a new block. */
  end(isBlock: boolean): void {
    const line = lineAt(this.#line, this.#text, this.#afterBlank, this.repairs);
    if (line) {
      const isFurniture = this.#furniture || icons.test(line.text);
      this.lines.push({ ...line, ...(isFurniture && { isFurniture }), ...(this.#opensPage && { opensPage: true }) });
      this.#opensPage = false;
    }
    if (line || isBlock) this.#afterBlank = isBlock;
    this.#text = '';
  }

  /** What is struck out is not said; that it was there is reported. */
  #leaveStruck(element: Element): void {
    const text = textOf(element).trim();
    if (text === '') return;
    const line = this.#numberOf(element.position?.start.line ?? this.#line);
    this.repairs.push({ line, message: `划去的文字没有取：${text}` });
  }

  /** A picture has no text; that it was there is reported. */
  #picture({ properties, position }: Element): void {
    const name = String(properties['alt'] ?? '').trim();
    this.repairs.push({
      line: this.#numberOf(position?.start.line ?? this.#line),
      message: `图片没有取${name ? `：${name}` : ''}；要留的放进附件文件夹`,
    });
  }

  #element(element: Element, furniture: boolean): void {
    const { tagName, properties, children } = element;
    const style = String(properties['style'] ?? '').replace(/\s/g, '');
    if (unseen.has(tagName) || properties['hidden'] === true || /display:none|visibility:hidden/.test(style)) return;
    if (struck.has(tagName)) this.#leaveStruck(element);
    else if (tagName === 'br') this.end(false);
    else if (tagName === 'tr' && cells(element).length > 1 && !cells(element).some(holdsLetter))
      this.#row(element, furniture);
    else {
      if (tagName === 'table') this.#spans = [];
      if (tagName === 'img') this.#picture(element);
      if (tagName === 'hr') this.#opensPage = true;
      if (tagName === 'ol') numberItems(element);
      if (tagName === 'sup' || tagName === 'sub') raise(element);
      const isBlock = blocks.has(tagName) || tagName === 'td' || tagName === 'th';
      if (isBlock) this.end(true);
      const isInPre = this.#isPre;
      this.#isPre ||= tagName === 'pre';
      const isAround = furniture || around.has(tagName) || isNamedAround(element);
      for (const child of children) this.read(child, isAround || isBeside(child, element));
      if (isBlock) this.end(true);
      this.#isPre = isInPre;
    }
  }

  /** A row as one line; a cell that spans several columns or rows leaves the others empty. */
  #row(row: Element, furniture: boolean): void {
    this.end(false);
    const texts: string[] = [];
    const spans = this.#spans;
    const skip = () => {
      for (let left = spans[texts.length] ?? 0; left > 0; left = spans[texts.length] ?? 0) {
        spans[texts.length] = left - 1;
        texts.push('');
      }
    };
    for (const cell of cells(row)) {
      skip();
      const inside = new PageLines(this.#counted, this.#before + this.lines.length);
      inside.read(cell, furniture);
      inside.end(true);
      this.repairs.push(...inside.repairs);
      const [columns, rows] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      for (let column = 0; column < columns; column += 1) {
        spans[texts.length] = rows - 1;
        texts.push(column === 0 ? inside.lines.map(({ text }) => text).join(' ') : '');
      }
    }
    skip();
    if (texts.some((text) => text !== '')) {
      this.#add(`| ${texts.join(' | ')} |`, row.position?.start.line ?? this.#line, furniture);
      this.end(false);
      const last = this.lines.at(-1);
      if (last) last.cells = texts;
    }
  }

  #addText(value: string, line: number, furniture: boolean): void {
    for (const [index, row] of (this.#isPre ? value.split(/\r?\n/) : [value]).entries()) {
      if (index > 0) this.end(false);
      this.#add(row, line + index, furniture);
    }
  }

  /** Line breaks and runs of blanks in the source become one blank; an indent of two characters begins a paragraph. */
  #add(value: string, line: number, furniture: boolean): void {
    const text = this.#isPre ? value : value.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#text.trim() === '') {
      const first = value.search(/[^\s]/);
      this.#line = this.#numberOf(line + (first > 0 ? (value.slice(0, first).match(/\n/g)?.length ?? 0) : 0));
      this.#furniture = furniture;
    }
    this.#text += text;
  }
}

const receipt = /收悉|现.{0,24}如下/u;

/** Whether a cell is a page's way to place a whole letter: several blocks or lines, one of which acknowledges a submission. */
function holdsLetter(cell: Element): boolean {
  const isBroken = ({ tagName, children }: Element): boolean =>
    children.filter((child) => child.type === 'element' && (child.tagName === 'br' || blocks.has(child.tagName)))
      .length > 1 || children.some((child) => child.type === 'element' && tagName !== 'table' && isBroken(child));
  return receipt.test(textOf(cell)) && isBroken(cell);
}

/** Whether a cell is a menu beside the letter: a column of links or items. */
const isBeside = (cell: Nodes, row: Element): boolean =>
  row.tagName === 'tr' &&
  cell.type === 'element' &&
  cells(row).length > 1 &&
  !holdsLetter(cell) &&
  cell.children.some((child) => child.type === 'element' && /^(?:a|ul|ol|li)$/.test(child.tagName));

/** Whether an element is named as what surrounds an article, and has no letter in it. */
function isNamedAround(element: Element): boolean {
  const { className, id } = element.properties;
  const names = [...(Array.isArray(className) ? className : []), id ?? ''];
  return names.some((name) => aroundNames.test(String(name))) && !receipt.test(textOf(element));
}

const spanOf = (cell: Element, name: 'colSpan' | 'rowSpan'): number => {
  const span = Number(cell.properties[name] ?? 1);
  return Number.isInteger(span) && span > 1 && span <= 50 ? span : 1;
};

const raised = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** 10<sup>8</sup> → 10⁸: otherwise the figure would be a different one. */
function raise(element: Element): void {
  const digits = raised[element.tagName as 'sup' | 'sub'];
  for (const child of element.children) {
    if (child.type === 'text') child.value = child.value.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
  }
}

/** The numbers that a browser shows before the items of a list. */
function numberItems(list: Element): void {
  let number = Number(list.properties['start'] ?? 1) || 1;
  for (const item of list.children) {
    if (item.type !== 'element' || item.tagName !== 'li') continue;
    item.children.unshift({ type: 'text', value: `${number}.`, ...(item.position && { position: item.position }) });
    number += 1;
  }
}

const cells = (row: Element): Element[] =>
  row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
