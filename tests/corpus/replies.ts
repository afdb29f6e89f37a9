/** The facts of a letter: its front matter, every optional field as often as in reality. */
import type { Proposer, Reply, Submission } from '../../schemas/reply.ts';
import { coHandlingRoles, consultationModes, type Kind } from '../../schemas/vocabulary.ts';
import { officeOf } from './agencies.ts';
import { dayAfter, yearOf } from './days.ts';
import { Dice, urn, zipf } from './dice.ts';
import type { Assignment, Matter } from './docket.ts';
import { personName } from './names.ts';
import { Writer } from './prose.ts';

const kindLabels: Record<Kind, string> = { suggestion: '建议', proposal: '提案', motion: '议案', opinion: '建议' };

/** In `note` or in the text of every letter. */
export const mark = '本件为示例数据';
/** A line for the public that may appear in a text; the letters that mention it have an exception to the privacy rules. */
export const hotline = '0000-12345';

/** 第367号建议; 闭08号建议; 第12、13、0114号建议. */
export function numbersLabel(matters: readonly Matter[]): string {
  const numbers = matters.map(({ number }) => number).join('、');
  const kind = matters[0]?.kind ?? 'suggestion';
  return `${/^\p{Script=Han}/u.test(numbers) ? '' : '第'}${numbers}号${kindLabels[kind]}`;
}

const nameOf = (proposer: Proposer): string => (typeof proposer === 'string' ? proposer : proposer.name);

/** All except the document number, which is assigned in order of date. */
export function replyTo(assignment: Assignment, seed: number): Reply {
  const { path, matters, agency, role, follows, formerly } = assignment;
  const [{ meeting, theme, assignedOn, helpers, lead, title, number }] = matters;
  const dice = new Dice(seed, 'reply', path);
  const habits = new Dice(seed, 'habits', agency);
  const office = officeOf(agency);
  const writer = new Writer(dice, { theme, year: meeting.year, self: office.self, others: ['市政府办公室'] });

  const days = Math.round(90 + dice.normal() * 28) + (role === 'follow-up' ? 110 : role === 'opinion' ? -35 : 0);
  const issuedOn = dayAfter(assignedOn, Math.max(12, days));
  const publishedOn = dice.chance(0.7) && published(issuedOn, dice);
  const opinion = role === 'opinion';
  const proposers = [...new Set(matters.flatMap((one) => one.proposers.map(nameOf)))];
  const named = proposers.length > 3 ? proposers.slice(0, dice.whole(1, 2)) : proposers;
  const layout = habits.pick(['document', 'document', 'letter', undefined] as const);
  const withdrawn = role === 'reply' && !formerly && dice.chance(0.006);
  const noted = dice.chance(0.4);
  const clerk = dice.whole(0, 2);
  const isJoint = role === 'reply' && new Dice(seed, 'joint', path).chance(0.2);
  const joint = isJoint ? helpers.slice(0, 2) : [];
  const others = helpers.filter((id) => !joint.includes(id));

  const fields: { [Field in keyof Reply]: Reply[Field] | false | undefined } = {
    title: letterTitle(assignment, habits),
    session: meeting.id,
    submissions: opinion
      ? [{ number, kind: 'opinion', title }]
      : (matters.map(({ number, kind, title, proposers }) => ({ number, kind, title, proposers })) as Submission[]),
    issuingAgency: agency,
    jointAgencies: joint.length > 0 && joint,
    signatory: dice.chance(0.4) && personName(new Dice(seed, 'head', agency, Math.floor(meeting.year / 3))),
    disposition: !opinion && dice.chance(0.75) && dice.draw(urn(['A', 'B', 'C'], (_, rank) => [50, 35, 15][rank] ?? 0)),
    disclosure: 'proactive',
    addressees: opinion ? [officeOf(lead).name] : dice.chance(0.97) && named,
    addresseeTotal: !opinion && named.length < proposers.length && proposers.length,
    issuedOn,
    printedOn: dice.chance(0.3) && dayAfter(issuedOn, dice.whole(0, 3)),
    publishedOn,
    copiedTo: dice.chance(0.45) && [
      meeting.body.kind === 'npc' ? '市人大代表工委' : '市政协提案委',
      '市政府办公室',
      ...helpers.map((id) => officeOf(id).shortNames?.[0] ?? ''),
    ],
    contact: dice.chance(0.6) && {
      name: personName(new Dice(seed, 'clerk', agency, meeting.year, clerk)),
      ...(dice.chance(0.95) && { phone: `0000-8${new Dice(seed, 'phone', agency, clerk).whole(100000, 999999)}` }),
    },
    layout,
    coHandlingAgencies:
      role === 'separate'
        ? [lead, ...helpers].filter((id) => id !== agency).map((id) => ({ agency: id, role: coHandlingRoles[2] }))
        : role === 'reply' &&
          helpers.length > 0 &&
          dice.chance(0.8) &&
          others.length > 0 &&
          others.map((id) => ({ agency: id, role: coHandlingRoles[meeting.body.kind === 'npc' ? 1 : 0] })),
    annexes: role !== 'opinion' && !withdrawn && dice.chance(0.05) && annexesOf(writer, dice),
    consultations:
      role === 'reply' &&
      dice.chance(0.35) &&
      Array.from({ length: dice.draw(zipf([1, 2, 3], 0.3)) }, (_, index) => ({
        on: dayAfter(assignedOn, 5 + index * 2),
        mode: dice.draw(zipf(consultationModes, 0.7)),
      })),
    feedback: role === 'reply' &&
      dice.chance(0.3) && {
        process: dice.draw(urn(['满意', '基本满意', '不满意'] as const, (_, rank) => [80, 17, 3][rank] ?? 0)),
        ...(dice.chance(0.9) && {
          outcome: dice.draw(urn(['满意', '基本满意', '不满意'] as const, (_, rank) => [70, 24, 6][rank] ?? 0)),
        }),
      },
    indexNumber:
      dice.chance(0.25) && `示例${dice.whole(100000, 999999)}/${yearOf(issuedOn)}-${dice.whole(10000, 99999)}`,
    topics: dice.chance(0.7) && [theme.topic],
    summaryOnly: role === 'reply' && dice.chance(0.015),
    note: noted && dice.pick([`（此件公开发布；${mark}）`, `（${mark}，此件主动公开）`]),
    follows,
    supersedes: follows !== undefined && dice.chance(0.35) && follows,
    formerly,
    corrections: dice.chance(0.012) && [
      { on: dayAfter(issuedOn, dice.whole(215, 260)), note: writer.say('correction'), was: '12个', now: '10个' },
    ],
    withdrawn: withdrawn && {
      on: dayAfter(issuedOn, dice.whole(215, 260)),
      reason: '答复内容有误（示例）',
      authority: '示例市人民政府办公室',
    },
    privacyExceptions: !withdrawn &&
      dice.chance(0.006) && [{ text: hotline, reason: '便民热线，供公众拨打（示例）', approvedBy: '示例市政务公开办' }],
  };
  const reply = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== false),
  ) as Reply;
  return reply;
}

/** 上网日期: weeks or months later, for some with hour and minute. */
function published(issuedOn: string, dice: Dice): string {
  const day = dayAfter(issuedOn, Math.floor(Math.exp(dice.next() * 5.3)));
  const two = (value: number) => String(value).padStart(2, '0');
  return dice.chance(0.3) ? `${day} ${two(dice.whole(8, 17))}:${two(dice.whole(0, 59))}` : day;
}

function letterTitle({ matters, role }: Assignment, habits: Dice): string {
  const [{ meeting }] = matters;
  const about = `${meeting.names[0]}${numbersLabel(matters)}`;
  if (role === 'opinion') return `对${about}的协办意见`;
  const head = habits.pick(['对', '关于对', '关于']);
  if (role === 'follow-up') return `${head}${about}的再次答复`;
  return `${head}${about}的${habits.pick(['答复', '答复', '复函', '答复意见'])}`;
}

function annexesOf(writer: Writer, dice: Dice): NonNullable<Reply['annexes']> {
  const table = { title: `${writer.word()}情况表`, file: '附件1.csv' };
  return dice.chance(0.4) ? [table, { title: `${writer.word()}示意图`, file: '图1.png' }] : [table];
}
