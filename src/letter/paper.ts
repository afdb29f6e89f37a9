/**
 * The printed letter in figures: what `src/styles/letter` makes of GB/T 9704-2012, as far as the count of lines depends on
 * it; a test holds both together. What has no unit is counted in lines from top to bottom, in characters along a line.
 */
import type { MastheadSize } from './letterhead.ts';

/** 5.2.3: 22 lines of 28 characters. Pages are whole pixels high, since browsers round them. */
export const typeArea = { widthMm: 156, characters: 28, heightPx: 848, lines: 22 };

/** From the edge of the paper to the type area. */
export const aboveTypeAreaPx = 140;

/** From the top of the type area, in a 信函 from the edge of the paper, to the masthead (7.2.4, 10.1). */
export const aboveMastheadMm = { usual: 35, letter: 30 };

/** The squares of the masthead's characters, and the lines of one that takes several, in squares. */
export const mastheadMm: Record<MastheadSize, number> = { short: 14, usual: 11.9, long: 8.4, longest: 7.6 };
export const mastheadLine = 1.3;

/** The line of the document number, the red rule under it, and in a 信函 the rule above it. */
export const documentLine = { above: 2, belowMm: 4, ruleMm: 0.7 };
export const letterRule = { aboveMm: 4, heightMm: 2, belowEm: 0.875 };

export const title = { above: 1.875, below: 0.875, line: 1.25, characters: 16 };
export const belowSummary = 1;

/** A paragraph's first line, and that of the note. */
export const indent = 2;

/** 附件 are indented by so many characters, or, if there are several, by so many with their numbers. */
export const annexes = { above: 1, indent: 5, numberedIndent: 6 };

export const aboveSignature = 2;

/** Below the text; or, if the number of pages is known, in a box at the foot of the last one. */
export const imprint = { above: 2, boxLines: 4, fontPt: 14, side: 1, label: 4 };

/** The most pages of which the imprint is put at the foot of the last. */
export const mostPages = 12;
