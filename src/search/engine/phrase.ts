/** A phrase → the letters that contain it, and how prominently. Exact: decided by the positions, or the text itself. */

import { regions } from '../regions.ts';
import { coverOf, isBroken, matchesOf, type Unit, unitsOf } from '../units.ts';
import type { Letter, Postings, SearchIndex } from './bundle.ts';

/** Row of a letter → the first position of a phrase in it. */
export type Places = Map<number, number>;

/**
 * With so few candidates their texts, which are shown anyway, cost less than further tokens of so many thousand
 * positions.
 */
const few = { candidates: 20, thousands: 2 };

/** The positions of a cover's tokens, counted from the beginning of the phrase. */
interface Part {
  token: string;
  offsets: number[];
}

/** The letters that contain a phrase. None for a phrase without a token: a single character, a lone sign. */
export async function placesOf(index: SearchIndex, phrase: Unit[]): Promise<Places> {
  const starts = await startsIn(index, phrase, few.candidates);
  // The position that the end of a sentence leaves free may be taken by words: only the text can decide.
  if (starts instanceof Candidates || isBroken(phrase)) return placesInTexts(index, [...starts.keys()], phrase);
  return new Map([...starts].map(([row, [first = 0]]) => [row, first]));
}

/** Where a phrase may begin, before all of its tokens were requested. */
class Candidates extends Map<number, number[]> {}

/**
 * Where a phrase begins in each letter.
 * @param enough with so few letters left, costly tokens are not followed further: `Candidates`
 */
export async function startsIn(index: SearchIndex, phrase: Unit[], enough = 0): Promise<Postings> {
  const parts = partsOf(index, phrase);
  const heaviest = parts.at(-1);
  if (!heaviest) return new Map();
  const known: Postings[] = [];
  let starts: Postings | undefined;
  for (const part of parts.slice(0, -1)) {
    const postings = await index.postings([part.token]);
    known.push(postings);
    starts = startsOf(part, postings, starts);
    if (starts.size === 0) return starts;
    const left = parts.slice(known.length).reduce((sum, { token }) => sum + index.cost(token), 0);
    if (starts.size > enough) continue;
    if (left >= few.thousands || starts.keys().every((row) => index.isRead(row))) return new Candidates(starts);
  }
  // All tokens at once: the answer is as small as possible, but does not say which token is where. A position
  // has one token, so what is not one of the known ones is the last.
  const together = await index.postings(parts.map(({ token }) => token));
  const rest: Postings = new Map(
    [...together].map(([row, positions]) => {
      const taken = new Set(known.flatMap((postings) => postings.get(row) ?? []));
      return [row, positions.filter((position) => !taken.has(position))];
    }),
  );
  return startsOf(heaviest, rest, starts);
}

/** The tokens to request, cheapest first. */
function partsOf(index: SearchIndex, phrase: Unit[]): Part[] {
  const offsets = new Map<string, number[]>();
  for (const { token, position } of coverOf(phrase, (one) => index.cost(one))) {
    offsets.set(token, [...(offsets.get(token) ?? []), position]);
  }
  return [...offsets]
    .map(([token, places]) => ({ token, offsets: places }))
    .sort((a, b) => index.cost(a.token) - index.cost(b.token));
}

/** Where a phrase may begin, as far as is known: at `before`, and with this part at its positions. */
function startsOf({ offsets }: Part, postings: Postings, before: Postings | undefined): Postings {
  const starts: Postings = new Map();
  const [first = 0] = offsets;
  for (const [row, positions] of postings) {
    const candidates = before ? before.get(row) : positions.map((position) => position - first);
    if (!candidates) continue;
    const there = new Set(positions);
    const fitting = candidates.filter((start) => offsets.every((offset) => there.has(start + offset)));
    if (fitting.length > 0) starts.set(row, fitting);
  }
  return starts;
}

async function placesInTexts(index: SearchIndex, rows: number[], phrase: Unit[]): Promise<Places> {
  const letters = await Promise.all(rows.map(async (row) => [row, await index.letter(row)] as const));
  const places: Places = new Map();
  for (const [row, letter] of letters) {
    const region = regionIn(letter, phrase);
    if (region) places.set(row, regions[region]);
  }
  return places;
}

const regionIn = ({ fields }: Letter, phrase: Unit[]) =>
  fields.find(({ text }) => matchesOf(unitsOf(text), phrase).length > 0)?.region;

/** The letters that contain all phrases and none of `without`; the least prominent phrase decides the position. */
export async function placesOfAll(index: SearchIndex, phrases: string[], without: string[]): Promise<Places> {
  let all: Places | undefined;
  for (const phrase of phrases) {
    const places = await placesOf(index, unitsOf(phrase));
    all = all ? intersect(all, places) : places;
    if (all.size === 0) return all;
  }
  const found = all ?? new Map(Array.from({ length: index.size }, (_, row) => [row, 0]));
  for (const phrase of without) {
    for (const row of (await placesOf(index, unitsOf(phrase))).keys()) found.delete(row);
  }
  return found;
}

function intersect(a: Places, b: Places): Places {
  const both: Places = new Map();
  for (const [row, place] of a) {
    const other = b.get(row);
    if (other !== undefined) both.set(row, Math.max(place, other));
  }
  return both;
}
