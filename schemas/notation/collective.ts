/**
 * Who submits and is addressed without being a person: a party's branch, a people's organisation, a sector (界别), a
 * delegation, a committee.
 */
import type { BodyKind } from '../vocabulary.ts';
import { countCharacters, memberWord, ownRankCharacters, rankCharacters } from './alphabet.ts';
import { isKnownTo, type PatternTable } from './pattern-row.ts';

/** The democratic parties, by their short and their full names. */
export const partyWord =
  '(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|国民党革命委员会|民主同盟|民主建国会|民主促进会|农工民主党|民主自治同盟|无党派)';

/** People's organisations. */
export const organisationWord =
  '(?:工会|工商联|工商业联合会|共青团|妇联|妇女联合会|侨联|归国华侨联合会|科协|科学技术协会|文联|文学艺术界联合会|台联|台湾同胞联谊会|青联|青年联合会|残联)';

/** What the sectors of the CPPCC are named after. */
export const sectorWord =
  '(?:中共|共产党|青年|妇女|港澳|文化|艺术|文艺|文体|体育|科学|技术|科技|社科|社会|经济|工商|企业|金融|农业|农林|农村|教育|科教|新闻|出版|医药|医卫|卫生|福利|保障|民族|少数|宗教|友好|对外|法律|环境|资源|特邀|人士)';

/** What committees of the assemblies deal with. */
export const committeeWord =
  '(?:提案|经济|农业|农村|农工|人资环|环境|教科卫体|科教|文卫|社会|法制|社法|民宗|宗教|台侨|文史|城建|环资|财经|司法|联络)';

export const collectives = {
  party: {
    pattern: new RegExp(
      `^\\p{Script=Han}{0,10}${partyWord}(?:\\p{Script=Han}{0,14}[委会部支社组织界${rankCharacters}])?$`,
      'u',
    ),
    examples: ['民盟示例市基层组织', '中国致公党'],
  },
  organisation: {
    pattern: new RegExp(
      `^(?:(?:\\p{Script=Han}{0,12}[${rankCharacters}])?总?${organisationWord}|(?:共青)?团\\p{Script=Han}{0,12}[${ownRankCharacters}]委|共青团\\p{Script=Han}{1,12}委员会)$`,
      'u',
    ),
    examples: ['示例市总工会', '妇联', '团市委', '共青团示例市委', '共青团示例市委员会'],
  },
  sector: {
    pattern: new RegExp(
      `^(?:\\p{Script=Han}{0,12}政协)?(?:[和、]?(?:${sectorWord}|${organisationWord}))+界(?:别?小?组|委员小?组|别)?$`,
      'u',
    ),
    examples: ['示例市政协教育界', '共青团界别', '教育界小组', '教育界委员小组'],
  },
  assembly: {
    pattern: new RegExp(
      `^(?:\\p{Script=Han}{0,20}(?:${memberWord}(?:团|(?:第[${countCharacters}]{1,3})?小?组)|(?:联络|活动|联)组|${committeeWord}委)|\\p{Script=Han}{2,20}(?:工委|委员会|主席团|总支|支部|支社|基层委|委会|[${ownRankCharacters}]委))$`,
      'u',
    ),
    examples: [
      ...[
        '示例镇代表团',
        '示例镇代表组',
        '代表第五小组',
        '委员联络组',
        '委员活动组',
        '第一联组',
        '提案委',
        '示例街道工委',
        '示例专门委员会',
      ],
      ...['示例镇人大主席团', '示例总支', '示例支部', '示例支社', '示例基层委', '示例市委会', '示例市委'],
    ],
  },
} as const satisfies PatternTable;

/** Whose meetings a collective takes part in; undefined if either's, or that of neither. */
export function assemblyOf(name: string): BodyKind | undefined {
  const { party, organisation, sector, assembly } = collectives;
  if ([party, organisation, sector].some(({ pattern }) => pattern.test(name))) return 'cppcc';
  if (!assembly.pattern.test(name)) return undefined;
  if (/政协|委员(?:联络|活动|第.{1,3}|小)*组/u.test(name)) return 'cppcc';
  return /代表(?:团|(?:第.{1,3})?小?组)/u.test(name) ? 'npc' : undefined;
}

/** Whether a name without blanks is that of a collective. */
export const isCollective = (name: string): boolean => isKnownTo(collectives, name);
