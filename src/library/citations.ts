/** Which letters mention which in their texts, and where: by document number, or by meeting and number. Pure. */
import { numeralCharacters, year, yearClosing, yearOpening } from '../../schemas/notation/alphabet.ts';
import { parseDocumentNumber } from '../../schemas/notation/document-number.ts';
import { submissionKey } from '../../schemas/notation/submission-number.ts';
import { type Kind, kinds } from '../../schemas/vocabulary.ts';
import { byNewest, keyOf, sameNumber } from './arrange.ts';
import type { Entry } from './entry.ts';

/** A range of a text, in code units, and the letters that it mentions, newest first. */
export interface Citation {
  start: number;
  end: number;
  letters: Entry[];
  /** If several letters may be meant: the address of the number, `<session>/<key>`. */
  path?: string;
}

/** Finds what a text mentions, in order and without overlaps. */
export type CitationsIn = (text: string) => Citation[];

/**
 * @param letters those that may be mentioned, newest first
 * @param names how letters write each meeting: id → names
 */
export function citationFinder(letters: Entry[], names: Record<string, string[]>): CitationsIn {
  const byDocument = Map.groupBy(letters, ({ reply }) => documentKey(reply.documentNumber ?? ''));
  const bySubmission = Map.groupBy(
    letters.flatMap((letter) => letter.reply.submissions.map((submission) => ({ letter, submission }))),
    ({ letter, submission }) => `${letter.session}/${sameNumber(submission)}`,
  );
  const meetings = Object.entries(names).flatMap(([session, all]) => all.map((name) => ({ session, name })));
  return (text) => {
    const found = documentsIn(text, byDocument);
    for (const meeting of meetings) found.push(...numbersIn(text, meeting, bySubmission));
    return found.length > 1 ? apart(found) : found;
  };
}

/** The letters that a range of this letter's text mentions; none if the letter itself is among them. */
export const citedFrom = (letter: Entry, { letters }: Citation): Entry[] => (letters.includes(letter) ? [] : letters);

/** Path of a letter → the letters that mention it, newest first. `textOf` may return the text as written, in Markdown. */
export function citationsOf(
  letters: Entry[],
  textOf: (letter: Entry) => string,
  citationsIn: CitationsIn,
): Map<string, Entry[]> {
  const citing = new Map<string, Set<Entry>>();
  for (const letter of letters) {
    for (const citation of citationsIn(textOf(letter).replaceAll('\\', ''))) {
      for (const { path } of citedFrom(letter, citation)) {
        citing.set(path, (citing.get(path) ?? new Set()).add(letter));
      }
    }
  }
  return new Map([...citing].map(([path, all]) => [path, [...all].sort(byNewest)]));
}

/** What begins first, and of that the longest; what overlaps it is left out. */
function apart(found: Citation[]): Citation[] {
  let reached = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const free = start >= reached;
      if (free) reached = end;
      return free;
    });
}

const yearAndSerial = new RegExp(
  String.raw`(?:${yearOpening}|［)\s*(\d{4})\s*(?:${yearClosing}|］)\s*第?\s*(闭?\d+)\s*号`,
  'gu',
);

/** Year and serial; the code before them runs into other words. */
function documentKey(text: string): string {
  const parsed = parseDocumentNumber(text);
  return parsed ? `${parsed.year}/${parsed.serial}` : '';
}

function documentsIn(text: string, byDocument: Map<string, Entry[]>): Citation[] {
  return text
    .matchAll(yearAndSerial)
    .flatMap(({ 0: whole, 1: year, 2: serial, index }): Citation[] => {
      const alike = byDocument.get(documentKey(`号〔${year}〕${serial}号`));
      if (!alike) return [];
      const before = text.slice(0, index).trimEnd();
      const codes = alike.map(({ reply }) => parseDocumentNumber(reply.documentNumber ?? '')?.code ?? '');
      const [code] = codes.filter((one) => before.endsWith(one)).sort((a, b) => b.length - a.length);
      if (!code) return [];
      const letters = alike.filter((_, at) => codes[at] === code);
      return [{ start: before.length - code.length, end: index + whole.length, letters }];
    })
    .toArray();
}

const number = `(?:(?:[闭平党]|[A-Za-z]{1,3}-?|${year}-)?\\d{1,8}|[${numeralCharacters}]{1,9})`;
const [between, comma] = [
  '(?:闭会(?:期间)?|平时|党派(?:团体)?)?(?:期间|上)?(?:[^\\s，。；：、《》（）“”\\d]{0,12}提出)?的?(?:《[^》\\n]{1,80}》)?[（(]?',
  '[、，,和及与]',
];
/** What may follow the name of a meeting: （上您提出的）第12号、第13号建议. */
const listed = new RegExp(
  `^(${between}\\s*)((?:第?\\s*${number}\\s*号?\\s*${comma}\\s*)*第?\\s*${number}\\s*号)` +
    `\\s*(?:重点|人大|政协|代表|委员){0,2}(${Object.values(kinds).join('|')})`,
  'u',
);
const eachNumber = new RegExp(`第?\\s*(${number})\\s*号?`, 'gu');

/** Numbers that are mentioned with their meeting: 市十八届人大四次会议第367号建议. The first range begins with the meeting. */
function numbersIn(
  text: string,
  { session, name }: { session: string; name: string },
  bySubmission: Map<string, { letter: Entry }[]>,
): Citation[] {
  return placesOf(text, name).flatMap((start) => {
    const behind = start + name.length;
    const match = listed.exec(text.slice(behind, behind + 200));
    if (!match) return [];
    const [whole, gap = '', list = '', label] = match;
    const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one] === label) ?? 'suggestion';
    const series = /[闭平党](?=会|时|派)/u.exec(gap.replace(/《.*》/su, ''))?.[0] ?? '';
    const all = [...list.matchAll(eachNumber)];
    return all.flatMap(({ 0: written, 1: digits = '', index }, at): Citation[] => {
      const numbered = /^[闭平党A-Z]|^\d+-/iu.test(digits) ? digits : series + digits;
      const submission = { number: submissionKey(numbered) ?? numbered, kind };
      const letters = bySubmission.get(`${session}/${sameNumber(submission)}`)?.map(({ letter }) => letter);
      const from = behind + gap.length + index;
      const end = at === all.length - 1 ? behind + whole.length : from + written.trimEnd().length;
      return letters ? [{ start: at === 0 ? start : from, end, letters, path: `${session}/${keyOf(submission)}` }] : [];
    });
  });
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) places.push(place);
  return places;
}
