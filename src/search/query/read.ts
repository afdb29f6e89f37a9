/** What did the reader type? Pure: the same in Node and in browsers, the oldest of which lack lookbehind. */
import { documents } from './documents.ts';
import { perhapsKey } from './figures.ts';
import { looseWords } from './loose-words.ts';
import { markedNumbers } from './marked-numbers.ts';
import { meetings } from './meetings.ts';
import type { MeetingHint, Part, Query, Recogniser } from './parts.ts';
import { exclusions, quotations } from './quotations.ts';
import { wordsIn } from './words.ts';
import { fold, plainWriting } from './writing.ts';

/** What is delimited by signs comes first; it is never parsed. */
const markedOff: Recogniser[] = [quotations, exclusions];

/** Tried in this order on what is left. What nothing recognises becomes phrases. */
const recognisers: Recogniser[] = [
  plainWriting, // 號 → 号, 叁佰 → 三百
  documents, // 慈经信建〔2025〕16号; leaves nothing to those below
  meetings, // 市十八届人大四次会议, 政协, 2025年
  markedNumbers, // 第367号, 367号建议, #367
  looseWords, // 367, 慈溪市367, 建议
];

/** More characters than anybody types; the rest is ignored. */
const limit = 200;

/** Reads a query. Never throws. */
export function readQuery(typed: string): Query {
  const text = typed.trim();
  const asTyped = inTurn(markedOff, [{ role: 'words', text: fold(text.slice(0, limit)) }]);
  const parts = inTurn(recognisers, asTyped);
  const document = parts.find((part) => part.role === 'document')?.hint;
  const found = document ? { numbers: [], document } : numbersIn(parts);
  // If it is not certain that there is a number, every word stays as typed.
  const isCertain = document !== undefined || (found.numbers.length > 0 && !found.glued?.name);
  const perhaps = document ? undefined : perhapsKey(fold(text));
  return {
    text,
    ...found,
    ...(perhaps && { perhaps }),
    phrases: phrasesOf(isCertain ? parts : asTyped),
    without: unique(parts.flatMap((part) => (part.role === 'without' ? [part.text] : []))),
  };
}

const inTurn = (recognisers: Recogniser[], parts: readonly Part[]): readonly Part[] =>
  recognisers.reduce((left, recognise) => recognise(left), parts);

/** The numbers, and what was typed with them. One attached to a name counts only if no other is found. */
function numbersIn(parts: readonly Part[]): Omit<Query, 'text' | 'phrases' | 'without'> {
  const certain = parts.filter((part) => part.role === 'number');
  const numbers = unique(certain.flatMap(({ keys }) => keys));
  const perhaps = parts.find((part) => part.role === 'glued');
  if (numbers.length === 0 && !perhaps) return { numbers };
  const word = certain.find((part) => part.word)?.word;
  const glued = numbers.length === 0 && perhaps ? { word: perhaps.text, name: perhaps.name } : word && { word };
  const [kind] = parts.flatMap((part) => ('kind' in part && part.kind ? [part.kind] : []));
  const hints = parts.flatMap((part) => (part.role === 'meeting' ? [part.hint] : []));
  const meeting: MeetingHint = Object.assign({}, ...hints.reverse());
  return {
    numbers: numbers.length === 0 && perhaps ? [perhaps.key] : numbers,
    ...(glued && { glued }),
    ...(kind && { kind }),
    ...(hints.length > 0 && { meeting }),
  };
}

/** What remains to be searched. */
function phrasesOf(parts: readonly Part[]): string[] {
  const phrases = parts.flatMap((part) => {
    if (part.role === 'phrase') return [part.text];
    return part.role === 'words' || part.role === 'glued' ? wordsIn(part.text) : [];
  });
  return unique(phrases.filter((phrase) => phrase !== ''));
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
