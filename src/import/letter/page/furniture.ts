/** What a web page or a printer put around a letter. Pure. */
import { closingCharacters, openingCharacters } from '../../../../schemas/notation/alphabet.ts';
import { isKnownTo, type PatternTable, wordsRow } from '../../../../schemas/notation/pattern-row.ts';
import { remains } from '../../damage.ts';
import type { Line } from '../source/line.ts';
import { buttons } from './buttons.ts';

/** Lines that are not sentences of a letter. */
export const pageLines = {
  share: {
    pattern: /^(?:分享|转发)[到至]?(?:[:：]|微[信博]|朋友圈)/u,
    examples: ['转发：', '分享到微信', '分享至朋友圈'],
  },
  view: {
    pattern: /^(?:字体|字号|文字大小|视力保护色|背景色|保护视力色?)[:：]/u,
    examples: ['字体：大 中 小', '字号：', '文字大小：', '视力保护色：', '背景色：', '保护视力色：'],
  },
  scan: {
    pattern:
      /扫一扫|扫描(?:[上下]方)?二维码|^二维码|手机[上端版]?(?:打开|查看|阅读|浏览|看|扫码)|微信扫码|^扫码关注[^。，]{0,12}$/u,
    examples: [
      '扫码关注我们',
      ...['扫一扫分享本页', '请扫描上方二维码', '二维码', '手机端打开', '用手机查看', '手机版阅读', '手机浏览'],
      ...['手机看', '手机扫码', '微信扫码分享', '请扫描二维码'],
    ],
    counterexamples: ['居民用手机缴费', '扫码关注的群众已达三万人。', '推广二维码门牌'],
  },
  position: {
    pattern: /^(?:当前|[您你](?:现在|当前)?的?)?(?:所在的?)?位置[:：是]/u,
    examples: ['当前位置：首页', '您现在的位置：首页', '你当前所在位置是', '位置：首页', '您所在的位置：首页'],
    counterexamples: ['位置偏远'],
  },
  neighbour: {
    pattern: /^[上下]一?[篇条页](?:文章)?\s*(?:[:：]|$)/u,
    examples: ['上一篇文章：示例', '下一页'],
    counterexamples: ['下一条道路'],
  },
  owner: {
    pattern: /ICP\s*备|网安备|网站标识码|版权所有|[Cc]opyright|(?<![À-ÿ])©|^技术支持/u,
    examples: [
      ...['示ICP备00000000号', '示公网安备00000000000000号', '网站标识码：0000000000', '版权所有：示例市'],
      ...['Copyright 示例市', '© 示例市', '技术支持：示例公司'],
    ],
    counterexamples: ['提供技术支持', '示例Ã©示例'],
  },
  sponsor: {
    pattern: /^(?:主办|承办|运维|建设|维护)(?:单位)?\s*[:：]\s*\S*(?:政府|政府办公室|中心|网|公司)(?:\s|$)/u,
    examples: [
      ...['主办：示例市人民政府', '承办单位：示例市政府办公室', '运维：示例市信息中心 电话', '建设：示例网'],
      '维护：示例公司',
    ],
    counterexamples: ['承办单位：示例市教育局'],
  },
  notice: {
    pattern: /^(?:免责|隐私|网站|版权|本网)声明|不代表本[站网]|^请?(?:[您你])?文明上网/u,
    examples: [
      '本网声明',
      '免责声明',
      '隐私声明',
      '网站声明',
      '版权声明',
      '不代表本站观点',
      '请您文明上网，理性发言',
      '文明上网',
    ],
  },
  visitor: {
    pattern:
      /可以帮[您你]|^[您你]是第\s*\d+\s*位|登录后发表评论|^网友[:：]|^[您你](?:对|觉得).{0,12}(?:满意吗?|有帮助吗?)[?？]$/u,
    examples: [
      '您是第123456位访问者。',
      '您好，请登录后发表评论。',
      '网友：支持。',
      '有什么可以帮您？',
      '您对本次答复是否满意？',
      '您觉得有帮助吗？',
    ],
    counterexamples: ['您对以上答复是否满意，请反馈。'],
  },
  fullText: {
    pattern: /^以下[为是](?:答复|回复|复函|全文|正文)?(?:原文|全文|正文|内容)[。:：]?$/u,
    examples: [
      ...['以下为答复原文', '以下是回复全文：', '以下为复函正文', '以下是全文内容', '以下为正文内容。'],
      '以下是全文：',
    ],
    counterexamples: ['以下为具体措施：'],
  },
  /** Above other articles, and in what advertises them. */
  advertisement: {
    pattern:
      /^(?:热[点门]|相关|精彩|为[您你])推荐[:：]|^点击(?:查看|下载)[:：]|点击(?:了解|查看|阅读|进入|领取)(?:详情|更多|原文)?[!！]?$/u,
    examples: [
      ...['点击查看：图解示例', '点击下载：示例.pdf'],
      ...['热点推荐：示例', '相关推荐：示例', '精彩推荐：示例', '为您推荐：示例', '好消息，点击了解详情'],
      ...['更多内容点击查看更多', '点击阅读原文！', '点击进入', '免费券点击领取'],
    ],
    counterexamples: ['群众可点击查看办理进度。'],
  },
  counter: {
    pattern: /^(?:本[文页])?已?被?(?:浏览|点击|阅读|访问)(?:[量数]|次数|人数)?\s*[:：]?\s*\d*\s*次?$/u,
    examples: ['浏览量：12', '本文点击次数', '本页已被阅读12次', '访问人数：'],
    counterexamples: ['访问基层12次以上'],
  },
  site: {
    pattern: /^\p{Script=Han}{2,16}(?:政府|政务|党政|信息公开)(?:门户)?(?:网|网站|平台)$/u,
    examples: ['示例市人民政府门户网', '示例市政务网站', '示例党政网', '示例县信息公开平台'],
  },
  portal: {
    pattern: /^\p{Script=Han}{2,14}(?:门户网站|官方网站|官网|信息网)$/u,
    examples: ['示例市门户网站', '示例局官方网站', '示例局官网', '示例信息网'],
  },
  welcome: {
    pattern:
      /^欢迎(?:访问|光临|来到)|^今天是|^本站|^最佳(?:浏览|分辨率)|^为了?获得更好的\S{0,6}体验|^建议使用.*(?:浏览|分辨率)/u,
    examples: [
      '欢迎访问',
      '欢迎光临',
      '为了获得更好的浏览体验，请使用示例浏览器。',
      '欢迎来到示例',
      '今天是',
      '本站',
      '最佳浏览',
      '最佳分辨率',
      '建议使用示例浏览器',
      '建议使用示例分辨率',
    ],
    counterexamples: ['欢迎您继续关注'],
  },
  loading: { pattern: /^[（(]?(?:视频|页面)加载中/u, examples: ['（视频加载中，请稍候...）', '页面加载中'] },
  link: { pattern: /^(?:https?:\/\/|www\.)\S+$/u, examples: ['https://example.cn/1', 'www.example.cn'] },
  nothing: {
    pattern: new RegExp(`^[${openingCharacters}]?(?:此件|本页)?(?:无|没有)(?:正文|附件)[${closingCharacters}]?$`, 'u'),
    examples: ['（此件无正文）', '[本页没有附件]', '无正文'],
  },
  breadcrumbs: {
    // At least two steps.
    pattern: /^[\p{Script=Han}\w（）()]{1,24}(?:\s*[>›»＞→]\s*|\s*[/／]\s+|\s+[/／]\s*)[^。；：:，]*$/u,
    examples: ['首页 > 信息公开', '首页/ 政务公开/ 正文', '首页 /正文'],
    counterexamples: ['2024/2025学年', '市场监管/城管联合执法', '首页 > 关于示例：已办理'],
  },
} satisfies PatternTable;

/** What a browser or a converter inserts between two pages. */
export const pageNumbers = {
  total: { pattern: /^共\s*\d{1,3}\s*页$/u, examples: ['共 3 页'] },
  ordinal: { pattern: /^第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?$/u, examples: ['第 2 页 共 3 页', '第 2 页'] },
  english: {
    pattern: /^[Pp]age\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/u,
    examples: ['Page 2 of 3', 'page 2/3', 'Page 2'],
  },
  dots: { pattern: /^[·•]\s*\d{1,3}\s*[·•]$/u, examples: ['· 2 ·'] },
  dashes: { pattern: /^[-—–－]+\s*\d{1,3}\s*[-—–－]+$/u, examples: ['— 2 —'] },
  fraction: { pattern: /^\d{1,3}\s*\/\s*\d{1,3}$/u, examples: ['2/3'] },
} satisfies PatternTable;

/** Rules, counters and the remains of an empty table. */
export const leftovers = {
  rule: { pattern: /^[|\s\-_=—–·•.*~>»›<«]+$/u, examples: ['————'] },
  number: { pattern: /^\d{1,3}$/u, examples: ['12'] },
  brackets: { pattern: /^[【】[\]()（）\s|]+$/u, examples: ['【】'] },
} satisfies PatternTable;

/** Whether a line belongs to the page that showed the letter; sentences never do. */
export function isFurniture({ text, isFurniture: marked }: Line): boolean {
  if (marked || isKnownTo(leftovers, text) || isKnownTo(pageNumbers, text)) return true;
  if (text.length > 160) return false;
  if (areButtons(text)) return true;
  // What is left of a tag may look like breadcrumbs: 示例td>示例.
  return !/[。；]\S/.test(text) && isKnownTo(pageLines, text) && !isKnownTo(remains, text);
}

/** Whether furniture is what a page has around a whole letter, not what a printer puts between two of its pages. */
export const endsPage = (text: string): boolean =>
  (areButtons(text) && !isKnownTo(leftovers, text)) ||
  [
    pageLines.share,
    pageLines.scan,
    pageLines.advertisement,
    pageLines.neighbour,
    pageLines.owner,
    pageLines.sponsor,
    pageLines.notice,
    pageLines.visitor,
  ].some(({ pattern }) => pattern.test(text));

/** Whether a line of a page stands above a list of other documents, or leads to one. */
export const listsOthers = (text: string): boolean =>
  pageLines.neighbour.pattern.test(text) || wordsOf(text).some((word) => buttons.related.pattern.test(word));

/** Whether a line belongs to what is at the foot of each page of a site. */
export const isFooter = (text: string): boolean =>
  [pageLines.owner, pageLines.sponsor].some(({ pattern }) => pattern.test(text)) ||
  wordsOf(text).some((word) => footerWords.pattern.test(word));

const footerWords = wordsRow('网站地图', '联系我们', '关于我们');

function areButtons(text: string): boolean {
  const [first] = word.exec(text) ?? [];
  return first !== undefined && isKnownTo(buttons, first) && wordsOf(text).every((one) => isKnownTo(buttons, one));
}

const word = /[^\s|/、【】[\]()（）〖〗:：>»›·•]+/u;
const wordsOf = (text: string): string[] => text.match(new RegExp(word, 'gu')) ?? [];
