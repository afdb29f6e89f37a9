/** Files → replies and problems. The contract of this module; its body is under way. */
import type { Agencies } from '../../schemas/agency.ts';
import type { Reply } from '../../schemas/reply.ts';
import type { Session } from '../../schemas/session.ts';
import type { Site } from '../../schemas/site.ts';

/** A fault in a file under `content/`; `file` is relative to the content root, with `/`; line and column count from 1. */
export interface Problem {
  severity: 'error' | 'warning';
  file: string;
  line: number;
  column: number;
  /** Dotted path of the field, where one is concerned. */
  field?: string;
  message: string;
  /** What to do about it. */
  fix: string;
}

/** A letter whose front matter holds. */
export interface Entry {
  /** `<session>/<key>` or `<session>/<key>/<agency>`: the path of the file and of the page. */
  path: string;
  session: string;
  key: string;
  /** Set where several agencies reply to one number separately. */
  agency?: string;
  /** Relative to the content root: `replies/cixi-npc-18-4/367.md`. */
  file: string;
  reply: Reply;
}

export interface Catalogue {
  root: string;
  site: Site;
  agencies: Agencies;
  /** Id → meeting. */
  sessions: Record<string, Session>;
  /** Every letter that could be read, in the order of their paths; of any disclosure, withdrawn or not. */
  entries: Entry[];
  problems: Problem[];
}
