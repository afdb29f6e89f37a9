/** The shapes of names: persons, agencies. Pure. */
import {
  countCharacters,
  courtesyWord,
  kindWord,
  memberWord,
  ownRankCharacters,
} from '../../../schemas/notation/alphabet.ts';
import { isKnownTo, type PatternRow, type PatternTable, wordsRow } from '../../../schemas/notation/pattern-row.ts';
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

/** Endings of agencies' names; what ends in one of them is not listed again. */
export const organEnd =
  '(?:政府|政府办|管委会|委员会|办公室|街道办|街道|局|厅|署|部|海关|工会|妇联|残联|工商联|文联|科协|侨联|委|检察室|中心|总队|支队|大队|公司|集团|分行|支行|银行|联合会|联合社|供销社|联社|合作社|总社|协会|学会|商会|慈善总会|大学|学校|院|处|站|所|档案馆|图书馆|博物馆|红十字会|基金会)';
const agency = new RegExp(String.raw`^[\p{Script=Han}A-Za-z（）()]{1,42}${organEnd}$`, 'u');

/** Has the shape of an agency's name. */
export const notAgencies = {
  phrase: {
    pattern: new RegExp(
      `${kindWord}|[关对]于|[答回]复|复函|代表|收悉|办理|政府网|公开|第.{1,6}号|[的了将已为您你]`,
      'u',
    ),
    examples: [
      ...['关于教育局', '答复局', '复函处', '代表局', '收悉局', '办理部', '政府网中心', '公开处', '第12号院'],
      '示例的局',
    ],
  },
  beginning: {
    pattern: /^(?:首页|正文|返回|[本贵我该各]|有关|相关)/u,
    examples: ['首页中心', '正文中心', '返回中心', '本局', '有关部', '相关部'],
  },
} satisfies PatternTable;

export const seal = {
  pattern: /[（(](?:盖章|公章|章|印章|印|签章)[)）]$|(?:盖章|公章)$/u,
  examples: ['（盖章）', '（公章）', '（章）', '（印章）', '（印）', '（签章）', '盖章', '公章'],
} satisfies PatternRow;

/** The name of an agency as written, without the blanks inside; undefined if the text has another shape. */
export function agencyNamedIn(text: string): string | undefined {
  const name = compact(text).replace(seal.pattern, '');
  return name.length >= 3 && agency.test(name) && !isKnownTo(notAgencies, name) ? name : undefined;
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
