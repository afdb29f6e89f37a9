/** Which address leads to what. Pure. */
import {
  numberLabel,
  parseSubmissionNumber,
  submissionKey,
  withoutZeros,
} from '../../schemas/notation/submission-number.ts';
import type { Correction } from '../../schemas/reply.ts';
import {
  byNewest,
  firstSubmission,
  isOpinion,
  keyOf,
  letterLabel,
  submissionLabel,
  submissionsLabel,
} from './arrange.ts';
import type { Entry } from './entry.ts';

export type Address =
  | { kind: 'letter'; entry: Entry }
  | { kind: 'withdrawn'; entry: Entry }
  /** Several agencies replied to one number separately. */
  | { kind: 'choice'; entries: Entry[] }
  /** What was corrected in a letter, and when; 1 is its oldest correction. */
  | { kind: 'correction'; entry: Entry; number: number }
  | { kind: 'redirect'; to: string };

export const isPublished = ({ reply }: Entry): boolean => reply.disclosure === 'proactive' && !reply.withdrawn;

/**
 * Path → what is there, for everything that was or is published. A letter wins over a choice, a choice over a former
 * address (`formerly`), that over another way to write a number or another number of a merged reply.
 */
export function addressesOf(entries: Entry[]): Map<string, Address> {
  const known = entries.filter((entry) => isPublished(entry) || entry.reply.withdrawn);
  const addresses = new Map<string, Address>();
  const offer = (path: string, address: Address) => {
    if (!addresses.has(path)) addresses.set(path, address);
  };
  for (const entry of known) {
    addresses.set(entry.path, { kind: entry.reply.withdrawn ? 'withdrawn' : 'letter', entry });
  }
  const separate = Map.groupBy(
    known.filter((entry) => entry.agency),
    numberPath,
  );
  for (const [path, replies] of separate) offer(path, { kind: 'choice', entries: replies.toSorted(byNewest) });
  for (const entry of known) {
    for (const path of entry.reply.formerly ?? []) offer(path, { kind: 'redirect', to: entry.path });
    for (const [index] of (entry.reply.corrections ?? []).entries()) offerCorrection(entry, index + 1, offer);
  }
  for (const entry of known.filter(({ reply }) => !reply.follows)) {
    for (const submission of entry.reply.submissions) {
      for (const number of spellingsOf(submission.number)) {
        offer(`${entry.session}/${keyOf({ ...submission, number })}`, { kind: 'redirect', to: numberPath(entry) });
      }
    }
  }
  return addresses;
}

/** B-023, B-23 and B23: as written, without zeros, and without the hyphen too. */
function spellingsOf(number: string): string[] {
  const parsed = parseSubmissionNumber(number);
  return parsed ? [number, withoutZeros(parsed), submissionKey(number) ?? number] : [number];
}

/** Below the letter, and below its former addresses; the text of a withdrawn letter is published nowhere. */
function offerCorrection(entry: Entry, number: number, offer: (path: string, address: Address) => void): void {
  const here = correctionPath(entry, number);
  const { withdrawn, formerly = [] } = entry.reply;
  offer(here, withdrawn ? { kind: 'redirect', to: entry.path } : { kind: 'correction', entry, number });
  const to = withdrawn ? entry.path : here;
  for (const path of formerly) offer(correctionPath({ path }, number), { kind: 'redirect', to });
}

/** The path of a correction, 1 being the oldest. */
export const correctionPath = ({ path }: Pick<Entry, 'path'>, number: number): string =>
  `${path}/corrections/${number}`;

/** The content of a correction's page. */
export function correctionOf({ entry, number }: { entry: Entry; number: number }): Correction {
  const correction = entry.reply.corrections?.[number - 1];
  if (!correction) throw new Error(`${entry.path} has no correction ${number}`);
  return correction;
}

/** The forms in which a letter can be downloaded. */
export const downloadForms = ['md', 'txt', 'json'] as const;
export type DownloadForm = (typeof downloadForms)[number];

/** The file next to a letter's page. */
export const downloadPath = ({ path, key }: Pick<Entry, 'path' | 'key'>, form: DownloadForm): string =>
  `${path}/${key}.${form}`;

/** The title of the page at an address. */
export function titleAt(address: Address | undefined): string {
  switch (address?.kind) {
    case 'letter':
      return address.entry.reply.title;
    case 'withdrawn':
      return `${letterLabel(address.entry.reply)}已撤回`;
    case 'correction':
      return `${letterLabel(address.entry.reply)}的更正`;
    case 'choice':
      return address.entries[0] ? titleOfChoice(address.entries[0]) : '';
    case 'redirect':
      return '这件答复在另一个网址';
    default:
      return '这件答复有错误';
  }
}

/** The numbers that a page at an address is about; undefined if it only leads elsewhere. */
export function numbersAt(address: Address | undefined): string | undefined {
  switch (address?.kind) {
    case 'letter':
    case 'withdrawn':
    case 'correction':
      return submissionsLabel(address.entry.reply);
    case 'choice':
      return address.entries[0] && submissionLabel(firstSubmission(address.entries[0].reply));
    default:
      return undefined;
  }
}

function titleOfChoice({ reply }: Entry): string {
  const submission = firstSubmission(reply);
  return isOpinion(reply)
    ? `几家机关分别对${numberLabel(submission.number)}提出了协办意见`
    : `几家机关分别答复了${submissionLabel(submission)}`;
}

/** The path of a letter's number, whether or not other agencies reply to it too. */
const numberPath = ({ session, key }: Entry): string => `${session}/${key}`;
