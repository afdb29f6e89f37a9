/** Reproducible randomness: one seed gives the same sequence on every machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Entries with their probabilities, prepared for drawing. */
export interface Urn<Entry> {
  entries: readonly Entry[];
  /** Sum of the weights up to and including each entry. */
  sums: Float64Array;
}

/** An urn in which `weightOf` says how often each entry comes up, in any unit. Throws if nothing can be drawn. */
export function urn<Entry>(entries: readonly Entry[], weightOf: (entry: Entry, index: number) => number): Urn<Entry> {
  const sums = new Float64Array(entries.length);
  let sum = 0;
  for (const [index, entry] of entries.entries()) {
    sum += weightOf(entry, index);
    sums[index] = sum;
  }
  if (!(sum > 0)) throw new RangeError('an urn without anything to draw');
  return { entries, sums };
}

/** An urn by Zipf's law: the entry of rank r has weight 1 / (r + offset), ranks from 0. */
export const zipf = <Entry>(entries: readonly Entry[], offset = 2): Urn<Entry> =>
  urn(entries, (_, rank) => 1 / (rank + offset));

export class Dice {
  readonly #generator;

  /** `path` names what the dice are for (a meeting, a letter), so that each has its own sequence. */
  constructor(seed: number, ...path: (string | number)[]) {
    this.#generator = xoroshiro128plus(hash(`${seed}/${path.join('/')}`));
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    return uniformFloat64(this.#generator);
  }

  /** True with probability `p`. */
  chance(p: number): boolean {
    return this.next() < p;
  }

  /** An integer from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** One of the entries, all equally likely. Throws if there are none. */
  pick<Entry>(entries: readonly Entry[]): Entry {
    if (entries.length === 0) throw new RangeError('nothing to pick from');
    return entries[Math.floor(this.next() * entries.length)] as Entry;
  }

  /** One of an urn's entries, by their weights. */
  draw<Entry>({ entries, sums }: Urn<Entry>): Entry {
    const target = this.next() * (sums[sums.length - 1] ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return entries[low] as Entry;
  }

  /** Up to `count` different entries of an urn, in the order in which they are drawn. */
  several<Entry>(from: Urn<Entry>, count: number): Entry[] {
    const drawn = new Set<Entry>();
    for (let tries = 0; drawn.size < Math.min(count, from.entries.length) && tries < count * 20; tries++) {
      drawn.add(this.draw(from));
    }
    return [...drawn];
  }

  /** A number from the standard normal distribution (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}
