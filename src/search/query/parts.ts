/** What a query is made of, and how a recogniser takes its part out of the words. */
import type { BodyKind, Kind } from '../../../schemas/vocabulary.ts';

/** A meeting as far as the reader named it. */
export interface MeetingHint {
  /** As typed: 市, 慈溪市, 慈溪. */
  place?: string;
  body?: BodyKind;
  term?: number;
  session?: number;
  year?: number;
}

/** A document number as far as the reader named it: 〔2025〕16号 has no code. */
export interface DocumentHint {
  /** As typed. Words attached to its front cannot be separated from it: 落实慈经信建. */
  code?: string;
  year: number;
  /** As `parseDocumentNumber` returns it: 16, 闭08. */
  serial: string;
}

/** A number that nothing separates from what is next to it. */
interface Glued {
  /** 慈溪市367, 章卫军367, 367件, 2025-367. */
  word: string;
  /**
   * 章卫军. Set if only its being a name distinguishes 章卫军367 from 国道329: unless a person or place has that name,
   * the query is words, and `phrases` are those.
   */
  name?: string;
}

/** What a reader typed, parsed. All parts empty: nothing was typed. */
export interface Query {
  /** As typed, trimmed. */
  text: string;
  /**
   * Submission numbers, as `submissionKey` returns them (367, 闭8, Y19), in the order typed, without duplicates. One that
   * cannot exist (第0号, 第999999999号) is a number nevertheless, and will not be found.
   */
  numbers: string[];
  /** The word in which the number was found, if that may also occur in a text. */
  glued?: Glued;
  /**
   * What the whole query is if a register has that number, as `submissionKey` returns it: B23 for b023, 2023-12, 20250623.
   * Otherwise it is what the other fields say.
   */
  perhaps?: string;
  /** Kind typed with the number: a preference. */
  kind?: Kind;
  /** Typed with the number. Without a number, 市十八届人大四次会议 is a phrase. */
  meeting?: MeetingHint;
  /** Takes precedence over submission numbers: if there is one, `numbers` is empty. */
  document?: DocumentHint;
  /** Phrases that a letter must all contain; without words next to a number that mean nothing (的, 答复, 号, 关于, 查询 …). */
  phrases: string[];
  /** Phrases that it must not contain: -word, －word, -"two words". */
  without: string[];
}

/** A piece of a query. `words` are not yet parsed; all other pieces are, and stay as they are. */
export type Part =
  | { role: 'words' | 'phrase' | 'without'; text: string }
  | { role: 'number'; keys: string[]; kind?: Kind; word?: string }
  | { role: 'glued'; key: string; text: string; name: string }
  | { role: 'kind'; kind: Kind }
  | { role: 'meeting'; hint: MeetingHint }
  | { role: 'document'; hint: DocumentHint };

/** Takes what it recognises out of the words. */
export type Recogniser = (parts: readonly Part[]) => readonly Part[];

/** What a match was recognised as, and where in the text that begins, if not at the match. */
export interface Recognised {
  part: Part;
  start?: number;
}

/** Takes what a pattern finds, and `read` accepts, out of the words; `before` begins after the part taken last. */
export function divide(
  parts: readonly Part[],
  pattern: RegExp,
  read: (match: RegExpExecArray, before: string, after: string) => Recognised | undefined,
): readonly Part[] {
  const divided = parts.flatMap((part) => {
    if (part.role !== 'words') return [part];
    const pieces: Part[] = [];
    let from = 0;
    for (const match of part.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const found = read(match, part.text.slice(from, match.index), part.text.slice(end));
      if (!found) continue;
      pieces.push({ role: 'words', text: part.text.slice(from, found.start ?? match.index) }, found.part);
      from = end;
    }
    return [...pieces, { role: 'words' as const, text: part.text.slice(from) }];
  });
  return divided.filter((part) => !('text' in part) || part.text.trim() !== '');
}
