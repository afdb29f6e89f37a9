/** The list of found letters, as a file. */
import { fetchJson } from '../engine/fetching.ts';
import { lettersAPage } from '../keys.ts';
import type { LetterFacts } from '../record.ts';
import { csvOf } from './csv.ts';
import { el } from './element.ts';

/**
 * Downloads a CSV of the letters in the order of `rows`.
 * @param base path of the site, with a slash at both ends
 * @throws Error if a table of letters cannot be loaded
 */
export async function downloadList(rows: number[], base: string): Promise<void> {
  const numbers = [...new Set(rows.map((row) => Math.floor(row / lettersAPage)))];
  const pages = await Promise.all(
    numbers.map(async (page) => [page, await fetchJson<LetterFacts[]>(`${base}search/letters/${page}.json`)] as const),
  );
  const letters = new Map(pages);
  const found = rows.flatMap((row) => letters.get(Math.floor(row / lettersAPage))?.[row % lettersAPage] ?? []);
  save(csvOf(found, new URL(base, location.href).href), '答复清单.csv');
}

function save(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  el('a', { href, download: name }).click();
  URL.revokeObjectURL(href);
}
