/** How many pages a letter takes on paper, reported before it is printed. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Reply } from '../../schemas/reply.ts';
import { type Masthead, mastheadOf, mastheadSize, titleBreaks } from './letterhead.ts';
import * as paper from './paper.ts';

/** Lines kept free: those of the imprint's box, and two for what a face may do to the text that is not foreseen here. */
const spareLines = paper.imprint.boxLines + 2;

const { lines: linesAPage, characters: charactersALine } = paper.typeArea;
const mm = { px: 25.4 / 96, pt: 25.4 / 72 };
/** Millimetres: a character, a line. */
const cell = paper.typeArea.widthMm / charactersALine;
const pitch = (paper.typeArea.heightPx * mm.px) / linesAPage;

/** How wide faces set what is not as wide as a Han character: the narrowest or the widest that occurs. */
interface Face {
  /** Of the characters below U+2000, in tenths of a Han character. */
  western: Uint8Array;
  /** Whether a mark next to another, or at the start or end of a line, is set half as wide. */
  trims: boolean;
  /** Lines by which a letter may be even shorter than its characters suggest. */
  slack: number;
  /** Lines that the imprint takes after the note: one of its own after two blank ones, or its box at the foot. */
  imprint: number;
}
const westernWidths = (usual: number, slight: number, broad: number): Uint8Array =>
  Uint8Array.from({ length: 0x2000 }, (_, code) => {
    const letter = String.fromCharCode(code);
    if (/[ !'(),./:;I[\]fijlrt|-]/.test(letter)) return slight;
    return /[%&+=@mw—\p{Lu}]/u.test(letter) ? broad : usual;
  });
const narrow: Face = { western: westernWidths(5, 2, 5), trims: true, slack: 1, imprint: paper.imprint.above + 1 };
const wide: Face = { western: westernWidths(6, 5, 10), trims: false, slack: 0, imprint: paper.imprint.boxLines };

/**
 * The number of pages of a printed letter, 1 to 12, if it is certain in any face and the last page has six lines left below
 * the note; else undefined, as for a letter without an imprint, or a text with tables, pictures or footnotes.
 *
 * @param body the text as `letterBody` gives it
 */
export function pageCount(reply: Reply, body: Root, agencyNames: readonly string[]): number | undefined {
  const blocks = body.children.filter((node) => node.type === 'element');
  const imprint = imprintLines(reply);
  if (imprint === 0 || imprint > paper.imprint.boxLines || !blocks.every(isPlain)) return undefined;
  const paragraphs = blocks.map(paragraph);
  const least = lastLine(reply, paragraphs, agencyNames, narrow);
  const most = lastLine(reply, paragraphs, agencyNames, wide);
  const pages = Math.ceil(most / linesAPage);
  const sure = least > (pages - 1) * linesAPage && most <= pages * linesAPage - spareLines;
  return sure && pages <= paper.mostPages ? pages : undefined;
}

const isPlain = ({ tagName, children }: Element): boolean =>
  (tagName === 'p' || tagName === 'h2') &&
  !children.some((child) => child.type === 'element' && child.tagName === 'img');

interface Paragraph {
  text: string;
  isHeading: boolean;
  /** Characters before its first. */
  indent: number;
}

const paragraph = (block: Element): Paragraph => ({
  text: textOf(block),
  isHeading: block.tagName === 'h2',
  indent: block.properties['className'] ? 0 : paper.indent,
});

/** The line on which the letter, without its imprint, ends, counted from 1 at the top of the first page. */
function lastLine(reply: Reply, paragraphs: Paragraph[], agencyNames: readonly string[], face: Face): number {
  const { annexes = [], note } = reply;
  let line = Math.ceil(letterheadHeight(reply, agencyNames, face) / pitch) - face.slack;
  for (const { text, isHeading, indent } of paragraphs) {
    line += linesOf(text, indent, charactersALine, face);
    // A heading is never the last line of a page.
    if (isHeading && line % linesAPage === 0) line += 1;
  }
  if (annexes.length > 0) line += paper.annexes.above;
  const annexIndent = annexes.length > 1 ? paper.annexes.numberedIndent : paper.annexes.indent;
  for (const { title } of annexes) line += linesOf(title, 0, charactersALine - annexIndent, face);
  const names = agencyNames.map((name) => linesOf(name, 0, charactersALine, face));
  const signature = names.reduce((sum, lines) => sum + lines, paper.aboveSignature + 1);
  const closing = signature + (note ? linesOf(note, paper.indent, charactersALine, face) : 0);
  // It stays together with the imprint, and takes the line before it along.
  const used = line % linesAPage || linesAPage;
  return closing + (used + closing + face.imprint > linesAPage ? line - used + linesAPage + 1 : line);
}

/** From the top of the type area to the text, in millimetres; the head of a 信函 begins above it. */
function letterheadHeight(
  { disposition, documentNumber, layout, signatory, summaryOnly, title }: Reply,
  agencyNames: readonly string[],
  face: Face,
): number {
  const { documentLine, letterRule } = paper;
  const masthead = mastheadOf(agencyNames, layout);
  const side = paper.mastheadMm[mastheadSize(masthead)];
  const rows = mastheadRows(masthead, side);
  const square = side * (1 + paper.mastheadLine * (rows - 1));
  const leading = (pitch - cell) / 2;
  const hasLine = documentNumber !== undefined || signatory !== undefined;
  const summary = summaryOnly ? 1 + paper.belowSummary : 0;
  const below = (paper.title.above + paper.title.line * titleLines(title, face) + paper.title.below + summary) * pitch;
  if (layout === 'letter') {
    const above = paper.aboveMastheadMm.letter - paper.aboveTypeAreaPx * mm.px;
    const line = hasLine || disposition ? letterRule.belowEm * cell - leading + pitch : 0;
    return above + square + letterRule.aboveMm + letterRule.heightMm + line + below;
  }
  const line = hasLine ? (documentLine.above + 1) * pitch : 0;
  const rule = hasLine && layout === 'document' ? documentLine.belowMm - leading + documentLine.ruleMm : 0;
  return paper.aboveMastheadMm.usual + square + line + rule + below;
}

/** Lines of a masthead: only the longest names take several. 文件 is next to several agencies, and behind a single one. */
function mastheadRows({ names, isDocument }: Masthead, side: number): number {
  const word = isDocument ? (names.length > 1 ? 3 : 2) : 0;
  const fitting = Math.floor(paper.typeArea.widthMm / side) - (names.length > 1 ? word : 0);
  const behind = names.length > 1 ? 0 : word;
  return names.reduce((rows, name) => rows + Math.ceil((Array.from(name).length + behind) / fitting), 0);
}

/** Lines of a title: as few as can be, or as many as its breaks by meaning may need. */
function titleLines(title: string, face: Face): number {
  if (face.trims) return linesOf(title, 0, paper.title.characters, face);
  let lines = 1;
  let filled = 0;
  for (const part of title.split(titleBreaks)) {
    const more = linesOf(part, 0, paper.title.characters, face);
    const width = Array.from(part).length;
    if (filled > 0 && filled + width > paper.title.characters) lines += 1;
    filled = filled + width > paper.title.characters ? width : filled + width;
    lines += more - 1;
  }
  return lines;
}

/** Characters of 抄送 in a line, next to its label; one of those that fit is reserved for punctuation. */
const copiedToALine =
  Math.floor(paper.typeArea.widthMm / (paper.imprint.fontPt * mm.pt)) -
  2 * paper.imprint.side -
  paper.imprint.label -
  1;

/** Lines of an imprint; 0 without one. */
function imprintLines({ contact, copiedTo = [], layout, printedOn }: Reply): number {
  const copied = Math.ceil(copiedTo.join('，').length / copiedToALine);
  return copied + (contact?.name || contact?.phone ? 1 : 0) + (printedOn && layout !== 'letter' ? 1 : 0);
}

const opening = '（《〈「『【〔';
const closing = '，。、；：？！）》〉」』】〕…·';

/** What a UTF-16 unit is to a line: Han and the like, a mark, part of a Western word, or nothing on its own. */
const han = 0;
const opens = 1;
const closes = 2;
const western = 3;
/** “ and ”: a line breaks next to them only where `rehypeLineBreaks` allows it. */
const quotes = 4;
const unquotes = 5;
const nothing = 6;
const kinds = new Uint8Array(0x10000).fill(han);
kinds.fill(western, 0, 0x2000);
kinds.fill(nothing, 0xdc00, 0xe000);
for (const mark of opening) kinds[mark.charCodeAt(0)] = opens;
for (const mark of closing) kinds[mark.charCodeAt(0)] = closes;
for (const mark of '“‘') kinds[mark.charCodeAt(0)] = quotes;
for (const mark of '”’') kinds[mark.charCodeAt(0)] = unquotes;

/** Lines that a paragraph fills, broken as browsers break Chinese: no mark where it is not allowed, no Western word cut. */
function linesOf(text: string, indent: number, width: number, { western: widths, trims }: Face): number {
  // In tenths of a character: integers are exact, and fast.
  const end = 10 * width;
  let lines = 1;
  let filled = 10 * indent;
  /** What comes after the last place where the line may break. */
  let held = 0;
  let before = opens;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = kinds[code] as number;
    let advance = 10;
    let over = end;
    if (kind === han) {
      if (before !== opens && before !== quotes) held = 0;
    } else if (kind === western) {
      if (before === han || before === closes) held = 0;
      advance = widths[code] as number;
    } else if (kind === nothing) {
      continue;
    } else {
      if (
        kind === opens
          ? before !== opens && before !== quotes
          : kind === quotes && (before === han || before === unquotes)
      )
        held = 0;
      if (trims && before !== han && before !== western) advance = 5;
      if (trims && (kind === closes || kind === unquotes)) over = end + 5;
    }
    held += advance;
    filled += advance;
    if (filled > over) {
      lines += 1;
      filled = held;
    }
    before = kind;
  }
  return lines;
}
