/** All files that search needs: the index, the tables, other spellings. */

import type { DocumentEntry, FacetLabels, NumberEntry, SearchRecord } from '../record.ts';
import { buildIndex } from './pagefind.ts';
import { spellingFiles } from './spellings.ts';
import { searchTables } from './tables.ts';

export interface SearchContent {
  /** Published letters, oldest first. */
  records: SearchRecord[];
  /** In separate tables, each small. */
  numbers: NumberEntry[][];
  documents: DocumentEntry[][];
  labels: FacetLabels;
  people: string[];
  /** All names of each agency, the full one first. */
  agencies: string[][];
  topics: string[];
}

/** The files by path below the site, `pagefind/…` and `search/…`. The same content gives the same bytes. */
export async function searchFiles(content: SearchContent): Promise<Map<string, Uint8Array>> {
  return new Map([...(await buildIndex(content.records)), ...searchTables(content), ...spellingFiles(content)]);
}
