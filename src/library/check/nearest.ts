/** The known name that a misspelt one probably means. Pure. */
import { distance } from 'fastest-levenshtein';

/** Those of `known` that are nearest; none if more than a quarter of the characters, and more than two, differ. */
export function nearest(name: string, known: Iterable<string>): string[] {
  const all = [...known].map((candidate) => ({ candidate, steps: distance(plain(name), plain(candidate)) }));
  const least = Math.min(...all.map(({ steps }) => steps));
  return all
    .filter(({ steps, candidate: { length } }) => steps === least && steps <= Math.max(2, length / 4) && steps < length)
    .map(({ candidate }) => candidate);
}

/** 是不是 …？ if a known name is near, else what to do instead. */
export function askFor(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known).slice(0, 3);
  return near.length > 0 ? `是不是 ${near.join(' 或 ')}？` : otherwise;
}

/** Case, hyphens and underscores make no difference to what was meant. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

/** The same for the path of a letter: another number is another letter, so only meeting or agency may be mistaken. */
export function askForPath(path: string, known: Iterable<string>, otherwise: string): string {
  const number = path.split('/')[1];
  const paths = [...known].filter((one) => number && one.split('/')[1] === number);
  const near = paths.filter((one) => one.startsWith(`${path}/`) || path.startsWith(`${one}/`));
  return near.length > 0 ? `是不是 ${near.slice(0, 3).join(' 或 ')}？` : askFor(path, paths, otherwise);
}
