/** What else a reader may have meant, where nothing is found as typed. Never mixed with what was typed. */
import { distance } from 'fastest-levenshtein';
import { parseNumeral } from '../../../schemas/notation/numerals.ts';
import type { Query } from '../query.ts';
import type { Names, Reason } from '../record.ts';
import { isBroken, tokensOf, type Unit, unitsOf } from '../units.ts';
import type { Bundle, Postings } from './bundle.ts';
import { fetchJson } from './fetching.ts';
import { type Places, placesOf, placesOfAll, startsIn } from './phrase.ts';

export interface Near {
  reason: Reason;
  /** What was searched instead; any of these stands in a letter. */
  searched: string[];
  places: Places;
}

/** Another spelling of a phrase: any of `phrases`. */
interface Spelling {
  reason: Reason;
  phrases: string[];
}

/** Most names, places of a fault, texts and wordings that one query may cost. */
const most = { names: 8, places: 2, texts: 24, wordings: 3 };

/** What may be wrong in a phrase: the units before and behind it stand, `shift` positions further apart. */
interface Fault {
  before: number;
  behind: number;
  shift: number;
}

export class NearSearch {
  readonly #base: string;
  readonly #bundle: Bundle;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(base: string, bundle: Bundle) {
    this.#base = base;
    this.#bundle = bundle;
  }

  /** The best guess for a query whose phrases do not stand together in any letter. */
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
    if (!changed?.spelling) return undefined; // each stands somewhere, but not together
    const others = found.filter((one) => one !== changed).map(({ phrase, spelling }) => spelling?.phrases[0] ?? phrase);
    return this.#any(changed.spelling, others, without);
  }

  /** The letters in which any of the spellings stands, and all of the others. */
  async #any({ reason, phrases }: Spelling, others: string[], without: string[]): Promise<Near | undefined> {
    const places: Places = new Map();
    for (const phrase of phrases) {
      for (const [row, place] of await placesOfAll(this.#bundle, [phrase, ...others], without)) {
        places.set(row, Math.min(place, places.get(row) ?? place));
      }
    }
    return places.size > 0 ? { reason, searched: [...phrases, ...others], places } : undefined;
  }

  /** Names in pinyin, with or without blanks, or by initials; else words that begin so. */
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
    const similar = await this.#similar(simple);
    return similar && { reason: 'similar', phrases: similar };
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

  /**
   * What stands in texts and differs in one place: two characters exchanged; one wrong, missing or too many. The pair that
   * stands in the fewest letters shows where.
   */
  async #similar(phrase: string): Promise<string[] | undefined> {
    const units = unitsOf(phrase);
    if (units.length < 3 || units.length > 12 || isBroken(units)) return undefined;
    const letters = await Promise.all(
      units.slice(1).map(async (_, index) => (await this.#startsOf(units.slice(index, index + 2))).size),
    );
    const odd = [...letters.keys()].sort((a, b) => (letters[a] ?? 0) - (letters[b] ?? 0));
    const swapped = await this.#standing(odd.slice(0, most.places).map((index) => exchanged(phrase, index)));
    if (swapped.length > 0) return swapped;
    // A wrong character makes both of its pairs odd.
    const oddness = units.map((_, index) => (letters[index - 1] ?? 0) + (letters[index] ?? 0));
    const odder = [...units.keys()].sort((a, b) => (oddness[a] ?? 0) - (oddness[b] ?? 0)).slice(0, most.places);
    const faults: Fault[] = [
      ...odder.map((index) => ({ before: index, behind: index + 1, shift: 0 })),
      ...odd.slice(0, 1).map((index) => ({ before: index + 1, behind: index + 1, shift: 1 })),
      ...odder.slice(0, 1).map((index) => ({ before: index, behind: index + 1, shift: -1 })),
    ];
    for (const fault of faults) {
      const wordings = await this.#wordings(units, fault);
      const sound = await this.#soundOf(phrase);
      const sounds = await Promise.all(wordings.map((wording) => this.#soundOf(wording)));
      const alike = wordings.filter((_, index) => sounds[index] === sound);
      // Who types by sound takes another character that sounds the same.
      if (wordings.length > 0) return (alike.length > 0 ? alike : wordings).slice(0, most.wordings);
    }
    return undefined;
  }

  /** How the texts write a phrase in which one place is wrong, the most usual first. */
  async #wordings(units: Unit[], { before, behind, shift }: Fault): Promise<string[]> {
    const [head, tail] = [units.slice(0, before), units.slice(behind)];
    const heads = head.length > 0 ? await this.#startsOf(head) : undefined;
    const tails = tail.length > 0 ? await this.#startsOf(tail) : undefined;
    const around = heads && tails ? apart(heads, tails, shift) : (heads ?? tails ?? new Map<number, number[]>());
    const newest = [...around.keys()].sort((a, b) => b - a).slice(0, most.texts);
    const found = new Map<string, number>();
    for (const { fields } of await Promise.all(newest.map((row) => this.#bundle.letter(row)))) {
      for (const { text } of fields) {
        for (const wording of oneOff(unitsOf(text), units, text)) found.set(wording, (found.get(wording) ?? 0) + 1);
      }
    }
    return [...found].sort((a, b) => b[1] - a[1]).map(([wording]) => wording);
  }

  /** Where the phrase begins that these units are a part of; of a single character, pairs tell that it is the first of. */
  async #startsOf(part: Unit[]): Promise<Postings> {
    const [only] = part;
    if (!only || part.length > 1) return startsIn(this.#bundle, part);
    const postings = await this.#bundle.postings([tokensOf(part)[0]?.token ?? only.code]);
    return new Map([...postings].map(([row, places]) => [row, places.map((place) => place - only.position)]));
  }

  /** Those of some phrases that stand anywhere. */
  async #standing(phrases: string[]): Promise<string[]> {
    const standing: string[] = [];
    for (const phrase of phrases) if (await this.#stands([phrase])) standing.push(phrase);
    return standing;
  }

  async #simplified(phrase: string): Promise<string> {
    if (!/\p{Script=Han}/u.test(phrase)) return phrase;
    const pairs = Array.from(await this.#file<string>('simplified'));
    return Array.from(phrase, (character) => {
      const place = pairs.findIndex((one, index) => index % 2 === 0 && one === character);
      return pairs[place + 1] && place >= 0 ? pairs[place + 1] : character;
    }).join('');
  }

  async #soundOf(phrase: string): Promise<string> {
    const syllables = Object.entries(await this.#file<Record<string, string>>('syllables'));
    return Array.from(phrase, (one) => syllables.find(([, all]) => all.includes(one))?.[0] ?? '?').join(' ');
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

/** The letters in which the one begins so many positions before the other. */
const apart = (before: Postings, behind: Postings, distance: number): Postings =>
  new Map(
    [...behind].filter(([row, places]) => {
      const starts = new Set(before.get(row));
      return places.some((place) => starts.has(place - distance));
    }),
  );

/** ü is typed u or v. */
const plainVowels = (letters: string): string => letters.replaceAll(/[vü]/g, 'u');

/** 百分之52.03 ⇄ 52.03%, and 百分之五十 → 50%. */
function percents(phrase: string): string[] {
  const words = phrase.replaceAll(/百分之([\d.]+|[〇零一二三四五六七八九十百]+)/g, (whole, number: string) => {
    const value = /^\d/.test(number) ? number : parseNumeral(number);
    return value === undefined ? whole : `${value}%`;
  });
  const signs = phrase.replaceAll(/([\d.]+)%/g, '百分之$1');
  return [words, signs].filter((one) => one !== phrase);
}

/** Whether all characters of a short name stand in the long one, in order. */
function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return short.length < name.length;
}

/** The phrase with two neighbours exchanged. */
function exchanged(phrase: string, index: number): string {
  const characters = Array.from(phrase);
  const [one = '', other = ''] = characters.slice(index, index + 2);
  return characters
    .with(index, other)
    .with(index + 1, one)
    .join('');
}

/** The pieces of a text that are one unit away from a phrase: one other, one more or one less. */
function oneOff(text: Unit[], phrase: Unit[], source: string): string[] {
  // A unit of a phrase as one character, so that a distance counts units.
  const letters = new Map<string, string>();
  const letterOf = ({ code }: Unit): string => {
    const known = letters.get(code) ?? String.fromCodePoint(0xe000 + letters.size);
    letters.set(code, known);
    return known;
  };
  const wanted = phrase.map(letterOf).join('');
  const row = text.map((unit) => (letters.has(unit.code) ? letterOf(unit) : '\u0000')).join('');
  const pieces: string[] = [];
  for (let begin = 0; begin < row.length; begin++) {
    // The first or second unit of the phrase has to stand here.
    if (row[begin] !== wanted[0] && row[begin] !== wanted[1] && row[begin + 1] !== wanted[1]) continue;
    for (const length of [wanted.length, wanted.length - 1, wanted.length + 1]) {
      const [first, last] = [text[begin], text[begin + length - 1]];
      if (!first || !last || length < 2 || distance(row.slice(begin, begin + length), wanted) !== 1) continue;
      pieces.push(source.slice(first.start, last.end));
      break;
    }
  }
  return pieces;
}
