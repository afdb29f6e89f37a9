import type { Postings, SearchIndex } from '../../../../src/search/engine/bundle.ts';
import type { LetterFacts } from '../../../../src/search/record.ts';
import { tokensOf, unitsOf } from '../../../../src/search/units.ts';

/** Texts in memory with the interface of Pagefind: all tokens at once, positions without their tokens. */
export function indexOf(texts: string[], cost: (token: string) => number = () => 1): SearchIndex & { asked: string[] } {
  const asked: string[] = [];
  const read = new Set<number>();
  return {
    asked,
    size: texts.length,
    cost,
    async postings(tokens: string[]): Promise<Postings> {
      asked.push(...tokens);
      const rows = texts.map((text) =>
        tokensOf(unitsOf(text)).filter(({ token }) => tokens.some((one) => isAsked(token, one))),
      );
      return new Map(
        rows.flatMap((found, row) =>
          // Pagefind ignores a token that occurs nowhere.
          tokens.every(
            (token) => found.some((one) => isAsked(one.token, token)) || !texts.some((text) => has(text, token)),
          )
            ? [[row, found.map(({ position }) => position)] as const]
            : [],
        ),
      );
    },
    isRead: (row) => read.has(row),
    async letter(row: number) {
      read.add(row);
      const text = texts[row] ?? '';
      return { facts: {} as LetterFacts, text, fields: [{ region: 'text' as const, text }] };
    },
  };
}
const has = (text: string, token: string) => tokensOf(unitsOf(text)).some((one) => isAsked(one.token, token));

/** Pagefind finds what begins with a requested word; only a single character is the beginning of others. */
const isAsked = (token: string, asked: string) => (asked.length === 1 ? token.startsWith(asked) : token === asked);
