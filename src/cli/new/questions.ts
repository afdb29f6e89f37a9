/** The questions about a new letter, in Chinese, and how answers are read: in any notation, canonical afterwards. */
import type { Agencies } from '../../../schemas/agency.ts';
import { parseCivilDate } from '../../../schemas/notation/civil-date.ts';
import { withNormDots } from '../../../schemas/notation/person-name.ts';
import { formatSubmissionNumber, parseSubmissionNumber } from '../../../schemas/notation/submission-number.ts';
import type { Session } from '../../../schemas/session.ts';
import { type BodyKind, disclosures, type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { value } from '../command.ts';

/** The options that answer a question in advance, or state what is not asked for. */
export const flags = {
  session: value('哪次会议：标识或名称，如 市十八届人大四次会议'),
  number: value('建议或提案的号数，如 367、0038、B-023、闭3'),
  kind: value('建议、提案、议案 或 协办意见'),
  title: value('答复的标题；不写就用“对……的答复”'),
  proposers: value('代表或委员的姓名，几人之间用顿号隔开；协办意见写主送单位'),
  agency: value('发文机关：标识、全称或简称；联合行文的，主办机关写在前，几个之间用顿号隔开'),
  'issued-on': value('成文日期，如 2025年6月23日'),
  disclosure: value('公开属性，由决定公开的机关定：主动公开、依申请公开 或 不予公开'),
  'document-number': value('发文字号，如 慈经信建〔2025〕16号；没有就不写'),
  signatory: value('签发人；没有就不写'),
  disposition: value('类别标记，如 A；没有就不写'),
  'submission-title': value('建议或提案的题目；没有就不写'),
};
export type Flag = keyof typeof flags;

export interface Question<Value> {
  flag: Flag;
  ask: string;
  /** Lines to choose from, shown before the question. */
  choices?: string[];
  /** The answer if nobody is there to give one. */
  usual?: string;
  read(answer: string): { value: Value } | { fault: string };
}

/** One of a list: its number in it, its key, or one of its names. */
function choice<Key extends string>(
  flag: Flag,
  ask: string,
  entries: readonly (readonly [Key, readonly string[]])[],
): Question<Key> {
  return {
    flag,
    ask,
    choices: entries.map(([key, names], index) => `${index + 1}. ${names[0]}（${key}）`),
    read(answer) {
      const named = entries.filter(([key, names]) => key === answer || names.includes(answer));
      const [found] = named.length === 1 ? named : [];
      const chosen = found ?? (/^\d+$/.test(answer) ? entries[Number(answer) - 1] : undefined);
      return chosen
        ? { value: chosen[0] }
        : { fault: `没有“${answer}”；写序号、标识或名称，可选 ${entries.map(([key]) => key).join('、')}` };
    },
  };
}

export const sessionQuestion = (sessions: Record<string, Session>): Question<string> =>
  choice(
    'session',
    '哪次会议',
    Object.entries(sessions).map(([id, { names }]) => [id, names] as const),
  );

/** Those who sign, the sponsor first. */
export function agencyQuestion(agencies: Agencies): Question<string[]> {
  const one = choice(
    'agency',
    '发文机关，几个之间用顿号隔开',
    Object.entries(agencies).map(([id, { name, shortNames = [] }]) => [id, [name, ...shortNames]] as const),
  );
  return {
    ...one,
    read(answer) {
      const read = answer.split(/[、,，\s]+/u).map(one.read);
      const fault = read.find((found) => 'fault' in found);
      const ids = read.flatMap((found) => ('value' in found ? found.value : []));
      const again = ids.find((id, index) => ids.indexOf(id) < index);
      return fault ?? (again ? { fault: `机关 ${again} 写了两次，每个机关只写一次` } : { value: ids });
    },
  };
}

/** 人大 receives 建议 and 议案, 政协 receives 提案. */
export function kindQuestion(body: BodyKind): Question<Kind> {
  const known: Kind[] = body === 'npc' ? ['suggestion', 'motion', 'opinion'] : ['proposal', 'opinion'];
  return choice(
    'kind',
    '种类',
    known.map((kind) => [kind, [kinds[kind]]] as const),
  );
}

type Disclosure = keyof typeof disclosures;

export const disclosureQuestion: Question<Disclosure> = choice(
  'disclosure',
  '公开属性（由公开的人决定）',
  (Object.keys(disclosures) as Disclosure[]).map((key) => [key, [disclosures[key]]] as const),
);

const names = (ask: string): Question<string[]> => ({
  flag: 'proposers',
  ask,
  read(answer) {
    const value = answer.split(/[、,，\s]+/u).flatMap((name) => (name === '' ? [] : withNormDots(name)));
    if (value.some((name) => /\d/u.test(name))) return { fault: '只写姓名或单位，不写号码' };
    return value.length > 0 ? { value } : { fault: '至少写一个，几个之间用顿号隔开' };
  },
});

export const textQuestion = {
  number: {
    flag: 'number',
    ask: '号数，如 367、0038、B-023、闭3',
    read(answer) {
      const number = parseSubmissionNumber(answer);
      return number
        ? { value: formatSubmissionNumber(number) }
        : { fault: `“${answer}”不是号数；写 367、第367号 或 闭会期间第3号` };
    },
  } satisfies Question<string>,
  proposers: names('代表或委员的姓名，几人之间用顿号隔开'),
  addressee: names('主送哪个单位'),
  issuedOn: {
    flag: 'issued-on',
    ask: '成文日期，如 2025年6月23日',
    read(answer) {
      const day = parseCivilDate(answer);
      return day ? { value: day } : { fault: `“${answer}”不是日期，或这一天不存在；写作 2025年6月23日 或 2025-06-23` };
    },
  } satisfies Question<string>,
  /** Enter takes the usual title. */
  title: (usual: string): Question<string> => ({
    flag: 'title',
    ask: `标题，直接回车用“${usual}”`,
    usual,
    read: (answer) => ({ value: answer || usual }),
  }),
};
