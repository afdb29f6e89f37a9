/** Traditional characters as simplified ones, by a file that is loaded only when needed. */
import { commonCharacters } from '../characters.ts';
import { fetchJson } from './fetching.ts';

/**
 * Returns a converter of texts; its first use loads `search/simplified.json`, and rejects if that cannot be loaded.
 * @param base path of the site, with a slash at both ends
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

/** @param variants of each common character, in their order, separated by blanks */
function pairsOf(variants: string): Map<string, string> {
  const characters = commonCharacters();
  const pairs = variants
    .split(' ')
    .flatMap((group, place) => Array.from(group, (variant) => [variant, characters[place] ?? variant] as const));
  return new Map(pairs);
}
