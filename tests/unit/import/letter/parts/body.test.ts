import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { letterTable } from '../../../../../src/import/letter/fields/table.ts';
import { markdownOf, paragraphsOf } from '../../../../../src/import/letter/parts/body.ts';
import { classify } from '../../../../../src/import/letter/parts/classify.ts';
import { linesOfText, type Remark } from '../../../../../src/import/letter/source/line.ts';
import { htmlIn, letterBody } from '../../../../../src/letter/processor.ts';

const runs = process.env['DAFU_LONG'] ? 5000 : 500;

function read(text: string): { texts: string[]; repairs: Remark[] } {
  const repairs: Remark[] = [];
  const lines = linesOfText(text).lines.map((line) => classify(line, letterTable.labels));
  return { texts: paragraphsOf(lines, repairs).map((one) => one.text), repairs };
}

test('joins a sentence that a page break split, and removes the page number', () => {
  const { texts, repairs } = read('章卫军代表：\n\n2024年，备案\n\n— 2 —\n\n国家科技型中小企业 953 家，入库 502 家。');
  expect(texts).toEqual(['章卫军代表：', '2024年，备案国家科技型中小企业953家，入库502家。']);
  expect(repairs.map(({ line }) => line)).toEqual([5, 7, 3]);
});

test('joins lines that were wrapped at one width', () => {
  const lines = [
    '　　您提出的《关于加强示例地区生态保护和修复工',
    '作的建议》收悉。我局会同有关单位认真研究现答',
    '复如下：',
    '　　一、已完成示例湿地资源调查一千余公顷并编制',
    '完成示例规划。',
  ];
  expect(read(lines.join('\n')).texts).toEqual([
    '您提出的《关于加强示例地区生态保护和修复工作的建议》收悉。我局会同有关单位认真研究现答复如下：',
    '一、已完成示例湿地资源调查一千余公顷并编制完成示例规划。',
  ]);
});

test.each([
  ['章卫军代表：\n您提出的建议收悉。'],
  ['一、关于营造宽松政策环境\n我委推广示例贷。'],
  ['（一）加强管理\n（二）强化督查'],
  ['此致\n敬礼'],
  ['关于示例，请予支持\n感谢您的关心。'],
])('keeps two paragraphs separate: %s', (text) => {
  expect(read(text).texts).toEqual(text.split('\n'));
});

/** Tables as texts show them; what the letter has for each. */
test.each([
  [
    'with tabs',
    '进度如下：\n序号\t项目\t投资\n1\t示例路\t320\n2\t\t45\n已完工。',
    ['进度如下：', '| 序号 | 项目 | 投资 |', '| 1 | 示例路 | 320 |', '| 2 |  | 45 |', '已完工。'],
  ],
  [
    'with an indent of tabs, and several between cells',
    '\t项目\t\t投资\n\t示例路\t320\n已完工。',
    ['| 项目 | 投资 |', '| 示例路 | 320 |', '已完工。'],
  ],
  ['with wide blanks', '项目    投资\n示例路   320\n已完工。', ['| 项目 | 投资 |', '| 示例路 | 320 |', '已完工。']],
  [
    'with a cell on each line',
    '情况：\n序号\n地块\n1\n示例甲\n2\n示例乙\n已完工。',
    ['情况：', '序号', '地块', '1', '示例甲', '2', '示例乙', '已完工。'],
  ],
  [
    'whose columns are not plain',
    '一期\t示例路\t320\n示例街\t45\n已完工。',
    ['一期 示例路 320', '示例街 45', '已完工。'],
  ],
  [
    'as Markdown',
    '| 项目 | 投资 |\n|---|:--|\n| 示例路 | 320 |\n已完工。',
    ['| 项目 | 投资 |', '| 示例路 | 320 |', '已完工。'],
  ],
  ['but not a list', '1.\t加强管理。\n2.\t严格执法。', ['1. 加强管理。', '2. 严格执法。']],
])('a table pasted %s is not run together', (_, text, shown) => {
  expect(read(text).texts).toEqual(shown);
});

test('a blank between Chinese words stays', () => {
  expect(read('关于消除安全隐患 保行人平安的建议，已 办理。').texts).toEqual([
    '关于消除安全隐患 保行人平安的建议，已 办理。',
  ]);
});

test('readers see the characters of any text, and no tag is read', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '## ',
      '# 一',
      '<p>',
      '<!-- ',
      '</',
      '[a](b)',
      '![a](b)',
      '[^1]',
      '[^1]: ',
      '\\',
      '\\*',
      '**a**',
      '`a`',
      '- a',
      '1. ',
      '> ',
      '---',
      '|',
      '&amp;',
      '<http://a>',
      '甲',
      '。',
      '    ',
    ),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `甲${pieces.join('')}乙。`);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (lines) => {
      const shown = lines.map((line) => line.replace(/[^\P{Cc}]|\p{Cf}/gu, '').replace(/\s+/g, ' '));
      const markdown = markdownOf(shown.map((one, index) => ({ line: index + 1, text: one })));
      expect(textOf(letterBody(markdown)).replace(/\s+/g, '')).toBe(shown.join('').replace(/\s+/g, ''));
      expect(htmlIn(markdown)).toEqual([]);
    }),
    { numRuns: runs },
  );
});
