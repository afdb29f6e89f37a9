/** Meetings that a text names: a letter, the headings of a list. Pure. */
import { bodyWord, kindWord, memberWord, rankCharacters } from '../../schemas/notation/alphabet.ts';
import { toHalfWidth } from '../../schemas/notation/numerals.ts';
import type { PatternTable } from '../../schemas/notation/pattern-row.ts';
import { parseSessionName, type SessionName } from '../../schemas/notation/session.ts';

/** A meeting as a text names it. */
export interface NamedMeeting extends SessionName {
  /** Its own words: 区十八届人大二次会议. */
  label: string;
}

/** Words that come before the name of a meeting and never inside one. */
const before = new RegExp(
  `关于|对|在|答复|回复|办理|的|您|你|我|出席|参加|提交|根据|按照|将(?!乐)|是|了|贵(?!州|阳|港|溪|定|南|德)|该|向(?!阳)|就|(?:局|委|办|部|厅|所|院|会)(?=${bodyWord}|[${rankCharacters}])|于(?!都|洪|田)`,
  'gu',
);

/** What stands next to a name that does not say 人大 or 政协, and shows whether another body met. */
export const meetingSigns = {
  /** The place is that of a party, or no place at all. */
  elsewhere: {
    pattern: /中共|[产工公]党|[民台]盟|民[革建进]|学社|共青团|[妇侨青文科残商]联|[社校园小]区$/u,
    examples: [
      '中共示例市',
      '农工党示例市',
      '民盟',
      '民建示例市',
      '九三学社示例市',
      '共青团示例市',
      '区侨联市',
      '社区',
    ],
  },
  /** What may follow the number of a meeting without the word 会议. */
  next: {
    pattern: new RegExp(
      `^(?:[^\\p{Script=Han}]|$|${bodyWord}|${kindWord}|${memberWord}|[${rankCharacters}]?(?:人民代表大会|人代会)|[第的上闭]|期间|平时|党派|重点)`,
      'u',
    ),
    examples: ['、示例', '', '镇人民代表大会第', '人代会', '第12号', '期间提出', '平时提案', '党派提案', '重点提案'],
    counterexamples: ['执委会', '职工代表大会'],
  },
  /** A part of an assembly met: 市政协十四届四次常委会议. */
  committee: { pattern: /^(?:常务?委|主席|主任)/u, examples: ['常务委员会议', '主席会议', '主任会议'] },
} satisfies PatternTable;

/** The longest text a meeting's name may be. */
const longest = 40;

/** The meetings in a text, in text order: each place with both 届 and 次. */
export function meetingsNamed(text: string): NamedMeeting[] {
  const written = text.replace(/\s/g, '');
  const plain = toHalfWidth(written);
  const found: NamedMeeting[] = [];
  let last = 0;
  for (const { index, 0: word } of plain.matchAll(/次(?:全体)?(?:会议|全会)?/gu)) {
    const end = index + word.length;
    const from = Math.max(last, end - longest);
    const leads = [...plain.slice(from, index).matchAll(before)].at(-1);
    const first = leads ? from + leads.index + leads[0].length : from;
    for (let start = first; start < index; start += 1) {
      const name = parseSessionName(plain.slice(start, end).replace('全体会议', '会议').replace('全会', '会议'));
      if (!name) continue;
      last = end;
      // 某某街道: the notation of meetings knows no such place, and without it the name would be another meeting's.
      const own = name.place
        ? ''
        : (/\p{Script=Han}{1,8}(?:街道|农场|林场)$/u.exec(plain.slice(first, start))?.[0] ?? '');
      if (isOfAssembly(name, { ahead: own ? '' : plain.slice(first, start), word, behind: plain.slice(end) }))
        found.push({ ...name, ...(own && { place: own }), label: own + written.slice(start, end) });
      break;
    }
  }
  return found;
}

/** Parties, unions and villages count 届 and 次 too: without 人大 or 政协 a name stands alone, with its place at most. */
function isOfAssembly(
  { body, place = '' }: SessionName,
  { ahead, word, behind }: { ahead: string; word: string; behind: string },
): boolean {
  const { elsewhere, next, committee } = meetingSigns;
  if (body) return !committee.pattern.test(behind);
  if (word.endsWith('全会') || /\p{Script=Han}$/u.test(ahead) || elsewhere.pattern.test(place)) return false;
  return word.endsWith('会议') || next.pattern.test(behind);
}
