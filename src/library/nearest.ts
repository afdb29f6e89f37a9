/** The known name that a misspelt one probably means. Pure. */
import { distance } from 'fastest-levenshtein';

/** The nearest of `known`, or undefined where none is near: a third of the letters may differ, two in any case. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const steps = distance(plain(name), plain(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best !== undefined && least <= Math.max(2, best.length / 3) && least < best.length ? best : undefined;
}

/** 是不是 …？ where a known name is near, else what to do instead. */
export function askFor(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known);
  return near === undefined ? otherwise : `是不是 ${near}？`;
}

/** Capitals, hyphens and underscores make no difference to what was meant. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');
