import { expect, test } from 'vitest';
import { outline, plainParagraphs } from '../../../src/letter/paragraphs.ts';
import { letterBody } from '../../../src/letter/processor.ts';
import { rehypeClauseLinks } from '../../../src/letter/rehype-clause-links.ts';

const text = `章卫军代表：
一、统筹分类推进产业数字化建设
（一）打造“标杆”企业。占17.4%[^1]。
（二）下一步
| 项目 | 数 |
| - | - |
| 智能工厂 | 6 |

## 附则

[^1]: 数据来自[统计公报](https://www.zj.gov.cn/)。`;

test('lists the headings of level 2 with their addresses', () => {
  expect(outline(letterBody(text))).toEqual([
    { id: 's1', text: '一、统筹分类推进产业数字化建设' },
    { id: 't1', text: '附则' },
  ]);
});

test('returns clean paragraphs: table rows separately, footnotes last, no references to them', () => {
  expect(plainParagraphs(letterBody(text))).toEqual([
    { text: '章卫军代表：', heading: false },
    { text: '一、统筹分类推进产业数字化建设', heading: true, id: 's1' },
    { text: '（一）打造“标杆”企业。占17.4%。', heading: false, id: 's1-1' },
    { text: '（二）下一步', heading: true, id: 's1-2' },
    { text: '项目\t数', heading: false },
    { text: '智能工厂\t6', heading: false },
    { text: '附则', heading: true, id: 't1' },
    { text: '数据来自统计公报。', heading: false, id: 'fn-1' },
  ]);
});

test('returns the same if the clauses have links', () => {
  const body = letterBody(text);
  rehypeClauseLinks()(body);
  expect(plainParagraphs(body)).toEqual(plainParagraphs(letterBody(text)));
  expect(outline(body)).toEqual(outline(letterBody(text)));
});
