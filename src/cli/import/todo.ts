/** What a clerk has to do after an import: about one letter, and about a folder of them. */
import { problemGroups } from '../../../schemas/problems.ts';
import { replySchema } from '../../../schemas/reply.ts';
import type { ImportProblem } from '../../import/letter/facts.ts';
import { missingIn } from '../../import/letter/missing.ts';
import type { Outcome } from './outcome.ts';

const allRead = '都认出来了，请核对后发布';

/** In one line: 没有写入；1 处错误要改，3 项要补，1 行没看懂. */
export function todoOf({ read, written, reasons }: Outcome): string {
  if (!('reply' in read)) return '没有写入';
  const missing = missingIn(read.reply, replySchema);
  const errors = read.problems.filter(({ severity }) => severity === 'error').length;
  const counts = [
    [errors, '处错误要改'],
    [missing.length, '项要补'],
    [unregistered(reasons).length, '项要登记'],
    [read.unrecognised.length, '行没看懂'],
    [doubtsOf(read).length, '处要核对'],
  ] as const;
  const tasks = counts.flatMap(([count, task]) => (count > 0 ? `${count} ${task}` : [])).join('，');
  if (written) return tasks || allRead;
  return `没有写入${tasks && `；${tasks}`}`;
}

/** What has to be reviewed, besides what has to be completed. */
export function doubtsOf(read: Outcome['read']): ImportProblem[] {
  if (!('reply' in read)) return [];
  const missing = missingIn(read.reply, replySchema);
  const isMissing = (field = '') => missing.some((one) => one.path === field || one.field === field);
  return read.problems.filter(({ severity, field }) => severity === 'warning' && !isMissing(field));
}

/** Of a folder: 共 6 件：4 件都认出来了，请核对后发布；2 件要处理，见最后的汇总. */
export function todoOfAll(outcomes: readonly Outcome[]): string {
  const clean = outcomes.filter((outcome) => todoOf(outcome) === allRead).length;
  const left = outcomes.length - clean;
  const parts = [
    ...(clean > 0 ? [`${clean} 件${allRead}`] : []),
    ...(left > 0 ? [`${left} 件要处理，见最后的汇总`] : []),
  ];
  return `共 ${outcomes.length} 件：${parts.join('；')}`;
}

/** How many were filed, and the letters grouped by what each lacks. */
export function summaryOf(outcomes: readonly Outcome[]): string[] {
  const filed = outcomes.filter(({ written, reasons }) => written && reasons.length === 0).length;
  const unfiled = outcomes.filter(({ written, reasons }) => written && reasons.length > 0).length;
  const groups = Map.groupBy(
    outcomes.flatMap((outcome) => lacksOf(outcome).map((lack) => ({ lack, name: outcome.name }))),
    ({ lack }) => lack,
  );
  return [
    `写入 replies/ ${filed} 件，unfiled/ ${unfiled} 件，没有写入 ${outcomes.length - filed - unfiled} 件。`,
    ...[...groups].map(([lack, members]) => `${lack}：${listed(members.map(({ name }) => name))}`),
  ];
}

/** 缺成文日期, 没有登记机关“示例市园林局”, 有没看懂的行, 要核对“署名的不止一个机关”. */
function lacksOf({ read, written, reasons }: Outcome): string[] {
  const left = 'reply' in read ? read : { reply: undefined, unrecognised: [] };
  return [
    ...(written ? [] : ['没有写入']),
    ...(left.reply ? missingIn(left.reply, replySchema).map(({ label }) => `缺${label}`) : []),
    ...unregistered(reasons),
    ...(left.unrecognised.length > 0 ? ['有没看懂的行'] : []),
    ...new Set(doubtsOf(read).map(({ id }) => `要核对“${titles.get(id)}”[${id}]`)),
  ];
}

/** What the page for the staff calls each problem. */
const titles = new Map(
  problemGroups.flatMap(({ problems }) => Object.entries(problems).map(([id, { title }]) => [id, title] as const)),
);

/** What keeps a letter out of the register, besides what it does not say. */
export const unregistered = (reasons: readonly string[]): string[] =>
  reasons.filter((reason) => reason.startsWith('没有登记'));

/** The first three names; of more, how many there are. */
const listed = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')} 等（共 ${names.length} 件）` : names.join('、');
