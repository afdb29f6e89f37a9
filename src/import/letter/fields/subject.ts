/** Fields about what a letter answers: its title, the meeting, the submissions. Pure. */
import { bodyWord, kindWord, memberWord } from '../../../../schemas/notation/alphabet.ts';
import { meetingsNamed } from '../../meetings.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { compact } from '../source/line.ts';
import { numbersIn, numbersOf } from '../subject/numbers.ts';
import { sessionOf, submissionsOf, titleRanks } from '../subject/subject.ts';
import { announces, useless } from './label.ts';
import { best, type FieldRow, fillIn } from './row.ts';

export const title: FieldRow<'title'> = {
  labels: {
    title: announces('title', {
      pattern: /^(?:文章|稿件|信息|文件|公文)?标题$|^(?:信息|文件|公文)?名称$|^题名$/u,
      examples: [
        ...['标题', '文章标题', '稿件标题', '信息标题', '文件标题', '公文标题'],
        ...['信息名称', '文件名称', '公文名称', '名称', '题名'],
      ],
      read: (text, { line }) => ({
        lines: [line],
        // A blank between Chinese characters comes from the page's layout.
        text: text.replace(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/gu, ''),
        whole: true,
      }),
      rank: titleRanks.page,
      below: (text) => /[答回]复|复函|意见/u.test(text),
    }),
  },
  choose: ({ subject }) => subject.title,
  cure: fillIn,
};

export const session: FieldRow<'session'> = {
  labels: {
    session: announces('session', {
      pattern: /^会议(?:名称)?$|^(?:会议)?届次$|^届别$|^会次$/u,
      examples: ['会议', '会议名称', '届次', '会议届次', '届别', '会次'],
      read: (text) => meetingsNamed(text)[0],
    }),
  },
  choose: ({ subject }) => sessionOf(subject),
  cure: fillIn,
};

export const submissions: FieldRow<'submissions'> = {
  labels: {
    number: announces('numbers', {
      pattern: new RegExp(`^(?:${memberWord}|${bodyWord})?${kindWord}[编案]?号码?$|^[编案]号$`, 'u'),
      examples: ['建议号', '代表建议编号', '编号'],
      read: (text) => {
        // 2025 0688, 1 2: one number or two.
        if (/\d\s+\d/u.test(text)) return undefined;
        const named = numbersOf(compact(text)) ?? numbersIn(text).numbers;
        return named.length > 0 ? named : undefined;
      },
      below: (text) => numbersOf(compact(text)) !== undefined,
    }),
    submissionTitle: announces('submissionTitle', {
      pattern: new RegExp(`^${kindWord}的?(?:标题|题目|名称|案由|内容)$|^案由$|^题目$`, 'u'),
      examples: ['建议标题', '建议题目', '提案名称', '提案案由', '议案内容', '案由', '题目'],
      // 建议内容 may be what the submission says.
      read: (text) => (/[。；！？]/u.test(text) ? undefined : text.replace(/^[《“"]|[》”"]$/gu, '')),
    }),
  },
  choose: ({ subject, facts }) => submissionsOf(subject, facts),
  cure: fillIn,
};

/** What a page without a topic of its own has. */
const otherTopic = /^(?:其[他它]\S{0,2}|综合|无)$/u;

export const topics: FieldRow<'topics'> = {
  labels: {
    topics: announces('topics', {
      pattern: /^主题(?:分类|类别)$/u,
      examples: ['主题分类', '主题类别'],
      // 农业、林业/水利 is a place in a catalogue.
      read: (text) => (otherTopic.test(text) ? useless : /^[\p{Script=Han}、]{2,16}$/u.test(text) ? [text] : undefined),
      below: (text) => text.length <= 30 && !/[。:：]/u.test(text) && !agencyNamedIn(text),
    }),
  },
  choose: best,
};
