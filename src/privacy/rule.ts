/** What a privacy rule is, and how it is asked. Pure. */
import type { PatternTable } from '../../schemas/notation/pattern-row.ts';
import type { ProblemId } from '../../schemas/problems.ts';

/** One thing that may not be published, in every form in which it is written. Texts are in half width (`shadow.ts`). */
export interface Rule {
  readonly id: Extract<ProblemId, `private-${string}`>;
  /** What it is: 手机号码. */
  readonly label: string;
  readonly severity: 'error' | 'warning';
  /** What a text holds wherever a row matches. It is cheap and asked first: most lines are passed over by it. */
  readonly clue: RegExp;
  /** A row a form, with the flag `g`. A group named `private` is what is reported; without one, all that matched. */
  readonly rows: PatternTable;
  /** Whether what was found is something else: an amount, a date, an office. */
  readonly isOther?: (found: Found) => boolean;
  /** Where what was found begins, if words before it belong to it. */
  readonly beginningOf?: (text: string, start: number) => number;
  /** What may stand there instead. */
  readonly mask: (written: string) => string;
}

/** What a row found in a text: `written`, at [start, end). */
export interface Found {
  text: string;
  start: number;
  end: number;
  written: string;
  /** All that the row matched, the label before it included, and where that begins. */
  match: string;
  from: number;
}

export interface Hit {
  id: Rule['id'];
  label: string;
  severity: Rule['severity'];
  start: number;
  end: number;
  masked: string;
}

/** All that rules find in a text of half width, in its order; of two that overlap, what an earlier rule or row finds. */
export function hitsOf(rules: readonly Rule[], text: string): Hit[] {
  const hits: Hit[] = [];
  if (rules.length === 0) return hits;
  const taken = new Uint8Array(text.length);
  for (const { id, rows, label, severity, beginningOf, isOther, mask } of rules) {
    for (const match of Object.values(rows).flatMap(({ pattern }) => [...text.matchAll(pattern)])) {
      const found = foundAt(match, text, beginningOf);
      const { start, end, written } = found;
      if (taken.subarray(start, end).includes(1) || isOther?.(found)) continue;
      taken.fill(1, start, end);
      hits.push({ id, label, severity, start, end, masked: mask(written) });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

function foundAt(
  { 0: match, index: from, groups }: RegExpExecArray,
  text: string,
  beginningOf: Rule['beginningOf'],
): Found {
  const reported = groups?.['private'] ?? match;
  const last = from + match.length - reported.length;
  const start = beginningOf?.(text, last) ?? last;
  const end = last + reported.trimEnd().length;
  return { text, start, end, written: text.slice(start, end), match, from };
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What stands right before, and right behind, a place in a text. */
export const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);
export const behind = (text: string, at: number, length: number): string => text.slice(at, at + length);
