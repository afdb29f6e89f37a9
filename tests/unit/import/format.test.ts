import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  civilDate,
  civilTime,
  documentNumber,
  group,
  key,
  list,
  submissionNumber,
  text,
  wholeNumber,
} from '../../../schemas/field.ts';
import { replySchema } from '../../../schemas/reply.ts';
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
