/** What was found for each field, where, and what becomes of two that differ. Pure. */
import type { ProblemId } from '../../../schemas/problems.ts';
import type { Remark } from './line.ts';

/** A fault of the letter, or of the way it was asked for. */
export interface ImportProblem extends Remark {
  id: ProblemId;
  severity: 'error' | 'warning';
  field?: string;
}

export interface Fact<Value> {
  value: Value;
  line: number;
  /** Where it stands, best first: the letter's own words, then the page's. */
  rank: number;
}

/** Collects facts; every line that gave one, was mended or was left is accounted for. */
export class Facts {
  readonly #found = new Map<string, Fact<unknown>[]>();
  readonly repairs: Remark[] = [];
  readonly unrecognised: { line: number; text: string }[] = [];
  readonly problems: ImportProblem[] = [];

  /** Rank 0 is the letter itself. */
  offer(field: string, value: unknown, line: number, rank = 0): void {
    this.#found.set(field, [...(this.#found.get(field) ?? []), { value, line, rank }]);
  }

  has(field: string): boolean {
    return this.#found.has(field);
  }

  /** Whether a line gave a fact, chosen or not. */
  gaveAt(line: number): boolean {
    return [...this.#found.values()].some((facts) => facts.some((fact) => fact.line === line));
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

  /** All that was offered for a field, best rank first. */
  all<Value>(field: string): Fact<Value>[] {
    return (this.#found.get(field) ?? []).toSorted((a, b) => a.rank - b.rank) as Fact<Value>[];
  }

  /**
   * The best fact of a field. Two of the best rank that differ give none, which is told under the field's Chinese
   * name; a worse one that differs is told where `compare` is set.
   */
  best<Value>(field: string, label: string, compare: 'all' | 'rank' = 'rank'): Fact<Value> | undefined {
    const [first, ...rest] = this.all<Value>(field);
    if (!first) return undefined;
    const other = rest.find(({ value, rank }) => rank === first.rank && !isSame(value, first.value));
    if (other) {
      this.warn(
        'values-differ',
        other.line,
        field,
        `${label}有两种写法，第 ${first.line} 行是 ${said(first)}，这里是 ${said(other)}，没有取；核对后填写`,
      );
      return undefined;
    }
    const worse = compare === 'all' ? rest.find(({ value }) => !isSame(value, first.value)) : undefined;
    if (worse)
      this.warn(
        'value-differs-elsewhere',
        worse.line,
        field,
        `${label}这里写的是 ${said(worse)}，取了第 ${first.line} 行的 ${said(first)}；请核对`,
      );
    return first;
  }
}

const said = ({ value }: Fact<unknown>): string => (typeof value === 'string' ? value : JSON.stringify(value));
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
