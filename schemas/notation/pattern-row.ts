/** Patterns that recognise people's wording come in tables: one row per meaning, each with the lines that it is for. */

/** `tests/unit/patterns.test.ts` tries every row of every table, and every alternative of its pattern. */
export interface PatternRow {
  readonly pattern: RegExp;
  /** Lines, or labels, that it recognises; no other row of its table recognises them. */
  readonly examples: readonly string[];
  /** What looks similar and is not recognised: needed if a pattern says what must not be there. */
  readonly counterexamples?: readonly string[];
}

export type PatternTable = Readonly<Record<string, PatternRow>>;

/** A row of whole words, each its own example. */
export const wordsRow = (...words: string[]): PatternRow => ({
  pattern: new RegExp(`^(?:${words.join('|')})$`, 'u'),
  examples: words,
});

/** Whether any row of a table recognises a text. */
export function isKnownTo(table: PatternTable, text: string): boolean {
  for (const pattern of wholeOf(table)) if (pattern.test(text)) return true;
  return false;
}

const wholes = new WeakMap<PatternTable, readonly RegExp[]>();

/** The rows of a table as one pattern, or one for each set of flags: most texts are recognised by none. */
function wholeOf(table: PatternTable): readonly RegExp[] {
  const known = wholes.get(table);
  if (known) return known;
  const patterns = Object.values(table).map(({ pattern }) => pattern);
  const whole = [...new Set(patterns.map(({ flags }) => flags))].map((flags) => {
    const sources = patterns.filter((pattern) => pattern.flags === flags).map(({ source }) => source);
    return new RegExp(sources.join('|'), flags);
  });
  wholes.set(table, whole);
  return whole;
}
