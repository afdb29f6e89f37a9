import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import { letterBody } from '../../../src/letter/processor.ts';
import type { MentionsIn } from '../../../src/letter/rehype-mentions.ts';

/** Anything in 〈 〉 is a letter. */
const mentionsIn: MentionsIn = (text) =>
  [...text.matchAll(/〈(.)〉/gu)].map(({ 0: whole, 1: name, index }) => ({
    start: index,
    end: index + whole.length,
    href: `/${name}/`,
  }));
const html = (text: string) => rehype().stringify(letterBody(text, undefined, mentionsIn));

test('links each mention, in running text, headings, tables and notes', () => {
  expect(html('见〈甲〉和〈乙〉。')).toBe('<p>见<a href="/甲/">〈甲〉</a>和<a href="/乙/">〈乙〉</a>。</p>');
  expect(html('一、关于〈甲〉')).toBe('<h2 id="s1">一、关于<a href="/甲/">〈甲〉</a></h2>');
  expect(html('（一）见〈甲〉。后文。')).toBe(
    '<p id="s0-1"><strong class="run-in">（一）见<a href="/甲/">〈甲〉</a>。</strong>后文。</p>',
  );
  expect(html('| 〈甲〉 |\n| - |\n| 乙[^1] |\n\n[^1]: 见〈丙〉').match(/<a href="\/.\/">/gu)).toHaveLength(2);
});

test('leaves a link as it is', () => {
  expect(html('[见〈甲〉](https://www.example.gov.cn/)')).toBe(
    '<p><a href="https://www.example.gov.cn/">见〈甲〉</a></p>',
  );
});

test('adds no words', () => {
  const text = '〈甲〉代表：\n一、〈乙〉〈丙〉\n“〈丁〉”——〈戊〉';
  expect(textOf(letterBody(text, undefined, mentionsIn))).toBe(textOf(letterBody(text)));
});
