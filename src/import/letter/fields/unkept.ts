/** Labels without a field: parts of the letter, which are reported, and of its page, which are dropped. Pure. */
import { kindWord, memberWord } from '../../../../schemas/notation/alphabet.ts';
import type { PatternRow } from '../../../../schemas/notation/pattern-row.ts';
import { readTime } from '../days.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { drop, type LabelRow, type LabelRows } from './label.ts';
import { dayWord } from './words.ts';

/** Words of a label, and what its values look like. */
type Shown = PatternRow & Pick<LabelRow, 'below'>;

const isTime = (text: string): boolean => readTime(text) !== undefined;

/** A part of the letter: its value is reported as not understood. */
const letters = (row: Shown): LabelRow => ({ ...row, take: () => false });

/** A part of the page. */
const pages = (row: Shown): LabelRow => ({ ...row, take: drop });

/** Titles and sentences are not values of a menu. */
const sentence = new RegExp(`[。:：]|答复|${memberWord}`, 'u');

/** A part of the page whose value may be on the next line. */
const menus = (row: PatternRow): LabelRow => ({
  ...pages(row),
  below: (text) => !agencyNamedIn(text) && text.length <= 30 && !sentence.test(text),
});

export const unkept = {
  /** The head of an office: not a field, and not the contact. */
  head: letters({
    pattern: /^(?:主管|分管|承办|主要|单位|部门|局)*(?:领导|负责人|副?局长|主任|科长)人?(?:姓名)?$/u,
    examples: [
      ...['主管领导人姓名', '分管领导', '承办负责人', '主要负责人', '单位负责人', '部门负责人', '局领导'],
      ...['副局长', '主任', '科长'],
    ],
  }),
  proposer: letters({
    pattern: new RegExp(`^(?:${kindWord}|提出|领衔|附议|联名)(?:[人者]|${memberWord})$`, 'u'),
    examples: ['提出人', '领衔代表', '附议人', '联名委员'],
  }),
  address: letters({
    pattern: /^(?:通[信讯]|联系|单位|办公)?地址$|^(?:邮政)?编码$|^邮编$|^传真(?:号码)?$|^(?:电子)?(?:邮箱|邮件|信箱)$/u,
    examples: [
      ...['地址', '通讯地址', '联系地址', '单位地址', '办公地址', '编码', '邮政编码', '邮编', '传真', '传真号码'],
      ...['邮箱', '电子邮件', '信箱'],
    ],
  }),
  opinion: letters({
    pattern: new RegExp(`^${memberWord}(?:评价|意见|签名|签字)$`, 'u'),
    examples: ['代表评价', '代表意见', '委员签名', '代表签字'],
  }),
  office: letters({
    pattern: /^(?:承办|经办|联系)(?:科|处|股)室$/u,
    examples: ['承办科室', '经办处室', '联系股室'],
  }),
  drafting: letters({
    pattern: /^(?:拟稿|核稿|起草)(?:人|单位)?$|^印数$|^校[对核]$/u,
    examples: ['拟稿单位', '核稿', '起草人', '印数', '校对'],
  }),
  classification: menus({
    pattern: /^(?:信息|内容|服务|组配|体裁|公文|文件|目录|资源|栏目|公开)?[分种]类$|^(?:主题|关键)词$/u,
    examples: [
      ...['分类', '信息分类', '内容分类', '服务分类', '组配分类', '体裁分类', '公文种类', '文件分类'],
      ...['目录分类', '资源分类', '栏目分类', '公开分类', '主题词', '关键词'],
    ],
  }),
  validity: menus({
    pattern: /^(?:信息)?有效(?:性|期|期限|期至|状态)$|^时效(?:性|状态)?$|^效力(?:状态|级别)$/u,
    examples: [
      '有效性',
      '信息有效期',
      '有效期限',
      '有效期至',
      '有效状态',
      '时效',
      '时效性',
      '时效状态',
      '效力状态',
      '效力级别',
    ],
  }),
  abstract: pages({
    pattern: /^(?:内容)?(?:概述|概览|摘要|概要|简介)$/u,
    examples: ['内容概述', '内容概览', '摘要', '内容概要', '内容简介'],
    // The first sentence of a letter stands below an empty one.
    below: (text) => /[。…]$/u.test(text) && !/收悉|如下/u.test(text),
  }),
  catalogue: pages({
    pattern: /^公开(?:目录|栏目|[时期]限|程序)$|^(?:所属|信息)?(?:栏目|专题)$/u,
    examples: ['公开目录', '公开栏目', '公开期限', '公开程序', '所属栏目', '信息栏目', '专题'],
  }),
  counter: pages({
    pattern: /^(?:本文)?被?(?:浏览|点击|阅读|访问|打开)(?:[量数率]|[次人]数)?$/u,
    examples: ['浏览次数', '点击量', '阅读次数', '访问人数', '打开次数', '本文被点击'],
  }),
  editor: pages({
    pattern:
      /^(?:责任)?编辑$|^责编$|^作者$|^录入[人员]?$|^(?:审核|审稿|审校|终审|初审|复审|监审)[人员]?$|^校对[人员]$|^(?:发布|打印)[人者]$/u,
    examples: [
      ...['编辑', '责任编辑', '责编', '作者', '录入', '审核', '审稿', '审校', '终审', '初审', '复审', '监审'],
      ...['校对人', '发布人', '打印人'],
    ],
  }),
  display: pages({
    pattern: /^(?:文字|字体)(?:大小)?$|^分享[到至]?$|^(?:视力保护|保护视力|背景)色$/u,
    examples: ['字体', '文字大小', '分享到', '视力保护色', '保护视力色', '背景色'],
  }),
  keeper: pages({
    pattern: /^(?:主办|承办|协办|运维|技术支持|版权所有|技术维护|建设维护)$/u,
    examples: ['主办', '承办', '协办', '运维', '技术支持', '版权所有', '技术维护', '建设维护'],
  }),
  registration: pages({
    pattern: /^(?:网站|站点)?标识码$|^(?:网站|站点)地图$|^备案号?$/u,
    examples: ['标识码', '网站标识码', '站点标识码', '网站地图', '站点地图', '备案号'],
  }),
  attribute: pages({
    pattern: new RegExp(`^(?:信息)?(?:服务对象|体裁|格式|语种|语言|载体类型|审核日期|(?:更新|修改)${dayWord})$`, 'u'),
    examples: [...['服务对象', '体裁', '信息格式', '语种', '语言', '载体类型', '审核日期', '更新日期', '修改时间']],
    below: isTime,
  }),
  /** Days of the letter that are neither that of its issue nor that of its publication. */
  otherDay: letters({
    pattern: new RegExp(
      `^(?:信息|文件)?(?:生效|实施|施行|执行|失效|废止|截止|到期|登记|来信|来文|收文|受理|交办|办结|办理|提交|归档)${dayWord}$`,
      'u',
    ),
    examples: [
      ...['信息生效日期', '文件失效日期', '实施日期', '施行日期', '执行时间', '废止日期', '截止日期', '到期时间'],
      ...['登记时间', '来信时间', '来文日期', '收文日期', '受理时间', '交办日期', '办结时间', '办理时间', '提交时间'],
      '归档日期',
    ],
    below: isTime,
  }),
  position: pages({
    pattern: /^(?:当前|[您你](?:当前|现在)?的)(?:所在)?位置是?$/u,
    examples: ['当前位置', '您的位置', '您当前的位置', '您现在的所在位置是'],
  }),
  neighbour: pages({ pattern: /^[上下]一[篇条页]$/u, examples: ['上一篇'] }),
  related: pages({
    pattern: /^(?:附件|文件|相关)下载$|^相关(?:链接|附件|文章|阅读|信息|新闻|解读)$/u,
    examples: [
      ...['附件下载', '文件下载', '相关下载', '相关链接', '相关附件', '相关文章', '相关阅读', '相关信息'],
      ...['相关新闻', '相关解读'],
    ],
  }),
} as const satisfies LabelRows;
