/** A query → letters, tier by tier. Knows nothing about pages. */

import type { Query } from '../query/parts.ts';
import type { FacetTable } from '../record.ts';
import { regionAt, regions } from '../regions.ts';
import { tokensOf, unitsOf } from '../units.ts';
import { Bundle, type Letter } from './bundle.ts';
import type { Facets } from './facets.ts';
import { fetchJson, watchFetch } from './fetching.ts';
import type { Lookup, Named } from './lookup.ts';
import { type FacetCount, isNarrow, type Narrowing, type Sort } from './narrow.ts';
import type { Near } from './near.ts';
import { type Places, placesOfAll } from './phrase.ts';

export interface Request {
  query: Query;
  narrowing: Narrowing;
  sort: Sort;
  /** How many results are shown. */
  limit: number;
  /** Whether to count the values that results can be narrowed by. */
  counted: boolean;
}

/** Results of one tier: all of them by row, the first ones with their text. */
export interface Hits {
  rows: number[];
  shown: Letter[];
  /** What to mark in title and excerpt. */
  phrases: string[];
}

export interface Answer {
  /** What the number is; undefined if none was typed. */
  named: Named | undefined;
  /** Undefined until the full text has been searched. */
  texts: Hits | undefined;
  /** Only if nothing is found as typed. */
  near: (Hits & Pick<Near, 'reason' | 'searched'>) | undefined;
  /** Phrases too short to be searched. */
  short: string[];
  counts: FacetCount[] | undefined;
  total: number;
  /** How many more would be found without the narrowing. */
  outside: number;
  /** How many of those have the number. */
  hidden: number;
}

/** Results that a page shows before more are requested. */
export const shownAtFirst = 20;

export class Engine {
  readonly #base: string;
  readonly #lookup: Lookup;
  readonly #lost = watchFetch();
  #bundle: Promise<Bundle> | undefined;
  #facets: Promise<Facets> | undefined;

  /** @param base path of the site, with a slash at both ends */
  constructor(base: string, lookup: Lookup) {
    this.#base = base;
    this.#lookup = lookup;
  }

  /**
   * Answers a request; `step` is called with each tier as it is found, the last one is returned.
   * @throws Error if any part of the index cannot be loaded; another call starts again from the beginning
   */
  async answer(request: Request, step: (answer: Answer) => void): Promise<Answer> {
    const lost = this.#lost();
    const sure = (answer: Answer): Answer => {
      if (this.#lost() > lost) throw new Error('检索索引有一部分取不到');
      return answer;
    };
    try {
      return sure(await this.#tiers(request, (answer) => step(sure(answer))));
    } catch (error) {
      this.#bundle = undefined;
      throw error;
    }
  }

  /** What all letters can be narrowed by. @throws Error if the table cannot be loaded */
  async counts(): Promise<FacetCount[]> {
    return (await this.#table()).all();
  }

  async #tiers(request: Request, step: (answer: Answer) => void): Promise<Answer> {
    const { query, narrowing, sort, limit } = request;
    const named = await this.#lookup.find(query);
    const narrow = isNarrow(narrowing);
    const narrower = narrow ? await this.#table() : undefined;
    const fitting = (rows: number[]) => narrower?.narrowed(rows, narrowing) ?? rows;
    const bearing = named?.letters.map(({ row }) => row) ?? [];
    const cards = named && within(named, fitting(bearing));
    const carded = new Set(cards?.letters.map(({ row }) => row));
    // A number as a whole has no other words.
    const phrases = named && query.perhaps ? [] : query.phrases;
    const first: Answer = {
      named: cards,
      texts: undefined,
      near: undefined,
      short: phrases.filter((phrase) => tokensOf(unitsOf(phrase)).length === 0),
      counts: undefined,
      total: carded.size,
      outside: bearing.length - carded.size,
      hidden: bearing.length - carded.size,
    };
    if (named) step(first);
    const bundle = await this.#open();
    const table = await this.#tableFor(request);
    const inOrder = (places: Places) => sorted(ranked(places, fitting([...places.keys()])), sort, table);

    const searchable = phrases.filter((phrase) => !first.short.includes(phrase));
    const places = await this.#places(bundle, cards, searchable, query.without, narrow);
    const all = [...new Set([...bearing, ...places.keys()])];
    const rows = inOrder(places).filter((row) => !carded.has(row));
    const shown = Math.max(0, limit - carded.size);
    const marks = [...(cards?.mentions ?? []), ...searchable];
    const total = carded.size + rows.length;
    const answerWith = async (limited: number): Promise<Answer> => ({
      ...first,
      texts: await hits(bundle, rows, limited, marks),
      total,
      outside: all.length - total,
      counts: table?.counts(all, narrowing),
    });
    // No waiting for a long list: its beginning comes first.
    if (shown > shownAtFirst) step(await answerWith(shownAtFirst));
    const answer = await answerWith(shown);
    if (all.length > 0 || named || searchable.length === 0) return answer;
    // Few queries get here: what they need is not part of what every reader loads.
    const module = await import('./near.ts');
    const near = await new module.NearSearch(this.#base, bundle).find(query, searchable);
    if (!near) return answer;
    const nearRows = inOrder(near.places);
    return {
      ...answer,
      near: { ...(await hits(bundle, nearRows, limit, near.searched)), reason: near.reason, searched: near.searched },
      total: nearRows.length,
      outside: near.places.size - nearRows.length,
      counts: table?.counts([...near.places.keys()], narrowing),
    };
  }

  /** The letters whose text contains all that was typed; for a number, any form in which it is mentioned. */
  async #places(
    bundle: Bundle,
    named: Named | undefined,
    phrases: string[],
    without: string[],
    narrow: boolean,
  ): Promise<Places> {
    if (!named) {
      const asked = phrases.length > 0 || without.length > 0 || narrow;
      return asked ? placesOfAll(bundle, phrases, without) : new Map();
    }
    const places: Places = new Map();
    for (const mention of named.mentions) {
      for (const [row, place] of await placesOfAll(bundle, [mention, ...phrases], without)) {
        places.set(row, Math.min(place, places.get(row) ?? place));
      }
    }
    return places;
  }

  #open(): Promise<Bundle> {
    this.#bundle ??= Bundle.open(this.#base);
    return this.#bundle;
  }

  /** The table, if needed. Results are complete without their counts. */
  async #tableFor({ narrowing, sort, counted }: Request): Promise<Facets | undefined> {
    if (isNarrow(narrowing) || sort === 'number') return this.#table();
    return counted ? this.#table().catch(() => undefined) : undefined;
  }

  #table(): Promise<Facets> {
    this.#facets ??= Promise.all([
      import('./facets.ts'),
      fetchJson<FacetTable>(`${this.#base}search/facets.json`),
    ]).then(([module, table]) => new module.Facets(table));
    this.#facets.catch(() => {
      this.#facets = undefined;
    });
    return this.#facets;
  }
}

/** What a number was found to be, with some of its letters. */
const within = (named: Named, rows: number[]): Named => ({
  ...named,
  letters: named.letters.filter(({ row }) => rows.includes(row)),
});

/** Rows in the requested order; `relevance` leaves them as they are. */
function sorted(rows: number[], sort: Sort, table: Facets | undefined): number[] {
  switch (sort) {
    case 'newest':
      return [...rows].sort((a, b) => b - a);
    case 'oldest':
      return [...rows].sort((a, b) => a - b);
    case 'number':
      return table?.byNumber(rows) ?? rows;
    default:
      return rows;
  }
}

/** Title before names before headings before text, then newer before older. */
function ranked(places: Places, rows: number[]): number[] {
  const order = Object.keys(regions);
  const rank = new Map(rows.map((row) => [row, order.indexOf(regionAt(places.get(row) ?? 0))]));
  return [...rows].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || b - a);
}

async function hits(bundle: Bundle, rows: number[], limit: number, phrases: string[]): Promise<Hits> {
  const shown = await Promise.all(rows.slice(0, limit).map((row) => bundle.letter(row)));
  return { rows, shown, phrases };
}
