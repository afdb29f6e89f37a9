import type { ReadLetter, Unread } from '../../import/letter/read.ts';

/** What happened to a file. */
export interface Outcome {
  name: string;
  read: ReadLetter | Unread;
  /** The file it was written to, relative to the working directory. */
  written?: string;
  /** Why it is in `unfiled/`. */
  reasons: string[];
  /** Why it was not written. */
  refused?: string;
}
