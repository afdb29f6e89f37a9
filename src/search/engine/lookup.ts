/** A number or a document number → the letters it names, from one small table. Knows nothing about the full text. */
import { rankCharacters } from '../../../schemas/notation/alphabet.ts';
import { formatDocumentNumber } from '../../../schemas/notation/document-number.ts';
import { numberLabel, yearAndSerialOf } from '../../../schemas/notation/submission-number.ts';
import { kinds } from '../../../schemas/vocabulary.ts';
import { documentKey, tableOf } from '../keys.ts';
import type { DocumentHint, MeetingHint, Query } from '../query/parts.ts';
import type { DocumentEntry, Guide, LetterFacts, MeetingFacts, Names, NumberEntry } from '../record.ts';
import { fetchJson } from './fetching.ts';
import { simplifier } from './simplified.ts';

const rankFirst = new RegExp(`^[${rankCharacters}]`, 'u');
const rankLast = new RegExp(`[${rankCharacters}]$`, 'u');

/** What a number was found to be. */
export interface Named {
  /** What was understood, or does not exist; a sentence for each number. */
  heading: string;
  /** The letters that have it, newest first. */
  letters: LetterFacts[];
  /** Numbers that a register lists without a published reply. */
  known: { session: string; status: string; url: string }[];
  /** Letters with the same number that were not requested: of another meeting, kind or agency. */
  elsewhere: LetterFacts[];
  /** If it has no reply: letters with the nearest numbers. */
  nearby: LetterFacts[];
  /** The forms in which texts mention it. */
  mentions: string[];
}

export class Lookup {
  readonly #base: string;
  readonly #guide: Guide;
  readonly #simplified: (text: string) => Promise<string>;
  readonly #files = new Map<string, Promise<unknown>>();

  /** @param base path of the site, with a slash at both ends */
  constructor(base: string, guide: Guide) {
    this.#base = base;
    this.#guide = guide;
    this.#simplified = simplifier(base);
  }

  /**
   * What the numbers of a query name; undefined if there are none, or the query is words after all.
   * @throws Error if a table cannot be loaded
   */
  async find(query: Query): Promise<Named | undefined> {
    const { perhaps, meeting: _, ...whole } = query;
    if (perhaps && (await this.#isKnown(perhaps))) {
      return this.#number(perhaps, { ...whole, glued: { word: query.text } });
    }
    if (query.document) return this.#document(query.document);
    if (query.glued?.name && !(await this.#isNamed(query.glued.name, query.numbers))) return undefined;
    const found = await Promise.all(query.numbers.map((number) => this.#number(number, query)));
    return found.length > 0 ? found.reduce(together) : undefined;
  }

  #file<T>(path: string): Promise<T> {
    const url = `${this.#base}search/${path}.json`;
    const known = this.#files.get(url) ?? fetchJson(url);
    this.#files.set(url, known);
    known.catch(() => this.#files.delete(url));
    return known as Promise<T>;
  }

  /** The table that would contain a number. */
  #numberTable(key: string): Promise<NumberEntry[]> {
    return this.#file(`numbers/${tableOf(this.#guide.numbers, key)}`);
  }

  async #isKnown(key: string): Promise<boolean> {
    const table = await this.#numberTable(key);
    return table.some((entry) => entry.key === key && !entry.bySerial);
  }

  /** Whether a word before a number (章卫军367) identifies the letter, or is any person, agency or place. */
  async #isNamed(word: string, numbers: string[]): Promise<boolean> {
    const tables = await Promise.all(numbers.map((key) => this.#numberTable(key)));
    const letters = tables.flat().flatMap((entry) => (numbers.includes(entry.key) ? entry.letters : []));
    if (letters.some((letter) => isCalledBy(letter, word))) return true;
    const ofPlace = (name: string) => name.startsWith(word) && rankFirst.test(name.slice(word.length));
    if (this.#guide.bodies.some(ofPlace)) return true;
    const { people, collectives, agencies } = await this.#file<Names>('names');
    return (
      [...people, ...collectives].some(([name]) => name === word) ||
      agencies.flat().some((name) => name === word || ofPlace(name) || (word.length > 2 && name.endsWith(word)))
    );
  }

  async #document(hint: DocumentHint): Promise<Named> {
    const place = tableOf(this.#guide.documents, documentKey(hint));
    const table = await this.#file<DocumentEntry[]>(`documents/${place}`);
    const alike = table.filter((entry) => documentKey(entry) === documentKey(hint));
    const asTyped = alike.filter((entry) => isOf(entry, hint.code));
    const isUnknown = hint.code !== undefined && alike.length > 0 && asTyped.length === 0;
    const code = isUnknown ? await this.#simplified(hint.code ?? '') : hint.code;
    const meant = isUnknown ? alike.filter((entry) => isOf(entry, code)) : asTyped;
    const written = formatDocumentNumber({ ...hint, code: code ?? '' });
    const [first] = meant;
    const named = first && meant.length === 1 ? formatDocumentNumber(first) : written;
    return {
      heading: first ? named : `没有发文字号为${written}的公开答复`,
      letters: newestFirst(meant.map(({ letter }) => letter)),
      known: [],
      elsewhere: first ? [] : newestFirst(alike.map(({ letter }) => letter)),
      nearby: [],
      mentions: [named],
    };
  }

  async #number(key: string, query: Query): Promise<Named> {
    const table = await this.#numberTable(key);
    const meetings = this.#guide.meetings.filter((meeting) => isMeant(meeting, query.meeting));
    const ids = new Set(meetings.map(({ id }) => id));
    const all = table.filter((entry) => entry.key === key);
    const own = all.filter(({ session, bySerial }) => ids.has(session) && !bySerial);
    const bySerial = this.#bySerial(all, query.meeting);
    // 第688号提案 beside 第688号建议 is 20250688; 第688号 is not.
    const isOwn = own.some((entry) => isOfKind(entry, query)) || !bySerial.some((entry) => isOfKind(entry, query));
    const meant = isOwn ? own : bySerial;
    const answered = meant.filter(({ letters }) => letters.length > 0);
    const ofKind = answered.filter(({ kind }) => kind === query.kind);
    const exact = ofKind.length > 0 ? ofKind : answered;
    const letters = newestFirst(
      exact.filter(({ kind }) => kind !== 'opinion').flatMap((entry) => entry.letters),
      exact.filter(({ kind }) => kind === 'opinion').flatMap((entry) => entry.letters),
    );
    const waiting = meant.filter((entry) => entry.letters.length === 0 && isOfKind(entry, query));
    const shown = new Set(letters.map(({ row }) => row));
    return {
      heading: this.#heading(key, query, exact, waiting, meetings),
      letters,
      known: waiting.map(({ session, status = '', url = '' }) => ({ session: this.#nameOf(session), status, url })),
      elsewhere: newestFirst(all.flatMap((entry) => entry.letters)).filter(({ row }) => !shown.has(row)),
      nearby:
        letters.length > 0
          ? []
          : neighbours(
              key,
              table.filter(({ session, bySerial }) => ids.has(session) && !bySerial),
            ),
      mentions: [...this.#mentions(key, query, exact), ...(query.glued ? [query.glued.word] : [])],
    };
  }

  /** Numbers whose serial was typed, of the year of the number or of the meeting. */
  #bySerial(entries: NumberEntry[], hint: MeetingHint | undefined): NumberEntry[] {
    const { year, ...rest } = hint ?? {};
    return entries.filter(({ bySerial, number, session }) => {
      const meeting = this.#guide.meetings.find(({ id }) => id === session);
      if (!bySerial || !meeting || !isMeant(meeting, rest)) return false;
      return year === undefined || year === meeting.year || year === yearAndSerialOf(number)?.year;
    });
  }

  #heading(key: string, query: Query, exact: NumberEntry[], waiting: NumberEntry[], meetings: MeetingFacts[]): string {
    const [first] = exact;
    const number = numberLabel(key);
    const asked = number + (query.kind ? kinds[query.kind] : '');
    if (first && query.kind && first.kind !== query.kind) return `没有${asked}的公开答复；这是${first.label}`;
    if (first && exact.length === 1) return `${this.#nameOf(first.session)} ${first.label}`;
    if (first) return asked;
    if (meetings.length === 0) return `没有${asked}的公开答复：本站没有您写的那次会议`;
    const [only] = waiting;
    if (only && waiting.length === 1) return `${this.#nameOf(only.session)}没有${only.label}的公开答复`;
    const [meeting] = meetings;
    if (!meeting || meetings.length > 1) return `没有${asked}的公开答复`;
    const kind = query.kind ?? (meeting.body === 'npc' ? 'suggestion' : 'proposal');
    return `${meeting.names[0]}没有${number}${kinds[kind]}的公开答复`;
  }

  /** With a meeting, its own form of the number; without, what was typed. */
  #mentions(key: string, query: Query, exact: NumberEntry[]): string[] {
    if (query.meeting) {
      const names = (id: string) => this.#guide.meetings.find((meeting) => meeting.id === id)?.names ?? [];
      return exact.flatMap(({ session, label }) => names(session).map((name) => name + label));
    }
    const forms = new Set([key, ...exact.map(({ number }) => number)]);
    const plain = query.text.normalize('NFKC').replaceAll(/\s/g, '');
    const behind = query.kind ? `号${kinds[query.kind]}` : /号/.test(plain) ? '号' : '';
    return [...forms].map((form) => form + behind);
  }

  #nameOf(id: string): string {
    return this.#guide.meetings.find((meeting) => meeting.id === id)?.names[0] ?? id;
  }
}

/** Two numbers of one query. */
const together = (a: Named, b: Named): Named => ({
  heading: `${a.heading}；${b.heading}`,
  letters: newestFirst([...a.letters, ...b.letters]),
  known: [...a.known, ...b.known],
  elsewhere: newestFirst([...a.elsewhere, ...b.elsewhere]),
  nearby: newestFirst([...a.nearby, ...b.nearby]),
  mentions: [...a.mentions, ...b.mentions],
});

/** Each letter once, newest first; `last` after the others. */
function newestFirst(letters: LetterFacts[], last: LetterFacts[] = []): LetterFacts[] {
  const inOrder = [letters, last].flatMap((some) => [...some].sort((a, b) => b.row - a.row));
  return [...new Map(inOrder.map((letter) => [letter.row, letter])).values()];
}

/** Words may come before the code without a blank: 关于落实慈经信建〔2025〕16号. */
const isOf = (entry: DocumentEntry, code: string | undefined): boolean =>
  code === undefined || code.toUpperCase().endsWith(entry.code.toUpperCase());

/** Whether a letter's facts contain a word; for a proposer, the whole name. */
const isCalledBy = ({ title, proposers = '', agency, session }: LetterFacts, word: string): boolean =>
  proposers.split('、').includes(word) || [title, agency, session].some((text) => text.includes(word));

const isOfKind = (entry: NumberEntry, { kind }: Query): boolean => kind === undefined || entry.kind === kind;

/** Whether a meeting matches what was typed about it. */
function isMeant(meeting: MeetingFacts, hint: MeetingHint | undefined): boolean {
  return (
    (hint?.body === undefined || hint.body === meeting.body) &&
    (hint?.term === undefined || hint.term === meeting.term) &&
    (hint?.session === undefined || hint.session === meeting.session) &&
    (hint?.year === undefined || hint.year === meeting.year) &&
    (hint?.place === undefined || isPlace(meeting, hint.place))
  );
}

/** 慈溪市 and 慈溪 are what letters call 市: the rank is enough, or the whole name if a letter states it. */
function isPlace({ names }: MeetingFacts, place: string): boolean {
  const rank = rankLast.exec(place)?.[0];
  return names.some((name) => name.includes(place) || rank === undefined || name.startsWith(rank));
}

/** The three letters with the nearest numbers of the same series. */
function neighbours(key: string, table: NumberEntry[]): LetterFacts[] {
  const series = (text: string) => String(yearAndSerialOf(text)?.year ?? text.replace(/\d+$/, ''));
  const value = (text: string) => Number(/\d+$/.exec(text)?.[0]);
  const distance = (entry: NumberEntry) => Math.abs(value(entry.key) - value(key));
  const nearest = table
    .filter((entry) => series(entry.key) === series(key) && entry.key !== key && entry.letters.length > 0)
    .sort((a, b) => distance(a) - distance(b) || value(a.key) - value(b.key))
    .flatMap(({ letters }) => letters.slice(0, 1));
  // One letter may answer several of them.
  return [...new Map(nearest.map((letter) => [letter.row, letter])).values()].slice(0, 3);
}
