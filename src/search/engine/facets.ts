/** What letters can be narrowed and sorted by; loaded only when somebody does. Letters are identified by row. */
import { byKey } from '../keys.ts';
import type { Facet, FacetTable } from '../record.ts';
import { type FacetCount, facetNames, type Narrowing } from './narrow.ts';

export class Facets {
  readonly #table: FacetTable;

  constructor(table: FacetTable) {
    this.#table = table;
  }

  narrowed(rows: number[], narrowing: Narrowing): number[] {
    return rows.filter((row) => this.#fits(row, narrowing));
  }

  /** How many of `rows` each value would leave, given what is chosen in the other facets; most first. */
  counts(rows: number[], narrowing: Narrowing): FacetCount[] {
    return facetNames.map((facet) => {
      const { values, of } = this.#table.facets[facet];
      const counts = values.map(() => 0);
      for (const row of rows) {
        if (!this.#fits(row, narrowing, facet)) continue;
        for (const place of of[row] ?? []) counts[place] = (counts[place] ?? 0) + 1;
      }
      const chosen = narrowing[facet] ?? [];
      // A value that the address requests and no letter has can be unchosen as well.
      const offered = [...values, ...chosen.filter((value) => !values.includes(value))]
        .map((value, place) => ({
          value,
          label: this.#labelOf(facet, value),
          count: counts[place] ?? 0,
          chosen: chosen.includes(value),
        }))
        .filter(({ count, chosen: isChosen }) => count > 0 || isChosen);
      return { facet, values: offered.sort((a, b) => b.count - a.count || (a.value < b.value ? 1 : -1)) };
    });
  }

  #labelOf(facet: Facet, value: string): string {
    return this.#table.labels[facet]?.[value] ?? (facet === 'year' ? `${value}年` : value);
  }

  /** What all letters can be narrowed by. */
  all(): FacetCount[] {
    return this.counts([...this.#table.numbers.keys()], {});
  }

  /** By the first number of each, newest first if it is the same. */
  byNumber(rows: number[]): number[] {
    const { numbers } = this.#table;
    return [...rows].sort((a, b) => byKey(numbers[a] ?? '', numbers[b] ?? '') || b - a);
  }

  /** Whether a letter matches what was chosen; `except` is a facet to ignore. */
  #fits(row: number, narrowing: Narrowing, except?: Facet): boolean {
    return facetNames.every((facet) => {
      const chosen = narrowing[facet];
      if (facet === except || !chosen?.length) return true;
      const { values, of } = this.#table.facets[facet];
      return of[row]?.some((place) => chosen.includes(values[place] ?? ''));
    });
  }
}
