/** Names of meetings: 市十八届人大四次会议 ⇄ the fourth session of the eighteenth people's congress. */
import { countCharacters, rankCharacters, zeroCharacters } from './alphabet.ts';
import { formatNumeral, parseNumeral, toHalfWidth } from './numerals.ts';

export interface SessionName {
  /** 市, 慈溪市, 全国: as written, ending in the word for its rank. */
  place?: string;
  /** 人大 or 政协; absent if the name leaves it open (十八届四次会议). */
  body?: 'npc' | 'cppcc';
  /** 届, 1 to 99. */
  term: number;
  /** 次, 1 to 99. */
  session: number;
}

const place = String.raw`(全国|(?:(?!人大|政协|届|次)\p{Script=Han}){0,19}[${rankCharacters}])?`;
const body = '(人大|政协)?(委员会)?';
const ordinal = String.raw`第?([${zeroCharacters}${countCharacters}\d]{1,3})`;
// Place and body may come before or after the term: 区人大八届四次会议, 政协十四届全国委员会第一次会议.
const pattern = new RegExp(`^${place}${body}${place}(委员会)?${ordinal}届${place}${body}${ordinal}次(?:会议)?$`, 'u');

/**
 * Reads full and short forms: 某县第十六届人民代表大会第二次会议, 区人大八届四次会议, 政协十届三次会议, 十八届四次.
 * Returns undefined if term or session is missing, and for other meetings (常委会, 全体会议).
 */
export function parseSessionName(text: string): SessionName | undefined {
  const short = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace('人民代表大会', '人大')
    .replace(/中国人民政治协商会议|人民政协/, '政协');
  const match = pattern.exec(short);
  if (!match) return undefined;
  const [, place1, body1, committee1, place2, committee2, term, place3, body2, committee3, session] = match;
  const places = [place1, place2, place3].filter((found) => found !== undefined);
  const bodies = [body1, body2].filter((found) => found !== undefined);
  const isCppcc = bodies[0] === '政协';
  if (places.length > 1 || bodies.length > 1) return undefined;
  // 第十届委员会 without 政协 is a committee of another kind.
  if ((committee1 || committee2 || committee3) && !isCppcc) return undefined;
  const numbers = { term: parseNumeral(term ?? '') ?? 0, session: parseNumeral(session ?? '') ?? 0 };
  if (!isOrdinal(numbers.term) || !isOrdinal(numbers.session)) return undefined;
  return {
    ...(places[0] && { place: places[0] }),
    ...(bodies[0] && { body: isCppcc ? 'cppcc' : 'npc' }),
    ...numbers,
  };
}

/**
 * The short form in use: 市十八届人大四次会议, 县政协九届二次会议, 十八届四次会议; for the nation, 十三届全国人大五次会议.
 * @throws RangeError if term or session is not an integer
 */
export function formatSessionName(name: SessionName): string {
  const { place = '', body } = name;
  const term = `${formatNumeral(name.term)}届`;
  const session = `${formatNumeral(name.session)}次会议`;
  if (body === 'cppcc') return `${place}政协${term}${session}`;
  if (body === 'npc') return place === '全国' ? `${term}全国人大${session}` : `${place}${term}人大${session}`;
  return `${place}${term}${session}`;
}

const isOrdinal = (n: number): boolean => n >= 1 && n <= 99;
