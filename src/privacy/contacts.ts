/** How one person is reached: private mail, chat names, a deputy's own contact data. Pure. */
import type { Hit, Rule } from './rule.ts';

const privateDomains =
  'qq|vip\\.qq|foxmail|163|vip\\.163|126|vip\\.126|188|yeah|sina|vip\\.sina|sohu|vip\\.sohu|tom|21cn|263|gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|139|189|wo|aliyun|protonmail|proton';
const sign = '(?:@|[(\\[]\\s?at\\s?[)\\]])';
const mail = new RegExp(
  `(?<![\\w.+-])[\\w.+-]{1,64}\\s{0,2}${sign}\\s{0,2}(?:${privateDomains})\\s?[.。]\\s?(?:com\\.cn|com\\.hk|com\\.tw|com|cn|net|me|co\\.jp|co\\.uk)(?!\\w)`,
  'giu',
);

/** Mail boxes of providers for private persons; those of offices (gov.cn and others) pass. */
export const privateMail: Rule = (text) =>
  [...text.matchAll(mail)].map((match) => ({
    id: 'private-email',
    label: '私人邮箱',
    severity: 'error',
    start: match.index,
    end: match.index + match[0].length,
    masked: `${match[0].slice(0, 1)}***${match[0].slice(match[0].search(/@|[([]\s?at/i))}`,
  }));

const open = '["“”\'‘「【(\\[<《]?';
const between = `\\s{0,3}(?:号码?|帐号|账号|名|ID)?(?:同号)?\\s{0,3}(?:为|是)?\\s{0,2}[:=|]?\\s{0,3}${open}\\s{0,3}`;
const app =
  '(?:微\\s?信|weixin|wechat|(?<![a-z])vx|(?<![a-z])v\\s?信|(?<![a-z])wx|(?<![a-z])we\\s?chat|(?<![a-z])v(?=\\s?:))';
const office = '(?:公众|公号|服务号|订阅|小程序|视频|群|平台|支付|扫|搜|关注|办公众|企业号)';
const id = '[A-Za-z][\\w-]{5,19}';
const number = '[1-9]\\d{5,11}';
const followed = '(?![\\w@]|\\s?[元个次人户条万亿])';
const chats: RegExp[] = [
  // With a figure or a line in it, it is no word.
  `${app}(?!\\s{0,2}${office})${between}((?=[A-Za-z_-]*\\d|[\\w-]*_)${id}|${number})${followed}`,
  `${app}(?!\\s{0,2}${office})(?:号码?|帐号|账号|ID)?\\s{0,3}[:=|]\\s{0,3}${open}(${id})${followed}`,
  `微\\s?信(?:号码?|帐号|账号|ID)\\s{0,3}(?:为|是)?\\s{0,3}[:=|]?\\s{0,3}${open}(${id})${followed}`,
  `加(?:我|其|本人)?(?:个人)?(?:v|vx|微|微信)\\s{0,3}[:]?\\s{0,3}(${id}|${number})${followed}`,
  `(?<![a-z])(?:QQ|扣扣|Q号)(?!\\s{0,2}(?:群|空间|邮箱|音乐|服务号|公众))${between}([1-9]\\d{4,11}|[1-9]\\d{1,3}(?:[ -]\\d{2,4}){1,3})${followed}`,
  `钉钉(?!\\s{0,2}(?:群|平台|办公|打卡|公众|服务))${between}([A-Za-z0-9_-]{5,20})${followed}`,
].map((pattern) => new RegExp(pattern, 'giu'));
const official = /(?:官方|政务|政府|公众|单位|本局|我局|企业|小程序|平台)的?$/u;

/** Names and numbers by which a person is found in a chat; an office's public account passes. */
export const chatNames: Rule = (text) =>
  chats.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Hit[] => {
      const written = match[1] ?? '';
      const end = match.index + match[0].length;
      if (official.test(text.slice(Math.max(0, match.index - 4), match.index))) return [];
      const masked = `${written.slice(0, 2)}***`;
      return [
        { id: 'private-account', label: '社交账号', severity: 'error', start: end - written.length, end, masked },
      ];
    }),
  );

const telephone = '[+(]?\\d(?:[ ()\\-—–.]{0,3}\\d){6,13}(?!\\d)';
const sorts = '(?:联系|办公|单位|家庭|移动|住宅|固定|工作|个人|私人)?';
const called = `${sorts}(?:电话|手机|联系方式|固话|座机|传真|TEL|phone|mobile|小灵通)(?:号码|号)?(?:及微信|/微信|\\(微信同号\\))?`;
const roles =
  '人大代表|政协委员|代表委员|代表|委员|提案人|提出人|提议人|建议人|提案者|提出者|建议者|领衔人|附议人|联名人|议案人|第一提案人';
const deputy = `(?<!法人|法定)(?:${roles})(?:本人|个人)?的?`;
const deputyNumbers = new RegExp(`${deputy}\\(?${called}\\s{0,3}(?:[:=|]|为|是){0,2}\\s{0,3}(${telephone})`, 'giu');
/** 提案人：示例甲，电话：… */
const namedNumbers = new RegExp(
  `(?:${roles})(?:姓名)?\\s{0,2}[:=|]\\s{0,3}\\p{Script=Han}{2,4}(?<![局委办室处科院厂司会社站所校])[^\\p{Script=Han}\\d\\n。；]{1,8}(?:${called}[^\\p{Script=Han}\\d\\n。；]{0,4})?(${telephone})`,
  'giu',
);
/** 代表示例甲（电话：…） */
const bracketed = new RegExp(
  `(?:代表|委员)(?!建议|提案|议案|意见|工委|联络|会|们|团)\\p{Script=Han}{2,3}\\(${called}[^\\p{Script=Han}\\d\\n。；]{0,4}(${telephone})`,
  'giu',
);
const deputyPlaces = new RegExp(
  `${deputy}(?:通讯地址|通信地址|联系地址|邮寄地址|家庭地址|家庭住址|住址|单位地址|地址)\\s{0,3}(?:[:=|]|为|是)\\s{0,3}([^，。；;,\\n*|]{4,50})`,
  'gu',
);
const deputyMail = new RegExp(
  `${deputy}(?:的)?(?:电子)?(?:邮箱|邮件|信箱|E-?mail)(?:地址)?\\s{0,3}(?:[:=|]|为|是)?\\s{0,3}([\\w.+-]{1,64}@[\\w.-]{1,64})`,
  'giu',
);
const ofDeputies = [deputyNumbers, namedNumbers, bracketed, deputyPlaces, deputyMail];

/** What leads to a deputy or a member: behind a label, or right behind the name. */
export const deputyContacts: Rule = (text, people) => {
  const named = people.filter((name) => name.length >= 2 && text.includes(name)).map(behindName);
  return [...ofDeputies, ...named].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Hit[] => {
      const found = match[1] ?? match[2] ?? '';
      const written = found.trimEnd();
      const end = match.index + match[0].length - (found.length - written.length);
      if (isDate(written)) return [];
      const [label, masked] = ['代表委员本人的联系方式', maskOf(written)];
      return [{ id: 'private-deputy-contact', label, severity: 'error', start: end - written.length, end, masked }];
    }),
  );
};

/** A landline or a mobile number; shorter than `telephone`, since nothing calls it one. */
const dialled = `(?:\\+?86[ -]?)?1[3-9]\\d(?:[ -]?\\d){8}(?!\\d)|\\(?0\\d{2,3}\\)?[ \\-—–]{0,2}[2-9](?:[ -]?\\d){6,7}(?!\\d)|[2-9]\\d{6,7}(?!\\d)|[2-9]\\d{2,3}[ -]\\d{4,5}(?!\\d)`;
const behindNames = new Map<string, RegExp>();

function behindName(name: string): RegExp {
  const known = behindNames.get(name);
  if (known) return known;
  const gap = '[^\\p{Script=Han}\\d\\n。；]';
  const pattern = new RegExp(
    `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:\\(?(?:代表|委员|同志|先生|女士)\\)?)?(?:${gap}{0,14}(?:的|本人)?${called}${gap}{0,10}(${telephone})|${gap}{0,6}(${dialled}))`,
    'giu',
  );
  if (behindNames.size > 5000) behindNames.clear();
  behindNames.set(name, pattern);
  return pattern;
}

/** 2025-06-23, 20250623 and 2025-0367 are dates and numbers of papers. */
const isDate = (written: string): boolean =>
  /^(?:19|20)\d\d(?:[-—–.]|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/.test(written);

function maskOf(written: string): string {
  if (written.includes('@')) return `${written.slice(0, 1)}***${written.slice(written.indexOf('@'))}`;
  const digits = written.replace(/\D/g, '');
  if (/^\(?\+?(?:86)?\D?1[3-9]/.test(written) && digits.length >= 11)
    return `${digits.slice(-11, -8)}****${digits.slice(-4)}`;
  return /^[\d+(]/.test(written) ? `****${digits.slice(-4)}` : '***';
}
