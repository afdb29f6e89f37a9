/** Pieces of a text around what was found in it. Pure. */
import { matchesOf, unitsOf } from '../units.ts';

/** A piece of an excerpt; a marked one is what was typed. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Offsets in a text, the end exclusive. */
export type Match = [start: number, end: number];

/** All occurrences of all phrases in a text, in order and without overlaps. */
export function matchesIn(text: string, phrases: string[]): Match[] {
  const units = unitsOf(text);
  const all = phrases.flatMap((phrase) => matchesOf(units, unitsOf(phrase)));
  const inOrder = all.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return inOrder.filter(([start], index) => inOrder.slice(0, index).every(([, end]) => end <= start));
}

/**
 * The part of a text around its first match, about `length` characters, with every match marked completely.
 * Without a match, the beginning of the text.
 */
export function excerpt(text: string, matches: Match[], length = 70): Piece[] {
  const [first] = matches;
  const middle = first ? (first[0] + first[1]) / 2 : length / 2;
  const start = Math.max(0, Math.min(Math.round(middle - length / 2), first?.[0] ?? 0));
  const end = Math.min(text.length, Math.max(start + length, first?.[1] ?? 0));
  const cut: Piece = { text: '……', marked: false };
  return [
    ...(start > 0 ? [cut] : []),
    ...pieces(text, matches, start, end).map((piece) => ({ ...piece, text: piece.text.replaceAll(/\s+/g, ' ') })),
    ...(end < text.length ? [cut] : []),
  ];
}

/** Splits a text at all matches. */
export const mark = (text: string, matches: Match[]): Piece[] => pieces(text, matches, 0, text.length);

/** A match that the boundary would cut is marked as far as it is shown. */
function pieces(text: string, matches: Match[], start: number, end: number): Piece[] {
  const all: Piece[] = [];
  let at = start;
  const put = (to: number, marked: boolean): void => {
    if (to > at) all.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const [from, to] of matches) {
    if (to <= start || from >= end) continue;
    put(Math.max(from, start), false);
    put(Math.min(to, end), true);
  }
  put(end, false);
  return all;
}

/** Where browsers assume that a word begins or ends, and what separates blocks of the page. */
const border = /[\n\t，。、；：！？…“”（）《》]/u;
const blockEnd = /[\n\t]/;

/** So many characters rarely occur twice on a page. */
const enough = 12;

/**
 * A text fragment (`#:~:text=`) that leads to the first match: the clause around it, since browsers find whole words only
 * and a clause begins and ends with one; short ones with their neighbours. A match in several cells is identified by the
 * first and the last. Empty if nothing is found.
 */
export function passage(text: string, [first]: Match[]): string {
  if (!first) return '';
  let [start, end] = [clauseStart(text, first[0]), clauseEnd(text, first[1])];
  while (end - start < enough) {
    if (end < text.length && !blockEnd.test(text.charAt(end))) end = clauseEnd(text, end + 1);
    else if (start > 0 && !blockEnd.test(text.charAt(start - 1))) start = clauseStart(text, start - 1);
    else break;
  }
  while (end > first[1] && border.test(text.charAt(end - 1))) end -= 1;
  const cells = text.slice(start, end).split(blockEnd);
  const ends = cells.length > 1 ? [cells.at(0), cells.at(-1)] : cells;
  const parts = ends.map((part = '') => encodeURIComponent(part.trim()).replaceAll('-', '%2D'));
  return `#:~:text=${parts.join(',')}`;
}

function clauseStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && !border.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function clauseEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !border.test(text.charAt(end))) end += 1;
  return end;
}
