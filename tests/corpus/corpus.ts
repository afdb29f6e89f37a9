/**
 * A content root of invented letters (示例) to build and search. The same arguments give the same bytes.
 *
 * Its words are distributed as in real letters. For 1,000 of them, seed 1 (28 real ones and the seed letter in brackets):
 * 2,550 characters per letter; the 100 commonest bigrams cover 18 % of the text (32 %, their text being 370 times shorter),
 * the 1,000 commonest 55 %; of 127,000 bigrams 47 % occur in one letter only; their number grows as the text's length to the
 * power of 0.75 at 50 letters (0.7 at 28), 0.6 at 400 and 0.5 at 1,000, and 0.67 from 7 letters to 1,000; 工作 occurs in
 * 96 % of the letters, 发展 in 93 %, 养老 in 8 %, 河道 in 5 %.
 */
import { stringify } from 'yaml';
import type { Agencies } from '../../schemas/agency.ts';
import type { Reply } from '../../schemas/reply.ts';
import type { Session } from '../../schemas/session.ts';
import type { Site } from '../../schemas/site.ts';
import { officeOf, offices } from './agencies.ts';
import { annexFiles } from './annexes.ts';
import { yearOf } from './days.ts';
import { Dice } from './dice.ts';
import { type Assignment, type Docket, openDocket } from './docket.ts';
import { type Meeting, planMeetings } from './meetings.ts';
import { numbersLabel, replyTo } from './replies.ts';
import { type Citation, textOf } from './text.ts';

export interface CorpusFile {
  /** Below the content root, with `/`. */
  path: string;
  content: string | Uint8Array;
}

interface Letter {
  assignment: Assignment;
  reply: Reply;
}

/** Every file of the content root. `letters` is at least 1, `seed` an integer. */
export const corpus = ({ letters, seed }: { letters: number; seed: number }): Generator<CorpusFile> =>
  corpusOf(planMeetings(letters, seed), seed);

/** Every file of a content root with these meetings, registers before letters. */
export function* corpusOf(meetings: Meeting[], seed: number): Generator<CorpusFile> {
  yield { path: 'site.yaml', content: stringify(site) };
  yield { path: 'agencies.yaml', content: stringify(agencies()) };
  const dockets = meetings.map((meeting) => ({ meeting, docket: openDocket(meeting, seed) }));
  for (const { meeting, docket } of dockets) {
    yield { path: `sessions/${meeting.id}.yaml`, content: sessionFile(meeting, docket) };
  }
  const written = dockets.flatMap(({ docket }) =>
    docket.assignments.map((assignment): Letter => ({ assignment, reply: replyTo(assignment, seed) })),
  );
  written.sort(byDay);
  numberDocuments(written, seed);
  for (const [letter, citations] of citing(written, seed)) yield* filesOf(letter, citations, seed);
}

const site: Site = {
  name: '示例市代表建议答复',
  place: 'shili',
  notice: '示例数据：本站内容均为生成的示例，不是真实答复',
  organiser: '示例市人民政府办公室',
  contact: { phone: '0000-12345', email: 'dafu@example.gov.cn', address: '示例市示例路1号' },
  dispositions: {
    label: '类别标记',
    marks: {
      A: { words: '问题已经解决或基本解决', source: '示例市代表建议办理办法（示例）第十条' },
      B: { words: '问题正在解决或已列入计划', source: '示例市代表建议办理办法（示例）第十条' },
      C: { words: '留作参考', source: '示例市代表建议办理办法（示例）第十条' },
    },
  },
};

const agencies = (): Agencies =>
  Object.fromEntries(
    Object.entries(offices).map(([id, { name, shortNames, documentCodes, formerNames }]) => [
      id,
      { name, shortNames, documentCodes, ...(formerNames && { formerNames }) },
    ]),
  );

function sessionFile(meeting: Meeting, { register }: Docket): string {
  const { body, term, session, names, year, asOf } = meeting;
  const kept = meeting.register !== 'none';
  const facts: Session = {
    body,
    term,
    session,
    names,
    year,
    ...(kept && { asOf, complete: meeting.register === 'complete' }),
  };
  const lines = register.map(
    (line) => `  - ${stringify(line, { collectionStyle: 'flow', lineWidth: 0, aliasDuplicateObjects: false })}`,
  );
  return `${stringify(facts)}${kept ? `register:\n${lines.join('')}` : ''}`;
}

const byDay = ({ reply: one, assignment: a }: Letter, { reply: other, assignment: b }: Letter): number =>
  one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : a.path < b.path ? -1 : 1;

/** Serials run through an agency's year in order of date, with gaps for its other documents. */
function numberDocuments(letters: Letter[], seed: number): void {
  const serials = new Map<string, number>();
  for (const { assignment, reply } of letters) {
    const dice = new Dice(seed, 'number', assignment.path);
    if (assignment.role === 'opinion' || dice.chance(0.18)) continue;
    const { kind } = assignment.matters[0].meeting.body;
    const code = `${officeOf(assignment.agency).codes[kind]}〔${yearOf(reply.issuedOn)}〕`;
    const serial = (serials.get(code) ?? 0) + dice.whole(1, 3);
    serials.set(code, serial);
    reply.documentNumber = `${code}${dice.chance(0.01) ? '闭' : ''}${serial}号`;
  }
}

/** Each letter with those it mentions: the one it follows, or earlier ones on the same theme. */
function* citing(letters: Letter[], seed: number): Generator<[Letter, Citation[]]> {
  const earlier = new Map<string, Letter[]>();
  const byPath = new Map(letters.map((letter) => [letter.assignment.path, letter]));
  for (const letter of letters) {
    const { assignment, reply } = letter;
    const dice = new Dice(seed, 'cites', assignment.path);
    const [{ theme }] = assignment.matters;
    const known = earlier.get(theme.topic) ?? [];
    const followed = assignment.follows !== undefined && byPath.get(assignment.follows);
    const cited = followed ? [followed] : known.length > 0 && dice.chance(0.14) ? [dice.pick(known)] : [];
    yield [letter, cited.map((one) => citationOf(one, dice))];
    if (!reply.withdrawn) known.push(letter);
    earlier.set(theme.topic, known);
  }
}

function citationOf({ assignment, reply }: Letter, dice: Dice): Citation {
  const [{ meeting, title }] = assignment.matters;
  const number = numbersLabel(assignment.matters.slice(0, 1));
  const asked = dice.chance(0.7) ? `${meeting.names[0]}${number}` : `${meeting.year}年${number}`;
  const office = officeOf(assignment.agency);
  return {
    letter: (dice.chance(0.6) && reply.documentNumber) || asked,
    agency: office.shortNames?.[0] ?? office.name,
    matter: title.replace(/^关于|的(?:建议|提案|议案)$/g, ''),
  };
}

function* filesOf({ assignment, reply }: Letter, citations: Citation[], seed: number): Generator<CorpusFile> {
  const { path } = assignment;
  const text = reply.withdrawn ? '' : `\n${textOf(assignment, reply, citations, seed)}\n`;
  const { title, session, submissions, documentNumber, ...facts } = reply;
  const frontMatter = { title, session, submissions, ...(documentNumber && { documentNumber }), ...facts };
  yield {
    path: `replies/${path}.md`,
    content: `---\n${stringify(frontMatter, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${text}`,
  };
  for (const [name, content] of annexFiles(reply, new Dice(seed, 'annex', path))) {
    yield { path: `annexes/${path}/${name}`, content };
  }
}
