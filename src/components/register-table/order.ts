/** Which numbers of a register are shown, and in what order. Pure: the browser has the rows, this the logic. */
import { kindWord } from '../../../schemas/notation/alphabet.ts';
import { submissionKey, yearAndSerialOf } from '../../../schemas/notation/submission-number.ts';

/** Numbers per `<tbody>`: browsers lay out the bodies one by one as they come near the screen. */
export const numbersPerBody = 50;

/** What the parts of the table are to a screen reader; a column's header is a `columnheader`. */
export const roles: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'rowheader',
  td: 'cell',
};

/** A number in a form for matching and comparing; what it does not have is empty. */
export interface Line {
  /** As `submissionKey` returns it. */
  number: string;
  /** Title and proposers, with letter case and width folded. */
  words: string;
  kind: string;
  /** The lead agency, then all that take part. */
  agencies: string[];
  status: string;
  /** Marks of disposition, the newest letter's first. */
  marks: string[];
  /** `YYYY-MM-DD` */
  date: string;
  /** `YYYY-MM-DD` */
  due: string;
}

/** What a reader requests, as in the address. */
export interface Requested {
  q?: string;
  agency?: string;
  status?: string;
  kind?: string;
  mark?: string;
  /** `agency`, `status`, `date` or `due`, with a `-` before it for the reverse; unset: by number. */
  sort?: string;
}

/** The agencies, statuses and marks that occur, in the order in which the form offers them. */
export interface Scale {
  agencies: string[];
  /** 已答复 first, if anything is answered. */
  statuses: string[];
  marks: string[];
}

/** Upper and lower case, full and half width compare equal. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const kindAtEnd = new RegExp(`${kindWord}$`, 'u');

/** The key of a number, however a person writes it: 367, ３６７, 第367号, 367号建议. */
export const numberKey = (text: string): string => submissionKey(text.replace(kindAtEnd, '')) ?? folded(text);

/**
 * The `lines` to show, in order. A number that was typed comes before titles and names that only contain it; what has no
 * agency, date or due day comes last in either direction.
 *
 * @param lines by number
 */
export function arranged<Of extends Line>(lines: Of[], requested: Requested, scale: Scale): Of[] {
  const words = requested.q?.split(/\s+/).filter(Boolean) ?? [];
  const wanted = words.map((word) => ({ number: numberKey(word), text: folded(word) }));
  const found = lines.filter(
    (line) =>
      (!requested.agency || line.agencies.includes(requested.agency)) &&
      (!requested.status || line.status === requested.status) &&
      (!requested.kind || line.kind === requested.kind) &&
      (!requested.mark || line.marks.includes(requested.mark)) &&
      wanted.every(({ number, text }) => isCalled(line, number) || line.words.includes(text)),
  );
  const ordered = inOrder(found, requested.sort ?? '', scale);
  const isExact = (line: Line) => wanted.some(({ number }) => line.number === number);
  return wanted.length > 0 ? [...ordered.filter(isExact), ...ordered.filter((line) => !isExact(line))] : ordered;
}

/** 20250688 by 688 too. */
const isCalled = (line: Line, number: string): boolean =>
  line.number === number || yearAndSerialOf(line.number)?.serial === number;

function inOrder<Of extends Line>(lines: Of[], sort: string, scale: Scale): Of[] {
  const backwards = sort.startsWith('-');
  const key = keyOf(backwards ? sort.slice(1) : sort, scale);
  if (!key) return backwards ? lines.reverse() : lines;
  const keyed = lines.map((line) => ({ line, key: key(line) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0; // by number
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
    return a.key < b.key === backwards ? 1 : -1;
  });
  return keyed.map(({ line }) => line);
}

/** What a line is compared by, '' if it has none; undefined to sort by number. */
function keyOf(sort: string, { agencies, statuses, marks }: Scale): ((line: Line) => number | string) | undefined {
  switch (sort) {
    case 'agency':
      return ({ agencies: [lead] }) => (lead === undefined ? '' : agencies.indexOf(lead));
    case 'status': // answered ones by their marks, the unmarked last
      return ({ status, marks: [mark] }) => {
        const rank = mark === undefined ? marks.length : marks.indexOf(mark);
        return statuses.indexOf(status) * (marks.length + 1) + rank;
      };
    case 'date':
      return ({ date }) => date;
    case 'due':
      return ({ due }) => due;
    default:
      return undefined;
  }
}
