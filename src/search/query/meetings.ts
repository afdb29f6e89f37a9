/** Anything that names a meeting, attached to a number or not: 市十八届人大四次会议, 政协, 2025年. */
import {
  closingCharacters,
  memberWord,
  numeralCharacters,
  openingCharacters,
  rankCharacters,
  year,
} from '../../../schemas/notation/alphabet.ts';
import { parseNumeral } from '../../../schemas/notation/numerals.ts';
import { anyYear } from './figures.ts';
import { divide, type MeetingHint, type Recognised, type Recogniser } from './parts.ts';
import { introduction, kindName } from './substance.ts';
import { han, hanAtEnd, punctuation } from './words.ts';

const rank = `[${rankCharacters}]`;
const place = `全国|${han}{0,8}?${rank}`;
const ordinal = `\\d{1,2}|[${numeralCharacters}]{1,3}`;
const body = '人民代表大会|人大|(?:中国)?人民政治协商会议|人民政协|政协';
/** What may follow 市人大 or 十八届 next to a number, so that 人大代表, 人大常委会 and 政协工作 stay words. */
const aside = `(?=$|[\\s\\d#第闭的Yy${numeralCharacters}${punctuation}${openingCharacters}${closingCharacters}]|no|平时|党派|${kindName})`;

const meetingForms = [
  // 2025年, 二〇二五年度; not 2025年6月, 2025年底
  `(?<year>${anyYear})\\s*年(?:度|(?!\\s*[\\d${numeralCharacters}]{1,3}\\s*月|[度初底末中代间来前后内均]))`,
  // 十八届人大四次会议, 18届4次, 政协慈溪市第十一届委员会第四次会议
  `(?:(?<body>${body})\\s*(?<place>${place})?\\s*)?(?:第\\s*)?(?<term>${ordinal})\\s*届\\s*` +
    `(?<placeBehind>${place})?\\s*(?<bodyBehind>${body})?\\s*(?:委员会)?\\s*(?:第\\s*)?(?<session>${ordinal})\\s*次(?:会议)?`,
  // 十八届人大, 政协十一届, 十八届
  `(?:(?<body>${body})\\s*)?(?:第\\s*)?(?<term>${ordinal})\\s*届\\s*(?<bodyBehind>${body})?${aside}`,
  // 人大四次会议, 政协三次
  `(?<body>${body})\\s*(?:第\\s*)?(?<session>${ordinal})\\s*次(?:会议)?`,
  // 四次会议
  `(?:第\\s*)?(?<session>${ordinal})\\s*次会议`,
  // 市人大, 政协, 人大会议; in 人大代表建议 and 人大代表367 too
  `(?<body>${body})(?:${memberWord}(?=${kindName}|[\\d#第闭])|(?:会议)?${aside})`,
  // 2025/367号
  `(?<year>${year})/(?=\\d{3,6}\\s*号)`,
].map((form) => new RegExp(form, 'giu'));
const rankedPlace = new RegExp(`^(?:全国|${han}{0,11}${rank})$`, 'u');

export const meetings: Recogniser = (parts) =>
  meetingForms.reduce((read, form) => divide(read, form, meetingIn), parts);

function meetingIn({ index, groups = {} }: RegExpExecArray, before: string): Recognised | undefined {
  // 2020-2025年, 2020至2025年
  if (/[\d.~至—/-]$/u.test(before)) return undefined;
  const hint: MeetingHint = {};
  for (const name of ['year', 'term', 'session'] as const) {
    const text = groups[name];
    if (text === undefined) continue;
    const number = parseNumeral(text);
    if (!number || (name !== 'year' && number > 99)) return undefined;
    hint[name] = number;
  }
  const bodyName = groups['body'] ?? groups['bodyBehind'];
  if (bodyName) hint.body = /人大|代表大会/u.test(bodyName) ? 'npc' : 'cppcc';
  const inside = groups['place'] ?? groups['placeBehind'];
  const inFront = inside || hint.year ? '' : placeAtEnd(before, bodyName !== undefined);
  if (inside || inFront) hint.place = inside ?? inFront;
  return { part: { role: 'meeting', hint }, start: index - inFront.length };
}

/** 关于慈溪市 → 慈溪市; two characters without a rank are a place only before 人大 and 政协: 慈溪人大. */
function placeAtEnd(text: string, namesBody: boolean): string {
  const run = hanAtEnd.exec(text)?.[0] ?? '';
  const name = run.replace(/^.*(?:关于|对)/u, '').replace(introduction, '');
  return rankedPlace.test(name) || (namesBody && name.length === 2) ? name : '';
}
