import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { agenciesSchema } from '../../../schemas/agency.ts';
import { sessionSchema } from '../../../schemas/session.ts';
import { siteSchema } from '../../../schemas/site.ts';
import { messagesOf } from './messages.ts';

const root = resolve(import.meta.dirname, '../../..');
const yaml = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));

test('the registers of this repository and of the sample site are valid', () => {
  for (const folder of ['content', 'tests/fixtures/site']) {
    expect(messagesOf(siteSchema, yaml(`${folder}/site.yaml`))).toEqual([]);
    expect(messagesOf(agenciesSchema, yaml(`${folder}/agencies.yaml`))).toEqual([]);
  }
  for (const file of ['content/sessions/cixi-npc-18-4.yaml', 'tests/fixtures/site/sessions/shili-npc-18-4.yaml']) {
    expect(messagesOf(sessionSchema, yaml(file))).toEqual([]);
  }
});

test('site.yaml explains every field, and unset ones can be uncommented', () => {
  const text = readFileSync(join(root, 'content/site.yaml'), 'utf8');
  const whole = parse(text.replaceAll(/^# (?=\s*[a-zA-Z]+:)/gm, ''));
  expect(messagesOf(siteSchema, whole)).toEqual([]);
  const fieldsOf = (schema: z.core.JSONSchema.BaseSchema): string[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [name, ...fieldsOf(Object(field))]);
  const named = [...text.matchAll(/^(?:# )?\s*([a-zA-Z]+):/gm)].map(([, name]) => name);
  const marks = ['A', 'B', 'C'];
  expect(named.filter((name) => !marks.includes(name ?? '')).sort()).toEqual(
    fieldsOf(z.toJSONSchema(siteSchema, { io: 'input' })).sort(),
  );
  const lines = text.split('\n');
  const unexplained = lines.filter(
    (line, index) =>
      /^(?:# )?\s*[a-zA-Z]{2,}:/.test(line) && !/ # ./.test(line) && !/^\s*# [^a-z]/.test(lines[index - 1] ?? ''),
  );
  expect(unexplained).toEqual([]);
});

describe('the schema of a site', () => {
  test('requires only a name', () => {
    expect(messagesOf(siteSchema, { name: '示例' })).toEqual([]);
    expect(messagesOf(siteSchema, {})).toEqual(['name: 缺少“网站名称” → 写在冒号后面']);
  });

  test.each([
    [{ baseUrl: 'www.example.gov.cn' }, 'baseUrl: “网站地址”须为完整网址 → 写作 https://www.example.gov.cn'],
    [{ contact: { email: '示例' } }, 'contact.email: “电子邮箱”须为邮箱地址，现为 示例 → 写作 name@example.gov.cn'],
    [
      { dispositions: { label: '类别', marks: ['A', 'B'] } },
      'dispositions.marks: “标记”须为“标记: 含义”，现为 ["A","B"] → 写作 A: {}',
    ],
    [{ dispositions: { marks: {} } }, 'dispositions.label: 缺少“类别标记的名称” → 写在冒号后面'],
    [{ codes: { icp: 123 } }, 'codes.icp: “ICP备案号”须为文字，现为 123 → 加上英文引号："123"'],
  ])('reports for %j what is wrong and what to do', (facts, message) => {
    expect(messagesOf(siteSchema, { name: '示例', ...facts })).toEqual([message]);
  });
});

describe('the register of agencies', () => {
  test.each([
    [{ 'shili-jxj': {} }, 'shili-jxj.name: 缺少“机关全称” → 写在冒号后面'],
    [{ 'shili-jxj': '示例局' }, 'shili-jxj: “机关”须为若干“名称: 值”，现为 示例局 → 写作 名称: 值，每行一项'],
    [
      { 'shili-jxj': { name: '示例局', formerNames: [{ name: '示例委', until: '2019-1-31' }] } },
      'shili-jxj.formerNames.0.until: 使用至应写作 2025-06-23 的形式，现为 2019-1-31 → 改为 2019-01-31',
    ],
    [
      ['shili-jxj'],
      ': “机关名录”须为“标识: 机关”，现为 ["shili-jxj"] → 每个机关一项，如 cixi-jxj: { name: 慈溪市经济和信息化局 }',
    ],
  ])('reports for %j what is wrong and what to do', (agencies, message) => {
    expect(messagesOf(agenciesSchema, agencies)).toEqual([message]);
  });
});

describe('the register of a meeting', () => {
  const meeting = {
    body: { id: 'shili-npc', kind: 'npc', name: '示例市人民代表大会' },
    term: 18,
    session: 4,
    names: ['市十八届人大四次会议'],
  };

  test.each([
    [{ term: '十八' }, 'term: “届”须为正整数，现为 十八 → 写阿拉伯数字，不加引号'],
    [{ names: [] }, 'names: “会议名称”一项也没有 → 至少写一项'],
    [
      { body: { id: 'shili-npc', kind: '政协', name: '示例' } },
      'body.kind: “大会种类”须为npc（人大）、cppcc（政协），现为 政协 → 改为 cppcc',
    ],
    [{ complete: '是' }, 'complete: “登记完整”须为 true 或 false，现为 是 → 写 true 或 false，不加引号'],
    [
      { register: [{ number: 368, kind: 'suggestion' }] },
      'register.0.number: “号数”须为文字，现为 368 → 加上英文引号："368"',
    ],
    [
      { register: [{ number: '368', kind: 'suggestion', leadAgency: '市经信局' }] },
      'register.0.leadAgency: “主办单位”只能用小写字母、数字和连字符，现为 市经信局 → 如 cixi-jxj',
    ],
    [
      { register: [{ number: '368', kind: 'suggestion', dueOn: '2025-09-31' }] },
      'register.0.dueOn: 答复期限 2025-09-31 这一天不存在 → 核对年、月、日',
    ],
  ])('reports for %j what is wrong and what to do', (facts, message) => {
    expect(messagesOf(sessionSchema, { ...meeting, ...facts })).toEqual([message]);
  });
});
