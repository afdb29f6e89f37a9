/** What a reader can narrow and sort results by. */
import { type Facet, facets } from '../record.ts';

/** What was chosen; values of one facet add up, facets narrow one another. */
export type Narrowing = Partial<Record<Facet, string[]>>;

export const sorts = { relevance: '相关', newest: '最新', oldest: '最早', number: '号数' } as const;
export type Sort = keyof typeof sorts;

export interface FacetCount {
  facet: Facet;
  values: { value: string; label: string; count: number; chosen: boolean }[];
}

export const facetNames = Object.keys(facets) as Facet[];

export const isNarrow = (narrowing: Narrowing): boolean => facetNames.some((facet) => narrowing[facet]?.length);
