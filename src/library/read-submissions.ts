/** `submissions/<session>/<key>.md`: what the deputies wrote, one file per number, with nothing but its text. */
import { join } from 'node:path';
import type { Session } from '../../schemas/session.ts';
import { inspectQuestion } from '../letter/inspect.ts';
import { keyOf, plainKey, sameNumber } from './arrange.ts';
import type { Draft } from './draft.ts';
import { type Fault, fileProblem, type Problem, startOfFile } from './problem.ts';
import { allBelow, readTextFile } from './source/files.ts';
import { hiddenFaults } from './source/hidden.ts';
import { unfitFaults } from './source/unfit.ts';

export interface Submissions {
  /** A number (`numberOf`) → the file of its text. */
  files: Map<string, string>;
  problems: Problem[];
}

/** The same number of one meeting however it is written: `cixi-npc-18-4/38/suggestion`. */
export const numberOf = (session: string, submission: Parameters<typeof sameNumber>[0]): string =>
  `${session}/${sameNumber(submission)}`;

/** Reads and checks the texts; they stay on disk. A text belongs to a number that a letter or a register names. */
export function readSubmissions(root: string, drafts: Draft[], sessions: Record<string, Session>): Submissions {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const found = allBelow(root, 'submissions').filter(({ kind }) => kind !== 'folder');
  const numbers = found.length > 0 ? numbersByPath(drafts, sessions) : new Map<string, string>();
  for (const { path, kind } of found) {
    const file = `submissions/${path}`;
    const number = kind === 'file' && path.endsWith('.md') ? numbers.get(plainPath(path.slice(0, -3))) : undefined;
    const first = number && files.get(number);
    if (number === undefined) {
      problems.push(
        fileProblem(
          file,
          'file-without-a-letter',
          '没有与它相应的号数',
          '写作 submissions/<会议>/<号数>.md，或先登记号数',
          'warning',
        ),
      );
    } else if (first) {
      problems.push(fileProblem(file, 'question-twice', `${first} 已是这一号的原文`, '只留一个文件'));
    } else {
      files.set(number, file);
      problems.push(...faultsIn(root, file).map((fault): Problem => ({ severity: 'error', file, ...fault })));
    }
  }
  return { files, problems };
}

/**
 * The text of a submission: Markdown with LF line ends.
 * @throws if the file has been removed since it was read
 */
export function readSubmission(root: string, file: string): string {
  const { text, faults } = readTextFile(join(root, file));
  if (text === undefined) throw new Error(`${file}：${faults[0].message}`);
  return text;
}

function faultsIn(root: string, file: string): Fault[] {
  const { text, faults } = readTextFile(join(root, file));
  if (text === undefined) return faults;
  if (/^---\s*\n/.test(text)) {
    return [
      {
        id: 'question-with-front-matter',
        ...startOfFile,
        message: '原文不写各项，只有文字',
        fix: '删去两行 --- 和它们之间的内容；题目、提出人写在答复里',
      },
    ];
  }
  return [...faults, ...hiddenFaults(text), ...unfitFaults(text), ...inspectQuestion(text)];
}

/** Path of a text, its number without leading zeros → number. */
function numbersByPath(drafts: Draft[], sessions: Record<string, Session>): Map<string, string> {
  const known = [
    ...drafts.flatMap(({ session, fields }) => (fields.submissions ?? []).map((one) => ({ session, one }))),
    ...Object.entries(sessions).flatMap(([session, { register = [] }]) => register.map((one) => ({ session, one }))),
  ];
  return new Map(known.map(({ session, one }) => [plainPath(`${session}/${keyOf(one)}`), numberOf(session, one)]));
}

const plainPath = (path: string): string => path.replace(/[^/]+$/u, plainKey);
