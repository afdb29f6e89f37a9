/** One letter as far as it was read: what the table of fields chooses from. */
import type { Disclosure } from '../../../schemas/vocabulary.ts';
import type { RecognisedReply } from './candidates.ts';
import type { Facts } from './facts.ts';
import type { Subject } from './subject/subject.ts';

export interface Letter {
  facts: Facts;
  subject: Subject;
  /** What the person who publishes it states. */
  asked: Disclosure | undefined;
  /** The fields before this one. */
  chosen: RecognisedReply;
}
