/** 公开属性 in the words of letters and registers: 此件主动公开, 是否同意公开：否, 非主动公开. Only a plain yes counts as one. */
import type { disclosures } from '../vocabulary.ts';
import { closingCharacters, openingCharacters } from './alphabet.ts';
import { toHalfWidth } from './numerals.ts';
import type { PatternTable } from './pattern-row.ts';
import { publicityWord, tickedFormIn, withPlainMarks } from './ticked-form.ts';

/** What a text says about publication; `not-public` leaves open whether on request or never. */
export type StatedDisclosure = keyof typeof disclosures | 'not-public';

/** Words that may surround a yes without changing it. */
export const neutralWords =
  '(?:此件|本件|该件|此文|本文|复文|此函|本函|复函|此复函|本复函|此答复|本答复|该答复|答复|答复件|内容|依法|法定|可|可以|予以|应予|经审查|属于|向社会|在网上)';

const label = String.raw`(?:[^:不非]{0,8}公开\p{Script=Han}{0,4}:)?`;

/** In half-width without blanks. */
export const disclosurePhrases = {
  secret: {
    pattern: /秘密|机密|绝密|涉密|密件|内部(?:资料|文件|使用)|(?:^|:|仅限|机关)内部$|不对外|注意保存/u,
    examples: [
      ...['秘密', '机密★5年', '绝密', '内容涉密', '密件', '内部资料', '内部文件', '内部使用', '内部', '密级:内部'],
      ...['仅限内部', '机关内部', '本答复不对外', '注意保存'],
    ],
  },
  'on-request': {
    pattern: new RegExp(`^${label}${neutralWords}*依申请(?:公开)?类?$`, 'u'),
    examples: ['依申请', '公开属性:依申请公开'],
    counterexamples: ['不依申请公开', '依申请公开:否'],
  },
  withheld: {
    pattern: new RegExp(`^${label}${neutralWords}*(?:不予|免予|免于)公开类?$`, 'u'),
    examples: ['此件不予公开', '公开属性:免予公开', '免于公开类'],
    counterexamples: ['并非不予公开', '不予公开:否'],
  },
  proactive: {
    pattern: new RegExp(
      String.raw`^(?:(?:(?:是否|信息)?(?:主动|同意)?公开${publicityWord}?|[附备]?注):)?${neutralWords}*(?:(?:主动|同意|全文)+(?:对外)?公开(?:发布|类)?|公开发布)(?:\(全文\))?$`,
      'u',
    ),
    examples: [
      ...['公开发布', '全文公开发布', '公开属性:主动公开', '信息公开类别:同意公开', '是否主动公开:主动公开'],
      ...['是否同意公开:主动公开', '主动公开(全文)', '属于主动公开类', '同意对外公开', '附注:主动公开'],
    ],
    counterexamples: ['公开', '是', '拟主动公开', '主动公开×', '主动公开的内容', '取消主动公开', '公开主动公开'],
  },
  answered: {
    pattern: new RegExp(
      `^(?:${neutralWords}*(?:是否)?(?:同意|主动)*公开(?:发布)?:(?:是|同意|公开)|公开范围:(?:面?向)?(?:全?社会(?:公众|公开)?|公众))$`,
      'u',
    ),
    examples: [
      ...['公开范围:面向社会', '公开范围:向全社会公开', '公开范围:社会公众', '公开范围:公众'],
      ...['是否公开:公开', '是否同意公开:同意', '是否公开发布:是', '主动公开:是'],
    ],
    counterexamples: ['是否公开', '是否公开:', '是否公开:√×'],
  },
  limited: {
    pattern:
      /(?:[非未缓暂]|限(?!:长期)|不(?!予公开)|免(?![予于]公开)|部分).{0,6}公开|公开.{0,8}(?:[非未否暂]|限(?!:长期)|不(?!予公开)|部分|范围(?!:\p{Script=Han}{0,3}(?:社会|公众)))/u,
    examples: [
      ...['非主动公开', '不公开', '免除主动公开', '部分主动公开', '主动公开:否', '公开意见:不宜', '公开:部分'],
      ...['公开范围', '限制公开', '公开:限机关'],
    ],
    counterexamples: ['是否公开:是', '公开范围:面向社会', '公开范围:面向公众', '公开时限:长期公开'],
  },
} as const satisfies PatternTable;

export const disclosureTerms = {
  /** How long or how soon it is public: no answer to whether. */
  term: {
    pattern: /公开[时期]限:(?:长期|常年|永久|及时|即时)(?:公开|有效)?/u,
    examples: [
      ...['公开时限:长期公开', '公开期限:长期有效', '公开时限:常年', '公开期限:永久', '公开时限:及时'],
      '公开时限:即时',
    ],
    counterexamples: ['公开时限:一年后', '公开时限:暂缓'],
  },
} as const satisfies PatternTable;

/** A no that is not a plain one: 取消依申请公开, 不予公开：否, 主动公开/依申请公开. */
const refusal = /依申请|不予公开|免[予于]公开/u;

/** The traditional characters of these words. */
const simplified = new Map(
  '動动開开發发類类屬属機机絕绝內内資资緩缓暫暂請请'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

/** 公开, 申请, 密, 内部, 对外, 保存: without any of these a text says nothing about it. */
const perhaps = /[开開请請密内內外存]/u;

/** Reads a cell, a note, or a label with its value. Undefined if it says nothing about it, or nothing that is understood. */
export function disclosureIn(text: string): StatedDisclosure | undefined {
  if (!perhaps.test(text)) return undefined;
  const plain = plainOf(text);
  if (says('secret', plain.replace(/\s/g, ''))) return 'not-public';
  const form = tickedFormIn(plain);
  if (form) return form.words === undefined ? undefined : statedIn(form.words);
  return statedIn(plain.replace(/\s/g, '').replace(/:\(([^()]+)\)$|\((是|同意|公开)\)$/u, ':$1$2'));
}

const openings = new RegExp(`[${openingCharacters}“‘]`, 'gu');
const closings = new RegExp(`[${closingCharacters}”’]`, 'gu');

/** In half-width, with one kind of bracket, plain marks, and nothing around it or behind it. */
function plainOf(text: string): string {
  const written = toHalfWidth(text)
    .replace(/\s+/g, ' ')
    .replace(traditional, (character) => simplified.get(character) ?? character)
    .replace(openings, '(')
    .replace(closings, ')');
  const ended = withoutEnd(withPlainMarks(written));
  const [, inside = ended] = /^\(+([^()]+)\)+$/u.exec(ended) ?? [];
  return withoutEnd(inside);
}

const withoutEnd = (text: string): string => text.replace(/[\s.。,;、]+$/u, '').trim();

const says = (phrase: keyof typeof disclosurePhrases, words: string): boolean =>
  disclosurePhrases[phrase].pattern.test(words);

function statedIn(text: string): StatedDisclosure | undefined {
  const words = text.replace(disclosureTerms.term.pattern, '');
  if (says('on-request', words)) return 'on-request';
  if (says('withheld', words)) return 'withheld';
  // 是否 asks; it does not deny.
  if (refusal.test(words) || says('limited', words.replace('是否', ''))) return 'not-public';
  return says('proactive', words) || says('answered', words) ? 'proactive' : undefined;
}
