/** Words next to a number: kinds of submissions, and words that mean nothing there. */
import { kindWord } from '../../../schemas/notation/alphabet.ts';
import { type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { nameIn } from './words.ts';

export const kindLabels = new Map<string, Kind>([
  ...(Object.entries(kinds) as [Kind, string][]).map(([kind, label]): [string, Kind] => [label, kind]),
  ['意见', 'opinion'],
]);
/** 意见 alone is a kind only after 号: 第3号意见. */
export const kindName = `${kindWord}|${kinds.opinion}`;

const silent = (
  '您好 你好 谢谢 请问 请 帮我 我想 我要 想 知道 了解 一下 查询 查找 查看 查 搜索 搜 找 看 关于 根据 按照 依据 详见 参见 见 对 在 的 之 第 ' +
  '号 编号 号码 文号 发文字号 发文号 答复 回复 复函 办理 情况 结果 进展 进度 内容 全文 原文 文件 提出 提交 代表 委员 重点 意见 有没有 没有 ' +
  '还没 还 没 了 吗 呢 吧 啊 么 怎么样 怎么 如何 怎样 在哪里 在哪儿 在哪 哪里 是什么 什么 是 谁 有 由 和 与 及'
)
  .split(' ')
  .concat([...kindLabels.keys()])
  .sort((one, other) => other.length - one.length);
// Not anchored at the end, so that nothing is tried twice.
const silence = new RegExp(`^(?:${silent.join('|')})*`, 'u');
export const saysNothing = (text: string): boolean => silence.exec(text)?.[0] === text;
const politeStart = /^(?:请问|帮我查|查一下|查询|关于|的)+/u;
const politeEnd = new RegExp(`(?:的(?:${kindWord}|答复)?|提出的|关于对?|了?吗|呢|请问|查询)+$`, 'u');

/** The meaningful part of a word next to a number: 关于新质生产力的 → 新质生产力; 的答复 → nothing. */
export function substance(text: string): string {
  if (saysNothing(text)) return '';
  const core = text.replace(politeStart, '').replace(politeEnd, '');
  return core.length < 2 ? text : (nameIn(core) ?? core);
}

/** What introduces a code or a place: 关于, 根据. */
export const introduction = new RegExp(
  `^(?:请问|查询|查|关于|根据|按照|按|依据|参照|落实|详见|参见|见|对|的|答复|发文字号|发文号|文号|文件|${kindWord})+`,
  'u',
);
