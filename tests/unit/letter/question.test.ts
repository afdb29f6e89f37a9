import { expect, test } from 'vitest';
import { renderQuestion } from '../../../src/letter/question.ts';

test('has its own ids and links to them, and no headings', () => {
  expect(renderQuestion('现将情况报告如下：\n一、问题\n道路不平[^1]。\n\n[^1]: 示例路', '367-').split('\n')).toEqual([
    '<p>现将情况报告如下：</p>',
    '<p id="367-s1"><strong class="run-in level-1">一、问题</strong></p>',
    '<p>道路不平<sup><a href="#367-fn-1" id="367-fnref-1">1</a></sup>。</p>',
    '<ol class="footnotes">',
    '<li id="367-fn-1">示例路</li>',
    '</ol>',
  ]);
});
