/** Document numbers and submission numbers, in every form in which people write them. */

import { formatNumeral } from '../../../../schemas/notation/numerals.ts';
import { kinds } from '../../../../schemas/vocabulary.ts';
import type { Wanted } from '../answers.ts';
import type { Draw } from '../draw.ts';
import type { DocumentNumber, Letter, Meeting, Submission } from '../letters.ts';
import {
  documentInQuery,
  documentPrefixes,
  documentSpellings,
  documentWithoutCode,
  numberAndKindSpellings,
  numberSpellings,
  prefixedSpellings,
  written,
} from '../spellings.ts';
import { type ClassPlan, isPersonal } from './class.ts';

/** A submission that can be drawn for a query: not a 协办意见, not a number that looks like a year. */
function submissionOf(draw: Draw, prefixed = false): { letter: Letter; submission: Submission } | undefined {
  const letter = draw.letter();
  const submission = draw.dice.pick(letter.submissions);
  const fits = submission.kind !== 'opinion' && /^\d/.test(submission.key) !== prefixed;
  return fits && !/^(?:19|20)\d\d$/.test(submission.key) ? { letter, submission } : undefined;
}

const bodyName = ({ body }: Meeting): string => (body === 'cppcc' ? '政协' : '人大');

/** Ways to name a meeting together with a number, and which letters each way selects. */
const inMeeting: ((letter: Letter, submission: Submission) => { text: string; wanted: Omit<Wanted, 'key'> })[] = [
  ({ meeting }, { key }) => ({
    text: `${formatNumeral(meeting.term)}届${formatNumeral(meeting.session)}次 ${key}`,
    wanted: { at: (one) => one.meeting.term === meeting.term && one.meeting.session === meeting.session },
  }),
  ({ meeting }, { key }) => ({
    text: `${bodyName(meeting)}${formatNumeral(meeting.session)}次会议${key}`,
    wanted: { at: (one) => one.meeting.body === meeting.body && one.meeting.session === meeting.session },
  }),
  ({ year }, { key, kind }) => ({
    text: `${year}年${key}号${kinds[kind]}`,
    wanted: { kind, at: (one) => one.year === year },
  }),
  ({ meeting }, { key, kind }) => ({
    text: `${meeting.names[0]}第${key}号${kinds[kind]}`,
    wanted: { kind, at: (one) => one.meeting.id === meeting.id },
  }),
  ({ meeting }, { key }) => ({
    text: `${meeting.names[0]} ${key}`,
    wanted: { at: (one) => one.meeting.id === meeting.id },
  }),
  ({ meeting }, { key }) => ({
    text: `${key} ${meeting.names[0]}`,
    wanted: { at: (one) => one.meeting.id === meeting.id },
  }),
];

export const numberClasses: Record<string, ClassPlan> = {
  'document-number': {
    group: 'document',
    count: 2 * documentSpellings.length,
    drawer(draw, answers) {
      const spelling = draw.turns(documentSpellings);
      return () => {
        const { documentNumber } = draw.letter();
        if (!documentNumber) return undefined;
        const cited = written(documentNumber);
        return answers.document(spelling()(documentNumber), (one) => written(one) === cited, 'number', cited);
      };
    },
  },
  'document-number-in-query': {
    group: 'document',
    count: 12,
    drawer(draw, answers) {
      const spelling = draw.turns(documentInQuery);
      return () => {
        const { documentNumber } = draw.letter();
        if (!documentNumber) return undefined;
        const cited = written(documentNumber);
        return answers.document(spelling()(documentNumber), (one) => written(one) === cited, 'number', cited);
      };
    },
  },
  'document-number-without-code': {
    group: 'document',
    count: 9,
    drawer(draw, answers) {
      const spelling = draw.turns(documentWithoutCode);
      return () => {
        const { documentNumber: number } = draw.letter();
        if (!number) return undefined;
        const { year, serial } = number;
        const fits = (one: DocumentNumber) => one.year === year && one.serial === serial;
        return answers.document(spelling()(number), fits, 'number', `〔${year}〕${serial}号`);
      };
    },
  },
  'document-number-prefix': {
    group: 'document',
    count: 9,
    drawer(draw, answers) {
      const spelling = draw.turns(documentPrefixes);
      return () => {
        const { documentNumber: number } = draw.letter();
        if (!number) return undefined;
        const { code, year } = number;
        const fits = (one: DocumentNumber) => one.year === year && one.code === code;
        return answers.document(spelling()(number), fits, 'words', `${code}〔${year}〕`);
      };
    },
  },
  number: {
    group: 'number',
    count: 2 * numberSpellings.length,
    drawer(draw, answers) {
      const spelling = draw.turns(numberSpellings);
      return () => {
        const drawn = submissionOf(draw);
        return drawn && answers.number(spelling()(drawn.submission.key), { key: drawn.submission.key });
      };
    },
  },
  'number-prefixed': {
    group: 'number',
    count: 10,
    drawer(draw, answers) {
      const spelling = draw.turns(prefixedSpellings);
      return () => {
        const drawn = submissionOf(draw, true);
        return drawn && answers.number(spelling()(drawn.submission.key), { key: drawn.submission.key });
      };
    },
  },
  'number-kind': {
    group: 'number',
    count: 15,
    drawer(draw, answers) {
      const spelling = draw.turns(numberAndKindSpellings);
      return () => {
        const drawn = submissionOf(draw);
        if (!drawn) return undefined;
        const { key, kind } = drawn.submission;
        return answers.number(spelling()(key, kinds[kind]), { key, kind });
      };
    },
  },
  'number-meeting': {
    group: 'number',
    count: 3 * inMeeting.length,
    drawer(draw, answers) {
      const spelling = draw.turns(inMeeting);
      return () => {
        const drawn = submissionOf(draw);
        if (!drawn) return undefined;
        const { text, wanted } = spelling()(drawn.letter, drawn.submission);
        return answers.number(text, { key: drawn.submission.key, ...wanted });
      };
    },
  },
  'number-in-query': {
    group: 'number',
    count: 16,
    drawer(draw, answers) {
      const turn = draw.turns([0, 1, 2, 3]);
      return () => {
        const drawn = submissionOf(draw);
        const word = drawn && draw.han(drawn.letter, 4);
        const person = drawn?.letter.people.find(isPersonal);
        if (!drawn || !word || !person) return undefined;
        const { key, kind } = drawn.submission;
        const label = kinds[kind];
        const forms = [
          `${key} ${word}`,
          `第${key}号${label}办理情况`,
          `查一下第${key}号${label}的答复`,
          `${person} ${key}号`,
        ];
        const form = turn();
        return answers.number(forms[form] ?? '', { key, ...((form === 1 || form === 2) && { kind }) });
      };
    },
  },
  'number-wrong-kind': {
    group: 'number',
    count: 8,
    drawer(draw, answers) {
      return () => {
        const drawn = submissionOf(draw);
        if (!drawn) return undefined;
        const { key } = drawn.submission;
        const own = new Set(
          answers.letters
            .flatMap(({ submissions }) => submissions)
            .filter((one) => one.key === key)
            .map(({ kind }) => kind),
        );
        const other = (['suggestion', 'proposal', 'motion'] as const).find((kind) => !own.has(kind));
        return other && answers.number(`第${key}号${kinds[other]}`, { key, kind: other });
      };
    },
  },
  'number-absent': {
    group: 'absent',
    count: 14,
    drawer(draw, answers) {
      const turn = draw.turns([0, 1, 2, 3]);
      const known = answers.letters.flatMap(({ submissions }) => submissions).map(({ key }) => Number(key) || 0);
      const highest = Math.min(1899, Math.max(...known));
      return () => {
        const key = String(draw.dice.whole(1, highest + 40));
        const meeting = draw.dice.pick(answers.meetings);
        const kind = kinds[meeting.body === 'cppcc' ? 'proposal' : 'suggestion'];
        const form = turn();
        const taken = answers.letters.some(
          (one) => (form < 3 || one.meeting === meeting) && one.submissions.some((own) => own.key === key),
        );
        const texts = [`第${key}号`, key, `${key}号${kind}`, `${meeting.names[0]}第${key}号${kind}`];
        return taken ? undefined : answers.absent(texts[form] ?? '', key);
      };
    },
  },
  'document-number-absent': {
    group: 'absent',
    count: 6,
    drawer(draw, answers) {
      return () => {
        const { documentNumber } = draw.letter();
        if (!documentNumber) return undefined;
        const cited = written({ ...documentNumber, serial: String(draw.dice.whole(2000, 9000)) });
        return answers.anywhere(cited) ? undefined : answers.absent(cited, cited);
      };
    },
  },
};
