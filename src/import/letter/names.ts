/** The shapes of names: persons, agencies. Pure. */
import { compact } from './line.ts';

const person = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,12}[·•‧]\p{Script=Han}{1,12}(?:[·•‧]\p{Script=Han}{1,12})?)$/u;
const noPerson =
  /^(?:制度|各位|诸位|全体|其他|有关|政协|人大|市人大|区人大|县人大|领衔|团组|界别|集体|收悉|无|某)$|代表|委员|建议|提案|议案|各位|诸位|附议|联名/u;

/** A person's name, without the blank that fills 张 磊 up to three characters; 骆某 is one too. */
export function personNamed(text: string): string | undefined {
  const name = compact(text);
  return person.test(name) && !noPerson.test(name) ? name : undefined;
}

const organs =
  '人民政府|政府|管理委员会|管委会|委员会|政府办|办公室|办事处|街道办|街道|指挥部|分局|总局|局|厅|署|部|海关|总工会|工会|妇联|' +
  '残联|工商联|文联|科协|侨联|团委|党委|县委|市委|区委|委|人民法院|法院|检察院|检察室|中心|总队|支队|大队|总站|总公司|公司|' +
  '集团|分行|支行|银行|联合会|联合社|供销社|联社|合作社|总社|协会|学会|商会|慈善总会|大学|学院|学校|医院|研究院|设计院|院|管理处|处|' +
  '管理站|服务站|站|管理所|研究所|所|档案馆|图书馆|博物馆|红十字会|基金会';
const agency = new RegExp(`^[\\p{Script=Han}A-Za-z（）()]{1,40}(?:${organs})$`, 'u');
const noAgency =
  /关于|对于|答复|回复|复函|建议|提案|议案|代表|收悉|办理|政府网|公开|第.{1,6}号|[的了将已为您你]|^(?:首页|正文|返回)|^(?:本|贵|我|该|各|有关|相关)/u;
/** Ends of a name that are too common to make an agency of a word by themselves. */
const short = /^(?:部|局|处|所|站|院|委|厅|署|公司|学校|医院|中心|街道|政府|办公室|委员会)$/u;

/** The name of an agency as written, without the blanks inside; undefined where the text is shaped otherwise. */
export function agencyNamedIn(text: string): string | undefined {
  const name = compact(text).replace(/[（(](?:盖章|公章|章|印章|印|签章)[)）]$|(?:盖章|公章)$/u, '');
  return name.length >= 3 && agency.test(name) && !noAgency.test(name) && !short.test(name) ? name : undefined;
}

const party =
  /^(?:[\p{Script=Han}]{0,12})(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|民族界|界别|工商联|无党派)[\p{Script=Han}]{0,16}$/u;

/** Who may be addressed without being a person: an agency, a committee, a party's branch, a delegation. */
export function bodyNamedIn(text: string): string | undefined {
  const name = compact(text);
  if (/^(?:抄|联系|签发|附件|主办|承办|协办|会办)/u.test(name)) return undefined;
  if (
    /^\p{Script=Han}{2,20}(?:代表团|代表组|代表小组|联组|工委|专委会|委员会|总支|支部|支社|基层委|委会|市委|县委|区委)$/u.test(
      name,
    )
  )
    return name;
  return agencyNamedIn(name) ?? (party.test(name) ? name : undefined);
}

const numerals = '一二两三四五六七八九十';

export interface People {
  names: string[];
  /** The number in 等N名. */
  total?: number;
  /** 等 stands behind the names. */
  others: boolean;
}

/** 马清、周莉等10名 → two names, ten in all. Undefined where any piece is no name. */
export function peopleNamed(text: string, read: (numeral: string) => number | undefined): People | undefined {
  const [, listed = '', others, count] =
    new RegExp(`^(.*?)(等\\s*(?:([\\d${numerals}]{1,3})\\s*)?(?:名|位|人)?)?$`, 'u').exec(text.trim()) ?? [];
  const pieces = listed
    .replace(/[（(][^（）()]*[)）]/gu, '')
    .split(/[、,，;；]/u)
    .flatMap((piece) =>
      compact(piece).length > 5 ? piece.split(/(?<=\p{Script=Han}{2})(?:和|及|与)(?=\p{Script=Han}{2})/u) : [piece],
    )
    .flatMap(spaced)
    .map((piece) => piece.replace(/(?:代表|委员|同志|先生|女士)$/u, '').trim())
    .filter((piece) => piece !== '');
  // 陈磊静、市工商联: a party's branch or an agency may stand beside persons.
  const names = pieces.map(
    (piece) => personNamed(piece) ?? (pieces.length > 1 || others ? bodyNamedIn(piece) : undefined),
  );
  if (names.length === 0 || names.some((name) => name === undefined)) return undefined;
  const total = count ? read(count) : undefined;
  return { names: names as string[], others: others !== undefined, ...(total !== undefined && { total }) };
}

/** Blanks stand inside a name of two characters, or between whole names. */
function spaced(piece: string): string[] {
  const parts = piece.trim().split(/\s+/);
  return parts.every((part) => part.length >= 2) ? parts : [piece];
}
