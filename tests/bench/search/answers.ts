/** Which letters answer a query, from the letters' own files. */
import type { Corpus, DocumentNumber, Letter, Meeting, Submission } from './letters.ts';
import { readings } from './spellings.ts';
import { normal, occurs } from './truth.ts';

export interface Query {
  text: string;
  /**
   * `words`: all that contain it, and nothing else. `number`: the letters it names, in a separate tier. `first-ten`: one
   * that was meant, among the first ten. `absence`: no result may claim to be what it names.
   */
  judged: 'words' | 'number' | 'first-ten' | 'absence';
  /** Paths of the letters that answer it. */
  right: ReadonlySet<string>;
  /** Paths of letters that may be returned as well, and count neither way. */
  tolerated: ReadonlySet<string>;
  /** Those of the right ones that belong at the top, if any do. */
  best?: ReadonlySet<string>;
}

/** What answers a query, over all letters. */
export class Answers {
  readonly letters: Letter[];
  readonly meetings: Meeting[];
  /** The most frequent Han characters, in descending order. */
  readonly characters: string[];
  /** Most frequent sequences of two and of four Han characters, by the number of letters. */
  readonly heavy: string[];
  /** Latin words and mixtures such as 5G and N+X, each once. */
  readonly latin: string[];
  /** Percentages and amounts with their units. */
  readonly amounts: string[];
  /** Syllable → frequent characters that can be read so. */
  readonly homophones: Map<string, string[]>;

  constructor({ letters, meetings }: Corpus) {
    this.letters = letters;
    this.meetings = meetings;
    const sample = letters.slice(0, sampled);
    this.characters = frequent(sample, 1).slice(0, 1500);
    this.heavy = [...frequent(sample, 2).slice(0, 30), ...frequent(sample, 4).slice(0, 30)];
    this.latin = found(
      letters,
      /\p{Script=Han}{0,2}(?:[A-Za-z][A-Za-z\d]*(?:[+-][A-Za-z\d]+)*|\d+[A-Za-z]+)\p{Script=Han}{0,2}/gu,
    );
    this.amounts = found(letters, /(?<![\d.])\d+(?:\.\d+)?(?:%|亿元|万元|家|个|件|人次|公里|平方米)/g);
    this.homophones = Map.groupBy(this.characters, (character) => readings(character)[0] ?? '');
  }

  where(holds: (letter: Letter) => boolean): Set<string> {
    return new Set(this.letters.filter(holds).map(({ path }) => path));
  }

  /** Whether the text occurs anywhere, even in an imprint. */
  anywhere(text: string): boolean {
    const form = normal(text);
    return this.letters.some(({ searched, besides }) => occurs(form, searched) || occurs(form, besides));
  }

  /** A query for letters that contain every one of `terms`; undefined if there are none. */
  words(text: string, terms: string[], judged: Query['judged'] = 'words'): Query | undefined {
    const forms = terms.map(normal);
    const right = this.where(({ searched }) => forms.every((form) => occurs(form, searched)));
    const onPage = this.where(({ searched, besides }) =>
      forms.every((form) => occurs(form, searched) || occurs(form, besides)),
    );
    return right.size > 0 ? { text, judged, right, tolerated: onPage.difference(right) } : undefined;
  }

  /** A query for the letters to a number; those of the kind that was typed come first. */
  number(text: string, { key, kind, at }: Wanted): Query | undefined {
    const named = this.letters.filter((letter) => !at || at(letter));
    const answers = (letter: Letter, of?: Submission['kind']) =>
      letter.submissions.some((one) => one.key === key && one.kind !== 'opinion' && (!of || one.kind === of));
    const all = named.filter((letter) => answers(letter));
    const ofKind = all.filter((letter) => answers(letter, kind));
    const right = new Set((ofKind.length > 0 ? ofKind : all).map(({ path }) => path));
    const opinions = named.filter(({ submissions }) => submissions.some((one) => one.key === key));
    const tolerated = new Set(opinions.map(({ path }) => path)).difference(right);
    return right.size > 0 ? { text, judged: 'number', right, tolerated } : undefined;
  }

  document(text: string, fits: (number: DocumentNumber) => boolean, judged: Query['judged'], cited: string) {
    const right = this.where(({ documentNumber }) => documentNumber !== undefined && fits(documentNumber));
    const mention =
      judged === 'words' ? this.where(({ searched }) => occurs(normal(cited), searched)) : new Set<string>();
    return right.size > 0 ? { text, judged, right, tolerated: mention.difference(right) } : undefined;
  }

  /** A query for something that no letter has; letters that only mention `cited` may be returned. */
  absent(text: string, cited: string): Query {
    const form = normal(cited);
    const mention = this.where(({ searched, besides }) => occurs(form, searched) || occurs(form, besides));
    return { text, judged: 'absence', right: new Set(), tolerated: mention };
  }
}

/** A submission number to find, as far as it was specified. */
export interface Wanted {
  key: string;
  kind?: Submission['kind'];
  at?: (letter: Letter) => boolean;
}

/** How many letters are sampled for frequent sequences. */
const sampled = 300;

/** Two pairs of Han characters with none in common, each in only one of the sampled letters. */
export function rareWords(letters: Letter[]): string[] {
  const counts = countsOf(letters.slice(0, sampled), 2);
  const rare = [...counts].flatMap(([pair, count]) => (count === 1 ? pair : [])).sort();
  // The last ones are at the end of an index, where there are few other words.
  const last = rare.at(-1) ?? '';
  return [last, rare.findLast((pair) => ![...pair].some((character) => last.includes(character))) ?? ''];
}

/** Sequences of `length` Han characters by the number of letters that contain them, in descending order. */
const frequent = (letters: Letter[], length: number): string[] =>
  [...countsOf(letters, length)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([sequence]) => sequence);

/** Sequence of `length` Han characters → the number of letters that contain it. */
function countsOf(letters: Letter[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of letters) {
    const own = new Set<string>();
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let at = 0; at + length <= run.length; at++) own.add(run.slice(at, at + length));
    }
    for (const sequence of own) counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return counts;
}

const found = (letters: Letter[], pattern: RegExp): string[] => [
  ...new Set(letters.flatMap(({ text }) => text.match(pattern) ?? [])),
];
