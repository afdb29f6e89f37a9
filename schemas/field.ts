/**
 * The kinds of field that the schemas are made of. A field's title is its Chinese name, its description what may be
 * written; forms, editors and the page for the staff show both. Every message is made by `fault`, with one line each for
 * what is wrong, what to do about it, and the id of the problem; `readFault` splits it again.
 */
import { z } from 'zod';
import { parseCivilDate } from './notation/civil-date.ts';
import { formatDocumentNumber, parseDocumentNumber } from './notation/document-number.ts';
import { withNormDots } from './notation/person-name.ts';
import type { ProblemId } from './problems.ts';
import { canonicalDocumentNumber, canonicalTime, writtenForms } from './written-form.ts';

/** Characters that would not survive as one segment of an address. */
const noSegment = /[#&:,/+?=;@$%\\<>"'|*\p{Cc}]|^\.{1,2}$|^\s|\s$/u;

/** A file name may have 255 bytes; two of these and a hyphen, in UTF-8, take fewer. */
const longestSegment = 40;

export const fault = (id: ProblemId, message: string, fix: string): string => `${message}\n${fix}\n${id}`;

/** A message of the library itself has no cure, and the id of any invalid value. */
export function readFault(message: string): { id: ProblemId; message: string; fix: string } {
  const [first = '', fix = '', id = 'value-not-valid'] = message.split('\n');
  return { id: id as ProblemId, message: first, fix };
}

/** The value from YAML, on one line, as a clerk would recognise it in an error. */
export const shown = (input: unknown): string => {
  const text = (typeof input === 'string' ? input : (JSON.stringify(input) ?? '')).replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** The `error` of a field: missing, empty or, with `id`, of the wrong shape. `shape` reads as 须为…. */
export const expecting =
  (id: ProblemId, label: string, shape: string, fix: string) =>
  ({ input }: { input?: unknown }): string => {
    if (input === undefined) return fault('field-missing', `缺少“${label}”`, fix);
    if (input === null) return fault('field-empty', `“${label}”没有内容`, '填写，或删去这一行');
    return fault(id, `“${label}”须为${shape}，现为 ${shown(input)}`, fix);
  };

/** Text on one line, neither empty nor with blanks around it. */
export function text(label: string, example = '写在冒号后面') {
  const error = ({ input }: { input?: unknown }) => {
    const isBare = typeof input === 'number' || typeof input === 'boolean';
    const group = typeof input === 'object' ? '只写文字本身，不写成“名称: 值”或清单' : example;
    return expecting('not-text', label, '文字', isBare ? `加上英文引号："${shown(input)}"` : group)({ input });
  };
  return z
    .string({ error })
    .regex(/^[^\s](?:[^\n\r]*[^\s])?$/u, {
      abort: true,
      error: ({ input }) =>
        input === ''
          ? fault('field-empty', `“${label}”没有内容`, '填写，或删去这一行')
          : fault('not-on-one-line', `“${label}”须写在一行内，前后不留空格`, '删去多余的空格或换行'),
    })
    .meta({ title: label });
}

/** Text that becomes one segment of an address: a name, a topic, a mark. */
export function segment(label: string) {
  return text(label)
    .refine((value) => !noSegment.test(value), {
      error: ({ input }) =>
        fault(
          'not-for-addresses',
          `“${label}”里有不能用于网址的字符：${shown(input)}`,
          '删去 # & : , / + ? = ; @ $ 等符号',
        ),
    })
    .refine((value) => value.length <= longestSegment && !/\.(?:html|xml)$/i.test(value), {
      error: ({ input }) =>
        fault(
          'too-long-for-addresses',
          `“${label}”不能用于网址：${shown(input)}`,
          `至多 ${longestSegment} 字，不以 .html、.xml 结尾`,
        ),
    })
    .describe(`文字，至多 ${longestSegment} 字，不用 # & / 等符号`);
}

/** An entry of a list, which names one, not several: 甲、乙 are two. */
export function single(label: string, entry: z.ZodString = text(label)) {
  return entry.refine((value) => !/[、，；]/u.test(value), {
    error: ({ input }) => fault('more-than-one', `“${label}”里写了不止一个：${shown(input)}`, '分开写，如 [甲, 乙]'),
  });
}

/** The name of one person or collective, with the dot of the norm: with two kinds of dot, one person has two pages. */
export function oneName(label: string, entry?: z.ZodString) {
  return single(label, entry).refine((value) => withNormDots(value) === value, {
    error: ({ input }) => {
      const name = String(input);
      return fault('name-with-odd-dot', `“${label}”里的间隔号写法不对：${shown(name)}`, `改为 ${withNormDots(name)}`);
    },
  });
}

/** An id of lower-case Latin letters, digits and hyphens: it becomes part of addresses and file names. */
export function id(label: string) {
  return text(label)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error: ({ input }) =>
        fault('id-not-latin', `“${label}”只能用小写字母、数字和连字符，现为 ${shown(input)}`, '如 cixi-jxj'),
    })
    .describe('标识：小写字母、数字和连字符');
}

/** A civil date, `YYYY-MM-DD`, that exists in the calendar. */
export function civilDate(label: string) {
  return text(label, '写作 2025-06-23')
    .regex(/^\d{4}-\d{2}-\d{2}$/, {
      error: ({ input }) => {
        const date = parseCivilDate(String(input));
        return fault(
          'date-not-iso',
          `${label}应写作 2025-06-23 的形式，现为 ${shown(input)}`,
          date ? `改为 ${date}` : '年四位，月、日各两位',
        );
      },
    })
    .refine((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || parseCivilDate(value) === value, {
      error: ({ input }) => fault('no-such-day', `${label} ${shown(input)} 这一天不存在`, '核对年、月、日'),
    })
    .describe('日期，写作 2025-06-23')
    .register(writtenForms, { canonical: parseCivilDate });
}

/** A civil date, with hour and minute if known: `2025-06-23` or `2025-06-23 09:30`. Never completed. */
export function civilTime(label: string) {
  return text(label, '写作 2025-06-23 或 2025-06-23 09:30')
    .regex(/^\d{4}-\d{2}-\d{2}(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/, {
      error: ({ input }) =>
        fault(
          'time-not-iso',
          `${label}应写作 2025-06-23 或 2025-06-23 09:30，现为 ${shown(input)}`,
          '年四位，月、日、时、分各两位',
        ),
    })
    .refine((value) => !/^\d{4}-\d{2}-\d{2}/.test(value) || parseCivilDate(value.slice(0, 10)) !== undefined, {
      error: ({ input }) => fault('no-such-day', `${label} ${shown(input)} 这一天不存在`, '核对年、月、日'),
    })
    .describe('日期，知道几点几分的也写，如 2025-06-23 或 2025-06-23 09:30')
    .register(writtenForms, { canonical: canonicalTime });
}

/** 发文字号 in its canonical form: 慈经信建〔2025〕16号 (GB/T 9704-2012, 7.2.5). */
export function documentNumber(label: string) {
  return text(label, '写作 慈经信建〔2025〕16号')
    .refine(
      (value) => {
        const number = parseDocumentNumber(value);
        return number !== undefined && formatDocumentNumber(number) === value;
      },
      {
        error: ({ input }) => {
          const number = parseDocumentNumber(String(input));
          return fault(
            'document-number-not-canonical',
            `${label}应写作 慈经信建〔2025〕16号 的形式，现为 ${shown(input)}`,
            number ? `改为 ${formatDocumentNumber(number)}` : '依次写机关代字、六角括号〔〕里的年份、序号和“号”',
          );
        },
      },
    )
    .describe('机关代字、六角括号里的年份、序号和“号”，如 代字〔2025〕16号')
    .register(writtenForms, { canonical: canonicalDocumentNumber });
}

/** One of a closed list whose values are keys with Chinese labels. */
export function key<const Labels extends Record<string, string>>(label: string, labels: Labels) {
  const values = Object.keys(labels) as [keyof Labels & string];
  const list = Object.entries(labels).map(([value, name]) => `${value}（${name}）`);
  const keyOf = (input: unknown) => Object.entries(labels).find(([, name]) => name === input)?.[0];
  const error = (issue: { input?: unknown }) => {
    const value = keyOf(issue.input);
    return expecting(
      'not-in-the-list',
      label,
      list.join('、'),
      value ? `改为 ${value}` : `可写 ${values.join('、')}`,
    )(issue);
  };
  return z
    .enum(values, { error })
    .meta({ title: label, description: list.join('、') })
    .register(writtenForms, { canonical: keyOf });
}

/** One of a closed list of Chinese words. */
export function word<const Words extends readonly [string, ...string[]]>(label: string, words: Words) {
  const list = words.join('、');
  return z
    .enum(words, { error: expecting('not-in-the-list', label, list, `从这几项中选一项`) })
    .meta({ title: label, description: list });
}

export function wholeNumber(label: string) {
  const error = expecting('not-a-whole-number', label, '正整数', '写阿拉伯数字，不加引号');
  return z.int({ error }).positive({ error }).meta({ title: label, description: '正整数，不加引号' });
}

export function yesOrNo(label: string) {
  const error = expecting('not-true-or-false', label, ' true 或 false', '写 true 或 false，不加引号');
  return z.boolean({ error }).meta({ title: label, description: 'true（是）或 false（否），不加引号' });
}

/** A list; an empty one means the same as an absent one. */
export function list<Entry extends z.ZodType>(label: string, entry: Entry) {
  return z
    .array(entry, { error: expecting('not-a-list', label, '列表', '写作 [甲, 乙]，或每行一项、以“- ”开头') })
    .meta({ title: label });
}

/** A list with at least one entry. */
export function filledList<Entry extends z.ZodType>(label: string, entry: Entry) {
  return list(label, entry).min(1, { error: fault('list-empty', `“${label}”一项也没有`, '至少写一项') });
}

/** A group of fields; an unknown key is an error. */
export function group<Shape extends z.core.$ZodLooseShape>(label: string, shape: Shape) {
  return z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? undefined
          : expecting('not-a-group', label, '若干“名称: 值”', '写作 名称: 值，每行一项')(issue),
    })
    .meta({ title: label });
}
