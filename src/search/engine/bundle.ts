/** Pagefind in the browser, through its public script: tokens in, positions out. Knows nothing about words or tiers. */

import type { LetterFacts } from '../record.ts';
import { fieldsOf, type Region } from '../regions.ts';
import { fetchJson } from './fetching.ts';

/** A letter as in its fragment (written by `index/pagefind.ts`). */
export interface Letter {
  facts: LetterFacts;
  /** The text and what is printed around it, one paragraph per line. */
  text: string;
  /** All that is searched, by region. */
  fields: { region: Region; text: string }[];
}

interface Result {
  id: string;
  /** Positions of all requested tokens, in order. */
  words: number[];
  data(): Promise<{ content: string; meta: Record<string, string> }>;
}

interface Pagefind {
  search(term: string | null): Promise<{ results: Result[] }>;
}

/** Row of a letter → the positions of tokens in it. */
export type Postings = Map<number, number[]>;

/** The cost of a token that is not among the heavy ones; one with a digit or a letter in it is rare. */
const light = { known: 0.001, han: 1, other: 0.5 };

/** Where a phrase is looked up. */
export type SearchIndex = Pick<Bundle, 'size' | 'cost' | 'postings' | 'letter' | 'isRead'>;

export class Bundle {
  readonly #pagefind: Pagefind;
  /** Pagefind's id of a letter → its row; and the row → the letter. */
  readonly #rows: Map<string, number>;
  readonly #letters: Result[];
  readonly #heavy: Map<string, number>;
  /** Requested tokens, and rows of letters: neither is loaded again. */
  readonly #known = new Set<string>();
  readonly #read = new Set<number>();

  private constructor(pagefind: Pagefind, letters: Result[], heavy: [string, number][]) {
    this.#pagefind = pagefind;
    this.#letters = letters;
    this.#rows = new Map(letters.map(({ id }, row) => [id, row]));
    this.#heavy = new Map(heavy);
  }

  /** @param base path of the site, with a slash at both ends */
  static async open(base: string): Promise<Bundle> {
    const [script, heavy] = await Promise.all([
      import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<{
        createInstance(options: object): Pagefind;
      }>,
      fetchJson<[string, number][]>(`${base}search/heavy.json`),
    ]);
    const pagefind = createPlain(() => script.createInstance({ baseUrl: base, noWorker: true }));
    // All letters, in the order in which they were indexed.
    const { results } = await pagefind.search(null);
    return new Bundle(pagefind, results, heavy);
  }

  /** How many letters there are. */
  get size(): number {
    return this.#letters.length;
  }

  /** The cost of loading a token, in thousands of positions. */
  cost(token: string): number {
    if (this.#known.has(token)) return light.known;
    return this.#heavy.get(token) ?? (/[\da-z]/.test(token) ? light.other : light.han);
  }

  /** The letters that contain all the tokens, each with the positions of any of them, in order. */
  async postings(tokens: string[]): Promise<Postings> {
    const { results } = await this.#pagefind.search(tokens.join(' '));
    for (const token of tokens) this.#known.add(token);
    return new Map(results.map(({ id, words }) => [this.#rows.get(id) ?? -1, words]));
  }

  /** Whether the text of a letter is loaded already. */
  isRead(row: number): boolean {
    return this.#read.has(row);
  }

  async letter(row: number): Promise<Letter> {
    const result = this.#letters[row];
    if (!result) throw new RangeError(`没有第 ${row} 件`);
    const { content, meta } = await result.data();
    this.#read.add(row);
    const facts: LetterFacts = { ...JSON.parse(meta['facts'] ?? '{}'), row };
    const headings = new Set((meta['headings'] ?? '').split(' '));
    const fields = fieldsOf({
      titles: (meta['titles'] ?? '').split('\n'),
      names: (meta['names'] ?? '').split('\n'),
      paragraphs: content.split('\n').map((text, index) => ({ text, heading: headings.has(String(index)) })),
      printed: [],
    });
    return { facts, text: content, fields };
  }
}

/** Pagefind splits a query into Chinese words depending on the page's language; tokens are words already. */
function createPlain<T>(create: () => T): T {
  const { lang } = document.documentElement;
  document.documentElement.lang = 'und';
  try {
    return create();
  } finally {
    document.documentElement.lang = lang;
  }
}
