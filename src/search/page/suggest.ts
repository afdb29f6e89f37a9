/** What a reader may be typing: letters by their number; people, agencies and topics by part of their names. */

import { dotCharacters } from '../../../schemas/notation/alphabet.ts';
import { fetchJson } from '../engine/fetching.ts';
import type { Lookup } from '../engine/lookup.ts';
import { readQuery } from '../query/read.ts';
import type { Names } from '../record.ts';
import type { Suggestion } from './combobox.ts';

const most = 8;

/**
 * @param base path of the site, with a slash at both ends
 * @param letters whether to suggest letters by their number
 */
export function suggester(base: string, lookup: Lookup, letters: boolean): (typed: string) => Promise<Suggestion[]> {
  let names: Promise<Names> | undefined;
  return async (typed) => {
    const query = readQuery(typed);
    const named = letters ? await lookup.find(query) : undefined;
    if (named) {
      return named.letters.slice(0, most).map(({ url, labels, session, title }) => ({
        label: `${session} ${labels}`,
        detail: title,
        href: base + url,
      }));
    }
    const [phrase = ''] = query.phrases;
    const word = undotted(phrase);
    if (query.phrases.length !== 1 || query.without.length > 0 || !/^[\p{Script=Han}a-z]{2,}$/iu.test(word)) return [];
    names ??= fetchJson<Names>(`${base}search/names.json`);
    names.catch(() => {
      names = undefined;
    });
    return matching(await names, word.toLowerCase(), base);
  };
}

function matching({ people, collectives, agencies, topics }: Names, typed: string, base: string): Suggestion[] {
  const persons = people.filter(
    ([name, syllables]) => undotted(name).startsWith(typed) || soundsLike(syllables, typed),
  );
  const groups = collectives.filter(([name, syllables]) => name.includes(typed) || soundsLike(syllables, typed));
  const offices = agencies.filter((names) => names.some((name) => name.includes(typed)));
  const named = [
    ...offices.map(([name = '']) => ({ label: name, detail: '机关' })),
    ...persons.map(([name]) => ({ label: name, detail: '姓名' })),
    ...groups.map(([name]) => ({ label: name, detail: '团体' })),
  ].filter(({ label }) => label !== typed);
  const listed = topics
    .filter((topic) => topic.includes(typed))
    .map((topic) => ({ label: topic, detail: '主题', href: `${base}search/?topic=${encodeURIComponent(topic)}` }));
  return [...named, ...listed].slice(0, most);
}

/** 买买提·示例 is found with any dot, or none. */
const undotted = (name: string): string => name.replaceAll(dots, '');
const dots = new RegExp(`[${dotCharacters}]`, 'gu');

const soundsLike = (syllables: string, typed: string): boolean =>
  syllables.replaceAll(' ', '').startsWith(typed) || syllables.replaceAll(/(\w)\w*\s?/g, '$1') === typed;
