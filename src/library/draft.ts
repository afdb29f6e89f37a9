/** A letter's file as it was read, whether or not all of it holds. */
import type { Reply } from '../../schemas/reply.ts';
import type { Entry } from './entry.ts';

/** A letter's file as far as it could be read. It keeps no text and no places: 100,000 of them are held at once. */
export interface Draft extends Omit<Entry, 'reply'> {
  /** The fields that hold, each for itself. */
  fields: Partial<Reply>;
  /** Set where the whole front matter holds. */
  reply?: Reply;
}

/** Where a letter's file stands; without `path` it lies outside any content root, and its name says nothing. */
export type Standing = Omit<Draft, 'fields' | 'reply'> | { file: string; path?: undefined };
