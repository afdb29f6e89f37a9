/** The static tables next to the full-text index: a number or a document number costs the reader one small file. */
import { gzipSync } from 'node:zlib';
import { byKey, documentKey, lettersAPage } from '../keys.ts';
import {
  type DocumentEntry,
  type Facet,
  type FacetLabels,
  type FacetTable,
  facets,
  type LetterFacts,
  type NumberEntry,
  type SearchRecord,
} from '../record.ts';

/** A table is one request of at most this many entries, and of this many bytes gzipped. */
const room = { entries: 150, bytes: 4600 };

/** Cuts entries, sorted by key, into tables that are small enough; entries with the same key stay together. */
function tablesOf<Entry>(entries: Entry[], keyOf: (entry: Entry) => string): Entry[][] {
  const keys = [...new Set(entries.map(keyOf))];
  if (keys.length < 2 || (entries.length <= room.entries && gzipped(entries) <= room.bytes)) return [entries];
  const middle = keys[Math.floor(keys.length / 2)];
  const cut = entries.findIndex((entry) => keyOf(entry) === middle);
  return [...tablesOf(entries.slice(0, cut), keyOf), ...tablesOf(entries.slice(cut), keyOf)];
}

const gzipped = (value: unknown): number => gzipSync(JSON.stringify(value)).length;

/** Numbers of all meetings together, so that neighbours are close. */
export const numberTables = (entries: NumberEntry[]): NumberEntry[][] =>
  tablesOf(
    entries.toSorted((a, b) => byKey(a.key, b.key)),
    ({ key }) => key,
  );

/** Document numbers by year and serial: one without its agency code is found as well. */
export const documentTables = (entries: DocumentEntry[]): DocumentEntry[][] =>
  tablesOf(
    entries.toSorted((a, b) => byKey(documentKey(a), documentKey(b))),
    documentKey,
  );

/** What lists are narrowed and sorted by. `records`: oldest first. */
export function facetTable(records: SearchRecord[], labels: FacetLabels): FacetTable {
  const table = Object.keys(facets).map((facet) => {
    const values = [...new Set(records.flatMap((record) => record.facets[facet as Facet]))];
    const place = new Map(values.map((value, index) => [value, index]));
    const of = records.map((record) => record.facets[facet as Facet].map((value) => place.get(value) ?? 0));
    return [facet, { values, of }];
  });
  return { facets: Object.fromEntries(table), labels, numbers: records.map(({ facts }) => facts.number) };
}

/**
 * All static tables, by path below the site.
 * @param content records, oldest first; and the tables that the functions above give
 */
export function searchTables({
  records,
  numbers,
  documents,
  labels,
}: {
  records: SearchRecord[];
  numbers: NumberEntry[][];
  documents: DocumentEntry[][];
  labels: FacetLabels;
}): Map<string, Uint8Array> {
  const files: [string, unknown][] = [
    ...numbers.map((table, index): [string, unknown] => [`search/numbers/${index}.json`, table]),
    ...documents.map((table, index): [string, unknown] => [`search/documents/${index}.json`, table]),
    ...pagesOf(records.map(({ facts: { citedBy: _, ...facts } }) => facts)),
    ['search/facets.json', facetTable(records, labels)],
  ];
  return new Map(files.map(([path, value]) => [path, Buffer.from(JSON.stringify(value))]));
}

/** Counted from the oldest letter: a full page never changes. */
function pagesOf(letters: LetterFacts[]): [string, LetterFacts[]][] {
  const pages = Math.ceil(letters.length / lettersAPage);
  return Array.from({ length: pages }, (_, page) => [
    `search/letters/${page}.json`,
    letters.slice(page * lettersAPage, (page + 1) * lettersAPage),
  ]);
}
