/** Names and numbers by which a person is found in a chat; an office's public account passes. Pure. */
import { openingCharacters } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { before, type Found, type Rule } from '../rule.ts';
import { deputySigns } from './deputy.ts';

const wechat = String.raw`(?:微\s?信|weixin|wechat|(?<![a-z])(?:vx|v\s?信|wx|we\schat|v(?=\s?:)))`;
const opening = `["“”'‘${openingCharacters}]?`;
/** Names of accounts: 微信号, QQ号码. */
const account = '(?:号码?|帐号|账号|ID)';
const between = String.raw`(?:\s{0,3}(?:${account}|名)?(?:同号)?\s{0,3}[为是]?\s{0,2}[:=|]?\s{0,3}${opening}\s{0,3})`;
/** WeChat terms that belong to an office, or to nobody. */
export const publicWechat = '(?:公众|公号|服务号|订阅|小程序|视频|群|平台|支付|扫|搜|关注|办公众|企业号)';
export const publicQq = '(?:群|空间|邮箱|音乐|服务号|公众)';
export const publicDingtalk = '(?:群|平台|办公|打卡|公众|服务)';

/** Neither continues nor is a count. */
const noMore = String.raw`(?![\w@]|\s?[元个次人户条万亿])`;

export const chatPieces = {
  wechat: {
    pattern: new RegExp(`^${wechat}`, 'u'),
    examples: ['微 信', 'weixin', 'wechat', 'vx', 'v信', 'wx', 'we chat', 'v:'],
    counterexamples: ['vivo'],
  },
  noMore: { pattern: new RegExp(`^${noMore}`, 'u'), examples: ['。'], counterexamples: ['@', ' 人'] },
  between: { pattern: new RegExp(`^${between}$`, 'u'), examples: ['名', '同号:'] },
  account: { pattern: new RegExp(`^${account}$`, 'u'), examples: ['号码', '帐号', '账号', 'ID'] },
} satisfies PatternTable;

export const chatSigns = {
  official: {
    pattern: /(?:官方|政务|政府|公众|单位|[本我]局|企业|小程序|平台|关注)的?$/u,
    examples: ['官方', '政务', '政府的', '公众', '单位', '本局', '企业', '小程序', '平台', '关注'],
  },
} satisfies PatternTable;

const name = String.raw`[A-Za-z][\w-]{5,19}`;
const number = String.raw`[1-9]\d{5,11}`;
const form = (pattern: string): RegExp => new RegExp(pattern + noMore, 'giu');

const isOfficial = ({ text, from }: Found): boolean => chatSigns.official.pattern.test(before(text, from, 4));
const mask = (written: string): string => `${written.slice(0, 2)}***`;

export const chatNames: Rule = {
  id: 'private-account',
  label: '社交账号',
  severity: 'error',
  clue: /微\s{0,3}[信:\w]|weixin|we\s?chat|wx|v\s{0,3}[信:\w]|qq|扣扣|q号|钉钉/iu,
  rows: {
    // With a digit or an underscore in it, it is not a word.
    mixed: {
      pattern: form(
        String.raw`${wechat}(?!\s{0,2}${publicWechat})${between}(?<private>(?=[A-Za-z_-]*\d|[\w-]*_)${name}|${number})`,
      ),
      examples: ['weixin shili2024', 'we chat shili_jia', 'v:13800138'],
      counterexamples: ['微信支付shili2024', '微信12345678元', '微信shili2024@'],
    },
    labelled: {
      pattern: form(
        String.raw`${wechat}(?!\s{0,2}${publicWechat})${account}?\s{0,3}[:=|]\s{0,3}${opening}(?<private>${name})`,
      ),
      examples: ['微信:shilijia', 'wx号:“shilijia”'],
      counterexamples: ['微信小程序:shilijia'],
    },
    called: {
      pattern: form(String.raw`微\s?信${account}\s{0,3}[为是]?\s{0,3}[:=|]?\s{0,3}${opening}(?<private>${name})`),
      examples: ['微信号shilijia'],
    },
    added: {
      pattern: form(
        String.raw`加(?:[我其]|本人)?(?:个人)?(?:v|vx|微|微信)\s{0,3}:?\s{0,3}(?<private>${name}|${number})`,
      ),
      examples: ['加我个人微信shilijia', '加本人微shilijia', '加vx shilijia', '加微 123456', '加vshilijia'],
    },
    qq: {
      pattern: form(
        String.raw`(?<![a-z])(?:QQ|扣扣|Q号)(?!\s{0,2}${publicQq})${between}(?<private>[1-9]\d{4,11}|[1-9]\d{1,3}(?:[ -]\d{2,4}){1,3})`,
      ),
      examples: ['QQ:123456789', '扣扣12345', 'Q号123-456-789'],
      counterexamples: ['QQ群:123456789', 'QQ 12345万'],
    },
    dingtalk: {
      pattern: form(String.raw`钉钉(?!\s{0,2}${publicDingtalk})${between}(?<private>[A-Za-z0-9_-]{5,20})`),
      examples: ['钉钉号:shili88'],
      counterexamples: ['钉钉群12345678'],
    },
  },
  isOther: isOfficial,
  mask,
};

/** Whoever joins a group sees its members. */
export const chatGroups: Rule = {
  id: 'private-account',
  label: '群号',
  severity: 'warning',
  clue: /群\D{0,9}\d{6}/u,
  rows: {
    qq: {
      pattern: form(String.raw`(?:QQ|扣扣|Q)\s?\p{Script=Han}{0,6}?群聊?${between}(?<private>[1-9]\d{5,11})`),
      examples: ['QQ群123456789', '扣扣业主群聊:123456', 'Q群:123456'],
      counterexamples: ['QQ群123456人'],
    },
    numbered: {
      pattern: form(String.raw`(?:群号码?\s{0,2}[:=|为是]?|加入?群\s{0,2}[:=|为是])\s{0,2}(?<private>[1-9]\d{5,11})`),
      examples: ['群号码123456789', '加群:123456789'],
    },
    group: {
      pattern: form(
        String.raw`(?:${wechat}|钉钉)\s?\p{Script=Han}{0,6}?群聊?(?:${account}|\s{0,2}[:=|])${between}(?<private>[1-9]\d{5,11})`,
      ),
      examples: ['微信群:123456789', '钉钉交流群聊号123456789'],
      counterexamples: ['微信群20250623'],
    },
  },
  // 20250613 is the day of a notice.
  isOther: (found) => isOfficial(found) || deputySigns.paper.pattern.test(found.written),
  mask,
};
