/** Loading files of the site in the browser. */

/** @throws Error with the address, if a file cannot be loaded */
export async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

/**
 * Pagefind silently continues without a part of its index, and a 没有 based on half an index would be false: this counts
 * the files that could not be loaded, or are not what they should be (a login page).
 */
export function watchFetch(): () => number {
  const { fetch } = globalThis;
  let lost = 0;
  globalThis.fetch = async (...request) => {
    const [address] = request;
    const isPart = packed.test(address instanceof Request ? address.url : String(address));
    const response = await fetch(...request).catch((error: unknown) => {
      if (isPart) lost += 1;
      throw error;
    });
    if (isPart && !(response.ok && (await isWhole(response)))) lost += 1;
    return response;
  };
  return () => lost;
}

/** What Pagefind packs, and how it begins. */
const packed = /\/pagefind\/.+\.(?:pf_\w+|pagefind)(?:$|\?)/;
const signature = 'pagefind_dcd';

/** Whether a file is as Pagefind packed it: gzip, unless it arrived unpacked. */
async function isWhole(file: Response): Promise<boolean> {
  const bytes = await file.clone().blob();
  if ((await bytes.slice(0, signature.length).text()) === signature) return true;
  const [first, second] = new Uint8Array(await bytes.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return false;
  if (!('DecompressionStream' in globalThis)) return true; // Safari before 16.4 checks no further
  try {
    const text = await new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    return text.startsWith(signature);
  } catch {
    return false;
  }
}
