import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, visit } from 'yaml';
import { z } from 'zod';
import { civilDate, civilTime, documentNumber, group, key, list, text, wholeNumber } from '../../../schemas/field.ts';
import { submissionNumber } from '../../../schemas/number-field.ts';
import { replySchema } from '../../../schemas/reply.ts';
import { elementOf, fieldIn, isList } from '../../../schemas/shape.ts';
import { canonical } from '../../../schemas/written-form.ts';
import { formatFrontMatter } from '../../../src/import/format.ts';
import { readYaml } from '../../../src/library/source/yaml.ts';

const format = (yaml: string, schema?: z.ZodType) => formatFrontMatter(yaml, readYaml(yaml).document, schema);

test('a single value in place of a list becomes a list', () => {
  expect(format('topics: 教育\nformerly: cixi-npc-18-4/1\naddressees: 示例甲')).toBe(
    'addressees: [示例甲]\ntopics: [教育]\nformerly: [cixi-npc-18-4/1]',
  );
});

test('a field that was added to the schema is written like others of its kind', () => {
  const schema = z.strictObject({
    ...replySchema.shape,
    receivedOn: civilDate('收到日期').optional(),
    heardAt: civilTime('听取时间').optional(),
    keywords: list('关键词', text('关键词')).optional(),
    visits: list('走访', group('走访', { on: civilDate('日期'), places: list('地点', text('地点')).optional() })),
    replyTo: documentNumber('来文字号').optional(),
    earlier: submissionNumber('前次号数').optional(),
    channel: key('渠道', { online: '网上', paper: '纸质' }).optional(),
    round: wholeNumber('轮次').optional(),
    remark: text('备注').optional(),
  });
  expect(
    format(
      `title: 示例
keywords: 教育
remark: 0038
round: 3
channel: 纸质
earlier: 第0038号
replyTo: 慈经信建[2025]016号
heardAt: 2025年6月23日 9:05
receivedOn: 2025/6/23
visits: [{ places: 示例村, on: 二〇二五年六月一日 }]`,
      schema,
    ),
  ).toBe(`title: 示例
receivedOn: 2025-06-23
heardAt: 2025-06-23 09:05
keywords: [教育]
visits:
  - on: 2025-06-01
    places: [示例村]
replyTo: 慈经信建〔2025〕16号
earlier: "0038"
channel: paper
round: 3
remark: "0038"`);
});

test('names that every object has are fields like others', () => {
  expect(format('__proto__: { a: 1 }\nconstructor: 甲\ntitle: 示例\ncontact: { constructor: 甲 }')).toBe(
    'title: 示例\ncontact: { constructor: 甲 }\n__proto__: { a: "1" }\nconstructor: 甲',
  );
});

test.each([
  ['annexes: [{}, {title: 甲, file: a.pdf}]', 'annexes: [{}, { title: 甲, file: a.pdf }]'],
  ['annexes: [{}]\ncoHandlingAgencies: [{}]', 'coHandlingAgencies: [{}]\nannexes: [{}]'],
  ['submissions: [{ number: { a: 甲 }, kind: }]', 'submissions:\n  - number: { a: 甲 }\n    kind: null'],
])('%j keeps what is empty or in the wrong place', (yaml, expected) => {
  expect(format(yaml)).toBe(expected);
});

test.each([
  '{title: 示例, issuedOn: 2025年6月23日} # 落款',
  '{ title: 示例,\n  # 中\n  issuedOn: 2025年6月23日 }',
  '  # 上\ntitle: 示例\ndisclosure: 主动公开',
  'session: a\ntitle: |+ # 示例\n  甲\n\n\ndisclosure: 主动公开',
  'session: a\n"": 空名\n"a: b": 甲\ntitle: 示例',
])('%j stays as it is rather than lose a comment or a value', (yaml) => {
  expect(format(yaml)).toBe(yaml);
});

const word = fc.constantFrom(
  '甲',
  '0038',
  '12',
  'true',
  '',
  'null',
  '~',
  '2025年6月23日',
  '第38号',
  '建议',
  'a: b',
  '# 甲',
  'x, y',
  '- 甲',
  ' ',
  '乙\n丙\n',
);
const name = fc.constantFrom(
  ...Object.keys(replySchema.shape),
  ...['number', 'kind', 'name', 'title', 'file', 'agency', 'constructor', '__proto__', '其他', '1', 'a b'],
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.constantFrom(null, true, 12, 1.5),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.uniqueArray(fc.tuple(name, tie('value')), { maxLength: 3, selector: ([key]) => key }).map(Object.fromEntries),
  ),
}));
/** Front matter in any style, its lines with comments after and between them. */
const frontMatter = fc
  .record({
    fields: fc.uniqueArray(fc.tuple(name, value), { minLength: 1, maxLength: 6, selector: ([key]) => key }),
    style: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    quotes: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
      'BLOCK_LITERAL' as const,
    ),
    comments: fc.array(fc.tuple(fc.nat(30), fc.constantFrom(' # 旁', '\n# 下', '\n  # 缩进', '\n')), { maxLength: 4 }),
  })
  .map(({ fields, style, quotes, comments }) => {
    const document = new Document(Object.fromEntries(fields));
    const text = document.toString({ collectionStyle: style, defaultStringType: quotes, defaultKeyType: 'PLAIN' });
    const lines = text.trimEnd().split('\n');
    for (const [at, comment] of comments) lines[at % lines.length] += comment;
    return lines.join('\n');
  })
  .filter((yaml) => readYaml(yaml).faults.length === 0);

/** The data, a number as it was written. */
function asWritten(yaml: string): unknown {
  const { document } = readYaml(yaml);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'number') scalar.value = scalar.source;
    },
  });
  return document.toJS();
}

/** The data in one form: what the schema reads as the same is the same. */
function plain(of: unknown, schema: z.ZodType | undefined): unknown {
  if (Array.isArray(of)) return of.map((one) => plain(one, schema && elementOf(schema)));
  if (typeof of === 'object' && of !== null)
    return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, plain(one, fieldIn(schema, key))]));
  if (schema && isList(schema)) return of === null ? null : [plain(of, elementOf(schema))];
  if (of === null || typeof of === 'boolean') return of;
  return schema ? canonical(schema, String(of)) : String(of);
}

test('random front matter keeps its data and its comments, and does not change a second time', () => {
  fc.assert(
    fc.property(frontMatter, (yaml) => {
      const formatted = format(yaml);
      const comments = (text: string) => text.match(/# (?:旁|下|缩进)/g)?.length ?? 0;
      const dataOf = (text: string) => plain(asWritten(text), replySchema);
      expect(readYaml(formatted).faults).toEqual([]);
      expect(dataOf(formatted)).toEqual(dataOf(yaml));
      expect(comments(formatted)).toBe(comments(yaml));
      expect(format(formatted)).toBe(formatted);
    }),
    { numRuns: process.env['DAFU_LONG'] ? 5000 : 300 },
  );
});
