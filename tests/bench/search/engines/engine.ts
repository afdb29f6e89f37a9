/** What the bench asks of an engine, whatever it is made of. */
import type { BrowserContext } from '@playwright/test';
import type { CountingServer, Delivery } from '../server.ts';

/** A letter in the order in which a reader sees it. */
export interface Listed {
  /** Path of its page, decoded, without the outer slashes. */
  path: string;
  tier: 'number' | 'text' | 'near';
}

export interface Answer {
  listed: Listed[];
  /** What the engine says of its results. Pagefind says nothing. */
  match?: 'exact' | 'near' | 'none';
  /** From the key that sends the query to the first result, or to the news that there is none, in ms. */
  firstMs: number;
  /** To the last result shown, in ms. */
  doneMs: number;
  /** All that was sent for this query to a page that had answered another one. */
  deliveries: Delivery[];
  /** Those of them that were there when the first result was. */
  firstDeliveries: Delivery[];
}

export interface Engine {
  name: 'dafu' | 'pagefind';
  /** The folder that is served. */
  folder: string;
  /**
   * Asks in a page that has just been opened and has answered a query of no meaning, so that scripts, WebAssembly and
   * metadata are there, and of the index nothing.
   * @param all whether every result is wanted, or only those that are shown at first
   * @throws Error where the page tells an error
   */
  ask(visit: Visit, query: string, all: boolean): Promise<Answer>;
  /** What a page loads before it can search, first visit: everything but the index. */
  base(visit: Visit): Promise<Delivery[]>;
}

export interface Visit {
  /** A reader's browser: it keeps what a site lets it keep. The first page is that of a first visit. */
  reader: BrowserContext;
  server: CountingServer;
}

/** A word to warm the page up with before `query` is measured: one of two, that has no character in common with it. */
export const warmUp = (words: readonly string[], query: string): string =>
  words.find((word) => ![...word].some((character) => query.includes(character))) ?? '';

/** The text of a result, which both engines keep in a file of its own. */
export const isFragment = ({ path }: Delivery): boolean => path.startsWith('pagefind/fragment/');

/** Postings, loaded for the words of a query. */
export const isChunk = ({ path }: Delivery): boolean => /^pagefind\/(?:index|filter)\//.test(path);
