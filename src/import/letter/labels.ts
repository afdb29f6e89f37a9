/** Labelled facts: 类 别:B, and the glued ones of a web column: 索引号:… 发文机关:… Pure. */
import { compact } from './line.ts';

export type LabelField =
  | 'title'
  | 'indexNumber'
  | 'documentNumber'
  | 'signatory'
  | 'disposition'
  | 'copiedTo'
  | 'contactName'
  | 'contactPhone'
  | 'contact'
  | 'agencyOfReply'
  /** 联系单位及电话. */
  | 'agencyAndPhone'
  | 'agencyOfPage'
  | 'source'
  | 'issuedOn'
  | 'printedOn'
  | 'publishedOn'
  | 'someDay'
  | 'disclosure'
  | 'number'
  | 'submissionTitle'
  | 'session'
  | 'joint'
  | 'shared'
  /** Something of the letter for which there is no field. */
  | 'other'
  /** Something of the web column. */
  | 'page';

const who = '(?:具体|主要|单位|业务)?(?:联系|经办|承办|联络|办理)人(?:员)?(?:姓名)?';
const phone = '(?:联系|办公|咨询|单位|固定|座机|办公室)*(?:电话|手机|手机号|电话号码|手机号码|联系方式)(?:号码)?';

const labels: readonly [LabelField, RegExp][] = [
  ['title', /^(?:文章|信息|稿件|文件|公文|信息)?标题$|^题名$|^(?:信息|文件|公文)名称$/],
  ['indexNumber', /^(?:信息|文件)?索引号?$|^索引(?:编号|号码)$/],
  ['documentNumber', /^(?:发文|公文|文件|信息)?(?:文号|字号)$|^文件编号$|^发文编号$/],
  [
    'signatory',
    /^(?:签发|审签|签批|核签|签发领导|审定)(?:人)?(?:姓名)?$|^(?:单位|部门|主要|分管)?(?:领导|负责人)(?:签字|签名|署名|签发|审签|签章)$/,
  ],
  [
    'disposition',
    /^(?:办理|办复|答复|回复|建议|提案)?(?:结果)?类(?:别|型)?(?:标记|标注|标识)?$|^(?:办理|办复|答复)结果(?:标注|标记|类别|标识|分类)?$|^(?:办理|办复)类别(?:标注|标记)?$/,
  ],
  ['copiedTo', /^(?:主抄|抄)(?:送|报|告|发)(?:单位|机关)?$|^分送$/],
  ['contactName', new RegExp(`^${who}$`)],
  ['contact', new RegExp(`^${who}(?:及|和|、|与|/|,)?${phone}$|^(?:联系人)?(?:及|和|、)?联系方式$`)],
  ['contactPhone', new RegExp(`^${phone}$|^(?:Tel|TEL|tel)$`)],
  ['agencyOfReply', /^(?:联系|答复|承办|主办|办理|回复|复函|答复承办)(?:单位|部门|机关|机构)$/],
  ['agencyAndPhone', /^(?:联系|承办|答复|主办)(?:单位|部门|机关|科室)(?:及|和|、|与)(?:联系)?(?:电话|方式)$/],
  [
    'agencyOfPage',
    /^(?:发布|发文|公开|制发|成文|信息发布|信息公开|责任|发布责任|信息提供)(?:机构|机关|单位|部门|主体)$/,
  ],
  ['source', /^(?:信息|文章|稿件|内容|文件|新闻)?来源$|^稿源$|^供稿(?:单位)?$/],
  ['issuedOn', /^(?:成文|制发|落款|签发|答复)(?:日期|时间)$/],
  ['printedOn', /^印发(?:日期|时间)$/],
  ['someDay', /^(?:发文|生成|形成|制作|公文生成)(?:日期|时间)$/],
  ['publishedOn', /^(?:信息|文件|网上)?(?:发布|发稿|上网|公布|公开|发表|添加|信息发布|录入)?(?:日期|时间)$/],
  [
    'disclosure',
    /^(?:信息)?公开(?:属性|类型|类别|方式|形式|选项|性质|范围|意见|情况)$|^(?:是否|是否同意|同意)(?:主动)?公开(?:发布)?$/,
  ],
  ['number', /^(?:建议|提案|议案)(?:编|案)?号(?:码)?$|^案号$|^(?:建议|提案|议案)编号$|^编号$/],
  ['submissionTitle', /^(?:建议|提案|议案)(?:的)?(?:标题|题目|名称|案由|内容)$|^案由$|^题目$/],
  ['session', /^会议$|^(?:会议)?届次$|^届别$|^会议名称$|^会次$/],
  ['joint', /^(?:协办|会办|配合)(?:单位|部门|机关)$/],
  ['shared', /^分办(?:单位|部门|机关)$/],
  [
    'other',
    /^(?:主管|分管|承办|主要|单位|部门|局)*(?:领导|负责人|局长|副局长|主任|科长)(?:人)?(?:姓名)?$|^(?:提案|建议|提出|领衔|附议|联名)(?:人|者|代表|委员)$|^(?:通信|通讯|联系|单位|办公)?地址$|^(?:邮政)?编码$|^邮编$|^传真(?:号码)?$|^(?:电子)?(?:邮箱|邮件|信箱)$|^(?:代表|委员)(?:评价|意见|签名|签字)$|^(?:承办|经办|联系)(?:科室|处室|股室)$|^附注?$|^备注$|^(?:拟稿|核稿|起草)(?:人|单位)?$|^印数$|^校对$|^校核$/,
  ],
  [
    'page',
    /^(?:主题|信息|内容|服务|组配|体裁|公文|文件|目录|资源|栏目|公开)?(?:分类|种类)$|^(?:主题|关键)词$|^(?:内容)?(?:概述|概览|摘要|概要)$|^公开(?:目录|栏目|时限|形式)$|^(?:所属|信息)?(?:栏目|专题)$|^有效(?:性|期|状态)$|^(?:时效性?|时效状态|效力状态|效力级别)$|^(?:浏览|点击|阅读|访问|打开)(?:量|数|率|次数|人数)?$|^(?:本文)?被?(?:浏览|点击|阅读)(?:次数)?$|^(?:责任)?编辑$|^责编$|^作者$|^录入(?:人|员)?$|^(?:审核|审稿|审校|校对|终审|初审|复审|监审)(?:人|员)?$|^字体(?:大小)?$|^字号$|^分享(?:到|至)?$|^(?:主办|承办|协办|运维|技术支持|版权所有|技术维护|建设维护)$|^(?:网站)?标识码$|^备案号?$|^(?:信息)?(?:服务对象|体裁|格式|语种|语言|载体类型|失效日期|废止日期|有效期|更新日期|更新时间|修改时间|审核日期)$|^(?:当前|您的|你的|您当前的|您现在的)(?:所在)?位置(?:是)?$|^您现在的位置是?$|^(?:上|下)一(?:篇|条|页)$|^(?:视力保护色|背景色|保护视力色)$|^(?:附件|相关|文件)下载$|^相关(?:链接|附件|文章|阅读|信息|新闻|解读)$|^(?:站点|网站)(?:地图|标识码)$|^(?:发布|打印)(?:人|者)$/,
  ],
];

/** What a label means; the label without blanks. */
export function fieldOf(label: string): LabelField | undefined {
  const word = compact(label).replace(/[（(]\S*[)）]$/u, '');
  return labels.find(([, pattern]) => pattern.test(word))?.[0];
}

export interface Labelled {
  label: string;
  field: LabelField;
  /** Without blanks around it; may be empty. */
  value: string;
}

/** A list's mark or an opening bracket before the first label. */
const leading = /^[•·●▪◦*■□◆★\-–—\s【[(（|]+(?=\S)/u;
const colon = /[:：]/g;
const words = /(?:[\p{Script=Han}/]+[\s　]*)+$/u;

/**
 * Takes a line apart at its labels: 索引号:1 文 号: 发布日期:2023-11-01 → three. Empty where the line does not begin
 * with a label that is known.
 */
export function labelledIn(text: string): Labelled[] {
  const line = text.replace(leading, '');
  const found: { from: number; to: number; label: string; field: LabelField }[] = [];
  for (const { index } of line.matchAll(colon)) {
    const previous = found.at(-1)?.to ?? 0;
    const before = line.slice(Math.max(previous, index - 24), index);
    const label = labelAtEnd(before);
    if (label) found.push({ from: index - label.length, to: index + 1, ...label });
  }
  const [first] = found;
  if (!first || line.slice(0, first.from).trim() !== '') return found.length > 0 ? [] : unpunctuated(line);
  return found.flatMap(({ to, label, field }, at) => {
    const whole = value(line.slice(to, found[at + 1]?.from));
    // 类别：A1　　签发人　某某: the second has a blank for its colon.
    const [, own = whole, rest = ''] = /^(.*?)[\s　]{2,}(签\s*发\s*人[\s　]+\S.*)$/u.exec(whole) ?? [];
    return [{ label, field, value: own }, ...unpunctuated(rest)];
  });
}

/** The longest label that ends a text and begins the text or follows a blank or a mark; strong ones may follow a word. */
function labelAtEnd(before: string): { label: string; field: LabelField; length: number } | undefined {
  const [run = ''] = words.exec(before) ?? [];
  if (run === '') return undefined;
  const tokens = [...run.matchAll(/\S+/g)].map(({ index }) => index);
  for (const from of tokens) {
    const label = run.slice(from);
    const field = fieldOf(label);
    if (field) return { label: compact(label), field, length: run.length - from };
  }
  const strong = /(?:联系电话|联系人|发布时间|发布日期|成文日期|信息来源|索引号|发布机构|浏览次数)$/u.exec(
    run.trimEnd(),
  )?.[0];
  const field = strong && fieldOf(strong);
  if (!strong || !field || /[及和与、]$/u.test(run.slice(0, -strong.length))) return undefined;
  return { label: strong, field, length: strong.length + run.length - run.trimEnd().length };
}

/** 签发人 张三, 抄送 市…: a blank stands for the colon. */
function unpunctuated(line: string): Labelled[] {
  const [, label = '', rest = ''] =
    /^(签\s*发\s*人?|抄\s*[送报]|联\s*系\s*人|联系电话)[\s　]+(\S.*)$/u.exec(line) ?? [];
  const field = label && fieldOf(label);
  return field ? [{ label: compact(label), field, value: value(rest) }] : [];
}

const value = (text = ''): string =>
  text
    .trim()
    .replace(/^[|]\s*|\s*[|]+$/gu, '')
    .replace(/[;；,，]\s*$/u, '')
    .trim();
