/**
 * The one tokeniser of build and browser. A text is a sequence of units: a Han character, a number with its decimals, a
 * run of letters, a sign. The index contains the overlapping pairs of units, and numbers and letters also separately; so
 * a query of any length is found by its pairs, and by their positions.
 */

import { dotCharacters } from '../../schemas/notation/alphabet.ts';

export interface Unit {
  /** Normal form with an end mark: no code is the beginning of another, so 36 does not find 367. */
  code: string;
  /** Numbers and letters have their own token. */
  alone: boolean;
  /** Offsets in the text, the end exclusive. */
  start: number;
  end: number;
  /** Position in the index, counted from the beginning of the text. */
  position: number;
}

export interface Token {
  token: string;
  position: number;
}

// Letters of a script that nobody uses here (Bopomofo) replace what Pagefind drops from a word.
const closed = 'ㄅ';
const single = 'ㄆ';
const point = 'ㄉ';
const sign = 'ㄙ';

/** Positions that the end of a sentence leaves free: nothing is found across it, but "A，B" in quotes is. */
const gap = 2;

const shapes = [
  ['han', /\p{Script=Han}/uy],
  ['number', /[\d０-９]+(?:[.．][\d０-９]+|,\d{3}(?!\d))*/uy],
  ['letters', /(?:(?!\p{Script=Han})[\p{L}\p{M}])+/uy],
  ['blank', new RegExp(`[^\\S\\n\\r]|[\\u200b\\ufeff\\u00ad“”‘’„‟"＂'＇「」『』《》〈〉${dotCharacters}]`, 'uy')],
  ['end', /[\n\r，。、；：！？…—–｡､．,.;:!?|]+/uy],
  ['other', /./suy],
] as const;

/** Cuts a text into units. Quotation marks, 《》, blanks and the dots of names are skipped; the end of a sentence leaves a gap. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let position = 0;
  let at = 0;
  const put = (code: string, alone: boolean, end: number): void => {
    units.push({ code, alone, start: at, end, position });
    position += alone ? 2 : 1;
  };
  while (at < text.length) {
    const [shape, found] = shapeAt(text, at);
    const end = at + found.length;
    if (shape === 'han') put(found, false, end);
    else if (shape === 'number') put(numberCode(found), true, end);
    else if (shape === 'letters') put(letterCode(found), true, end);
    else if (shape === 'end' && units.length > 0) position = endOf(units) + gap;
    else if (shape === 'other') {
      const plain = found.normalize('NFKC');
      // ㎡, ①, №: their meaning.
      if (plain !== found) for (const { code, alone } of unitsOf(plain)) put(code, alone, end);
      else put(signCode(found), false, end);
    }
    at = end;
  }
  return units;
}

function shapeAt(text: string, at: number): [shape: (typeof shapes)[number][0], found: string] {
  for (const [shape, pattern] of shapes) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return [shape, found];
  }
  throw new RangeError(`no unit at ${at}`);
}

const numberCode = (found: string): string =>
  found.normalize('NFKC').replaceAll(',', '').replaceAll('.', point) + closed;

/** Lower-case letters without accents. */
const letterCode = (found: string): string => found.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase() + closed;

/** All brackets count as one kind. */
function signCode(found: string): string {
  const one = /\p{Ps}/u.test(found) ? '(' : /\p{Pe}/u.test(found) ? ')' : found;
  return sign + (one.codePointAt(0) ?? 0).toString(16) + closed;
}

/** The first position after the last unit. */
export function endOf(units: Unit[]): number {
  const last = units.at(-1);
  return last ? last.position + (last.alone ? 2 : 1) : 0;
}

/** Whether a unit follows another with no end of a sentence between them. */
const follows = (unit: Unit | undefined, before: Unit): boolean =>
  unit?.position === before.position + (before.alone ? 2 : 1);

/** Whether a sentence ends within a phrase. */
export const isBroken = (units: Unit[]): boolean =>
  units.some((unit, index) => index + 1 < units.length && !follows(units[index + 1], unit));

/** The token of a unit that has its own. */
const ownToken = (unit: Unit): Token => ({ token: single + unit.code, position: unit.position });

/** The token of a unit and the next one, unless a sentence ends between them. */
function pairToken(unit: Unit, next: Unit | undefined): Token | undefined {
  return next && follows(next, unit) ? { token: unit.code + next.code, position: next.position - 1 } : undefined;
}

/** All tokens of a text, by position. */
export function tokensOf(units: Unit[]): Token[] {
  return units.flatMap((unit, index) => {
    const pair = pairToken(unit, units[index + 1]);
    return [...(unit.alone ? [ownToken(unit)] : []), ...(pair ? [pair] : [])];
  });
}

/**
 * The cheapest tokens that together cover every unit of a phrase: about half of its pairs. A Han character with a
 * sentence's end on both sides has no token and is skipped.
 * @param cost of loading a token, above 0
 */
export function coverOf(units: Unit[], cost: (token: string) => number): Token[] {
  // best[i]: the cheapest cover of the first i units.
  const best: { cost: number; tokens: Token[] }[] = [{ cost: 0, tokens: [] }];
  const offer = (from: number, to: number, token?: Token): void => {
    const before = best[from];
    if (!before) return;
    const sum = before.cost + (token ? cost(token.token) : 0);
    const known = best[to];
    if (!known || sum < known.cost) best[to] = { cost: sum, tokens: token ? [...before.tokens, token] : before.tokens };
  };
  for (const [index, unit] of units.entries()) {
    const previous = units[index - 1];
    const back = previous && pairToken(previous, unit);
    const ahead = pairToken(unit, units[index + 1]);
    if (unit.alone) offer(index, index + 1, ownToken(unit));
    if (back) offer(index, index + 1, back);
    if (ahead) offer(index, index + 2, ahead);
    if (!unit.alone && !back && !ahead) offer(index, index + 1);
  }
  return best[units.length]?.tokens ?? [];
}

/** Where a phrase occurs in a text: offsets, the end exclusive, without overlaps. Both as `unitsOf` returns them. */
export function matchesOf(text: Unit[], phrase: Unit[]): [start: number, end: number][] {
  const [first] = phrase;
  const matches: [number, number][] = [];
  if (!first) return matches;
  for (let index = 0; index + phrase.length <= text.length; index++) {
    const begin = text[index];
    if (!begin || begin.code !== first.code) continue;
    const stands = phrase.every((unit, nth) => {
      const there = text[index + nth];
      return there?.code === unit.code && there.position - begin.position === unit.position - first.position;
    });
    const last = text[index + phrase.length - 1];
    if (!stands || !last) continue;
    matches.push([begin.start, last.end]);
    index += phrase.length - 1;
  }
  return matches;
}
