/** Traditional characters as simplified ones, by a file that is loaded only where it is needed. */
import { commonCharacters } from '../characters.ts';
import { fetchJson } from './fetching.ts';

/**
 * Gives what converts a text; its first use loads `search/simplified.json`, and rejects where that cannot be had.
 * @param base path of the site, with both slashes
 */
export function simplifier(base: string): (text: string) => Promise<string> {
  let loaded: Promise<Map<string, string>> | undefined;
  return async (text) => {
    if (!/\p{Script=Han}/u.test(text)) return text;
    loaded ??= fetchJson<string>(`${base}search/simplified.json`).then(pairsOf);
    loaded.catch(() => {
      loaded = undefined;
    });
    const simplified = await loaded;
    return Array.from(text, (character) => simplified.get(character) ?? character).join('');
  };
}

/** @param variants of each common character in their order, a blank apart */
function pairsOf(variants: string): Map<string, string> {
  const characters = commonCharacters();
  const pairs = variants
    .split(' ')
    .flatMap((group, place) => Array.from(group, (variant) => [variant, characters[place] ?? variant] as const));
  return new Map(pairs);
}
