/** Where one person lives or is reached: home addresses, private mail, chat names, a deputy's own contact data. Pure. */
import type { Hit, Rule } from './rule.ts';

const home =
  '小区|花园|花苑|花都|新村|公寓|家园|嘉园|佳园|名苑|佳苑|景苑|雅苑|嘉苑|苑|名邸|府邸|华府|豪庭|华庭|家属院|家属楼|家属区|宿舍|住宅|山庄|别墅|里弄|安置房|小院|名都|名城|新城|水岸|世家|公馆|庭院|大院';
const number = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,4})';
const building = `${number}\\s*(?:幢|栋|号楼|座|#楼?|号)`;
const door = `\\d{2,4}\\s*(?:室|房|号房|户)?`;

const patterns: RegExp[] = [
  // 3幢2单元501室: only homes have such stairs.
  new RegExp(
    `[\\p{Script=Han}\\d]{0,24}?${building}\\s*[-—]?\\s*${number}\\s*单元\\s*(?:${number}\\s*[楼层]\\s*)?${door}`,
    'gu',
  ),
  new RegExp(
    `[\\p{Script=Han}\\d]{0,16}?(?:${home})[\\p{Script=Han}A-Za-z]{0,6}${building}\\s*[-—]?\\s*(?:${number}\\s*(?:单元|[楼层])\\s*)?\\d{2,4}\\s*(?:室|房|号|户)`,
    'gu',
  ),
  new RegExp(
    `[\\p{Script=Han}\\d]{0,16}?(?:${home})[\\p{Script=Han}A-Za-z]{0,6}\\d{1,3}\\s*[-—#]\\s*(?:\\d{1,2}\\s*[-—]\\s*)?\\d{3,4}(?:\\s*[室房])?(?!\\d|米|元|人|户|年|平)`,
    'gu',
  ),
  // 123弄4号501室
  /[\p{Script=Han}\d]{0,12}?(?:路|街|巷|道)?\d{1,4}\s*弄\s*\d{1,4}\s*号(?:\s*\d{2,4}\s*[室房])?/gu,
  // 某村3组15号
  new RegExp(
    `\\p{Script=Han}{1,8}?(?:村|社区)\\s*第?${number}\\s*(?:村民)?(?:组|队|社|小组|生产队)\\s*\\d{1,4}\\s*(?:号|-\\d{1,3})(?!线|楼|路|井|桥|泵|台|机|地|塘|点|文|令|田)`,
    'gu',
  ),
  /\p{Script=Han}{2,8}?(?:村|自然村|屯)\s*\d{1,4}\s*号(?!线|楼|路|井|桥|泵|台|机|地|塘|点|文|令|田|建|提|议|公|变|闸|库|矿|窑|坑|宗|院|机)/gu,
];
/** 路123号5幢302室: a home, unless an office stands in it. */
const streets = new RegExp(
  `[\\p{Script=Han}\\d]{0,24}?(?:路|街|道|巷|大道)\\s*\\d{1,5}\\s*号\\s*(?:[\\p{Script=Han}]{0,8}?)${building}\\s*(?:${number}\\s*[楼层]\\s*)?\\d{2,4}\\s*[室房]`,
  'gu',
);
const called =
  /(?:家庭住址|家庭地址|住址|住所|现住址?|现居住?于?|现住于|居住地址?|居住于|居住在|家住|家在|住在|户籍地址?|户籍所在地|户口所在地|户籍地)\s*[:为是在]{0,2}\s*([^，。；;,\n]{3,50}?\d{1,5}(?:\s*(?:幢|栋|号楼|单元|[楼层])\s*\d{1,4}|[-—]\d{1,4}){0,4}\s*(?:号|室|房|号楼|幢|栋|单元)(?!线|文|令|公路|桥)(?:\p{Script=Han}{0,6}?\d{1,4}\s*(?:幢|栋|号楼|单元|[楼层]|室|房|号)){0,4})/gu;
const office =
  /政府|大楼|大厦|中心|办公|园区|科技园|产业园|创业园|写字楼|商务|局|委员会|办事处|窗口|服务厅|大厅|馆|公司|学校|医院|法院|检察院|银行|党校|工业|厂/u;

/** What each of them has in it. The patterns try every place, so they are given only what stands about one of these. */
const doors =
  /\d\s*(?:幢|栋|号楼|座|#|单元|弄|室|房)|[组队社村屯]\s*\d|(?:小区|[园苑村寓庭城])\s*\d{1,3}\s*[-—]|家庭住址|家庭地址|住址|住所|现住|居住[于在地]|家[住在]|住在|户籍|户口/gu;
const reach = 60;

/** Home addresses down to a door. */
export const homeAddresses: Rule = (text) => {
  const hits: Hit[] = [];
  let done = 0;
  for (const { index } of text.matchAll(doors)) {
    if (index < done) continue;
    const start = Math.max(0, index - reach);
    done = index + reach;
    hits.push(...homesIn(text.slice(start, done + reach), start));
  }
  return hits;
};

function homesIn(text: string, offset: number): Hit[] {
  const hits: Hit[] = [];
  const add = (start: number, written: string) => {
    const kept = /^[^\d]*/u.exec(written)?.[0] ?? '';
    const from = offset + start;
    hits.push({ label: '家庭住址', severity: 'error', start: from, end: from + written.length, masked: `${kept}***` });
  };
  for (const match of text.matchAll(called)) {
    const written = match[1] ?? '';
    add(match.index + match[0].length - written.length, written);
  }
  for (const pattern of [...patterns, streets]) {
    for (const match of text.matchAll(pattern)) if (!isOffice(text, match)) add(match.index, match[0]);
  }
  return hits;
}

const isOffice = (text: string, { 0: written, index }: RegExpExecArray): boolean =>
  !written.includes('单元') &&
  office.test(
    text.slice(Math.max(0, index - 12), index) +
      written +
      text.slice(index + written.length, index + written.length + 6),
  );

const privateDomains =
  'qq|vip\\.qq|foxmail|163|vip\\.163|126|yeah|sina|vip\\.sina|sohu|tom|21cn|263|gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|139|189|wo|aliyun|protonmail|proton';
const mail = new RegExp(
  `[A-Za-z0-9][\\w.+-]{0,63}\\s{0,2}(?:@|\\(at\\)|\\[at\\])\\s{0,2}(?:${privateDomains})\\s{0,1}\\.\\s{0,1}(?:com\\.cn|com\\.hk|com|cn|net|me|co\\.jp)(?![\\w])`,
  'giu',
);

/** Mail boxes of providers for private persons; those of offices (gov.cn and others) pass. */
export const privateMail: Rule = (text) =>
  [...text.matchAll(mail)].map((match) => ({
    label: '私人邮箱',
    severity: 'error',
    start: match.index,
    end: match.index + match[0].length,
    masked: `${match[0].slice(0, 1)}***${match[0].slice(match[0].search(/@|\(at\)|\[at\]/i))}`,
  }));

const chats: RegExp[] = [
  /(?:微\s?信|weixin|wechat|\bvx|\bv信|\bwx)(?!公众|服务号|订阅|小程序|群|视频号|平台|支付|公号)(?:号码?|账号|ID|id)?\s*[:为是]?\s*((?=[A-Za-z_-]*\d|[\w-]*_)[A-Za-z][\w-]{5,19}|[1-9]\d{5,11})(?![\w@])/giu,
  /(?:微\s?信|weixin|wechat|\bvx|\bv信|\bwx)(?!公众|服务号|订阅|小程序|群|视频号)(?:号码?|账号|ID|id)?\s*[:]\s*([A-Za-z][\w-]{5,19})(?![\w@])/giu,
  /(?:微\s?信)(?:号码?|账号|ID|id)\s*[:为是]?\s*([A-Za-z][\w-]{5,19})(?![\w@])/giu,
  /加(?:我)?(?:v|微)\s*[:]?\s*([A-Za-z][\w-]{5,19}|[1-9]\d{5,11})(?![\w@])/giu,
  /(?<![A-Za-z])QQ(?!群|空间)(?:号码?|账号)?\s*[:为是]?\s*([1-9]\d{4,11})(?!\d|@)/giu,
  /钉钉(?!群)(?:号码?|账号|ID)?\s*[:为是]?\s*([A-Za-z0-9_-]{5,20})(?![\w@])/giu,
];

/** Names and numbers by which a person is found in a chat; an office's public account passes. */
export const chatNames: Rule = (text) =>
  chats.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Hit => {
      const id = match[1] ?? '';
      const end = match.index + match[0].length;
      return { label: '社交账号', severity: 'error', start: end - id.length, end, masked: `${id.slice(0, 2)}***` };
    }),
  );

const telephone = '[+(]?\\d(?:[ ()\\-—–.]{0,3}\\d){6,13}';
const deputy =
  '(?:人大代表|政协委员|代表|委员|提案人|提出人|建议人|领衔人|附议人|联名人|议案人)(?:本人|个人)?的?(?:联系)?';
const deputyNumbers = new RegExp(
  `${deputy}(?:电话|手机|手机号|联系方式|固话|座机|传真)(?:号码|号)?\\s*[:为是]?\\s*(${telephone})`,
  'gu',
);
const deputyPlaces = new RegExp(
  `${deputy}(?:通讯地址|通信地址|联系地址|住址|家庭住址|地址|单位地址)\\s*[:为是]\\s*([^，。；;,\\n]{4,50})`,
  'gu',
);
const deputyMail = new RegExp(`${deputy}(?:电子)?(?:邮箱|邮件|信箱)\\s*[:为是]?\\s*([\\w.+-]+@[\\w.-]+)`, 'gu');

/** What leads to a deputy or a member: behind a label, or right behind the name. */
export const deputyContacts: Rule = (text, people) => {
  const named = people
    .filter((name) => name.length >= 2 && text.includes(name))
    .map(
      (name) =>
        new RegExp(
          `${escaped(name)}(?:代表|委员|同志|先生|女士)?[^\\p{Script=Han}\\d\\n。；]{0,14}(?:联系)?(?:电话|手机|手机号|联系方式|TEL)?(?:号码)?[^\\p{Script=Han}\\d\\n。；]{0,10}(${telephone})(?!\\d)`,
          'giu',
        ),
    );
  return [deputyNumbers, deputyPlaces, deputyMail, ...named].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Hit[] => {
      const written = (match[1] ?? '').trimEnd();
      const end = match.index + match[0].length - ((match[1] ?? '').length - written.length);
      if (/^\*|\*{3}/.test(written)) return [];
      return [
        {
          label: '代表委员本人的联系方式',
          severity: 'error',
          start: end - written.length,
          end,
          masked: maskOf(written),
        },
      ];
    }),
  );
};

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function maskOf(written: string): string {
  if (written.includes('@')) return `${written.slice(0, 1)}***${written.slice(written.indexOf('@'))}`;
  const digits = written.replace(/\D/g, '');
  if (digits.length === 11 && /^1[3-9]/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return /^[\d+(]/.test(written) ? `****${digits.slice(-4)}` : '***';
}
