/** Tables of facts, in every shape of a web page. */
import { expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../../src/import/letter/recognise.ts';

const title = '对市十八届人大四次会议第12号建议的答复';
const text = ['你们提出的关于修建示例路的建议收悉。现答复如下：', '示例路已列入计划，年底前完工。'];

function read(head: string, name = '示例.txt'): Recognised {
  const letter = readLetterFile(name, new TextEncoder().encode([head, ...text].join('\n')));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

const table = {
  索引号: '示例0601/2018-00200',
  信息名称: title,
  文号: '示例教函〔2018〕200号',
  主题分类: '教育',
  登记编码: '示例一二三',
  发布机构: '示例市教育局',
  废止日期: '2030年12月31日',
  发布日期: '2018-09-26',
  内容概述: '第12号建议的答复，示例路年底前完工。',
};
const rows = Object.entries(table);
/** Two labels with their values on each line. */
const pairs = (open: string, between: string, close: string): string =>
  rows
    .map(
      ([label, value], index) =>
        `${index % 2 === 0 ? open : ''}${label}${between}${value}${index % 2 === 0 ? between : `${close}\n`}`,
    )
    .join('')
    .concat(`\n`);
const twoLines = rows.flat().join('\n');

test.each([
  ['on two lines', `${twoLines}\n`],
  ['on two lines, twice', `${twoLines}\n${twoLines}\n`],
  ['on two lines with colons', rows.map(([label, value]) => `${label}：\n${value}\n`).join('')],
  ['on two lines with bullets', rows.map(([label, value]) => `  • ${label}：\n  • ${value}\n`).join('')],
  ['on one line each', rows.map(([label, value]) => `${label}：${value}\n`).join('')],
  ['spaced out', `${twoLines}\n`.replace('索引号', '索 引 号').replace('文号', '文　　号')],
  ['without a blank line below', twoLines],
  ['in brackets', rows.map(([label, value]) => `【${label}】${value}\n`).join('')],
  ['in bracketed cells', rows.map(([label, value]) => `| [ ${label} ] | ${value} |\n`).join('')],
  ['of two pairs a row', pairs('| ', ' | ', ' |')],
  ['of two pairs a row with tabs', pairs('', '\t', '')],
  ['with blanks for colons', rows.map(([label, value]) => `${label}  ${value}\n`).join('')],
  ['in cells', rows.map(([label, value]) => `| ${label} | ${value} |\n`).join('')],
  ['in columns', `| ${Object.keys(table).join(' | ')} |\n| ${Object.values(table).join(' | ')} |\n`],
])('a table %s is read, and none of it is text', (_, head) => {
  const { reply, paragraphs, unrecognised } = read(head);
  expect(paragraphs.map((one) => one.text)).toEqual(text);
  expect(reply).toMatchObject({
    title,
    indexNumber: table.索引号,
    documentNumber: table.文号,
    issuingAgency: '示例市教育局',
    publishedOn: '2018-09-26',
  });
  expect(reply.issuedOn).toBeUndefined();
  const left = unrecognised.map((one) => one.text).join(' ');
  expect(left).toContain('示例一二三');
  expect(left).toContain('2030年12月31日');
});

test.each(['废止日期', '生效日期', '登记时间', '有效期', '有效期至', '登报日期'])(
  'a day below %s is not that of the letter',
  (label) => {
    const { reply } = read(`索引号\n示例0601\n${label}\n2030年12月31日\n\n${title}\n`);
    expect(reply.issuedOn).toBeUndefined();
    expect(reply.publishedOn).toBeUndefined();
    expect(reply.title).toBe(title);
  },
);

test('a label without a value takes no title', () => {
  const { reply, repairs } = read(`索引号\n示例0601\n文号\n\n${title}\n`);
  expect(reply).toMatchObject({ title, indexNumber: '示例0601' });
  expect(repairs).toContainEqual({ line: 3, message: '“文号”没有内容，没有取' });
});

test('a government on whose site a letter stands is not its agency', () => {
  expect(read(`${title}\n发布机构：示例市人民政府\n`).reply.issuingAgency).toBeUndefined();
  expect(read(`${title}\n来源:示例县政府   2017-06-08 16:23\n`).reply.issuingAgency).toBeUndefined();
  expect(read(`${title}\n发布机构：示例镇人民政府\n`).reply.issuingAgency).toBe('示例镇人民政府');
});

test('labels that are glued to their values are read', () => {
  const head = `信息名称${title}\n索引号示例0601/2018\n主题分类城市管理\n发布机构示例市教育局\n发布日期2018-08-19\n文号示例教函〔2018〕2号\n`;
  expect(read(head).reply).toMatchObject({
    title,
    issuingAgency: '示例市教育局',
    publishedOn: '2018-08-19',
    documentNumber: '示例教函〔2018〕2号',
  });
});

test.each(['主任 示例乙 一行到示例路调研', '办理结果 已经公开', '联系人民群众', '发布日期待定'])(
  '%s is not a label',
  (line) => {
    const { paragraphs } = read(`${title}\n示例甲代表：\n您的建议收悉。\n${line}\n`);
    expect(paragraphs.map((one) => one.text)).toContain(line);
  },
);

test.each([
  ['a label without a value', `【废止日期】\n示例教函〔2018〕200号\n签发人：\n${title}`],
  ['the last row of a table', `有效性：\n现行有效\n示例县数据局文件\n示例教函〔2018〕200号\n签发人：\n${title}`],
])('a document number below %s is the letter’s own', (_, head) => {
  expect(read(`索引号：\n示例0601/2018-00200\n${head}\n示例甲代表：`).reply.documentNumber).toBe(
    '示例教函〔2018〕200号',
  );
});

test('a labelled line is not the value of a label above it', () => {
  expect(read(`分享到：\n【类别：B】\n签发人：\n${title}\n示例甲代表：`).reply.disposition).toBe('B');
});
