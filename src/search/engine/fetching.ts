/** Files of the site, as the browser gets them. */

/** @throws Error with the address, where a file cannot be had */
export async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

/**
 * Pagefind goes on in silence without a part of its index, and a 没有 told from half an index would be false: this counts
 * the files that could not be had, or are not what they should be (a page that asks to log in).
 */
export function watchFetch(): () => number {
  const { fetch } = globalThis;
  let lost = 0;
  globalThis.fetch = async (...request) => {
    const response = await fetch(...request).catch((error: unknown) => {
      lost += 1;
      throw error;
    });
    if (!response.ok || !(await isWhole(response))) lost += 1;
    return response;
  };
  return () => lost;
}

/** What Pagefind packs begins so. */
const signature = 'pagefind_dcd';

/** Whether a file is what Pagefind packed, if it is one of those: gzip, unless it came unpacked. */
async function isWhole(file: Response): Promise<boolean> {
  if (!/\/pagefind\/.+\.(?:pf_\w+|pagefind)(?:$|\?)/.test(file.url)) return true;
  const packed = await file.clone().blob();
  if ((await packed.slice(0, signature.length).text()) === signature) return true;
  const [first, second] = new Uint8Array(await packed.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return false;
  if (!('DecompressionStream' in globalThis)) return true; // Safari before 16.4 looks no further
  try {
    const text = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    return text.startsWith(signature);
  } catch {
    return false;
  }
}
