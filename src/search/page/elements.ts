/** The parts of the search page that its script works on. */

/** @throws Error if the page lacks the part */
function part<T extends HTMLElement>(name: string): T {
  const found = document.querySelector<T>(`[data-search-${name}]`);
  if (!found) throw new Error(`the search page has no data-search-${name}`);
  return found;
}

export const results = part('status');
/** Announces to screen readers what the results show. */
export const said = part('said');
export const tools = part('tools');
export const sort = part<HTMLSelectElement>('sort');
export const filters = part<HTMLDetailsElement>('filters');
export const chosen = part('chosen');
export const groups = part('groups');
export const download = part<HTMLButtonElement>('download');
