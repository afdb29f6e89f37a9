/** What else a reader may have meant, if nothing is found as typed. Never mixed with results as typed. */
import { numeralCharacters } from '../../../schemas/notation/alphabet.ts';
import { parseNumeral } from '../../../schemas/notation/numerals.ts';
import { commonCharacters } from '../characters.ts';
import type { Query } from '../query/parts.ts';
import type { Names, Reason } from '../record.ts';
import { tokensOf, unitsOf } from '../units.ts';
import type { Bundle } from './bundle.ts';
import { wordingsOf } from './fault.ts';
import { fetchJson } from './fetching.ts';
import { type Places, placesOf, placesOfAll } from './phrase.ts';
import { simplifier } from './simplified.ts';

export interface Near {
  reason: Reason;
  /** What was searched instead; a letter contains any of these. */
  searched: string[];
  places: Places;
}

/** Another spelling of a phrase: any of `phrases`. */
interface Spelling {
  reason: Reason;
  phrases: string[];
}

/** The most names and wordings searched for one query. */
const most = { names: 8, wordings: 3 };

export class NearSearch {
  readonly #base: string;
  readonly #bundle: Bundle;
  readonly #simplified: (text: string) => Promise<string>;
  readonly #files = new Map<string, Promise<unknown>>();
  #sounds: Promise<Map<string, string>> | undefined;

  constructor(base: string, bundle: Bundle) {
    this.#base = base;
    this.#bundle = bundle;
    this.#simplified = simplifier(base);
  }

  /** The best guess for a query whose phrases do not occur together in any letter. */
  async find({ text, without }: Query, phrases: string[]): Promise<Near | undefined> {
    const letters = await this.#inLetters(text, without);
    if (letters) return letters;
    const found: { phrase: string; spelling?: Spelling }[] = [];
    for (const phrase of phrases) {
      if ((await placesOf(this.#bundle, unitsOf(phrase))).size > 0) found.push({ phrase });
      else {
        const spelling = await this.#respell(phrase);
        if (!spelling) return undefined;
        found.push({ phrase, spelling });
      }
    }
    const [changed] = found.filter(({ spelling }) => spelling);
    if (!changed?.spelling) return undefined; // each occurs somewhere, but not together
    const others = found.filter((one) => one !== changed).map(({ phrase, spelling }) => spelling?.phrases[0] ?? phrase);
    return this.#any(changed.spelling, others, without);
  }

  /** The letters that contain any of the spellings, and all of the others. */
  async #any({ reason, phrases }: Spelling, others: string[], without: string[]): Promise<Near | undefined> {
    const places: Places = new Map();
    for (const phrase of phrases) {
      for (const [row, place] of await placesOfAll(this.#bundle, [phrase, ...others], without)) {
        places.set(row, Math.min(place, places.get(row) ?? place));
      }
    }
    return places.size > 0 ? { reason, searched: [...phrases, ...others], places } : undefined;
  }

  /** Names in pinyin, with or without blanks, or by initials; else words that begin like that. */
  async #inLetters(typed: string, without: string[]): Promise<Near | undefined> {
    const letters = typed.toLowerCase().replaceAll(/[\s'’-]/g, '');
    if (!/^[a-zü]{2,}$/.test(letters)) return undefined;
    const { people } = await this.#names();
    const same = (a: string) => plainVowels(a) === plainVowels(letters);
    const full = people.filter(([, syllables]) => same(syllables.replaceAll(' ', '')));
    const initials = people.filter(([, syllables]) => same(syllables.replaceAll(/(\w)\w*\s?/g, '$1')));
    const names = (full.length > 0 ? full : initials).map(([name]) => name).slice(0, most.names);
    const byName = names.length > 0 && (await this.#any({ reason: 'pinyin', phrases: names }, [], without));
    if (byName) return byName;
    const [token] = tokensOf(unitsOf(letters));
    const beginning = token && (await this.#bundle.postings([token.token.slice(0, -1)]));
    if (!beginning?.size) return undefined;
    const places = new Map([...beginning].map(([row, [first = 0]]) => [row, first]));
    return { reason: 'beginning', searched: [typed], places };
  }

  /** Another spelling under which a phrase is found. */
  async #respell(phrase: string): Promise<Spelling | undefined> {
    const simple = await this.#simplified(phrase);
    const changed = simple === phrase ? [] : [simple];
    for (const spelling of [
      { reason: 'traditional' as const, phrases: changed },
      { reason: 'percent' as const, phrases: percents(simple) },
    ]) {
      if (spelling.phrases.length > 0 && (await this.#stands(spelling.phrases))) return spelling;
    }
    const names = await this.#namesLike(simple);
    if (names) return names;
    return this.#similar(simple);
  }

  async #stands(phrases: string[]): Promise<boolean> {
    for (const phrase of phrases) if ((await placesOf(this.#bundle, unitsOf(phrase))).size > 0) return true;
    return false;
  }

  /** An agency whose name is typed shorter (慈溪经信), or a person whose name sounds the same. */
  async #namesLike(phrase: string): Promise<Spelling | undefined> {
    if (!/^\p{Script=Han}{2,12}$/u.test(phrase)) return undefined;
    const { people, agencies } = await this.#names();
    const shortened = agencies.filter((names) => names.some((name) => isShortFor(phrase, name)));
    const phrases = shortened.flatMap(([name]) => (name ? [name] : []));
    if (phrases.length > 0 && phrases.length <= 3 && phrase.length >= 3) return { reason: 'shortened', phrases };
    if (phrase.length > 4) return undefined;
    const sound = await this.#soundOf(phrase);
    const alike = people.filter(([, syllables]) => syllables === sound).map(([name]) => name);
    return alike.length > 0 ? { reason: 'pinyin', phrases: alike.slice(0, most.names) } : undefined;
  }

  /** What differs in one place. Typing by sound often picks a homophone. */
  async #similar(phrase: string): Promise<Spelling | undefined> {
    const wordings = await wordingsOf(this.#bundle, phrase);
    if (wordings.length === 0) return undefined;
    const sound = await this.#soundOf(phrase);
    const sounds = await Promise.all(wordings.map((wording) => this.#soundOf(wording)));
    const alike = wordings.filter((_, index) => sounds[index] === sound);
    return alike.length > 0
      ? { reason: 'pinyin', phrases: alike.slice(0, most.wordings) }
      : { reason: 'similar', phrases: wordings.slice(0, most.wordings) };
  }

  async #soundOf(phrase: string): Promise<string> {
    this.#sounds ??= this.#file<string>('syllables').then((all) => {
      const syllables = all.split(' ');
      return new Map(commonCharacters().map((character, place) => [character, syllables[place] ?? '']));
    });
    const sounds = await this.#sounds;
    return Array.from(phrase, (one) => sounds.get(one) ?? '?').join(' ');
  }

  #names(): Promise<Names> {
    return this.#file('names');
  }

  #file<T>(name: string): Promise<T> {
    const known = this.#files.get(name) ?? fetchJson(`${this.#base}search/${name}.json`);
    this.#files.set(name, known);
    return known as Promise<T>;
  }
}

/** ü is typed u or v. */
const plainVowels = (letters: string): string => letters.replaceAll(/[vü]/g, 'u');

const percentInWords = new RegExp(`百分之([\\d.]+|[${numeralCharacters}]+)`, 'g');

/** 百分之52.03 ⇄ 52.03%, and 百分之五十 → 50%. */
function percents(phrase: string): string[] {
  const words = phrase.replaceAll(percentInWords, (whole, number: string) => {
    const value = /^\d/.test(number) ? number : parseNumeral(number);
    return value === undefined ? whole : `${value}%`;
  });
  const signs = phrase.replaceAll(/([\d.]+)%/g, '百分之$1');
  return [words, signs].filter((one) => one !== phrase);
}

/** Whether all characters of a short name occur in the long one, in order. */
function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return short.length < name.length;
}
