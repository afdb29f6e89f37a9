/** Narrowing and sorting of results. Pure; letters are named by their rows. */
import { byKey } from '../keys.ts';
import { type Facet, type FacetTable, facets } from '../record.ts';

/** What was chosen; values of one facet add up, facets narrow one another. */
export type Narrowing = Partial<Record<Facet, string[]>>;

export const sorts = { relevance: '相关', newest: '最新', oldest: '最早', number: '号数' } as const;
export type Sort = keyof typeof sorts;

export interface FacetCount {
  facet: Facet;
  values: { value: string; count: number; chosen: boolean }[];
}

const facetNames = Object.keys(facets) as Facet[];

export const isNarrow = (narrowing: Narrowing): boolean => facetNames.some((facet) => narrowing[facet]?.length);

/** Whether a letter is among what was chosen; `except` is a facet that is not asked. */
function fits(table: FacetTable, row: number, narrowing: Narrowing, except?: Facet): boolean {
  return facetNames.every((facet) => {
    const chosen = narrowing[facet];
    if (facet === except || !chosen?.length) return true;
    const { values, of } = table.facets[facet];
    return of[row]?.some((place) => chosen.includes(values[place] ?? ''));
  });
}

export const narrowed = (table: FacetTable, rows: number[], narrowing: Narrowing): number[] =>
  rows.filter((row) => fits(table, row, narrowing));

/** How many of `rows` each value would leave, beside what is chosen in the other facets; the most first. */
export function countsOf(table: FacetTable, rows: number[], narrowing: Narrowing): FacetCount[] {
  return facetNames.map((facet) => {
    const { values, of } = table.facets[facet];
    const counts = values.map(() => 0);
    for (const row of rows) {
      if (!fits(table, row, narrowing, facet)) continue;
      for (const place of of[row] ?? []) counts[place] = (counts[place] ?? 0) + 1;
    }
    const chosen = narrowing[facet] ?? [];
    const told = values
      .map((value, place) => ({ value, count: counts[place] ?? 0, chosen: chosen.includes(value) }))
      .filter(({ count, chosen: isChosen }) => count > 0 || isChosen);
    return { facet, values: told.sort((a, b) => b.count - a.count || (a.value < b.value ? 1 : -1)) };
  });
}

/** Rows in the order asked for; `relevance` leaves them as they are. */
export function sorted(rows: number[], sort: Sort, table: FacetTable | undefined): number[] {
  switch (sort) {
    case 'newest':
      return rows.toSorted((a, b) => b - a);
    case 'oldest':
      return rows.toSorted((a, b) => a - b);
    case 'number':
      return rows.toSorted((a, b) => byKey(table?.numbers[a] ?? '', table?.numbers[b] ?? '') || b - a);
    default:
      return rows;
  }
}
