/** What else a reader may have meant, where nothing is found as typed. Never mixed with what was typed. */
import { distance } from 'fastest-levenshtein';
import { parseNumeral } from '../../../schemas/notation/numerals.ts';
import type { Names, Reason } from '../record.ts';
import { tokensOf, type Unit, unitsOf } from '../units.ts';
import type { Bundle, Postings } from './bundle.ts';
import { fetchJson } from './fetching.ts';
import { type Places, placesOf, placesOfAll } from './phrase.ts';

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

/** Most names, variants and texts that one query may cost. */
const most = { names: 8, variants: 12, texts: 24 };

export class NearSearch {
  readonly #base: string;
  readonly #bundle: Bundle;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(base: string, bundle: Bundle) {
    this.#base = base;
    this.#bundle = bundle;
  }

  /** The best guess for phrases that do not stand together in any letter. */
  async find(phrases: string[], without: string[]): Promise<Near | undefined> {
    const letters = await this.#inLetters(phrases.join(''), without);
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
   * What stands in texts and differs in one character: two characters exchanged, one that sounds the same in the place of
   * another, one wrong, missing or too many.
   */
  async #similar(phrase: string): Promise<string[] | undefined> {
    const units = unitsOf(phrase);
    if (units.length < 2 || units.length > 12) return undefined;
    const swapped = await this.#standing(exchanged(phrase));
    if (swapped.length > 0) return swapped;
    const pairs = await this.#pairsOf(units);
    const sounding = await this.#standing(await this.#homophones(phrase, pairs));
    if (sounding.length > 0) return sounding;
    return this.#wording(units, pairs);
  }

  /** Those of some phrases that stand anywhere. */
  async #standing(phrases: string[]): Promise<string[]> {
    const standing: string[] = [];
    for (const phrase of phrases.slice(0, most.variants)) if (await this.#stands([phrase])) standing.push(phrase);
    return standing;
  }

  /** Where each pair of a phrase stands; the pair's place in the phrase with it. */
  async #pairsOf(units: Unit[]): Promise<{ offset: number; postings: Postings }[]> {
    const tokens = tokensOf(units).filter(({ token }) => this.#bundle.cost(token) < 20);
    return Promise.all(
      tokens.map(async ({ token, position }) => ({ offset: position, postings: await this.#bundle.postings([token]) })),
    );
  }

  /** The phrase with its oddest character replaced by each that sounds the same and is known beside its neighbour. */
  async #homophones(phrase: string, pairs: { offset: number; postings: Postings }[]): Promise<string[]> {
    const characters = Array.from(phrase);
    if (!characters.every((character) => /\p{Script=Han}/u.test(character))) return [];
    const known = (offset: number) => pairs.find((pair) => pair.offset === offset)?.postings.size ?? Infinity;
    const oddness = characters.map((_, index) => ({
      index,
      letters:
        (index > 0 ? known(index - 1) : known(index)) +
        (index < characters.length - 1 ? known(index) : known(index - 1)),
    }));
    const oddest = oddness.sort((a, b) => a.letters - b.letters).slice(0, 2);
    const variants: string[] = [];
    for (const { index } of oddest) {
      // Pairs with the same first character lie together in the index; those with the same second one do not.
      if (index === 0) continue;
      for (const other of await this.#soundingLike(characters[index] ?? '')) {
        const changed = characters.with(index, other);
        const beside = changed.slice(index - 1, index + 1);
        if ((await placesOf(this.#bundle, unitsOf(beside.join('')))).size > 0) variants.push(changed.join(''));
      }
    }
    return variants;
  }

  /** The wording nearest to a phrase in the texts that share most of its pairs, at the same distances. */
  async #wording(units: Unit[], pairs: { offset: number; postings: Postings }[]): Promise<string[] | undefined> {
    const votes = new Map<number, number>();
    for (const { offset, postings } of pairs) {
      const weight = Math.log(1 + this.#bundle.size / Math.max(1, postings.size));
      for (const [row, positions] of postings) {
        const aligned = pairs.filter(
          (other) =>
            other.offset !== offset &&
            positions.some((position) => other.postings.get(row)?.includes(position - offset + other.offset)),
        );
        votes.set(row, (votes.get(row) ?? 0) + weight * (1 + aligned.length));
      }
    }
    const rows = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, most.texts);
    const wordings = new Map<string, number>();
    for (const letter of await Promise.all(rows.map(([row]) => this.#bundle.letter(row)))) {
      for (const { text } of letter.fields) {
        for (const wording of oneOff(unitsOf(text), units, text))
          wordings.set(wording, (wordings.get(wording) ?? 0) + 1);
      }
    }
    const best = [...wordings].sort((a, b) => b[1] - a[1]).map(([wording]) => wording);
    return best.length > 0 ? best.slice(0, 3) : undefined;
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

  async #soundingLike(character: string): Promise<string[]> {
    const syllables = Object.values(await this.#file<Record<string, string>>('syllables'));
    return Array.from(syllables.find((all) => all.includes(character)) ?? '').filter((one) => one !== character);
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

/** The phrase with each two neighbours exchanged. */
function exchanged(phrase: string): string[] {
  const characters = Array.from(phrase);
  return characters.slice(1).flatMap((character, index) => {
    const before = characters[index];
    if (before === undefined || before === character) return [];
    return [
      characters
        .with(index, character)
        .with(index + 1, before)
        .join(''),
    ];
  });
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
