/** What an import can read from a letter: the fields of the reply, and what helps to choose among their values. */
import type { StatedDisclosure } from '../../../schemas/notation/disclosure.ts';
import type { SessionName } from '../../../schemas/notation/session.ts';
import type { Reply } from '../../../schemas/reply.ts';
import type { BodyKind, Kind } from '../../../schemas/vocabulary.ts';
import type { NamedMeeting } from '../meetings.ts';
import type { Helper } from './subject/opening.ts';
import type { Title } from './subject/title.ts';

/** Fields of the schema that no letter states, each with the reason. */
interface Unstated {
  consultations: 'recorded in a register of talks';
  feedback: 'given by deputies after the reply';
  summaryOnly: 'decided by whoever shortens the text';
  follows: 'an address of this site';
  supersedes: 'an address of this site';
  formerly: 'addresses of this site';
  corrections: 'made after publication';
  withdrawn: 'made after publication';
  privacyExceptions: 'granted by a person';
}

export type LetterField = Exclude<keyof Reply, keyof Unstated>;

/** Fields in which a letter writes names that become ids, or may lack a required part. */
interface AsWritten {
  session: Omit<SessionName, 'place'> & { label: string };
  submissions: { number?: string; kind?: Kind; title?: string; proposers?: string[] }[];
  coHandlingAgencies: Helper[];
}

export type FieldValue<Field extends LetterField> = Field extends keyof AsWritten
  ? AsWritten[Field]
  : NonNullable<Reply[Field]>;

/** What a letter says about itself; names as written. Absent if not found or in doubt. */
export type RecognisedReply = { [Field in LetterField]?: FieldValue<Field> };

/** Fields whose value is chosen from more than itself. */
interface FieldClues {
  title: Title;
  session: NamedMeeting;
  disclosure: StatedDisclosure;
}

/** Facts that are not fields. */
interface Clues {
  /** Numbers of a page's table. */
  numbers: string[];
  /** The title of the submission in a page's table. */
  submissionTitle: string;
  /** Whose submissions the page's menu is about. */
  column: BodyKind;
  /** A date in a web column, which may be that of the letter or of the page. */
  someDay: string;
  /** 附件：1.…, which names the annexes. */
  annexNote: string;
}

/** The field for which each is used. */
const fieldOfClue: { readonly [Clue in keyof Clues]: LetterField } = {
  numbers: 'submissions',
  submissionTitle: 'submissions',
  column: 'submissions',
  someDay: 'publishedOn',
  annexNote: 'annexes',
};

/** Each kind of fact and the type of its values. */
export type Candidates = Clues & {
  [Field in LetterField]: Field extends keyof FieldClues ? FieldClues[Field] : FieldValue<Field>;
};

export const fieldOf = (key: keyof Candidates): LetterField =>
  key in fieldOfClue ? fieldOfClue[key as keyof Clues] : (key as LetterField);
