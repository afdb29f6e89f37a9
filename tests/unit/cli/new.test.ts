import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../../src/library/read.ts';
import { root, runLetter, spawnLetter } from './run-letter.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dafu-new-'));
  cpSync(join(root, 'tests/fixtures/site'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const here = () => ({ env: { CONTENT_DIR: folder } });
const run = (args: string[]) => runLetter(['new', ...args], here());

const letter = (path: string): string => readFileSync(join(folder, 'replies', path), 'utf8');
const errors = () => readContent(folder).problems.filter(({ severity }) => severity === 'error');

const all = [
  '--session',
  'shili-npc-18-4',
  '--kind',
  '建议',
  '--number',
  '第900号',
  '--proposers',
  '示例甲、示例乙',
  '--agency',
  '示例市经济和信息化局',
  '--issued-on',
  '2025年7月1日',
  '--disclosure',
  '主动公开',
];

test('takes everything from flags, in any notation, and writes a valid letter', async () => {
  const { status, stdout } = await run([
    ...all,
    '--document-number',
    '示经信建〔2025〕90号',
    '--submission-title',
    '关于示例的建议',
  ]);
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('接下来') });
  expect(letter('shili-npc-18-4/900.md')).toBe(`---
title: 对市十八届人大四次会议第900号建议的答复
session: shili-npc-18-4
submissions:
  - number: "900"
    kind: suggestion
    title: 关于示例的建议
    proposers: [示例甲, 示例乙]
documentNumber: 示经信建〔2025〕90号
issuingAgency: shili-jxj
disclosure: proactive
addressees: [示例甲, 示例乙]
issuedOn: 2025-07-01
---

示例甲、示例乙代表：
`);
  expect(errors()).toEqual([]);
});

test('asks in Chinese for what is missing, and again if an answer is wrong', () => {
  const rest = ['--session', 'shili-cppcc-15-4', '--agency', 'shili-jxj', '--disclosure', 'proactive'];
  const answers = ['议案', '1', '零', '901', '示例甲', '2025-02-30', '2025.3.1', ''];
  const input = answers.map((line) => `${line}\n`).join('');
  const { status, stdout } = spawnLetter(['new', ...rest], { ...here(), input });
  expect(status).toBe(0);
  expect(stdout).toContain('没有“议案”');
  expect(stdout).toContain('“零”不是号数');
  expect(stdout).toContain('“2025-02-30”不是日期');
  expect(letter('shili-cppcc-15-4/901.md')).toMatch(/issuedOn: 2025-03-01\n---\n\n示例甲委员：\n$/);
  expect(errors()).toEqual([]);
});

test('takes several agencies that sign together, the sponsor first', async () => {
  const args = all.map((value, index) => (all[index - 1] === '--agency' ? '市教育局、市经信局' : value));
  expect((await run(args)).status).toBe(0);
  expect(letter('shili-npc-18-4/900.md')).toContain('issuingAgency: shili-jyj\njointAgencies: [shili-jxj]\n');
  expect(errors()).toEqual([]);
});

test('refuses an agency that is named twice', async () => {
  const args = all.map((value, index) => (all[index - 1] === '--agency' ? '市教育局、shili-jyj' : value));
  const { status, stderr } = await run(args);
  expect(status).toBe(1);
  expect(stderr).toContain('--agency 市教育局、shili-jyj：机关 shili-jyj 写了两次，每个机关只写一次');
});

test('an opinion goes to an agency and takes a suffix', async () => {
  const args = all.map((value) => ({ 建议: 'opinion', '示例甲、示例乙': '市科技局' })[value] ?? value);
  expect((await run(args)).status).toBe(0);
  expect(letter('shili-npc-18-4/900-opinion.md')).toMatch(
    /title: 对市十八届人大四次会议第900号建议的协办意见\n[\s\S]*\n市科技局：\n$/,
  );
  expect(errors()).toEqual([]);
});

test.each([
  [
    'what is missing, all at once',
    ['--number', '900'],
    '还缺 --session、--kind、--proposers、--agency、--issued-on、--disclosure',
  ],
  ['a wrong flag', [...all.slice(0, -1), '公开'], '--disclosure 公开：没有“公开”'],
  ['a mark that the site does not know', [...all, '--disposition', 'Z'], '没有类别标记 Z'],
  ['a malformed document number', [...all, '--document-number', '16号'], '发文字号应写作'],
])('reports %s, and writes nothing', async (_, args, message) => {
  expect(await run(args)).toMatchObject({ status: 1, stderr: expect.stringContaining(message) });
  expect(existsSync(join(folder, 'replies/shili-npc-18-4/900.md'))).toBe(false);
});

test('does not overwrite a letter, and uses the folder if several agencies reply', async () => {
  expect((await run(all)).status).toBe(0);
  expect(await run(all)).toMatchObject({ status: 1, stderr: expect.stringContaining('已有') });
  mkdirSync(join(folder, 'replies/shili-npc-18-4/902'));
  expect((await run(all.map((value) => (value === '第900号' ? '902' : value)))).status).toBe(0);
  expect(existsSync(join(folder, 'replies/shili-npc-18-4/902/shili-jxj.md'))).toBe(true);
});
