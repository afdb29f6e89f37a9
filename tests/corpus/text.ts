/** The text of a letter, from the salutation to the last sentence. */
import { formatNumeral } from '../../schemas/notation/numerals.ts';
import type { Reply } from '../../schemas/reply.ts';
import { officeOf, offices } from './agencies.ts';
import { Dice } from './dice.ts';
import type { Assignment } from './docket.ts';
import { placeName } from './names.ts';
import { Writer } from './prose.ts';
import { hotline, mark, numbersLabel } from './replies.ts';

/** A letter that another one mentions. */
export interface Citation {
  /** 示经信建〔2025〕16号, or 市十八届人大四次会议第367号建议. */
  letter: string;
  /** Short name of the agency that wrote it. */
  agency: string;
  /** What it was about. */
  matter: string;
}

const everyOffice = Object.keys(offices);

/** Characters of a letter, without blanks: log-normal around 2,250, from 500 to 6,000. */
function lengthOf(dice: Dice): number {
  return Math.round(Math.min(5600, Math.max(520, Math.exp(Math.log(2250) + 0.5 * dice.normal()))));
}

export function textOf(assignment: Assignment, reply: Reply, citations: readonly Citation[], seed: number): string {
  const { matters, role, agency, path } = assignment;
  const [{ meeting, theme, title, kind, lead, helpers }] = matters;
  const dice = new Dice(seed, 'text', path);
  const you = addressed(reply, meeting.body.kind);
  const otherwise = helpers.length > 0 ? helpers : [dice.pick(everyOffice)];
  const writer = new Writer(dice, {
    theme,
    year: meeting.year,
    self: officeOf(agency).self,
    others: [...otherwise, dice.pick(everyOffice), dice.pick(everyOffice)]
      .filter((id) => id !== agency)
      .map((id) => officeOf(id).shortNames?.[0] ?? officeOf(id).name)
      .concat('市政府办公室'),
    said: {
      you: role === 'opinion' ? '你单位' : you.includes('、') || you.includes('等') ? '你们' : '您',
      meeting: meeting.names[0],
      numbers: numbersLabel(matters),
      subject: title,
      kind: kind === 'proposal' ? '提案' : '建议',
    },
  });
  const cited = citations.map((citation) => writer.say('cited', { ...citation }));
  const opening = writer.say(role === 'opinion' ? 'opinion' : 'opening');
  const closing = writer.say('closing');
  const wanted = lengthOf(dice) * (role === 'opinion' || role === 'follow-up' ? 0.5 : 1);
  const room = Math.max(380, wanted - opening.length - closing.length - cited.join('').length);
  const body = bodyOf(writer, room, dice);
  for (const sentence of cited) insert(body, sentence, dice);
  embellish(body, reply, writer, dice);
  const notes = dice.chance(0.02) ? footnote(body, writer) : [];
  const salutation = role === 'opinion' ? `${officeOf(lead).shortNames?.[0]}：` : `${you}：`;
  const plain = reply.note?.includes(mark) ? [] : [`（${mark}。）`];
  return [salutation, opening, ...body, closing, ...plain, ...notes].join('\n\n');
}

/** 章卫军代表; 甲、乙委员; 甲等8位代表; 民建市委会. */
function addressed({ addressees, addresseeTotal, submissions }: Reply, body: 'npc' | 'cppcc'): string {
  const proposers = submissions.flatMap(({ proposers = [] }) => proposers);
  const names = addressees ?? [...new Set(proposers.map((who) => (typeof who === 'string' ? who : who.name)))];
  const office = body === 'npc' ? '代表' : '委员';
  if (addresseeTotal) return `${names.join('、')}等${addresseeTotal}位${office}`;
  return names.some((name) => name.length > 3) ? names.join('、') : `${names.join('、')}${office}`;
}

/** Headings and paragraphs of about `room` characters. */
function bodyOf(writer: Writer, room: number, dice: Dice): string[] {
  const shape = room < 800 ? 'plain' : dice.pick(['clauses', 'clauses', 'clauses', 'sections', 'plain'] as const);
  const part = () => Math.round(180 + dice.next() * 240);
  if (shape === 'plain') return paragraphs(writer, room, part);
  const sections = Math.min(dice.whole(2, 4), Math.max(2, Math.floor(room / 400)));
  return Array.from({ length: sections }, (_, section) => {
    const own = room / sections - 20;
    const heading = `${formatNumeral(section + 1)}、${writer.say('section')}`;
    const texts = paragraphs(writer, own, part);
    if (shape === 'sections' || texts.length === 1) return [heading, ...texts];
    return [
      heading,
      ...texts.map((text, clause) => `（${formatNumeral(clause + 1)}）${writer.say('clause')}。${text}`),
    ];
  }).flat();
}

function paragraphs(writer: Writer, room: number, part: () => number): string[] {
  const texts: string[] = [];
  for (let left = room; left > 60 || texts.length === 0; ) {
    const text = writer.paragraph(Math.min(part(), left));
    texts.push(text);
    left -= text.length;
  }
  return texts;
}

/** Appends a sentence to one of the paragraphs. */
function insert(body: string[], sentence: string, dice: Dice): void {
  const places = [...body.keys()].filter((index) => body[index]?.endsWith('。'));
  const at = dice.pick(places);
  body[at] += sentence;
}

/** What only some letters have: tables, pictures, links, the public hotline. */
function embellish(body: string[], reply: Reply, writer: Writer, dice: Dice): void {
  const [table, picture] = reply.annexes ?? [];
  if (table) insert(body, `${table.title}见附件1。`, dice);
  if (picture) body.push(`${picture.title}如下：`, `![${picture.title}](${picture.file})`);
  if (dice.chance(0.06)) body.push(`${writer.word()}分布情况如下：`, tableOf(writer, dice));
  if (dice.chance(0.015)) {
    insert(body, `办事指南见[示例市政务服务网](https://www.example.gov.cn/service/${dice.whole(100, 999)})。`, dice);
  }
  if (reply.privacyExceptions) insert(body, `咨询可拨打便民热线${hotline}。`, dice);
}

function tableOf(writer: Writer, dice: Dice): string {
  const rows = Array.from({ length: dice.whole(3, 9) }, () => {
    return `| ${placeName(dice)} | ${dice.whole(1, 480)} | ${(dice.next() * 60).toFixed(1)}% |`;
  });
  return [`| 片区 | ${writer.word()}（个） | 同比增长 |`, '| --- | ---: | ---: |', ...rows].join('\n');
}

/** Adds a reference to the first paragraph that allows one, and returns the note. */
function footnote(body: string[], writer: Writer): string[] {
  const at = body.findIndex((text) => text.endsWith('。'));
  body[at] = `${body[at]?.slice(0, -1)}[^1]。`;
  return [`[^1]: ${writer.word()}的统计口径以年度公报为准，系示例。`];
}
