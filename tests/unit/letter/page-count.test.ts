import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Reply, replySchema } from '../../../schemas/reply.ts';
import { pageCount } from '../../../src/letter/page-count.ts';
import { letterBody } from '../../../src/letter/processor.ts';

const reply = replySchema.parse({
  title: '对市十八届人大四次会议第5号建议的答复',
  session: 'shili-npc-18-4',
  submissions: [{ number: '5', kind: 'suggestion' }],
  documentNumber: '示经信建〔2025〕5号',
  issuingAgency: 'shili-jxj',
  issuedOn: '2025-06-03',
  disclosure: 'proactive',
  copiedTo: ['示例市政府办公室'],
  layout: 'document',
});
const agency = '示例市经济和信息化局';

const pagesOf = (text: string, facts: Partial<Reply> = {}): number | undefined =>
  pageCount({ ...reply, ...facts }, letterBody(text), [agency]);

/** Paragraphs of one line each. */
const lines = (count: number): string => Array.from({ length: count }, () => '示例正文一行').join('\n\n');

/**
 * The first page of a 文件 has 8 lines of text: above them are 35 mm, a masthead of 11.9 mm, two blank lines and that of the
 * number, 4.7 mm with the red rule, two lines, a title of two lines of 1.25, and one line. The signature takes 4.
 */
describe('the pages of a letter are counted if six lines stay free on the last', () => {
  test.each([
    // After 2 lines there is no room for the signature and three lines of the imprint: both move to the next page, with a
    // line of the text. The 3 allow for faces in which they would not.
    [2, undefined],
    [3, 2],
    [6, 2],
    [8, 2],
    [8 + 12, 2],
    [8 + 13, undefined],
    [8 + 16, undefined],
    [8 + 17, 3],
    [8 + 22 + 12, 3],
    [8 + 8 * 22 + 12, 10],
  ])('%i lines: %s', (count, pages) => {
    expect(pagesOf(lines(count))).toBe(pages);
  });

  test('a 信函 has 14 lines on its first page', () => {
    expect(pagesOf(lines(14 - 4 - 6), { layout: 'letter' })).toBe(1);
    expect(pagesOf(lines(14 - 4 - 5), { layout: 'letter' })).toBeUndefined();
    expect(pagesOf(lines(14 + 12), { layout: 'letter' })).toBe(2);
  });

  test('a note, annexes and the blank line above them count', () => {
    const annexes = [
      { title: '示例清单', file: '1.csv' },
      { title: '示例表', file: '2.csv' },
    ];
    expect(pagesOf(lines(8 + 11), { note: '（此件公开发布）' })).toBe(2);
    expect(pagesOf(lines(8 + 12), { note: '（此件公开发布）' })).toBeUndefined();
    expect(pagesOf(lines(8 + 9), { annexes })).toBe(2);
    expect(pagesOf(lines(8 + 10), { annexes })).toBeUndefined();
  });

  test('a heading is never the last line of a page', () => {
    const headed = (before: number, after: number) => [lines(before), '一、示例标题', lines(after)].join('\n\n');
    expect(pagesOf(headed(6, 13))).toBe(2);
    expect(pagesOf(headed(7, 12))).toBeUndefined();
    expect(pagesOf(headed(7, 11))).toBe(2);
  });
});

test('each agency that signs takes a line in the masthead and one in the signature', () => {
  const joint = (count: number) => pageCount(reply, letterBody(lines(count)), [agency, '示例市教育局', '示例市财政局']);
  expect(joint(8 + 12 - 3)).toBe(2);
  expect(joint(8 + 12 - 2)).toBeUndefined();
});

test('the first letter takes five pages', () => {
  const file = join(import.meta.dirname, '../../../content/replies/cixi-npc-18-4/367.md');
  const [, frontMatter = '', text = ''] = readFileSync(file, 'utf8').split(/^---\n/m);
  expect(pageCount(replySchema.parse(parse(frontMatter)), letterBody(text), ['慈溪市经济和信息化局'])).toBe(5);
});

describe('a paragraph breaks as on paper', () => {
  /** Enough paragraphs that one line more or less in each would end the letter on another page. */
  const many = (paragraph: string): number | undefined =>
    pagesOf(Array.from({ length: 20 }, () => paragraph).join('\n\n'));

  test('after 26 characters in its first line, and 28 in the next', () => {
    expect(many('示'.repeat(26))).toBe(2);
    expect(many('示'.repeat(27))).toBe(3);
    expect(pagesOf(Array.from({ length: 10 }, () => '示'.repeat(26 + 28)).join('\n\n'))).toBe(2);
  });

  test('before a character followed by a mark that may not begin a line', () => {
    expect(many(`${'示'.repeat(26)}。`)).toBe(3);
    expect(many(`${'示'.repeat(25)}。`)).toBe(2);
  });

  test('never inside a number, nor after an opening mark', () => {
    const twoLines = (paragraph: string) => pagesOf(Array.from({ length: 10 }, () => paragraph).join('\n\n'));
    expect(twoLines(`${'示'.repeat(25)}2025${'示'.repeat(25)}`)).toBe(2);
    expect(twoLines(`${'示'.repeat(25)}《${'示'.repeat(27)}`)).toBe(2);
  });

  test('so close to the edge that it depends on the face: no count', () => {
    // Twenty digits and as many commas are 14 characters wide in one face and 22 in another.
    expect(many(`${'示'.repeat(5)}${'1,'.repeat(20)}`)).toBeUndefined();
    expect(many('1,'.repeat(20))).toBe(2);
  });
});

describe('there is no page count', () => {
  test('without an imprint', () => {
    expect(pagesOf(lines(8), { copiedTo: undefined })).toBeUndefined();
  });

  test.each([
    ['a table', '| 项目 |\n| --- |\n| 示例 |'],
    ['a picture', '![示例图](图1.png)'],
    ['a footnote', '示例[^1]\n\n[^1]: 示例注'],
  ])('for a text with %s', (_, part) => {
    expect(pagesOf(`${lines(8)}\n\n${part}`)).toBeUndefined();
  });

  test('for an imprint of more than four lines', () => {
    expect(pagesOf(lines(8), { copiedTo: Array.from({ length: 12 }, () => '示例市政府办公室') })).toBeUndefined();
    expect(pagesOf(lines(8), { copiedTo: Array.from({ length: 10 }, () => '示例市政府办公室') })).toBe(2);
  });

  test('beyond twelve pages', () => {
    expect(pagesOf(lines(8 + 10 * 22 + 6))).toBe(12);
    expect(pagesOf(lines(8 + 11 * 22 + 6))).toBeUndefined();
  });
});
