/** Files of the site, as the browser gets them. */

/** @throws Error with the address, where a file cannot be had */
export async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

/**
 * Pagefind goes on in silence without a part of its index, and a 没有 told from half an index would be false: this counts
 * the files that could not be had.
 */
export function watchFetch(): () => number {
  const { fetch } = globalThis;
  let lost = 0;
  globalThis.fetch = async (...request) => {
    const response = await fetch(...request).catch((error: unknown) => {
      lost += 1;
      throw error;
    });
    if (!response.ok) lost += 1;
    return response;
  };
  return () => lost;
}
