/** The text of a letter: words of its theme, repeated as in a real letter, in official sentences. */

import { type Dice, type Urn, zipf } from './dice.ts';
import { anyDeed, anyNoun, nounsOf } from './dictionary.ts';
import { expand } from './grammar.ts';
import { brandName, firmName, personName, placeName } from './names.ts';
import { adjectives, adverbs, heads, quotes, sentences, units, verbs } from './phrases.ts';
import { type Theme, themes } from './themes.ts';

/** Words that all letters of a theme draw from. */
const stocks = new Map(
  themes.map((theme) => [theme, { common: zipf(theme.words, 3), rare: nounsOf(theme.characters) }]),
);

/** The circumstances of a letter that its sentences mention. */
export interface Circumstances {
  theme: Theme;
  /** Year of the letter. */
  year: number;
  /** How the agency refers to itself: 我局. */
  self: string;
  /** Short names of other agencies it may mention. */
  others: readonly string[];
  /** Fillers for further blanks in the rules: meeting, numbers, subject, … */
  said?: Readonly<Record<string, string>>;
}

/** The writer of one letter. */
export class Writer {
  readonly #dice: Dice;
  readonly #circumstances: Circumstances;
  readonly #common: Urn<string>;
  readonly #rare: Urn<string>;
  /** What this letter is about: it keeps returning to these words, places and names. */
  readonly #own: Record<'t' | 'x' | 'h' | 'v' | 'place' | 'brand' | 'firm' | 'org', Urn<string>>;
  #before = '';

  constructor(dice: Dice, circumstances: Circumstances) {
    this.#dice = dice;
    this.#circumstances = circumstances;
    const stock = stocks.get(circumstances.theme);
    if (!stock) throw new RangeError(`no words for ${circumstances.theme.topic}`);
    this.#common = stock.common;
    this.#rare = stock.rare;
    const invented = (name: (dice: Dice) => string, count: number) =>
      zipf(Array.from({ length: count }, () => name(dice)));
    this.#own = {
      t: zipf(dice.several(stock.common, 9), 1),
      x: zipf([...dice.several(stock.common, 5), ...dice.several(stock.rare, 12)], 3),
      h: zipf(dice.several(heads, 24), 4),
      v: zipf(dice.several(verbs, 24), 4),
      place: invented(placeName, 5),
      brand: invented(brandName, 2),
      firm: invented(firmName, 2),
      org: zipf(dice.several(zipf(circumstances.others), 4)),
    };
  }

  /** One wording of a rule of `sentences`; `also` fills blanks of this one alone. */
  say(rule: string, also?: Readonly<Record<string, string>>): string {
    return expand(sentences, rule, this.#dice, (name) => also?.[name] ?? this.#fill(name));
  }

  /** Sentences of about `length` characters, at least one. */
  paragraph(length: number): string {
    let text = '';
    do text += this.say('sentence');
    while (text.length < length - 40);
    return text;
  }

  /** A word of the theme that the letter keeps using. */
  word(): string {
    return this.#fill('t');
  }

  #fill(name: string): string {
    // 加强加强 and 体系体系 are mistakes that no clerk makes.
    for (let tries = 0; tries < 4; tries++) {
      const text = this.#drawn(name);
      if (text !== this.#before) {
        this.#before = text;
        return text;
      }
    }
    return this.#before;
  }

  #drawn(name: string): string {
    const dice = this.#dice;
    const { theme, year, self, said } = this.#circumstances;
    switch (name) {
      case 't':
        return dice.draw(dice.chance(0.75) ? this.#own.t : this.#common);
      case 'x':
        return dice.draw(dice.chance(0.6) ? this.#own.x : this.#rare);
      case 'g':
        return dice.draw(anyNoun);
      case 'h':
        return dice.draw(dice.chance(0.7) ? this.#own.h : dice.chance(0.6) ? heads : anyDeed);
      case 'v':
        return dice.draw(dice.chance(0.7) ? this.#own.v : dice.chance(0.7) ? verbs : anyDeed);
      case 'd':
        return dice.draw(adverbs);
      case 'a':
        return dice.draw(adjectives);
      case 'u':
        return dice.draw(units);
      case 'n':
        return String(dice.whole(2, dice.chance(0.7) ? 20 : 98));
      case 'N':
        return String(Math.round(Math.exp(3 + dice.next() * 6)));
      case 'pct':
        return `${(dice.next() * 100).toFixed(dice.pick([0, 1, 1, 2]))}%`;
      case 'points':
        return (dice.next() * 12).toFixed(1);
      case 'money':
        return dice.chance(0.5)
          ? `${(dice.next() * 9 + 0.1).toFixed(dice.pick([1, 2]))}亿元`
          : `${dice.whole(12, 9800)}万元`;
      case 'year':
        return String(year - dice.pick([0, 0, 1, 1, 2, 3]));
      case 'year2':
        return String(year + dice.whole(1, 3));
      case 'month':
        return String(dice.whole(1, 12));
      case 'term':
        return dice.pick(theme.terms);
      case 'quote':
        return dice.draw(quotes);
      case 'doc':
        return this.say('document');
      case 'self':
        return self;
      case 'place':
        return dice.chance(0.55) ? dice.draw(this.#own.place) : placeName(dice);
      case 'brand':
        return dice.chance(0.6) ? dice.draw(this.#own.brand) : brandName(dice);
      case 'firm':
        return dice.chance(0.5) ? dice.draw(this.#own.firm) : firmName(dice);
      case 'person':
        return personName(dice);
      case 'org':
        return dice.draw(this.#own.org);
      default: {
        const text = said?.[name];
        if (text === undefined) throw new RangeError(`nothing to say for ${name}`);
        return text;
      }
    }
  }
}
