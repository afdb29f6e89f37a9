/** A class of queries: what they have in common, and how one is drawn. */
import type { Answers, Query } from '../answers.ts';
import type { Draw } from '../draw.ts';

/** The rows of the table, each with its label. */
export const groups = {
  document: '发文字号（各种写法、夹在句中、只有年份号或只有前半）',
  number: '号数（各种写法、带会议或种类、夹在句中）',
  absent: '没有公开答复的号数：如实说没有',
  substring: '正文中任意 2–6 个汉字（也跨词）',
  heavy: '最常见的两字、四字',
  title: '题目中的字',
  name: '姓名、机关全称与简称',
  latin: '字母、百分数与数量、引号、多个词、减号',
  converted: '繁体、拼音、百分之…',
  typo: '错字、颠倒、同音字（前十条）',
  nothing: '哪里都没有的话：如实说没有',
} as const;
/** The groups whose transfer is limited: for a number until its card appears, for words until all results are shown. */
export const kindsOfQuery: Record<'numbers' | 'words', readonly Group[]> = {
  numbers: ['document', 'number'],
  words: ['substring', 'heavy', 'title', 'name', 'latin'],
};
export type Group = keyof typeof groups;

export interface ClassPlan {
  group: Group;
  count: number;
  /** One more query, or undefined if what was drawn does not fit. */
  drawer(draw: Draw, answers: Answers): () => Query | undefined;
}

/** Names of people, not of parties and associations, which also propose. */
export const isPersonal = (name: string): boolean => /^(?!.*[会委联组团界])\p{Script=Han}{2,4}$/u.test(name);

/** A name from a randomly drawn letter. */
export function personOf(draw: Draw): string | undefined {
  const people = draw.letter().people.filter(isPersonal);
  return people.length > 0 ? draw.dice.pick(people) : undefined;
}
