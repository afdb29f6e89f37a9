/** How good an answer is. */
import type { Query } from './answers.ts';
import type { Answer } from './engines/engine.ts';

/** Shares from 0 to 1; a measure that has no meaning for a query is absent. */
export interface Score {
  recall?: number;
  precision?: number;
  reciprocalRank?: number;
  /** For what nobody wrote: whether that is stated, and nothing else returned for it. */
  saysSo?: boolean;
}

/** How many results of a mistyped query a reader looks through. */
const looked = 10;

/** An empty answer where there should be one has no precision: it counts as 0, as its recall does. */
export function score(query: Query, answer: Answer): Score {
  if (query.judged === 'absence') return { saysSo: saysSo(query, answer) };
  const { right, tolerated, best = right } = query;
  const listed = answer.listed.filter(({ path }) => right.has(path) || !tolerated.has(path));
  const paths = listed.map(({ path }) => path);
  if (query.judged === 'first-ten') {
    const first = paths.slice(0, looked);
    return { recall: first.some((path) => right.has(path)) ? 1 : 0, reciprocalRank: reciprocalRank(first, right) };
  }
  // Letters that only mention a number follow in a separate tier, if the engine has tiers.
  const tiered = query.judged === 'number' && answer.match !== undefined;
  const given = new Set(tiered ? listed.filter(({ tier }) => tier === 'number').map(({ path }) => path) : paths);
  const hits = given.intersection(right).size;
  return {
    recall: hits / right.size,
    precision: hits / Math.max(1, given.size),
    reciprocalRank: reciprocalRank(paths, best),
  };
}

function reciprocalRank(paths: string[], wanted: ReadonlySet<string>): number {
  const index = paths.findIndex((path) => wanted.has(path));
  return index < 0 ? 0 : 1 / (index + 1);
}

/** Results that contain what was typed, or are marked as near, are not false. */
function saysSo({ tolerated }: Query, { listed, match }: Answer): boolean {
  if (match === undefined) return listed.every(({ path }) => tolerated.has(path));
  const asExact = listed.filter(({ tier }) => tier !== 'near');
  if (asExact.some(({ tier, path }) => tier === 'number' || !tolerated.has(path))) return false;
  return match === (asExact.length > 0 ? 'exact' : listed.length > 0 ? 'near' : 'none');
}
