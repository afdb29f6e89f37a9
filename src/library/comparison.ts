/** Two wordings side by side. Pure. */
import { diffArrays } from 'diff';

/** A piece of one wording, and whether the other one lacks it. */
export interface Piece {
  text: string;
  changed: boolean;
}

/** Each wording in pieces: what was removed from the first, what was added to the second. */
export function compare(was: string, now: string): { was: Piece[]; now: Piece[] } {
  const changes = diffArrays(wordsOf(was), wordsOf(now));
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Piece[] =>
    changes.filter((change) => !change[other]).map((change) => ({ text: change.value.join(''), changed: change[own] }));
  return { was: side('added', 'removed'), now: side('removed', 'added') };
}

/** Han characters one by one, numbers and Latin words whole: 12 becomes 10, not 1 and a 0 for a 2. */
const wordsOf = (text: string): string[] => text.match(/[\p{Script=Latin}\p{Nd}.,%]+|./gsu) ?? [];
