/** What the benchmark requires of any engine. */
import type { BrowserContext } from '@playwright/test';
import type { CountingServer, Delivery } from '../server.ts';

/** A result, in the order in which a reader sees them. */
export interface Listed {
  /** Path of its page, decoded, without the outer slashes. */
  path: string;
  tier: 'number' | 'text' | 'near';
}

export interface Answer {
  listed: Listed[];
  /** What the engine says about its results. Pagefind says nothing. */
  match?: 'exact' | 'near' | 'none';
  /** From the key that submits the query to the first result, or to the message that there is none, in ms. */
  firstMs: number;
  /** To the last result shown, in ms. */
  doneMs: number;
  /** All that was sent for this query to a page that had answered another one before. */
  deliveries: Delivery[];
  /** Those of them that were there when the first result was. */
  firstDeliveries: Delivery[];
}

export interface Engine {
  name: 'dafu' | 'pagefind';
  /** The folder that is served. */
  folder: string;
  /**
   * Runs a query in a page that was just opened and has answered a meaningless query, so that scripts, WebAssembly and
   * metadata are loaded, but nothing of the index.
   * @param all whether to return every result, or only those that are shown at first
   * @throws Error if the page reports one
   */
  ask(visit: Visit, query: string, all: boolean): Promise<Answer>;
  /** What a page loads on a first visit before it can search: everything but the index. */
  base(visit: Visit): Promise<Delivery[]>;
}

export interface Visit {
  /** A reader's browser: it caches what the site lets it cache. Its first page is a first visit. */
  reader: BrowserContext;
  server: CountingServer;
}

/** A word to warm the page up before `query` is measured: the one of two that has no character in common with it. */
export const warmUp = (words: readonly string[], query: string): string =>
  words.find((word) => ![...word].some((character) => query.includes(character))) ?? '';

/** The text of a result, which both engines keep in a separate file. */
export const isFragment = ({ path }: Delivery): boolean => path.startsWith('pagefind/fragment/');

/** Postings, loaded for the words of a query. */
export const isChunk = ({ path }: Delivery): boolean => /^pagefind\/(?:index|filter)\//.test(path);
