/** What an import can read of a letter: the fields of the reply, and what helps to choose among their values. */
import type { StatedDisclosure } from '../../../schemas/notation/disclosure.ts';
import type { SessionName } from '../../../schemas/notation/session.ts';
import type { Reply } from '../../../schemas/reply.ts';
import type { BodyKind, Kind } from '../../../schemas/vocabulary.ts';
import type { NamedMeeting } from '../meetings.ts';
import type { Helper } from './opening.ts';
import type { Title } from './title.ts';

/** Fields of the schema that no letter states, each with the reason. */
interface Unstated {
  consultations: 'a register of talks holds them';
  feedback: 'deputies give it after the reply';
  topics: 'the staff of the site choose them';
  summaryOnly: 'whoever shortens the text decides it';
  follows: 'an address of this site';
  supersedes: 'an address of this site';
  formerly: 'addresses of this site';
  corrections: 'made after publication';
  withdrawn: 'made after publication';
  privacyExceptions: 'a person grants them';
}

export type LetterField = Exclude<keyof Reply, keyof Unstated>;

/** Where a letter writes names that become ids, or may lack a part that the reply must have. */
interface AsWritten {
  session: Omit<SessionName, 'place'> & { label: string };
  submissions: { number?: string; kind?: Kind; title?: string; proposers?: string[] }[];
  coHandlingAgencies: Helper[];
}

export type FieldValue<Field extends LetterField> = Field extends keyof AsWritten
  ? AsWritten[Field]
  : NonNullable<Reply[Field]>;

/** What a letter says of itself; names as written. Absent where it was not found or is in doubt. */
export type RecognisedReply = { [Field in LetterField]?: FieldValue<Field> };

/** Where a value is chosen from more than itself. */
interface FieldClues {
  title: Title;
  session: NamedMeeting;
  disclosure: StatedDisclosure;
}

/** Facts that are not a field. */
interface Clues {
  /** Numbers of a page's table. */
  numbers: string[];
  /** The title of the submission in a page's table. */
  submissionTitle: string;
  /** Of whose submissions the page's menu speaks. */
  column: BodyKind;
  /** A day of a web column, which may be that of the letter or of the page. */
  someDay: string;
  /** 附件：1.…, where the annexes are named. */
  annexNote: string;
}

/** The field that is chosen by each. */
const fieldOfClue: { readonly [Clue in keyof Clues]: LetterField } = {
  numbers: 'submissions',
  submissionTitle: 'submissions',
  column: 'submissions',
  someDay: 'publishedOn',
  annexNote: 'annexes',
};

/** Each kind of fact with what is found for it. */
export type Candidates = Clues & {
  [Field in LetterField]: Field extends keyof FieldClues ? FieldClues[Field] : FieldValue<Field>;
};

export const fieldOf = (key: keyof Candidates): LetterField =>
  key in fieldOfClue ? fieldOfClue[key as keyof Clues] : (key as LetterField);
