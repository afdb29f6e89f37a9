import { find } from './normal.ts';

/** A piece of an excerpt; a marked one is what was typed. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * The part of a text around its first match, cut at `length` characters, with every match of every term marked.
 * Without a match, the beginning of the text.
 */
export function excerpt(text: string, terms: string[], length = 70): Piece[] {
  const first = terms.map((term) => find(text, term)).find((found) => found !== undefined) ?? [0, 0];
  const spare = Math.max(0, length - (first[1] - first[0]));
  const start = Math.max(0, first[0] - Math.floor(spare / 2));
  const end = Math.min(text.length, start + length);
  const pieces = mark(text.slice(start, end).replaceAll(/\s+/g, ' '), terms);
  const cut: Piece = { text: '……', marked: false };
  return [...(start > 0 ? [cut] : []), ...pieces, ...(end < text.length ? [cut] : [])];
}

/** Splits a text at all matches of all terms. */
export function mark(text: string, terms: string[]): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  while (rest !== '') {
    const [start, end] = terms
      .map((term) => find(rest, term))
      .filter((found) => found !== undefined)
      .sort((a, b) => a[0] - b[0] || b[1] - a[1])[0] ?? [rest.length, rest.length];
    if (start > 0) pieces.push({ text: rest.slice(0, start), marked: false });
    if (end > start) pieces.push({ text: rest.slice(start, end), marked: true });
    rest = rest.slice(end);
  }
  return pieces;
}
