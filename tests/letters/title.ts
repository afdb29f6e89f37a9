/** Titles: one line, several, twice, with the agency, of an abstract, or none. */
import type { Matter } from './matter.ts';
import { type Part, stated, type Truth } from './sample.ts';

export interface Titles extends Part {
  /** The heading of the web page, above everything that belongs to the letter. */
  page: string[];
  hasMeeting: boolean;
  hasNumber: boolean;
  hasAgency: boolean;
}

interface Wording {
  form: string;
  text: string;
  /** What it lacks. */
  without?: readonly ('meeting' | 'number')[];
  hasAgency?: boolean;
}

function wordings({
  dice,
  word,
  member,
  meeting: { name },
  numbered: { phrase, bare },
  office,
  subject,
}: Matter): Wording[] {
  const to = dice.pick(['关于', '对', '关于对', '关于答复']);
  const reply = dice.pick(['的答复', '的复函', '的答复函', '的答复意见', '办理情况的答复']);
  return [
    { form: 'plain', text: `${to}${name}${phrase}${reply}` },
    { form: 'plain', text: `关于${name}${phrase}的答复` },
    { form: 'plain', text: `对${name}${phrase}的答复` },
    { form: 'plain', text: `关于${name}${phrase}答复的函` },
    { form: 'agency', text: `${office.name}关于${name}${phrase}${reply}`, hasAgency: true },
    { form: 'agency', text: `${office.name}对${name}${phrase}的答复`, hasAgency: true },
    { form: 'agency', text: `${office.name}关于${name}${phrase}办理情况的函`, hasAgency: true },
    { form: 'abstract', text: `关于${name}${phrase}答复摘要` },
    { form: 'abstract', text: `${office.name}关于${name}${phrase}答复的摘要`, hasAgency: true },
    { form: 'without 关于', text: `${name}${phrase}答复意见` },
    { form: 'without 关于', text: `${name}${phrase}办理答复` },
    { form: 'number at the end', text: `关于${name}${member}${word}${bare}的答复` },
    { form: 'with the subject', text: `关于${name}${phrase}《${subject}》的答复` },
    { form: 'without a number', text: `关于${name}《${subject}》的答复`, without: ['number'] },
    { form: 'subject alone', text: `关于《${subject}》的答复`, without: ['meeting', 'number'] },
    { form: 'without a meeting', text: `关于${phrase}的答复`, without: ['meeting'] },
  ];
}

/** A number whose own words name the kind cannot stand behind that word. */
const isWhole = (wording: Wording, { numbered: { form } }: Matter): boolean =>
  wording.form !== 'number at the end' ||
  !['平时', '党派团体', '闭会期间', 'after the word', 'in brackets', 'letter without 第'].includes(form);

export function titleOf(matter: Matter): Titles {
  const { dice, meeting, numbered } = matter;
  if (dice.chance(0.07))
    return { form: 'none', lines: [], page: [], hasMeeting: false, hasNumber: false, hasAgency: false };
  const wording = dice.pick(wordings(matter).filter((one) => isWhole(one, matter)));
  const { form, text, without = [], hasAgency = false } = wording;
  const [layout, lines, page] = laidOut(matter, text);
  const hasMeeting = !without.includes('meeting');
  const hasNumber = !without.includes('number');
  // An agency on a line above is a letterhead as well as a title's first line, unless the page has both on one.
  const isOpen = hasAgency && lines[0]?.replaceAll(' ', '') === matter.office.name && page.length === 0;
  const also = isOpen ? [text.slice(matter.office.name.length)] : [];
  const truth: Truth = { title: stated(text, text.slice(0, 8), { also }) };
  if (hasMeeting) truth.session = sessionStated(matter, meeting.name);
  if (hasNumber) truth.numbers = stated(numbered.values, numbered.bare);
  if (hasAgency) truth.issuingAgency = stated(matter.office.name, matter.office.name, { isOpen: true });
  return { form: `${form}, ${layout}`, lines, page, truth, hasMeeting, hasNumber, hasAgency };
}

export const sessionStated = ({ meeting: { body, term, session } }: Matter, written: string) =>
  stated({ body, term, session }, written);

/** The lines of a title above the letter and above the page. */
function laidOut({ dice, meeting, office }: Matter, text: string): [layout: string, lines: string[], page: string[]] {
  const at = text.startsWith(office.name) ? office.name.length : text.indexOf(meeting.name) + meeting.name.length;
  const wrapped = [text.slice(0, at), text.slice(at)].filter(Boolean);
  const end = /(?:的答复|的复函|的答复函)$/.exec(text)?.[0] ?? '';
  const drawn = end && [`${text.slice(0, -end.length)}的`, [...end.slice(1)].join('    ')];
  return dice.pick<[string, string[], string[]]>([
    ...Array.from({ length: 5 }, (): [string, string[], string[]] => ['one line', [text], []]),
    ['wrapped', wrapped, []],
    ['wrapped before its end', [text.slice(0, -3), text.slice(-3)], []],
    ['twice', [text], [text]],
    ['blanks between characters', wrapped.map((line) => (line.match(/[\w-]+|./gu) ?? []).join(' ')), []],
    ['twice, wrapped below', wrapped, [text]],
    text.startsWith(office.name)
      ? ['twice, the agency apart', [office.name, '', text.slice(office.name.length)], [text]]
      : ['twice', [text], [text]],
    drawn ? ['drawn out', drawn, []] : ['one line', [text], []],
  ]);
}
