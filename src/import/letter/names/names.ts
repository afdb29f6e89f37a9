/** The shapes of names: persons, and what is addressed like one. Pure. */
import { countCharacters, kindWord, memberWord } from '../../../../schemas/notation/alphabet.ts';
import { isCollective, organisationWord, partyWord } from '../../../../schemas/notation/collective.ts';
import { isKnownTo, type PatternRow, type PatternTable, wordsRow } from '../../../../schemas/notation/pattern-row.ts';
import { nameDot, withNormDots } from '../../../../schemas/notation/person-name.ts';
import { compact } from '../source/line.ts';
import { agencyNamedIn } from './agency-names.ts';

/** What names of Tibetans, Mongols, Uyghurs, Kazakhs and Yi are transcribed with. */
const transcribing =
  '阿艾安昂敖奥巴白拜班邦宝保贝本比毕边别波伯勃博卜布才仓策查昌朝琛成赤楚吹次慈措达丹旦德登狄迪地丁东杜都顿敦堆多朵额尔恩法嘎噶尕盖甘刚高戈格根贡古果姑哈海罕汗杭合赫胡呷吉加佳江降杰金晋久觉喀卡凯坎康科克肯苦库拉来兰郎朗勒雷里力丽莉利莲隆罗洛吕玛马买麦曼毛美蒙孟米密莫姆木穆那纳娜乃南尼聂宁牛努诺帕平普齐其恰强切钦青琼琴曲群让惹热仁日荣茹如肉若萨赛三桑森沙山生师什斯顺苏索塔台太坦唐提天铁图吐土托瓦娃旺维温翁乌吾伍西希喜娅雅亚延央扬耶叶伊依益孜音英永尤优玉约逊云再藏则泽扎占智朱珠卓祖';

/** Common surnames, and those of two characters. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余叶程苏魏吕任沈姚卢姜崔钟谭陆汪范石廖贾韦付邹熊秦邱尹薛阎段侯龙史陶黎贺顾龚邵钱武戴孔向汤';
export const doubleSurname =
  '(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|南宫|东方|申屠|宇文|长孙|闻人|澹台|淳于|单于|太史|轩辕|赫连|呼延|百里|公冶|拓跋|独孤|西门|东郭)';

export const person = {
  pattern: new RegExp(
    [
      `^(?:(?![${surnames}].[${surnames}].$)\\p{Script=Han}{2,4}|[${transcribing}]{4,7}`,
      `|\\p{Script=Han}{1,12}(?:${nameDot}\\p{Script=Han}{1,12}){1,3})$`,
    ].join(''),
    'u',
  ),
  examples: ['示例甲', '阿卜杜热合曼', '示例·示例'],
  counterexamples: ['张三李四'],
} satisfies PatternRow;

const transcribed = new RegExp(`^(?![${surnames}])[${transcribing}]{2,}$`, 'u');

/** 古丽, 买买提: a name, or a part of one, in the characters of transcriptions. */
export const isTranscribed = (text: string): boolean => transcribed.test(text);

const bare = new RegExp(`^(?:${partyWord}|${organisationWord})$`, 'u');

/** 民盟, 妇联: a party or an organisation without its branch; 民盟委员 is one of its members. */
export const isBare = (name: string): boolean => bare.test(name);

/** Has the shape of a name. */
export const notPersons = {
  whole: wordsRow(
    ...[
      '制度',
      '全体',
      '有关',
      '政协',
      '人大',
      '市人大',
      '区人大',
      '县人大',
      '市政协',
      '区政协',
      '县政协',
      '团组',
      '界别',
      '集体',
    ],
    ...['收悉', '感谢', '某某', '某某某', '党派', '党派界', '工商', '特邀'],
  ),
  part: {
    pattern: new RegExp(
      `^(?:[及各其第]|[${countCharacters}]+组|${partyWord})|${memberWord}|${kindWord}|[各诸]位|附议|联名|领衔|〇|[您你]们?好|(?:[室站]|两[名位人])$`,
      'u',
    ),
    examples: ['及各', '诸位领导', '附议人', '联名', '领衔人', '〇〇', '您好', '工作室', '一组示例', '示例两位'],
  },
  /** The part of an agency that handles a letter: 综合科. 张登科 is a person. */
  section: {
    pattern: new RegExp(`^(?![${surnames}]).+[科股]$`, 'u'),
    examples: ['综合科'],
    counterexamples: ['张示科'],
  },
  office: {
    pattern: /(?:主席|主任|书记|[局部会院校]长|主委|常委)$/u,
    examples: ['示例主席', '示例主任', '示例书记', '示例局长', '示例主委', '示例常委'],
  },
} satisfies PatternTable;

/**
 * A person's name, without the blank that pads 张 磊 to three characters, any dot as ·; 骆某 counts too. Four characters
 * that are two surnames with their names are two persons, not one.
 */
export function personNamed(text: string): string | undefined {
  const name = compact(text);
  return person.pattern.test(name) && !isKnownTo(notPersons, name) ? withNormDots(name) : undefined;
}

/** The label with which a line begins. */
export const leadingLabel = {
  pattern: new RegExp(`^(?:抄|联系|签发|附件|[主承协会]办|${memberWord}(?:签|意见|评价|反馈))`, 'u'),
  examples: ['抄送', '联系单位', '签发', '附件', '主办单位', '代表签名', '代表意见', '委员评价', '委员反馈'],
} satisfies PatternRow;

/** Who may be addressed without being a person: an agency, a committee, a party's branch, a delegation. */
export function bodyNamedIn(text: string): string | undefined {
  const name = compact(text);
  if (leadingLabel.pattern.test(name) || notPersons.office.pattern.test(name)) return undefined;
  return isCollective(name) ? name : agencyNamedIn(name);
}

/** What has the shape of a name, or hides where one ends. */
export const besideNames = {
  /** Nobody can tell how much of it is the name. */
  profession: {
    pattern: /(?:教授|院士|老师|博士|经理|律师|医生)$/u,
    examples: ['示例教授', '示例院士', '示例老师', '示例博士', '示例经理', '示例律师', '示例医生'],
  },
  /** What somebody is: 甲（女，回族）. */
  attribute: { pattern: /^[男女]$|族$|员$|^群众$/u, examples: ['女', '男', '回族', '党员', '群众'] },
} satisfies PatternTable;
