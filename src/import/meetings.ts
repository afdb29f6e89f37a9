/** Meetings that a text names: a letter, the headings of a list. Pure. */
import { bodyWord, rankCharacters } from '../../schemas/notation/alphabet.ts';
import { toHalfWidth } from '../../schemas/notation/numerals.ts';
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
    for (let start = leads ? from + leads.index + leads[0].length : from; start < index; start += 1) {
      const name = parseSessionName(plain.slice(start, end).replace('全体会议', '会议').replace('全会', '会议'));
      if (!name) continue;
      // 某某街道: the notation of meetings knows no such place, and without it the name would be another meeting's.
      const own = name.place
        ? ''
        : (/\p{Script=Han}{1,8}(?:街道|农场|林场)$/u.exec(plain.slice(from, start))?.[0] ?? '');
      found.push({ ...name, ...(own && { place: own }), label: own + written.slice(start, end) });
      last = end;
      break;
    }
  }
  return found;
}
