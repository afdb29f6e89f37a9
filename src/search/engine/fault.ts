/** What occurs in the letters and differs in one place from a phrase that occurs in none. */

import { isBroken, tokensOf, type Unit, unitsOf } from '../units.ts';
import type { Postings, SearchIndex } from './bundle.ts';
import { placesOf, startsIn } from './phrase.ts';

/** How many places are tried for each kind of fault, and how many texts are read for one. */
const most = { exchanged: 2, wrong: 3, missing: 2, texts: 24 };

/** What may be wrong in a phrase: its units before `before` and from `behind` on occur, `shift` units further apart. */
interface Fault {
  before: number;
  behind: number;
  shift: -1 | 0 | 1;
}

/**
 * How the letters write a phrase in which two characters are exchanged, or one is wrong, missing or too many: the wordings
 * of the likeliest fault, most frequent first. The pairs that occur in the fewest letters show where it is. A number or a
 * Latin word is taken as typed.
 */
export async function wordingsOf(index: SearchIndex, phrase: string): Promise<string[]> {
  const units = unitsOf(phrase);
  if (units.length < 3 || units.length > 12 || isBroken(units)) return [];
  const pairs = await Promise.all(units.slice(1).map((_, at) => startsIn(index, units.slice(at, at + 2))));
  const letters = pairs.map(({ size }) => size);
  const isFixed = (at: number): boolean => units[at]?.alone ?? false;
  // How rare the pairs are that a fault would break.
  const ofExchange = letters.map((_, at) =>
    isFixed(at) || isFixed(at + 1) ? Infinity : mean(letters.slice(Math.max(0, at - 1), at + 2)),
  );
  const ofOther = units.map((_, at) => (isFixed(at) ? Infinity : mean(letters.slice(Math.max(0, at - 1), at + 1))));
  const exchanged: string[] = [];
  for (const at of lowest(ofExchange, most.exchanged)) {
    const other = exchange(phrase, units, at);
    if ((await placesOf(index, unitsOf(other))).size > 0) exchanged.push(other);
  }
  if (exchanged.length > 0) return exchanged;
  const wrong = lowest(ofOther, most.wrong);
  const faults: Fault[] = [
    ...wrong.map((at) => ({ before: at, behind: at + 1, shift: 0 as const })),
    ...lowest(letters, most.missing).map((at) => ({ before: at + 1, behind: at + 1, shift: 1 as const })),
    ...wrong.map((at) => ({ before: at, behind: at + 1, shift: -1 as const })),
  ];
  for (const fault of faults) {
    const wordings = await wordingsAt(index, units, fault);
    if (wordings.length > 0) return wordings;
  }
  return [];
}

async function wordingsAt(index: SearchIndex, phrase: Unit[], fault: Fault): Promise<string[]> {
  const around = await lettersAround(index, phrase, fault);
  const newest = [...around.keys()].sort((a, b) => b - a).slice(0, most.texts);
  const found = new Map<string, number>();
  for (const { fields } of await Promise.all(newest.map((row) => index.letter(row)))) {
    for (const { text } of fields) {
      for (const wording of piecesOf(text, phrase, fault)) found.set(wording, (found.get(wording) ?? 0) + 1);
    }
  }
  return [...found].sort((a, b) => b[1] - a[1]).map(([wording]) => wording);
}

/** The letters in which both sides of a fault occur at the distance that it leaves. */
async function lettersAround(index: SearchIndex, phrase: Unit[], { before, behind, shift }: Fault): Promise<Postings> {
  const sides = [
    { units: phrase.slice(0, before), moved: 0 },
    { units: phrase.slice(behind), moved: shift },
  ].sort((a, b) => b.units.length - a.units.length);
  let around: Postings | undefined;
  for (const { units, moved } of sides) {
    // The texts of a few letters cost less than all pairs that begin with a character.
    if (units.length === 0 || (around && units.length === 1 && around.size <= most.texts)) break;
    const starts = await startsOf(index, units);
    const both: Postings = new Map(
      [...starts].flatMap(([row, places]) => {
        const known = around && new Set(around.get(row));
        const fitting = places.map((place) => place - moved).filter((place) => !known || known.has(place));
        return fitting.length > 0 ? [[row, fitting]] : [];
      }),
    );
    // No pair begins with the last character of a sentence.
    around = around && both.size === 0 && units.length === 1 ? around : both;
    if (around.size === 0) break;
  }
  return around ?? new Map();
}

/** Where the phrase begins that these units belong to; a single unit is the first of a pair. */
async function startsOf(index: SearchIndex, part: Unit[]): Promise<Postings> {
  const [only] = part;
  if (!only || part.length > 1) return startsIn(index, part);
  const postings = await index.postings([tokensOf(part)[0]?.token ?? only.code]);
  return new Map([...postings].map(([row, places]) => [row, places.map((place) => place - only.position)]));
}

/** The pieces of a text that equal the phrase except for the fault. */
function piecesOf(text: string, phrase: Unit[], { before, behind, shift }: Fault): string[] {
  const units = unitsOf(text);
  const length = phrase.length + shift;
  const stands = (from: number, to: number, at: number): boolean =>
    phrase.slice(from, to).every(({ code }, nth) => units[at + nth]?.code === code);
  const pieces: string[] = [];
  for (let begin = 0; begin + length <= units.length; begin++) {
    if (!stands(0, before, begin) || !stands(behind, phrase.length, begin + behind + shift)) continue;
    const piece = units.slice(begin, begin + length);
    const [first, last] = [piece[0], piece.at(-1)];
    if (first && last && !isBroken(piece)) pieces.push(text.slice(first.start, last.end));
  }
  return pieces;
}

/** The phrase with a unit and the next one exchanged. */
function exchange(phrase: string, units: Unit[], at: number): string {
  const [one, next] = [units[at], units[at + 1]];
  if (!one || !next) return phrase;
  const between = phrase.slice(one.end, next.start);
  return `${phrase.slice(0, one.start)}${phrase.slice(next.start, next.end)}${between}${phrase.slice(one.start, one.end)}${phrase.slice(next.end)}`;
}

const mean = (figures: number[]): number => figures.reduce((sum, one) => sum + one, 0) / figures.length;

/** The indexes of the smallest figures. */
const lowest = (figures: number[], count: number): number[] =>
  [...figures.keys()]
    .filter((at) => figures[at] !== Infinity)
    .sort((a, b) => (figures[a] ?? 0) - (figures[b] ?? 0))
    .slice(0, count);
