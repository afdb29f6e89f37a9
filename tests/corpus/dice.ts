/** Chance that can be repeated: one seed, one course of events, on every machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Entries with the chance of each, made ready to be drawn from. */
export interface Urn<Entry> {
  entries: readonly Entry[];
  /** Sum of the weights up to and with each entry. */
  sums: Float64Array;
}

/** An urn in which `weightOf` says how often each entry comes, in any unit. Throws where nothing can be drawn. */
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

/** An urn by Zipf's law: the entry of rank r comes with weight 1 / (r + offset), ranks from 0. */
export const zipf = <Entry>(entries: readonly Entry[], offset = 2): Urn<Entry> =>
  urn(entries, (_, rank) => 1 / (rank + offset));

export class Dice {
  readonly #generator;

  /** `path` names what is thrown for (a meeting, a letter), so that each has a course of its own. */
  constructor(seed: number, ...path: (string | number)[]) {
    this.#generator = xoroshiro128plus(hash(`${seed}/${path.join('/')}`));
  }

  /** From 0 up to 1, without 1. */
  next(): number {
    return uniformFloat64(this.#generator);
  }

  /** True with probability `p`. */
  chance(p: number): boolean {
    return this.next() < p;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** One of the entries, each as likely as the others. Throws where there is none. */
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

  /** Up to `count` different entries of an urn, in the order drawn. */
  several<Entry>(from: Urn<Entry>, count: number): Entry[] {
    const drawn = new Set<Entry>();
    for (let tries = 0; drawn.size < Math.min(count, from.entries.length) && tries < count * 20; tries++) {
      drawn.add(this.draw(from));
    }
    return [...drawn];
  }

  /** A number spread normally around 0 with deviation 1 (Box and Muller). */
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
