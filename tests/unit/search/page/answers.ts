import type { Answer } from '../../../../src/search/engine/engine.ts';
import type { Named } from '../../../../src/search/engine/lookup.ts';
import type { LetterFacts } from '../../../../src/search/record.ts';

/** An answer that found nothing. */
export const nothing: Answer = {
  named: undefined,
  texts: { rows: [], shown: [], phrases: [] },
  near: undefined,
  short: [],
  counts: undefined,
  total: 0,
  outside: 0,
  hidden: 0,
};

/** What a number was found to be. */
export const named = (heading: string, ...letters: LetterFacts[]): Named => ({
  heading,
  letters,
  known: [],
  elsewhere: [],
  nearby: [],
  mentions: ['12'],
});
