/** 公开属性 in the words of letters and registers: 此件主动公开, 是否同意公开：否, 非主动公开. Only a plain yes counts as one. */
import { disclosures } from '../vocabulary.ts';
import { toHalfWidth } from './numerals.ts';
import type { PatternTable } from './pattern-row.ts';

/** What a text says about publication; `not-public` leaves open whether on request or never. */
export type StatedDisclosure = keyof typeof disclosures | 'not-public';

/** Words that may surround a yes without changing it. */
export const neutralWords =
  '(?:此件|本件|该件|此文|本文|复文|此函|本函|复函|此复函|本复函|此答复|本答复|该答复|答复|答复件|内容|依法|法定|可|可以|予以|应予|经审查|向社会|在网上)';

const yes = `${neutralWords}*(?:(?:主动|同意|全文)+公开(?:发布)?|公开发布)`;

/** In half-width, with brackets and ticks as blanks and no other blanks. */
export const disclosurePhrases = {
  secret: {
    pattern: /秘密|机密|绝密|涉密|内部(?:资料|文件|使用)|不对外|注意保存/u,
    examples: ['秘密', '机密★5年', '绝密', '内容涉密', '内部资料', '内部文件', '内部使用', '本答复不对外', '注意保存'],
  },
  'on-request': {
    pattern: /^[^不非]*依申请/u,
    examples: ['此件依申请公开'],
    counterexamples: ['不依申请公开', '非依申请公开'],
  },
  withheld: {
    pattern: /^[^非]*(?:不予公开|免予公开|免于公开)/u,
    examples: ['不予公开', '公开属性:免予公开', '公开选项:免于公开'],
    counterexamples: ['并非不予公开'],
  },
  proactive: {
    pattern: new RegExp(String.raw`^ *(?:(?:是否|信息)?(?:主动|同意)?公开(?:\p{Script=Han}{2})?[: ]+)?${yes} *$`, 'u'),
    examples: [
      ...['主动公开', '公开发布', '全文公开发布', '信息公开类别:同意公开', '是否同意公开:同意公开'],
      '主动公开 全文公开',
    ],
    counterexamples: ['公开', '是', '拟主动公开', '主动公开×', '主动公开的内容', '取消主动公开', '公开主动公开'],
  },
  answered: {
    pattern: new RegExp(`^ *${neutralWords}*(?:是否)?(?:同意|主动)*公开(?:发布)?[: ]+(?:是|同意|公开) *$`, 'u'),
    examples: ['是否公开:公开', '是否同意公开:同意', '是否公开发布:是', '主动公开:是'],
    counterexamples: ['是否公开', '是否公开:', '是否公开:√×'],
  },
  limited: {
    pattern:
      /(?:[非未缓暂限]|不(?!予公开)|免(?![予于]公开)|部分).{0,6}公开|公开.{0,8}(?:[非未否暂限]|不(?!予公开)|部分|范围)/u,
    examples: [
      ...['非主动公开', '不公开', '免除主动公开', '部分主动公开', '主动公开:否', '公开意见:不宜', '公开:部分'],
      '公开范围',
    ],
    counterexamples: ['是否公开:是'],
  },
} as const satisfies PatternTable;

/** Reads a cell, a note, or a label with its value. Undefined if it says nothing about it, or nothing that is understood. */
export function disclosureIn(text: string): StatedDisclosure | undefined {
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[()【】〔〕[\]“”"'.。√☑✓]/gu, ' ');
  const says = (phrase: keyof typeof disclosurePhrases, words = plain) => disclosurePhrases[phrase].pattern.test(words);
  const named = [says('on-request'), says('withheld'), plain.includes(disclosures.proactive)];
  if (says('secret') || named.filter(Boolean).length > 1) return 'not-public';
  if (says('on-request')) return 'on-request';
  if (says('withheld')) return 'withheld';
  // 是否 asks; it does not deny.
  if (says('limited', plain.replace('是否', ''))) return 'not-public';
  return says('proactive') || says('answered') ? 'proactive' : undefined;
}
