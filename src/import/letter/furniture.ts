/** What a web page or a printer put around a letter. Pure. */
import type { Line } from './line.ts';

/** The words on buttons and in menus; a line of nothing else is none of the letter's. */
const button = new RegExp(
  `^(?:${[
    '(?:我要|点击|立即)?(?:打印|下载|收藏|分享|转发|纠错|评论|点赞|关闭|返回|复制链接)(?:到|至)?',
    '(?:打印|关闭|收藏|返回|下载)(?:本页|此页|本文|本稿|窗口|页面|正文|首页|列表|上页|上一页|顶部|本网页)',
    '(?:展开|收起|菜单|导航|首页|正文|主页|顶部|底部|回到顶部|搜索|检索|登录|注册|更多|全部|目录|智能问答|网站地图|联系我们|关于我们)',
    '(?:繁體|繁体|简体|繁|简|English|无障碍|无障碍浏览|无障碍阅读|关怀版|长者版|长者模式|适老版|适老化|朗读|听新闻|语音播报|进入老年模式)',
    '(?:字体|字号|文字大小|默认|超大|特大|大|中|小|[AT][+-])(?:大小)?',
    '(?:微信|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|人人网|朋友圈|微信好友|钉钉)',
    '(?:附件|文件|相关)(?:下载|附件|文档|链接|阅读|新闻|推荐|文章|信息|稿件|解读)',
    '(?:政府信息公开|信息公开|政务公开|政务服务|互动交流|走进\\p{Script=Han}{2,4}|要闻动态|新闻中心|数据开放|公共服务|办事服务|网上办事|政民互动)',
    '(?:法定主动公开内容|其他主动公开内容|建议提案|建议提案办理|提案建议办理|人大代表建议|政协委员提案|办理结果公开|信息公开(?:专栏|栏目|目录|指南|年报|制度))',
  ].join('|')})$`,
  'u',
);

const phrase = new RegExp(
  [
    '^(?:分享|转发)(?:到|至)?[:：]',
    '^(?:字体|字号|文字大小|视力保护色|背景色|保护视力色?)[:：]',
    '扫一扫|扫描(?:上方|下方)?二维码|^二维码|手机(?:上|端|版)?(?:打开|查看|阅读|浏览|看|扫码)|微信扫码',
    '^(?:当前位置|(?:您|你)(?:现在|当前)?的?(?:所在)?位置|当前所在位置|所在位置|位置)[:：是]',
    '^(?:上|下)一?(?:篇|条|页)(?:文章)?\\s*(?:[:：]|$)',
    'ICP\\s*备|公网安备|网安备|网站标识码|版权所有|[Cc]opyright|©|^技术支持',
    '^(?:主办|承办|运维|建设|维护)(?:单位)?\\s*[:：]\\s*\\S*(?:政府|政府办公室|中心|网|公司)(?:\\s|$)',
    '^(?:免责声明|隐私声明|网站声明)',
    '^以下[为是](?:答复|回复|复函|全文|正文)?(?:原文|全文|正文|内容)[。:：]?$',
    '^(?:本文|本页)?(?:已?被?)?(?:浏览|点击|阅读|访问)(?:量|次数|数|人数)?\\s*[:：]?\\s*\\d*\\s*次?$',
    '^\\p{Script=Han}{2,14}(?:人民)?(?:政府|政务|党政|信息公开)(?:门户)?(?:网|网站|平台)$',
    '^\\p{Script=Han}{2,14}(?:门户网站|官方网站|官网|政务网|信息网)$',
    '^欢迎(?:访问|光临|来到)|^今天是|^本站|^最佳(?:浏览|分辨率)',
    '^(?:https?://|www\\.)\\S+$',
    '^[（(【\\[]?(?:此件|本页)?(?:无|没有)(?:正文|附件)[)）】\\]]?$',
  ].join('|'),
  'u',
);

/** Rules, counters and what is left of an empty table. */
const leftovers = /^(?:[|\s\-_=—–·•.*~>»›<«]+|\d{1,3}|[【】[\]()（）\s|]+)$/u;

/** 首页/ 政务公开/ 正文, 首页 > 信息公开: at least two steps. */
const breadcrumbs = /^[\p{Script=Han}\w（）()]{1,24}(?:\s*[>›»＞→]\s*|\s*[/／]\s+|\s+[/／]\s*)[^。；：:，]*$/u;

/** What a browser or a converter puts between two pages: — 2 —, - 3 -, 第 2 页 共 3 页. */
const pageNumber =
  /^(?:共\s*\d{1,3}\s*页|[Pp]age\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|[·•]\s*\d{1,3}\s*[·•]|[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/u;

/** Whether a line belongs to the page that showed the letter; sentences never do. */
export function isFurniture({ text, isFurniture: marked }: Line): boolean {
  if (marked || leftovers.test(text) || pageNumber.test(text)) return true;
  if (text.length > 160) return false;
  const words = text.split(/[\s|/、【】[\]()（）〖〗:：>»›·•]+/u).filter((word) => word !== '');
  if (words.length > 0 && words.every((word) => button.test(word))) return true;
  return !/[。；]\S/.test(text) && (phrase.test(text) || breadcrumbs.test(text));
}
