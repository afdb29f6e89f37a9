/** What did the reader type? Pure: the same in Node and in the browser. */
import { formatDocumentNumber, parseDocumentNumber } from '../../schemas/notation/document-number.ts';
import { parseNumeral, toHalfWidth } from '../../schemas/notation/numerals.ts';
import { parseSessionName } from '../../schemas/notation/session.ts';
import { submissionKey } from '../../schemas/notation/submission-number.ts';
import { type Kind, kinds } from '../../schemas/vocabulary.ts';

/** A meeting as far as the reader named it. */
export interface MeetingHint {
  term?: number;
  session?: number;
  year?: number;
  body?: 'npc' | 'cppcc';
  place?: string;
}

export interface DocumentHint {
  code?: string;
  year: number;
  serial: string;
}
export interface Query {
  text: string;
  numbers: string[];
  kind?: Kind;
  meeting?: MeetingHint;
  document?: DocumentHint;
  phrases: string[];
  without: string[];
}
type Old =
  | { type: 'empty' }
  /** A single Han character: too little to search. */
  | { type: 'short'; text: string }
  /** A submission number, lifted out of what stands beside it. */
  | { type: 'number'; number: string; kind?: Kind; meeting?: MeetingHint; words: string[]; text: string }
  | { type: 'document'; number: string; words: string[]; text: string }
  /** Each term stands in a letter as it is. */
  | { type: 'words'; terms: string[]; text: string };

const numeral = '[〇○零一二两三四五六七八九十百千万]';
const number = `(?:(?:闭会?|[A-Za-z]{1,3})\\s*\\d{1,6}|\\d{1,6}|${numeral}{1,9})`;
const kind = `(?:${Object.values(kinds).join('|')})`;
const document =
  /[\p{Script=Han}]{1,12}\s*[〔［[【（(﹝]\s*[0-9〇○零一二三四五六七八九]{4}\s*[〕］\]】）)﹞]\s*第?\s*(?:闭)?\d{1,6}\s*号?/u;
const meeting = new RegExp(
  [
    `(?:[\\p{Script=Han}]{0,12}?(?:政协|人大|人民代表大会|委员会)?第?(?:${numeral}|\\d){1,3}届[\\p{Script=Han}]{0,12}?第?(?:${numeral}|\\d){1,3}次(?:会议)?)`,
    `(?:[\\p{Script=Han}]{0,6}?(?:人大|政协)(?:${numeral}|\\d){1,3}次会议)`,
    '(?:(?:19|20)\\d{2}年)',
  ].join('|'),
  'u',
);
/** Forms that say themselves that a number is meant. */
const plainForms = [
  new RegExp(`第\\s*(${number})\\s*号?\\s*(${kind})?`, 'u'),
  new RegExp(`(?:No\\.?|№|#)\\s*(${number})(?!\\d)`, 'iu'),
  new RegExp(`(?<![\\d.])(${number})\\s*号\\s*(${kind})?`, 'u'),
  new RegExp(`(${kind})\\s*(${number})(?![\\d.%])`, 'u'),
];

/** Reads a query. */
export function readQuery(typed: string): Query {
  const o = readOld(typed);
  const base = { text: typed.trim(), numbers: [], phrases: [], without: [] };
  switch (o.type) {
    case 'empty':
      return base;
    case 'short':
      return { ...base, phrases: [o.text] };
    case 'number':
      return {
        ...base,
        numbers: [o.number],
        phrases: o.words,
        ...(o.kind && { kind: o.kind }),
        ...(o.meeting && { meeting: o.meeting }),
      };
    case 'document': {
      const d = parseDocumentNumber(o.number);
      return { ...base, ...(d && { document: d }), phrases: o.words };
    }
    default:
      return {
        ...base,
        phrases: o.terms.filter((t) => !t.startsWith('-')),
        without: o.terms.filter((t) => t.startsWith('-')).map((t) => t.slice(1)),
      };
  }
}
function readOld(typed: string): Old {
  const text = typed.trim();
  const form = toHalfWidth(text).normalize('NFKC').trim();
  if (form === '') return { type: 'empty' };
  const quoted = /^["“”「『](.+)["“”」』]$/u.exec(form)?.[1];
  if (quoted !== undefined) return words(quoted, text, [quoted.trim()]);
  return readDocument(form, text) ?? readNumber(form, text) ?? words(form, text, form.split(/\s+/));
}

function words(form: string, text: string, terms: string[]): Old {
  if (/^\p{Script=Han}$/u.test(form)) return { type: 'short', text };
  // 章卫军代表 is looked for by the name.
  const names = terms.map((term) => /^(\p{Script=Han}{2,4})(?:代表|委员)$/u.exec(term)?.[1] ?? term);
  return { type: 'words', terms: names.filter((term) => term !== ''), text };
}

function readDocument(form: string, text: string): Old | undefined {
  const [found] = document.exec(form) ?? [];
  if (!found) return undefined;
  const parsed = parseDocumentNumber(found) ?? parseDocumentNumber(`${found}号`);
  if (!parsed) return undefined;
  return { type: 'document', number: formatDocumentNumber(parsed), words: wordsIn(form.replace(found, ' ')), text };
}

function readNumber(form: string, text: string): Old | undefined {
  const [named] = meeting.exec(form) ?? [];
  const rest = named ? form.replace(named, ' ').trim() : form;
  const found = numberIn(rest, named !== undefined);
  if (!found) return undefined;
  const hint = named ? readMeeting(named) : undefined;
  return {
    type: 'number',
    number: found.number,
    ...(found.kind && { kind: found.kind }),
    ...(hint && { meeting: hint }),
    words: wordsIn(found.rest),
    text,
  };
}

/** The number in a text, and what is left of the text without it. */
function numberIn(text: string, afterMeeting: boolean): { number: string; kind?: Kind; rest: string } | undefined {
  for (const pattern of plainForms) {
    const match = pattern.exec(text);
    const parts = match?.slice(1).filter((part) => part !== undefined) ?? [];
    const kindOf = parts.map(kindNamed).find((one) => one !== undefined);
    const key = parts.filter((part) => !kindNamed(part)).map((part) => submissionKey(part.replaceAll(/\s/g, '')))[0];
    if (match && key) return { number: key, ...(kindOf && { kind: kindOf }), rest: text.replace(match[0], ' ') };
  }
  // A bare number: alone, behind a meeting, or as a word of its own; a bare year or a Chinese numeral is text.
  const bare = text
    .split(/\s+/)
    .find((word) => /^(?:(?:闭会?|[A-Za-z])\d{1,4}|\d{1,6})$/u.test(word) && !isYear(word, afterMeeting));
  const key = bare && submissionKey(bare);
  if (!bare || !key) return undefined;
  const others = text.split(/\s+/).filter((word) => word !== bare);
  const latin = /^[A-Za-z]/.test(bare) && others.length > 0; // 5G 工厂, A1 类
  return latin ? undefined : { number: key, rest: others.join(' ') };
}

const isYear = (word: string, afterMeeting: boolean): boolean => !afterMeeting && /^(?:19|20)\d{2}$/.test(word);

const kindNamed = (label: string): Kind | undefined =>
  (Object.entries(kinds) as [Kind, string][]).find(([, name]) => name === label)?.[0];

function readMeeting(named: string): MeetingHint {
  const year = /^(\d{4})年$/.exec(named)?.[1];
  if (year) return { year: Number(year) };
  const parsed = parseSessionName(named);
  if (parsed) return { term: parsed.term, session: parsed.session, ...(parsed.body && { body: parsed.body }) };
  const short = new RegExp(`(人大|政协)((?:${numeral}|\\d){1,3})次会议`, 'u').exec(named);
  const session = parseNumeral(short?.[2] ?? '');
  return session ? { session, body: short?.[1] === '政协' ? 'cppcc' : 'npc' } : {};
}

/** Words beside a number; the filling between number and meeting says nothing. */
const wordsIn = (text: string): string[] =>
  text
    .replaceAll(new RegExp(`(?:^|\\s)(?:的|之|${kind}|答复|关于)+(?=\\s|$)`, 'gu'), ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:的|之|[,，。、·])+$/u.test(word));
