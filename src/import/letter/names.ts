/** The shapes of names: persons, and what is addressed like one. Pure. */
import {
  countCharacters,
  courtesyWord,
  kindWord,
  memberWord,
  ownRankCharacters,
} from '../../../schemas/notation/alphabet.ts';
import { isKnownTo, type PatternRow, type PatternTable, wordsRow } from '../../../schemas/notation/pattern-row.ts';
import { agencyNamedIn } from './agency-names.ts';
import { compact } from './line.ts';

export const person = {
  pattern: /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,12}(?:[·•‧]\p{Script=Han}{1,12}){1,2})$/u,
  examples: ['示例甲', '示例·示例'],
} satisfies PatternRow;

/** Has the shape of a name. */
export const notPersons = {
  whole: wordsRow(
    ...['制度', '全体', '其他', '有关', '政协', '人大', '市人大', '区人大', '县人大', '领衔', '团组', '界别', '集体'],
    '收悉',
  ),
  part: {
    pattern: new RegExp(`${memberWord}|${kindWord}|[各诸]位|附议|联名`, 'u'),
    examples: ['各位领导', '附议人', '联名'],
  },
} satisfies PatternTable;

/** A person's name, without the blank that pads 张 磊 to three characters; 骆某 counts too. */
export function personNamed(text: string): string | undefined {
  const name = compact(text);
  return person.pattern.test(name) && !isKnownTo(notPersons, name) ? name : undefined;
}

export const partyWord = '(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|民族界|界别|工商联|无党派)';

/** What is addressed without being an agency. */
export const bodies = {
  party: {
    pattern: new RegExp(String.raw`^\p{Script=Han}{0,12}${partyWord}\p{Script=Han}{0,16}$`, 'u'),
    examples: ['民盟示例市基层组织'],
  },
  group: {
    pattern: new RegExp(
      String.raw`^\p{Script=Han}{2,20}(?:代表团|代表组|代表小组|联组|工委|委员会|总支|支部|支社|基层委|委会|[${ownRankCharacters}]委)$`,
      'u',
    ),
    examples: [
      ...['示例镇代表团', '示例代表组', '示例代表小组', '示例联组', '示例工委', '示例委员会', '示例总支', '示例支部'],
      ...['示例支社', '示例基层委', '示例专委会', '示例市委'],
    ],
  },
} satisfies PatternTable;

/** The label with which a line begins. */
export const leadingLabel = {
  pattern: /^(?:抄|联系|签发|附件|[主承协会]办)/u,
  examples: ['抄送', '联系单位', '签发', '附件', '主办单位'],
} satisfies PatternRow;

/** Who may be addressed without being a person: an agency, a committee, a party's branch, a delegation. */
export function bodyNamedIn(text: string): string | undefined {
  const name = compact(text);
  if (leadingLabel.pattern.test(name)) return undefined;
  if (bodies.group.pattern.test(name)) return name;
  return agencyNamedIn(name) ?? (bodies.party.pattern.test(name) ? name : undefined);
}

export interface People {
  names: string[];
  /** The number in 等N名. */
  total?: number;
  /** 等 follows the names. */
  others: boolean;
}

const title = new RegExp(`(?:${memberWord}|${courtesyWord})$`, 'u');

/** 马清、周莉等10名 → two names, ten in all. Undefined if any piece is not a name. */
export function peopleNamed(text: string, read: (numeral: string) => number | undefined): People | undefined {
  const [, listed = '', others, count] =
    new RegExp(String.raw`^(.*?)(等\s*(?:([\d${countCharacters}两]{1,3})\s*)?[名位人]?)?$`, 'u').exec(text.trim()) ??
    [];
  const pieces = listed
    .replace(/[（(][^（）()]*[)）]/gu, '')
    .split(/[、,，;；]/u)
    .flatMap((piece) =>
      compact(piece).length > 5 ? piece.split(/(?<=\p{Script=Han}{2})[和及与](?=\p{Script=Han}{2})/u) : [piece],
    )
    .flatMap(spaced)
    .map((piece) => piece.replace(title, '').trim())
    .filter((piece) => piece !== '');
  // 陈磊静、市工商联: a party's branch or an agency may be listed with persons.
  const names = pieces.map(
    (piece) => personNamed(piece) ?? (pieces.length > 1 || others ? bodyNamedIn(piece) : undefined),
  );
  if (names.length === 0 || names.some((name) => name === undefined)) return undefined;
  const total = count ? read(count) : undefined;
  return { names: names as string[], others: others !== undefined, ...(total !== undefined && { total }) };
}

/** Blanks are inside a name of two characters, or between whole names. */
function spaced(piece: string): string[] {
  const parts = piece.trim().split(/\s+/);
  return parts.every((part) => part.length >= 2) ? parts : [piece];
}
