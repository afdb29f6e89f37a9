/** Lists of names in a salutation: 马清、周莉等10名代表. Pure. */
import {
  bodyWord,
  countCharacters,
  courtesyWord,
  dotCharacters,
  kindWord,
  memberWord,
  ownRankCharacters,
  rankCharacters,
} from '../../../../schemas/notation/alphabet.ts';
import { isCollective } from '../../../../schemas/notation/collective.ts';
import { parseNumeral } from '../../../../schemas/notation/numerals.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { compact } from '../source/line.ts';
import { besideNames, bodyNamedIn, isBare, personNamed } from './names.ts';
import { spaced } from './spaced-names.ts';

export type MemberWord = '代表' | '委员';

export interface People {
  names: string[];
  /** The number in 等N名. */
  total?: number;
  /** More than the named are meant. */
  others: boolean;
  /** How the persons are addressed; a committee or an agency has neither title. */
  called?: MemberWord;
  /** A title, a courtesy or a role shows that these are persons. */
  titled: boolean;
}

/** What joins names. */
export const and = '(?:以及|并转|[及和与并暨偕])';
const member = `(?:(?:[${ownRankCharacters}]?${bodyWord})?(${memberWord}))`;

/** What follows a name, or the last of several. */
export const nameEndings = {
  remark: {
    pattern: /[（(]([^（）()]{1,180})[)）]$/u,
    examples: ['示例甲（女，回族）'],
  },
  counted: {
    pattern: new RegExp(
      `(?:([等共])|(${and})?(?:其[他余])?)\\s*([\\d０-９${countCharacters}两百]{1,4})\\s*[名位人]$`,
      'u',
    ),
    examples: ['示例甲等5人', '示例甲及其他5位', '示例甲、示例乙两位'],
  },
  role: {
    pattern: new RegExp(`(?:(${and})?(?:附议|联名)|领衔)人?$`, 'u'),
    examples: ['示例甲附议', '示例甲以及联名', '示例甲领衔人'],
  },
  others: {
    pattern: new RegExp(`(?:等|${and}?(?:[各诸]位?|全体|其他|其余|所有))$`, 'u'),
    examples: ['示例甲等', '各位', '全体', '示例甲及其他', '其余', '示例甲以及所有'],
  },
  member: { pattern: new RegExp(`${member}$`, 'u'), examples: ['示例甲代表', '示例甲市人大代表'] },
  courtesy: { pattern: new RegExp(`(?:们|${courtesyWord})$`, 'u'), examples: ['各位代表们'] },
} satisfies PatternTable;

/** What precedes a name. */
export const nameBeginnings = {
  group: {
    pattern: new RegExp(
      `^\\p{Script=Han}{1,8}(?:代表团|[${rankCharacters}]${memberWord})(?=\\p{Script=Han}{2,4}$)`,
      'u',
    ),
    examples: ['示例镇代表团示例甲', '示例镇代表示例甲'],
  },
  member: {
    pattern: new RegExp(
      `^(?:(?:\\p{Script=Han}{0,8}[${rankCharacters}]|全国)?${bodyWord})?(${memberWord})(?!会)(?=\\p{Script=Han}{2})`,
      'u',
    ),
    examples: ['代表示例甲', '政协委员示例甲', '示例市政协委员示例甲', '全国人大代表示例甲'],
  },
  role: {
    pattern: new RegExp(`^(?:尊敬的|第一(?=${kindWord})|领衔人?|联名|附议|${kindWord}人)`, 'u'),
    examples: [
      ...['尊敬的示例甲', '第一提案人示例甲', '联名示例甲', '附议示例甲'],
      ...['提案人示例甲', '领衔人示例甲'],
    ],
  },
} satisfies PatternTable;

/** What stands around the names of a text, and what is left of it. */
interface Peeled {
  rest: string;
  others: boolean;
  titled: boolean;
  called?: MemberWord;
  total?: number;
  /** How many there are, if all are named: 二位. */
  count?: number;
  /** What brackets behind the names contain. */
  remark?: string;
}

/** What each ending says. Undefined: it is part of the name (王一名). */
const meanings: {
  [Key in keyof typeof nameEndings]: (match: RegExpExecArray, of: Peeled) => Partial<Peeled> | undefined;
} = {
  remark: ([, remark = ''], { others }) => {
    const { total, count, others: more } = peel(remark);
    return { others: others || more, remark, ...((total ?? count) && { total: total ?? count }) };
  },
  counted: ([, word, joined, numeral = ''], { others }) => {
    const number = parseNumeral(numeral.replace(/^两$/u, '二'));
    if (number === undefined || (number === 1 && !word)) return undefined;
    if (word) return { total: number, others: true, titled: true };
    return joined || others ? { others: true } : { count: number };
  },
  role: ([, joined], { others }) => ({ others: others || joined !== undefined, titled: true }),
  others: () => ({ others: true }),
  member: ([, word], { called }) => ({ called: called ?? (word as MemberWord), titled: true }),
  courtesy: () => ({ titled: true }),
};

/** Takes off what follows the names, from the right. */
function peel(text: string): Peeled {
  let peeled: Peeled = { rest: text.trim(), others: false, titled: false };
  for (let more = true; more && !isCollective(compact(peeled.rest)); ) {
    more = false;
    for (const [key, { pattern }] of Object.entries(nameEndings)) {
      const match = pattern.exec(peeled.rest);
      const said = match && meanings[key as keyof typeof nameEndings](match, peeled);
      if (!said) continue;
      peeled = { ...peeled, ...said, rest: peeled.rest.slice(0, match.index).trim() };
      more = true;
      break;
    }
  }
  return peeled;
}

/** What no list of names has outside brackets: most of what is tried is rejected by this. */
const sentence = /[。！？《》“”][^（）()]*$/u;

/**
 * 马清、周莉等10名代表 → two names, ten in all; a list of none for 各位代表. Undefined if any piece is not plainly a name,
 * or if there are more or fewer than the text says.
 */
export function peopleNamed(text: string): People | undefined {
  if (sentence.test(text)) return undefined;
  const peeled = peel(text.replace(/^(?:尊敬的)+/u, ''));
  const { rest, others, count, total, called, titled } = peeled;
  const own = piecesOf(rest, count)?.map(readPiece);
  const named = own?.every((one) => one !== undefined) ? withListed(own, peeled) : undefined;
  if (!named) return undefined;
  const isMiscounted = (count ?? named.length) !== named.length || (total ?? named.length) < named.length;
  if (isMiscounted || isElided(named) || mayCount(named)) return undefined;
  if (called && !others && isBare(named.at(-1)?.name ?? '')) return undefined;
  const word = called ?? named.find((one) => one.called)?.called;
  return {
    names: named.map(({ name }) => name),
    others: others || named.length === 0,
    titled: titled || named.some((one) => one.titled),
    ...(total !== undefined && { total }),
    ...(word && { called: word }),
  };
}

/** Those named, with those whom a remark lists: 甲等3人（甲、乙、丙）, 甲等3人（乙、丙）. Undefined if it may list some, unclearly. */
function withListed(named: Named[], { remark = '', total, others }: Peeled): Named[] | undefined {
  const pieces = piecesOf(remark, undefined) ?? remark.split(/\s+/u);
  const listed = pieces.map(readPiece);
  const persons = listed.filter((one) => one !== undefined);
  if (pieces.length < 2 || pieces.some((piece) => besideNames.attribute.pattern.test(piece))) return named;
  if (persons.length < listed.length) return persons.length > 0 && others ? undefined : named;
  if (named.every(({ name }) => persons.some((one) => one.name === name))) return persons;
  return named.length + persons.length === total ? [...named, ...persons] : undefined;
}

/** 东城、西城代表团 are two delegations, of which the first is not named in full. */
function isElided(named: readonly Named[]): boolean {
  const [before, last] = named.slice(-2);
  const isGroup = last !== undefined && /(?:代表团|组)$/u.test(last.name);
  return isGroup && before !== undefined && !before.titled && !isCollective(before.name);
}

/** 示例甲、示例乙二同志: whether 二 counts the persons or ends a name, nobody can tell. */
function mayCount(named: readonly Named[]): boolean {
  const last = named.at(-1)?.name ?? '';
  return named.length > 1 && last.length > 2 && parseNumeral(last.slice(-1)) === named.length;
}

interface Named extends Pick<Peeled, 'called' | 'titled'> {
  name: string;
}

/** One name, with its own title: 市政协委员示例甲, 示例乙（女）. */
function readPiece(piece: string): Named | undefined {
  const { rest, titled, called, count, total } = peel(piece);
  if (count ?? total) return undefined;
  const name = nameOf(rest);
  if (name) return { name, titled, ...(called && { called }) };
  for (const { pattern } of Object.values(nameBeginnings)) {
    const [before = '', word] = pattern.exec(rest) ?? [];
    const one = before === '' ? undefined : readPiece(rest.slice(before.length));
    if (one && (pattern === nameBeginnings.role.pattern || personNamed(one.name)))
      return { ...one, titled: true, ...((one.called ?? word) && { called: one.called ?? (word as MemberWord) }) };
  }
  return undefined;
}

/** A collective comes first: 民盟市委 has the shape of a person's name. */
function nameOf(text: string): string | undefined {
  if (isCollective(compact(text))) return compact(text);
  return besideNames.profession.pattern.test(text) ? undefined : (personNamed(text) ?? bodyNamedIn(text));
}

/** 示例甲代表示例乙: two, each with a title of its own. */
const firstTitled = `^(\\p{Script=Han}{1,3}[^${rankCharacters}](?<!${bodyWord})(?:${memberWord}|${courtesyWord}))`;
const titledWithin = new RegExp(`${firstTitled}${and}?(.{2,})$`, 'u');
/** 示例甲代表及示例代表小组 is no group, although it ends like one. */
const titledAnd = new RegExp(`${firstTitled}${and}`, 'u');
const joint = new RegExp(and, 'gu');

const blankAroundDot = new RegExp(`\\s*([${dotCharacters}])\\s*`, 'gu');

/** The text of each name. Undefined if it is not plain where one ends. */
function piecesOf(list: string, count: number | undefined): string[] | undefined {
  const pieces = list
    .replace(/(?<=\p{Script=Han})[（(][^（）()]*[)）]/gu, '')
    .replace(blankAroundDot, '$1')
    .replace(/(^|[\s、,，;；])\d{1,2}\s*[.．、](?=\s*\p{Script=Han})/gu, '$1、')
    .split(/[、,，;；]/u)
    .map((piece) => spaced(piece.trim(), count));
  return pieces.includes(undefined) ? undefined : pieces.flatMap((all) => (all ?? []).flatMap(apart));
}

function apart(piece: string): string[] {
  if (nameOf(piece) && !titledAnd.test(piece)) return [piece];
  const [, titled = '', next = ''] = titledWithin.exec(piece) ?? [];
  const cuts = [
    [titled, next],
    ...[...piece.matchAll(joint)].map(({ 0: { length }, index }) => [
      piece.slice(0, index),
      piece.slice(index + length),
    ]),
  ];
  const [first, second] = cuts.find(([before = '', after = '']) => after.length > 1 && readPiece(before)) ?? [];
  return first && second ? [first, ...apart(second)] : [piece];
}
