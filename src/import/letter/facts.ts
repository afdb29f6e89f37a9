/** What was found of each kind, where, and what happens if two differ. Pure. */
import type { ProblemId } from '../../../schemas/problems.ts';
import type { Candidates } from './candidates.ts';
import type { Remark } from './source/line.ts';

/** A fault of the letter, or of the request. */
export interface ImportProblem extends Remark {
  id: ProblemId;
  severity: 'error' | 'warning';
  /** Counts from 1, in the line without its indent. */
  column?: number;
  field?: string;
}

export interface Found<Value> {
  value: Value;
  line: number;
}

export interface Fact<Value> extends Found<Value> {
  /** Where it was found, best first: the letter's own words, then the page's. */
  rank: number;
}

/** A field as the schema names it. */
export interface NamedField<Key extends keyof Candidates = keyof Candidates> {
  key: Key;
  /** Its Chinese name. */
  label: string;
}

/** Collects facts; every line that yielded one, was repaired or was left is accounted for. */
export class Facts {
  readonly #found = new Map<keyof Candidates, Fact<unknown>[]>();
  readonly repairs: Remark[] = [];
  readonly unrecognised: { line: number; text: string }[] = [];
  readonly problems: ImportProblem[] = [];

  /** Rank 0 is the letter itself. */
  offer<Key extends keyof Candidates>(key: Key, value: Candidates[Key], line: number, rank = 0): void {
    this.#found.set(key, [...(this.#found.get(key) ?? []), { value, line, rank }]);
  }

  /** Takes back what a line yielded. */
  withdraw<Key extends keyof Candidates>(key: Key, line: number, value: Candidates[Key]): void {
    const kept = this.all(key).filter((fact) => fact.line !== line || fact.value !== value);
    this.#found.set(key, kept);
  }

  /** The kinds of facts that a line yielded, chosen or not. */
  givenAt(line: number): (keyof Candidates)[] {
    return [...this.#found].flatMap(([key, facts]) => (facts.some((fact) => fact.line === line) ? key : []));
  }

  repair(line: number, message: string): void {
    this.repairs.push({ line, message });
  }

  leave(line: number, text: string): void {
    this.unrecognised.push({ line, text });
  }

  warn(id: ProblemId, line: number, field: string, message: string): void {
    this.problems.push({ id, severity: 'warning', line, field, message });
  }

  /** All facts of a kind, best rank first. */
  all<Key extends keyof Candidates>(key: Key): Fact<Candidates[Key]>[] {
    return (this.#found.get(key) ?? []).toSorted((a, b) => a.rank - b.rank) as Fact<Candidates[Key]>[];
  }

  /** The best fact of a field. If two of the best rank differ there is none, which is reported. */
  best<Key extends keyof Candidates>({ key, label }: NamedField<Key>): Fact<Candidates[Key]> | undefined {
    const [first, ...rest] = this.all(key);
    const other = first && rest.find(({ value, rank }) => rank === first.rank && !isSame(value, first.value));
    if (!other) return first;
    const written = `${label}有两种写法，第 ${first.line} 行是 ${shown(first)}，这里是 ${shown(other)}`;
    this.warn('values-differ', other.line, key, `${written}，没有取；核对后填写`);
    return undefined;
  }

  /** The same; a lower-ranked one that differs is reported. */
  compared<Key extends keyof Candidates>(field: NamedField<Key>): Fact<Candidates[Key]> | undefined {
    const best = this.best(field);
    const worse = best && this.all(field.key).find(({ value }) => !isSame(value, best.value));
    if (worse) {
      const taken = `取了第 ${best.line} 行的 ${shown(best)}`;
      this.warn(
        'value-differs-elsewhere',
        worse.line,
        field.key,
        `${field.label}这里写的是 ${shown(worse)}，${taken}；请核对`,
      );
    }
    return best;
  }
}

const shown = ({ value }: Fact<unknown>): string => (typeof value === 'string' ? value : JSON.stringify(value));
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
