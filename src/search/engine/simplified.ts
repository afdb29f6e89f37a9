/** Traditional characters as simplified ones, by a file that is loaded only where it is needed. */
import { fetchJson } from './fetching.ts';

/**
 * Gives what converts a text; its first use loads `search/simplified.json`, and rejects where that cannot be had.
 * @param base path of the site, with both slashes
 */
export function simplifier(base: string): (text: string) => Promise<string> {
  let loaded: Promise<string> | undefined;
  return async (text) => {
    if (!/\p{Script=Han}/u.test(text)) return text;
    loaded ??= fetchJson(`${base}search/simplified.json`);
    loaded.catch(() => {
      loaded = undefined;
    });
    const pairs = Array.from(await loaded);
    return Array.from(text, (character) => {
      const place = pairs.findIndex((one, index) => index % 2 === 0 && one === character);
      return pairs[place + 1] && place >= 0 ? pairs[place + 1] : character;
    }).join('');
  };
}
