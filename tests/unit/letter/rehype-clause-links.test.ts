import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { letterBody } from '../../../src/letter/processor.ts';
import { rehypeClauseLinks } from '../../../src/letter/rehype-clause-links.ts';

const text = `示例甲代表：
（一）总的情况。前文。
一、示例产业
（一）示例企业。后文。
（二）下一步
二、下一步。后文。
（一）其他

## 附则

正文[^1]。

[^1]: 说明`;

test('each clause ends with a link to itself, labelled by its numbers; nothing else has one', () => {
  const body = letterBody(text);
  rehypeClauseLinks()(body);
  const links: Element[] = [];
  visit(body, 'element', (element) => {
    if (element.properties['ariaLabel']) links.push(element);
  });
  expect(links.map(({ properties }) => [properties['href'], properties['ariaLabel']])).toEqual([
    ['#s0-1', '链接：（一）'],
    ['#s1', '链接：一'],
    ['#s1-1', '链接：一（一）'],
    ['#s1-2', '链接：一（二）'],
    ['#s2', '链接：二'],
    ['#s2-1', '链接：二（一）'],
    ['#t1', '链接：附则'],
  ]);
});

test('adds no words', () => {
  const body = letterBody(text);
  rehypeClauseLinks()(body);
  expect(textOf(body)).toBe(textOf(letterBody(text)));
});
