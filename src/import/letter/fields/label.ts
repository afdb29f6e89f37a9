/** A label of the table: its words, and how the value after it is read. Pure. */
import type { PatternRow } from '../../../../schemas/notation/pattern-row.ts';
import type { Candidates } from '../candidates.ts';
import type { Facts } from '../facts.ts';

/** Where the value of a label is. */
export interface Spot {
  label: string;
  line: number;
  /** Below the text, in the letter's own words. */
  isTail: boolean;
  facts: Facts;
}

/** A meaning of labels; the pattern is tried on the label alone, without blanks. */
export interface LabelRow extends PatternRow {
  /** Takes what follows the label; false if it is not understood. */
  take(text: string, spot: Spot): boolean;
  /** Whether the line below a label without a value is its value. */
  below?(text: string): boolean;
}

export type LabelRows = Readonly<Record<string, LabelRow>>;

/** The value is understood, but not used. */
export const useless = Symbol('useless');

interface Announced<Value> extends PatternRow {
  /** Undefined if the value is not understood. */
  read(text: string, spot: Spot): Value | typeof useless | undefined;
  /** Where it was found, best first; 0 is the letter's own words. */
  rank?: number | ((spot: Spot) => number);
  below?(text: string): boolean;
}

/** A label whose value is a fact of the kind `key`. */
export function announces<Key extends keyof Candidates>(key: Key, announced: Announced<Candidates[Key]>): LabelRow {
  const { read, rank = 0, ...row } = announced;
  return {
    ...row,
    take(text, spot) {
      const value = read(text, spot);
      if (value === undefined) return false;
      if (value === useless) return drop(text, spot);
      spot.facts.offer(key, value, spot.line, typeof rank === 'number' ? rank : rank(spot));
      return true;
    },
  };
}

/** Drops a value that belongs to the page, not the letter. */
export function drop(text: string, { label, line, facts }: Spot): true {
  facts.repair(line, `去掉了页面上的“${label}：${text}”`);
  return true;
}
