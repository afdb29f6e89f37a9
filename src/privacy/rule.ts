/** What a privacy rule is, and how it is applied. Pure. */
import type { PatternTable } from '../../schemas/notation/pattern-row.ts';
import type { ProblemId } from '../../schemas/problems.ts';

/** One thing that may not be published, in every form in which it is written. Texts are half-width (`shadow.ts`). */
export interface Rule {
  readonly id: Extract<ProblemId, `private-${string}`>;
  /** What it is: 手机号码. */
  readonly label: string;
  readonly severity: 'error' | 'warning';
  /** What a text contains wherever a row matches. It is cheap and tried first: most lines are skipped by it. */
  readonly clue: RegExp;
  /** One row per form, with the flag `g`. A group named `private` is what is reported; without one, the whole match. */
  readonly rows: PatternTable;
  /** Whether what was found is something else: an amount, a date, an office. */
  readonly isOther?: (found: Found) => boolean;
  /** Where what was found begins, if words before it belong to it. */
  readonly beginningOf?: (text: string, start: number) => number;
  /** What to do about a warning, if not to remove it. */
  readonly cure?: string;
  /** What may replace it. */
  readonly mask: (written: string) => string;
}

/** What a row found in a text: `written`, at [start, end). */
export interface Found {
  text: string;
  start: number;
  end: number;
  written: string;
  /** The whole match of the row, including the label before it, and where that begins. */
  match: string;
  from: number;
}

export interface Hit {
  id: Rule['id'];
  label: string;
  severity: Rule['severity'];
  cure?: string;
  start: number;
  end: number;
  masked: string;
}

/** Everything that rules find in a half-width text, in order; of two overlapping finds, that of the earlier rule or row. */
export function hitsOf(rules: readonly Rule[], text: string): Hit[] {
  const hits: Hit[] = [];
  if (rules.length === 0) return hits;
  const taken = new Uint8Array(text.length);
  for (const { id, rows, label, severity, cure, beginningOf, isOther, mask } of rules) {
    for (const match of Object.values(rows).flatMap(({ pattern }) => [...text.matchAll(pattern)])) {
      const found = foundAt(match, text, beginningOf);
      const { start, end, written } = found;
      if (taken.subarray(start, end).includes(1) || isOther?.(found)) continue;
      taken.fill(1, start, end);
      hits.push({ id, label, severity, ...(cure && { cure }), start, end, masked: mask(written) });
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

/** What comes directly before, and directly after, a position in a text. */
export const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);
export const behind = (text: string, at: number, length: number): string => text.slice(at, at + length);
