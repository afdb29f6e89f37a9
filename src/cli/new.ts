/** `npm run letter -- new`: asks for what a letter needs, or takes it from flags, and writes a valid skeleton. */

import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { numberLabel } from '../../schemas/notation/submission-number.ts';
import { type Reply, replySchema } from '../../schemas/reply.ts';
import type { Session } from '../../schemas/session.ts';
import { kinds } from '../../schemas/vocabulary.ts';
import { writeFrontMatter } from '../import/front-matter.ts';
import { keyOf } from '../library/arrange.ts';
import { judge } from '../library/check/validate.ts';
import { contentRoot } from '../library/content-root.ts';
import { startOfFile } from '../library/problem.ts';
import { type Registers, readRegisters } from '../library/read-registers.ts';
import { kindAt } from '../library/source/files.ts';
import { command } from './command.ts';
import {
  agencyQuestion,
  disclosureQuestion,
  type Flag,
  flags,
  kindQuestion,
  type Question,
  sessionQuestion,
  textQuestion,
} from './new/questions.ts';
import { report } from './report/terminal.ts';
import { writeWhole } from './write.ts';

/** Why the command stops: a message with its cure. */
class Refusal extends Error {}

type Given = Partial<Record<Flag, string>>;

export const newCommand = command<Given, []>(
  '新建一件各项都写对的空答复；没有写的选项，一项一项地问',
  { flags },
  newLetter,
);

/**
 * Writes the skeleton of one letter into `replies/` of `CONTENT_DIR`. What no flag states is asked for on stdin.
 * @returns the exit code: 1, with nothing written, if an answer is missing or wrong
 */
async function newLetter(given: Given): Promise<number> {
  const root = contentRoot();
  const registers = readRegisters(root);
  const errors = registers.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    report([{ root, problems: errors }]);
    return refuse('先改好登记册里的这些错误，再新建；没有写入。');
  }
  const answers = new Answers(given);
  try {
    const { path, text } = await compose(root, registers, answers);
    writeWhole(path, text);
    console.log(`已写入 ${relative('.', path)}`);
    console.log(`接下来：在称呼下面粘贴正文，再检查 npm run letter -- check ${relative('.', path)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse(error.message);
  } finally {
    answers.close();
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

const required: readonly Flag[] = ['session', 'kind', 'number', 'proposers', 'agency', 'issued-on', 'disclosure'];

/** Flags first, then the lines of stdin, each of which answers one question. */
class Answers {
  readonly #given: Given;
  #stdin: ReturnType<typeof createInterface> | undefined;
  #lines: NodeJS.AsyncIterator<string> | undefined;
  readonly #answered = new Set<Flag>();

  constructor(given: Given) {
    this.#given = given;
  }

  close(): void {
    this.#stdin?.close();
  }

  /** A valid answer. A wrong flag stops everything, a wrong line is asked for again. */
  async take<Value>(question: Question<Value>): Promise<Value> {
    const given = this.#given[question.flag];
    if (given !== undefined) {
      const read = question.read(given.trim());
      if ('fault' in read) throw new Refusal(`--${question.flag} ${given}：${read.fault}`);
      return read.value;
    }
    for (const choice of question.choices ?? []) console.log(`  ${choice}`);
    for (;;) {
      process.stdout.write(`${question.ask}：`);
      const line = (await this.#next()) ?? question.usual;
      this.#answered.add(question.flag);
      if (line === undefined) {
        process.stdout.write('\n');
        const missing = required.filter((flag) => flag === question.flag || !this.#has(flag));
        throw new Refusal(`还缺 --${missing.join('、--')}；没有写入。写上它们，或在终端里回答`);
      }
      const read = question.read(line.trim());
      if ('value' in read) return read.value;
      console.log(read.fault);
    }
  }

  /** What was stated for a field that is not asked for. */
  optional(flag: Flag): string | undefined {
    return this.#given[flag]?.trim() || undefined;
  }

  #has(flag: Flag): boolean {
    return this.#given[flag] !== undefined || this.#answered.has(flag);
  }

  async #next(): Promise<string | undefined> {
    // One iterator for all, so that lines that arrive together are not lost.
    this.#stdin ??= createInterface({ input: process.stdin });
    this.#lines ??= this.#stdin[Symbol.asyncIterator]();
    const { value, done } = await this.#lines.next();
    return done ? undefined : value;
  }
}

/** The letter's file, checked as by `check`. */
async function compose(root: string, registers: Registers, answers: Answers): Promise<{ path: string; text: string }> {
  const session = await answers.take(sessionQuestion(registers.sessions));
  const meeting = registers.sessions[session] as Session;
  const kind = await answers.take(kindQuestion(meeting.body.kind));
  const number = await answers.take(textQuestion.number);
  const people = await answers.take(kind === 'opinion' ? textQuestion.addressee : textQuestion.proposers);
  const [issuingAgency = '', ...jointAgencies] = await answers.take(agencyQuestion(registers.agencies));
  const issuedOn = await answers.take(textQuestion.issuedOn);
  const disclosure = await answers.take(disclosureQuestion);
  const usual =
    kind === 'opinion' ? `${meeting.body.kind === 'npc' ? '建议' : '提案'}的协办意见` : `${kinds[kind]}的答复`;
  const title = await answers.take(textQuestion.title(`对${meeting.names[0]}${numberLabel(number)}${usual}`));
  const submissionTitle = answers.optional('submission-title');
  const fields: Record<string, unknown> = {
    title,
    session,
    submissions: [
      {
        number,
        kind,
        ...(submissionTitle && { title: submissionTitle }),
        ...(kind !== 'opinion' && { proposers: people }),
      },
    ],
    ...optionalText('documentNumber', answers.optional('document-number')),
    issuingAgency,
    ...(jointAgencies.length > 0 && { jointAgencies }),
    ...optionalText('signatory', answers.optional('signatory')),
    ...optionalText('disposition', answers.optional('disposition')),
    disclosure,
    addressees: people,
    issuedOn,
  };
  judged(fields as Partial<Reply>, registers);
  const called = kind === 'opinion' ? '' : meeting.body.kind === 'npc' ? '代表' : '委员';
  const path = placeOf(root, session, keyOf({ number, kind }), issuingAgency);
  return { path, text: `${writeFrontMatter(fields)}\n${people.join('、')}${called}：\n` };
}

const optionalText = (field: string, value: string | undefined): Record<string, string> =>
  value ? { [field]: value } : {};

function judged(fields: Partial<Reply>, { marks }: Registers): void {
  const nowhere = () => startOfFile;
  const { faults } = judge(replySchema, {
    data: fields,
    faults: [],
    valueAt: nowhere,
    keyAt: nowhere,
    numberAt: () => undefined,
  });
  const [fault] = faults;
  if (fault) throw new Refusal(`${fault.message}（${fault.fix}）；没有写入。`);
  const { disposition } = fields;
  if (disposition && marks && !marks.includes(disposition)) {
    throw new Refusal(`没有类别标记 ${disposition}（可写 ${marks.join('、')}）；没有写入。`);
  }
}

/** Where the letter belongs; if several agencies reply to one number, each has its own file. */
function placeOf(root: string, session: string, key: string, agency: string): string {
  const place = join(root, 'replies', session, key);
  const path = kindAt(place) === 'folder' ? join(place, `${agency}.md`) : `${place}.md`;
  if (kindAt(path) !== 'missing') throw new Refusal(`已有 ${relative('.', path)}；直接改它，没有写入。`);
  return path;
}
