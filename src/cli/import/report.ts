/** What an import reports: all about a few files, one line each for many. */
import { replySchema } from '../../../schemas/reply.ts';
import { labelOf as schemaLabel, shapeOf } from '../../../schemas/shape.ts';
import { disclosures, kinds, layouts } from '../../../schemas/vocabulary.ts';
import type { RecognisedReply } from '../../import/letter/candidates.ts';
import type { ImportProblem } from '../../import/letter/facts.ts';
import { missingIn } from '../../import/letter/missing.ts';
import type { Outcome } from './outcome.ts';
import { doubtsOf, todoOf, unregistered } from './todo.ts';

/** All about one file, first what has to be done. */
export function detailOf(outcome: Outcome): string[] {
  const { name, read, written, reasons, refused } = outcome;
  if (!('reply' in read)) return [`${name}：没有写入，${withId(read.problems[0])}`];
  const { encoding, reply, sources, repairs, unrecognised, problems } = read;
  const found = Object.entries(reply).map(([field, value]) => {
    const line = sources[field];
    return `    ${line ? `第 ${line} 行 ` : ''}${labelOf(field)}：${shownValue(field, value)}`;
  });
  return [
    `${name}：${todoOf(outcome)}`,
    `  ${written ? `写入 ${written}` : `没有写入：${refused}`}（原文是 ${encoding} 编码）`,
    ...(reasons.length > 0 ? [`  放在 unfiled/：${reasons.join('；')}`] : []),
    '  认出：',
    ...found,
    ...section(
      '改了',
      repairs.map((repair) => ({ ...repair, id: 'text-repaired' })),
    ),
    ...section(
      '没看懂',
      unrecognised.map(({ line, text }) => ({ line, message: text, id: 'line-not-understood' })),
    ),
    ...section(
      '请核对',
      problems.map(({ severity, message, ...problem }) => ({
        ...problem,
        message: `${severity === 'error' ? '错误：' : ''}${message}`,
      })),
    ),
  ];
}

/** The id leads to its explanation on the page for the staff. */
const withId = ({ id, message }: Pick<ImportProblem, 'id' | 'message'>): string => `${message} [${id}]`;

function section(title: string, remarks: readonly Pick<ImportProblem, 'id' | 'line' | 'message'>[]): string[] {
  if (remarks.length === 0) return [`  ${title}：无`];
  return [`  ${title}：`, ...remarks.map((remark) => `    第 ${remark.line} 行 ${withId(remark)}`)];
}

/** One line about one of many files. */
export function lineOf({ name, read, written, reasons, refused }: Outcome): string {
  if (!('reply' in read)) return `${name}：没有写入，${withId(read.problems[0])}`;
  const missing = missingIn(read.reply, replySchema).map(({ label }) => label);
  const remarks = [
    ...(missing.length > 0 ? [`缺${missing.join('、')}`] : []),
    ...(read.unrecognised.length > 0 ? [`没看懂 ${read.unrecognised.length} 行`] : []),
    ...(doubtsOf(read).length > 0 ? [`${doubtsOf(read).length} 处要核对`] : []),
    ...(written ? unregistered(reasons) : [`没有写入：${refused}`]),
  ];
  return `${name}${written ? ` → ${written}` : ''}${remarks.length > 0 ? `（${remarks.join('；')}）` : ''}`;
}

/** The Chinese name of a field, from the schema. */
function labelOf(field: string): string {
  const schema = shapeOf(replySchema)?.[field];
  return (schema && schemaLabel(schema)) ?? field;
}

function shownValue(field: string, value: unknown): string {
  if (field === 'session') return (value as { label: string }).label;
  if (field === 'submissions') {
    const all = value as NonNullable<RecognisedReply['submissions']>;
    return all
      .map(({ number, kind, title }) =>
        [kind && kinds[kind], number && `${number} 号`, title && `《${title}》`].filter(Boolean).join(' '),
      )
      .join('；');
  }
  if (field === 'disclosure') return disclosures[value as keyof typeof disclosures];
  if (field === 'layout') return layouts[value as keyof typeof layouts];
  if (Array.isArray(value)) return value.map((one) => shownValue('', one)).join('、');
  if (typeof value === 'object' && value !== null) return Object.values(value).join(' ');
  return String(value);
}
