/** A letter's file as it was read, whether or not all of it is valid. */
import type { Reply } from '../../schemas/reply.ts';
import type { Entry } from './entry.ts';

/** A letter's file as far as it could be read. It keeps no text and no positions: 100,000 of them are in memory at once. */
export interface Draft extends Omit<Entry, 'reply'> {
  /** The valid fields, each judged separately. */
  fields: Partial<Reply>;
  /** Set if the whole front matter is valid. */
  reply?: Reply;
}

/** Where a letter's file is; without `path` it is outside any content root, and its name means nothing. */
export type Standing = Omit<Draft, 'fields' | 'reply'> | { file: string; path?: undefined };
