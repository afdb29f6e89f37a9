/** What an import reports: all about a few files, one line each for many, and finally how many are complete. */
import { replySchema } from '../../../schemas/reply.ts';
import { labelOf as schemaLabel, shapeOf } from '../../../schemas/shape.ts';
import { disclosures, kinds, layouts } from '../../../schemas/vocabulary.ts';
import type { RecognisedReply } from '../../import/letter/candidates.ts';
import { missingIn } from '../../import/letter/missing.ts';
import type { ReadLetter, Unread } from '../../import/letter/read.ts';

/** What happened to a file. */
export interface Outcome {
  name: string;
  read: ReadLetter | Unread;
  /** The file it was written to, relative to the working directory. */
  written?: string;
  /** Why it is in `unfiled/`. */
  reasons: string[];
  /** Why it was not written. */
  refused?: string;
}

/** All about one file. */
export function detailOf({ name, read, written, reasons, refused }: Outcome): string[] {
  if (!('reply' in read)) return [`${name}：${read.problems[0].message}`];
  const { encoding, reply, sources, repairs, unrecognised, problems } = read;
  const found = Object.entries(reply).map(([field, value]) => {
    const line = sources[field];
    return `    ${line ? `第 ${line} 行 ` : ''}${labelOf(field)}：${shownValue(field, value)}`;
  });
  return [
    `${name}（${encoding} 编码）${written ? `→ ${written}` : `没有写入：${refused}`}`,
    ...(reasons.length > 0 ? [`  放在 unfiled/：${reasons.join('；')}`] : []),
    '  认出：',
    ...found,
    ...section('改了', repairs),
    ...section(
      '没看懂',
      unrecognised.map(({ line, text }) => ({ line, message: text })),
    ),
    ...section(
      '请核对',
      problems.map(({ severity, line, message }) => ({
        line,
        message: severity === 'error' ? `错误：${message}` : message,
      })),
    ),
  ];
}

function section(title: string, remarks: readonly { line: number; message: string }[]): string[] {
  if (remarks.length === 0) return [`  ${title}：无`];
  return [`  ${title}：`, ...remarks.map(({ line, message }) => `    第 ${line} 行 ${message}`)];
}

/** One line about one of many files. */
export function lineOf({ name, read, written, reasons, refused }: Outcome): string {
  if (!('reply' in read)) return `${name}：没有写入，${read.problems[0].message}`;
  const missing = missingIn(read.reply, replySchema).map(({ label }) => label);
  const remarks = [
    ...(missing.length > 0 ? [`缺${missing.join('、')}`] : []),
    ...(read.unrecognised.length > 0 ? [`没看懂 ${read.unrecognised.length} 行`] : []),
    ...(written ? reasons.filter((reason) => reason.startsWith('没有登记')) : [`没有写入：${refused}`]),
  ];
  return `${name}${written ? ` → ${written}` : ''}${remarks.length > 0 ? `（${remarks.join('；')}）` : ''}`;
}

/** How many were filed, how many are complete, and what the others lack. */
export function summaryOf(outcomes: readonly Outcome[]): string[] {
  const letters = outcomes.flatMap(({ read }) => ('reply' in read ? [read.reply] : []));
  const filed = outcomes.filter(({ written, reasons }) => written && reasons.length === 0).length;
  const unfiled = outcomes.filter(({ written, reasons }) => written && reasons.length > 0).length;
  const whole = letters.filter((reply) => missingIn(reply, replySchema).length === 0).length;
  const missing = letters.flatMap((reply) => missingIn(reply, replySchema).map(({ path }) => path));
  const lacks = missingIn({}, replySchema).flatMap(({ path, label }) => {
    const count = missing.filter((one) => one === path).length;
    return count > 0 ? [`${label} ${count}`] : [];
  });
  return [
    `共 ${outcomes.length} 个文件：写入 replies/ ${filed} 件，unfiled/ ${unfiled} 件，没有写入 ${outcomes.length - filed - unfiled} 件。`,
    `必填各项齐全 ${whole} 件${lacks.length > 0 ? `；缺：${lacks.join('，')}` : ''}。`,
  ];
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
