/** The positions of a letter's parts in the index, so that a position shows how good a hit is. */
import type { SearchRecord } from './record.ts';

/** First position of each region, best first. */
export const regions = { title: 0, names: 192, headings: 768, text: 1280 } as const;
export type Region = keyof typeof regions;

/** The region that a position lies in. */
export function regionAt(position: number): Region {
  const order = Object.keys(regions) as Region[];
  return order.findLast((region) => position >= regions[region]) ?? 'title';
}

/** The searched texts of a letter in the order of the index. What does not fit its region overflows to the end. */
export function fieldsOf({
  titles,
  names,
  paragraphs,
  printed,
}: Pick<SearchRecord, 'titles' | 'names' | 'paragraphs' | 'printed'>): { region: Region; text: string }[] {
  const parts = (region: Region, texts: string[]) => texts.map((text) => ({ region, text }));
  return [
    ...parts('title', titles),
    ...parts('names', names),
    ...parts(
      'headings',
      paragraphs.filter(({ heading }) => heading).map(({ text }) => text),
    ),
    ...parts('text', [...paragraphs.filter(({ heading }) => !heading).map(({ text }) => text), ...printed]),
  ];
}
