/** What was submitted to a meeting, and what became of each number: letters and register entries. */
import type { Proposer } from '../../schemas/reply.ts';
import type { Session } from '../../schemas/session.ts';
import type { Kind } from '../../schemas/vocabulary.ts';
import { officeOf, offices } from './agencies.ts';
import { dayAfter } from './days.ts';
import { Dice, urn, zipf } from './dice.ts';
import type { Meeting } from './meetings.ts';
import { collectives } from './names.ts';
import { Writer } from './prose.ts';
import { type Theme, themes } from './themes.ts';

type RegisterLine = NonNullable<Session['register']>[number];

/** One number: what was asked, by whom, and who has to answer. */
export interface Matter {
  meeting: Meeting;
  number: string;
  kind: Kind;
  title: string;
  proposers: Proposer[];
  theme: Theme;
  lead: string;
  helpers: string[];
  assignedOn: string;
  dueOn: string;
}

/** A letter to be written. */
export interface Assignment {
  /** Below `replies/`, without `.md`. */
  path: string;
  /** What it answers, the first naming the file. */
  matters: [Matter, ...Matter[]];
  agency: string;
  role: 'reply' | 'separate' | 'opinion' | 'follow-up';
  /** The earlier letter to the same number. */
  follows?: string;
  /** Its earlier addresses. */
  formerly?: string[];
}

export interface Docket {
  assignments: Assignment[];
  /** Every number that was registered, answered or not. */
  register: RegisterLine[];
}

const themesOf = (seed: number, meeting: Meeting) => {
  const dice = new Dice(seed, 'themes', meeting.id);
  return urn(themes, (_, rank) => (1 / (rank + 5)) * (0.5 + dice.next()));
};

/** Numbers from 1 until the meeting has its letters. */
export function openDocket(meeting: Meeting, seed: number): Docket {
  const dice = new Dice(seed, 'docket', meeting.id);
  const drawTheme = themesOf(seed, meeting);
  const docket: Docket = { assignments: [], register: [] };
  const npc = meeting.body.kind === 'npc';
  const large = meeting.letters >= 40;
  const motions = npc && large ? dice.whole(1, 4) : 0;
  const late = large ? Math.floor(meeting.letters * 0.02) : 0;
  const taken = new Set<number>();

  const matter = (number: string, kind: Kind): Matter => {
    const own = new Dice(seed, 'matter', meeting.id, number, kind);
    return matterOf(meeting, number, kind, own.draw(drawTheme), own);
  };
  const usual: Kind = npc ? 'suggestion' : 'proposal';
  const numbered = (serial: number) => matter(String(serial).padStart(meeting.digits, '0'), usual);
  const left = () => meeting.letters - motions - late - docket.assignments.length;

  for (let serial = 1; left() > 0; serial++) {
    if (taken.has(serial)) continue;
    const one = numbered(serial);
    const fate = dice.next();
    if (meeting.register !== 'none' && fate < 0.08) docket.register.push(unanswered(one, dice));
    else if (meeting.register !== 'complete' && fate < 0.1)
      continue; // a number that nobody knows of
    else if (large && fate < 0.13) {
      const others = new Set(Array.from({ length: dice.whole(1, 3) }, () => serial + dice.whole(1, 30)));
      const free = [...others].filter((other) => !taken.has(other)).sort((a, b) => a - b);
      for (const other of free) taken.add(other);
      // Numbers that are answered together ask for the same.
      const merged = free.map((other) => {
        const { number, proposers } = numbered(other);
        return { ...one, number, proposers, title: titleOf(one, new Dice(seed, 'merged', meeting.id, number)) };
      });
      assign(docket, [one, ...merged], dice, left());
    } else assign(docket, [one], dice, left());
  }
  for (let serial = 1; serial <= motions; serial++) assign(docket, [matter(String(serial), 'motion')], dice, 1);
  for (let serial = 1; serial <= late; serial++) {
    // Between sessions: 闭08 at the congress, Y19 at the conference.
    const number = npc ? `闭${String(serial).padStart(2, '0')}` : `Y${serial}`;
    assign(docket, [matter(number, usual)], dice, 1);
  }
  return docket;
}

function matterOf(meeting: Meeting, number: string, kind: Kind, theme: Theme, dice: Dice): Matter {
  const lead = dice.draw(zipf(theme.agencies, 0.6));
  const others = [...theme.agencies.filter((id) => id !== lead), dice.pick(Object.keys(offices))];
  const helpers = dice.chance(0.35) ? [...new Set(others)].filter((id) => id !== lead).slice(0, dice.whole(1, 3)) : [];
  const between = /^[闭Y]/u.test(number);
  const assignedOn = dayAfter(`${meeting.year}-03-01`, (between ? 90 : 0) + dice.whole(0, 12));
  const matter = { meeting, number, kind, theme, lead, helpers, assignedOn, dueOn: dayAfter(assignedOn, 180) };
  return { ...matter, title: titleOf(matter, dice), proposers: proposersOf(meeting, dice) };
}

function titleOf(
  { theme, kind, lead, meeting }: Pick<Matter, 'theme' | 'kind' | 'lead' | 'meeting'>,
  dice: Dice,
): string {
  const writer = new Writer(dice, { theme, year: meeting.year, self: officeOf(lead).self, others: ['市政府办公室'] });
  let subject = writer.say('asked');
  for (let tries = 0; subject.length > 32 && tries < 5; tries++) subject = writer.say('asked');
  return subject + { suggestion: '建议', proposal: '提案', motion: '议案', opinion: '建议' }[kind];
}

function proposersOf({ members, body }: Meeting, dice: Dice): Proposer[] {
  if (body.kind === 'cppcc' && dice.chance(0.05)) return [dice.pick(collectives)];
  const count = dice.draw(urn([1, 2, 3, 5, 8, 12], (_, rank) => [74, 9, 6, 5, 4, 2][rank] ?? 0));
  return dice.several(members, count);
}

/** Assigns a number, or several together, to those who answer. `left` is how many letters may still be written. */
function assign(docket: Docket, matters: [Matter, ...Matter[]], dice: Dice, left: number): void {
  const [{ meeting, number, kind, lead, helpers }] = matters;
  docket.register.push(...matters.map(registered));
  const key = kind === 'motion' ? `${number}-motion` : number;
  const path = `${meeting.id}/${key}`;
  const [helper] = helpers;
  const alone = matters.length === 1;
  if (helper && alone && left >= 2 && dice.chance(0.07)) {
    const agencies = [lead, ...helpers].slice(0, Math.min(left, 3));
    for (const [index, agency] of agencies.entries()) {
      const moved = index === 0 && { formerly: [path] };
      docket.assignments.push({ path: `${path}/${agency}`, matters, agency, role: 'separate', ...moved });
    }
    return;
  }
  const old = dice.chance(0.01) && { formerly: [`${meeting.id}/jianyi-${key}`] };
  docket.assignments.push({ path, matters, agency: lead, role: 'reply', ...old });
  if (left >= 2 && alone && kind !== 'motion' && dice.chance(0.02)) {
    docket.assignments.push({ path: `${path}-2`, matters, agency: lead, role: 'follow-up', follows: path });
  } else if (left >= 2 && alone && helper && dice.chance(0.05)) {
    docket.assignments.push({ path: `${path}-opinion`, matters, agency: helper, role: 'opinion' });
  }
}

function registered({ number, kind, title, proposers, lead, helpers, assignedOn, dueOn }: Matter): RegisterLine {
  const helped = helpers.length > 0 && { coHandlingAgencies: helpers };
  return { number, kind, title, proposers, leadAgency: lead, ...helped, assignedOn, dueOn };
}

/** A number without a published letter: being handled, overdue, or answered but not published. */
function unanswered(matter: Matter, dice: Dice): RegisterLine {
  const { dueOn, ...line } = registered(matter);
  const { asOf } = matter.meeting;
  const state = dice.pick(['handling', 'overdue', 'on-request', 'withheld'] as const);
  if (state === 'handling') return { ...line, dueOn: dayAfter(asOf, dice.whole(10, 90)) };
  if (state === 'overdue') return { ...line, dueOn };
  const answeredOn = dayAfter(matter.assignedOn, dice.whole(40, 110));
  const ground =
    state === 'withheld' ? '涉及商业秘密（示例）' : dice.pick(['涉及个人隐私（示例）', '内部管理信息（示例）']);
  return { ...line, dueOn, answeredOn, disclosure: state, ground };
}
