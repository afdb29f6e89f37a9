/** Order, labels and sentences derived from letters. Pure: the same catalogue gives the same result anywhere. */
import { year } from '../../schemas/notation/alphabet.ts';
import { formatCivilDate } from '../../schemas/notation/civil-date.ts';
import { numberLabel, submissionKey } from '../../schemas/notation/submission-number.ts';
import type { Proposer, Reply, Submission } from '../../schemas/reply.ts';
import type { Site } from '../../schemas/site.ts';
import { type Kind, kinds } from '../../schemas/vocabulary.ts';
import type { Entry } from './entry.ts';

/** Code unit order, the same on every machine; that of `localeCompare` is not. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 367 before 1024, plain numbers before 2023-12, Y19 and 闭08. Reads numbers, and keys made of them. */
export function byNumber(a: string, b: string): number {
  const [prefixA, valueA] = numberParts(a);
  const [prefixB, valueB] = numberParts(b);
  return byCodeUnit(prefixA, prefixB) || valueA - valueB || byCodeUnit(a, b);
}

const prefixAndDigits = new RegExp(`^(${year}[-_]|\\D*)(\\d*)`);

function numberParts(number: string): [prefix: string, value: number] {
  const [, prefix = '', digits = ''] = prefixAndDigits.exec(number) ?? [];
  return [prefix.replace(/[-_]$/, ''), Number(digits)];
}

/** The date by which lists are sorted: 上网日期, else 成文日期. */
export const shownOn = (reply: Reply): string => reply.publishedOn ?? reply.issuedOn;

/** The date of the last visible change: when it appeared, or its newest correction. */
export const changedOn = (reply: Reply): string =>
  [shownOn(reply), ...(reply.corrections ?? []).map(({ on }) => on)].toSorted(byCodeUnit).at(-1) ?? reply.issuedOn;

/** Newest first, then by the key of the letter. */
export const byNewest = (a: Entry, b: Entry): number =>
  byCodeUnit(shownOn(b.reply), shownOn(a.reply)) || byNumber(a.key, b.key) || byCodeUnit(a.path, b.path);

/**
 * The key of a submission in an address: its number, followed by the kind unless that is 建议 or 提案. A hyphen inside a
 * number is `_`, since 367-2 is the second letter to 367.
 */
export const keyOf = ({ number, kind }: { number: string; kind: Kind }): string => {
  const segment = number.replace('-', '_');
  return kind === 'suggestion' || kind === 'proposal' ? segment : `${segment}-${kind}`;
};

/** What the spellings of a key have in common: 0038-motion → 38-motion. */
export const plainKey = (key: string): string =>
  key.replace(/^[^-]+/u, (number) => (submissionKey(number.replace('_', '-')) ?? number).replace('-', '_'));

/** The same number however it is written: `38/suggestion` for 0038 and 38. */
export const sameNumber = ({ number, kind }: { number: string; kind: Kind }): string =>
  `${submissionKey(number) ?? number}/${kind}`;

/** 第367号建议. */
export const submissionLabel = ({ number, kind }: { number: string; kind: Kind }): string =>
  numberLabel(number) + kinds[kind];

/** All that a letter answers: 第367号建议、第368号建议. */
export const submissionsLabel = ({ submissions }: Reply): string => submissions.map(submissionLabel).join('、');

/** A 协办意见 is written to the lead agency, and answers no number. */
export const isOpinion = ({ submissions }: Reply): boolean => submissions.every(({ kind }) => kind === 'opinion');

/** The agencies that sign the letter: the sponsor (主办机关), then the others in printed order. */
export const signersOf = ({ issuingAgency, jointAgencies = [] }: Reply): string[] => [issuingAgency, ...jointAgencies];

/** What the letter is: 第367号建议的答复, but 第5号协办意见. */
export const letterLabel = (reply: Reply): string => submissionsLabel(reply) + (isOpinion(reply) ? '' : '的答复');

/** The letters that answer a number, and those that do not. */
export function repliesAndOpinions(letters: Entry[]): { replies: Entry[]; opinions: Entry[] } {
  const { replies = [], opinions = [] } = Object.groupBy(letters, ({ reply }) =>
    isOpinion(reply) ? 'opinions' : 'replies',
  );
  return { replies, opinions };
}

/** How many letters there are: 公开答复 14 件, and 协办意见 1 件 if there are any. */
export function countsOf(letters: Entry[]): string[] {
  const { replies, opinions } = repliesAndOpinions(letters);
  return [`公开答复 ${replies.length} 件`, ...(opinions.length > 0 ? [`协办意见 ${opinions.length} 件`] : [])];
}

export const firstSubmission = (reply: Reply): Submission => {
  const [first] = reply.submissions;
  if (!first) throw new Error('a reply without a submission passed its schema');
  return first;
};

/** The title of a letter in lists: that of what it answers, else its own. */
export const titleOf = ({ reply }: Entry): string => firstSubmission(reply).title ?? reply.title;

export const nameOf = (proposer: Proposer): string => (typeof proposer === 'string' ? proposer : proposer.name);

export interface Disposition {
  mark: string;
  /** The label of the mark on the letter: 类别标记. */
  label: string;
  /** Its meaning here; only if `site.yaml` names the rule that says so. */
  words?: string;
  /** That rule. */
  source?: string;
  /** How full a disc represents those words: the first mark of the scheme is the best. */
  disc?: Disc;
}
type Disc = 'full' | 'half' | 'empty' | 'none';
const discs: Disc[] = ['full', 'half', 'empty'];

/** The letter's mark and, if they have a source, its words. */
export const dispositionOf = ({ disposition }: Reply, site: Site): Disposition | undefined =>
  disposition === undefined ? undefined : markOf(disposition, site);

/** A mark of the scheme in `site.yaml`. */
export function markOf(mark: string, { dispositions }: Site): Disposition {
  const { label = '类别标记', marks = {} } = dispositions ?? {};
  const { words, source } = marks[mark] ?? {};
  if (!words || !source) return { mark, label };
  return { mark, label, words, source, disc: discs[Object.keys(marks).indexOf(mark)] ?? 'none' };
}

/** How to cite a letter: agency, title, document number, date and, where known, the address. */
export function citation({ reply }: Entry, agency: string, address?: string): string {
  const facts = [`${agency}：《${reply.title}》`, reply.documentNumber, formatCivilDate(reply.issuedOn), address];
  return `${facts.filter((fact) => fact !== undefined).join('，')}${address ? '' : '。'}`;
}
