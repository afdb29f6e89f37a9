import type { Reply } from '../../schemas/reply.ts';

/** A letter with valid front matter. */
export interface Entry {
  /** `<session>/<key>` or `<session>/<key>/<agency>`: the path of the file and of the page. */
  path: string;
  session: string;
  key: string;
  /** Set if several agencies reply to one number separately. */
  agency?: string;
  /** Relative to the content root: `replies/cixi-npc-18-4/367.md`. */
  file: string;
  reply: Reply;
}
