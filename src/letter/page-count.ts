/** How many pages a letter takes on paper, told before it is printed: what `src/styles/letter` makes of GB/T 9704-2012, in figures. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Reply } from '../../schemas/reply.ts';
import { type MastheadSize, mastheadOf, mastheadSize, titleBreaks } from './letterhead.ts';

/** 5.2.3: 22 lines of 28 characters. */
const linesAPage = 22;
const charactersALine = 28;
/** Lines that stay free: four for the imprint, two for what a face may do to the text that is not foreseen here. */
const spareLines = 6;
const imprintLinesMost = 4;
/** The classes that `sheets.css` knows. */
const mostPages = 12;

/** Millimetres: a character, a line, and the squares of the masthead's characters. */
const cell = 156 / charactersALine;
const pitch = 224.4 / linesAPage;
const mastheadHeights: Record<MastheadSize, number> = { short: 14, usual: 11.9, long: 8.4, longest: 7.6 };

/** The widths that faces give to what is not as wide as a Han character: the least or the most that is found. */
interface Face {
  /** Of the characters below U+2000, in tenths of a Han character. */
  western: Uint8Array;
  /** Whether a mark beside another, or at the start or end of a line, is half as wide. */
  trims: boolean;
  /** Lines by which a letter may be shorter yet than its characters tell. */
  slack: number;
  /** Lines that the imprint takes behind the note: one of its own after two blank ones, or the box of `sheets.css`. */
  imprint: number;
}
const westernWidths = (usual: number, slight: number, broad: number): Uint8Array =>
  Uint8Array.from({ length: 0x2000 }, (_, code) => {
    const letter = String.fromCharCode(code);
    if (/[ !'(),./:;I[\]fijlrt|-]/.test(letter)) return slight;
    return /[%&+=@mw—\p{Lu}]/u.test(letter) ? broad : usual;
  });
const narrow: Face = { western: westernWidths(5, 2, 5), trims: true, slack: 1, imprint: 3 };
const wide: Face = { western: westernWidths(6, 5, 10), trims: false, slack: 0, imprint: imprintLinesMost };

/**
 * The number of pages of a printed letter, 1 to 12, if it is sure in any face and the last page has six lines left below
 * the note; else undefined, as for a letter without an imprint, or a text with tables, pictures or footnotes.
 *
 * @param body the text as `letterBody` gives it
 */
export function pageCount(reply: Reply, body: Root, agencyName: string): number | undefined {
  const blocks = body.children.filter((node) => node.type === 'element');
  const imprint = imprintLines(reply);
  if (imprint === 0 || imprint > imprintLinesMost || !blocks.every(isPlain)) return undefined;
  const paragraphs = blocks.map(paragraph);
  const least = lastLine(reply, paragraphs, agencyName, narrow);
  const most = lastLine(reply, paragraphs, agencyName, wide);
  const pages = Math.ceil(most / linesAPage);
  const sure = least > (pages - 1) * linesAPage && most <= pages * linesAPage - spareLines;
  return sure && pages <= mostPages ? pages : undefined;
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
  indent: block.properties['className'] ? 0 : 2,
});

/** The line on which the letter ends but for its imprint, counted from 1 at the top of the first page. */
function lastLine(reply: Reply, paragraphs: Paragraph[], agencyName: string, face: Face): number {
  const { annexes = [], layout, note } = reply;
  // The first page of a 信函 begins at 20 mm from the edge of the paper, not at 37 (10.1).
  const taken = letterheadHeight(reply, agencyName, face) - (layout === 'letter' ? 17 : 0);
  let line = Math.ceil(taken / pitch) - face.slack;
  for (const { text, isHeading, indent } of paragraphs) {
    line += linesOf(text, indent, charactersALine, face);
    // A heading does not stand last on a page.
    if (isHeading && line % linesAPage === 0) line += 1;
  }
  if (annexes.length > 0) line += 1;
  for (const { title } of annexes) line += linesOf(title, 0, annexes.length > 1 ? 22 : 23, face);
  const closing =
    3 + linesOf(agencyName, 0, charactersALine, face) + (note ? linesOf(note, 2, charactersALine, face) : 0);
  // With the imprint it stays whole, and takes the line before it along.
  const used = line % linesAPage || linesAPage;
  return closing + (used + closing + face.imprint > linesAPage ? line - used + linesAPage + 1 : line);
}

/** From the top of the type area to the text, in millimetres. */
function letterheadHeight(
  { disposition, documentNumber, layout, signatory, summaryOnly, title }: Reply,
  agencyName: string,
  face: Face,
): number {
  const masthead = mastheadOf(agencyName, layout);
  const size = mastheadSize(masthead);
  const rows = size === 'longest' ? Math.ceil((Array.from(masthead).length * mastheadHeights.longest) / 156) : 1;
  const square = mastheadHeights[size] * (1 + 1.3 * (rows - 1));
  const hasLine = documentNumber !== undefined || signatory !== undefined;
  const above =
    layout === 'letter'
      ? 16 + square + (hasLine || disposition ? 0.875 * cell + (pitch + cell) / 2 : 0)
      : 35 + square + (hasLine ? 3 * pitch : 0) + (hasLine && layout === 'document' ? 4.7 - (pitch - cell) / 2 : 0);
  return above + (2.75 + 1.25 * titleLines(title, face) + (summaryOnly ? 2 : 0)) * pitch;
}

/** Lines of a title, at most 16 characters each: as few as can be, or as many as its breaks by meaning may need. */
function titleLines(title: string, face: Face): number {
  if (face.trims) return linesOf(title, 0, 16, face);
  let lines = 1;
  let filled = 0;
  for (const part of title.split(titleBreaks)) {
    const more = linesOf(part, 0, 16, face);
    const width = Array.from(part).length;
    if (filled > 0 && filled + width > 16) lines += 1;
    filled = filled + width > 16 ? width : filled + width;
    lines += more - 1;
  }
  return lines;
}

/** Lines of an imprint, 抄送 in its column of 24 characters beside the label; 0 without one. */
function imprintLines({ contact, copiedTo = [], layout, printedOn }: Reply): number {
  const copied = Math.ceil(copiedTo.join('，').length / 24);
  return copied + (contact?.name || contact?.phone ? 1 : 0) + (printedOn && layout !== 'letter' ? 1 : 0);
}

const opening = '（《〈「『【〔';
const closing = '，。、；：？！）》〉」』】〕…·';

/** What a UTF-16 unit is to a line: Han and the like, a mark, part of a Western word, or nothing by itself. */
const han = 0;
const opens = 1;
const closes = 2;
const western = 3;
/** “ and ”: a line breaks beside them only where `rehypeLineBreaks` lets it. */
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

/** Lines that a paragraph fills, broken as browsers break Chinese: no mark where it may not stand, no Western word cut. */
function linesOf(text: string, indent: number, width: number, { western: widths, trims }: Face): number {
  // In tenths of a character: whole numbers are exact, and quick.
  const end = 10 * width;
  let lines = 1;
  let filled = 10 * indent;
  /** What stands behind the last place where the line may break. */
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
