import { expect, test } from 'vitest';
import { wordingsOf } from '../../../../src/search/engine/fault.ts';
import { placesOf } from '../../../../src/search/engine/phrase.ts';
import { unitsOf } from '../../../../src/search/units.ts';
import { indexOf } from './texts.ts';

const texts = [
  '我局优化营商环境，推进数字化改造。',
  '进一步优化营商环境',
  '对体育实施摸底。',
  '智能工厂与5G改造',
  '居家养老服务',
];

const wordings = (phrase: string) => wordingsOf(indexOf(texts), phrase);

test.each([
  ['优化营傷环境', '优化营商环境', 'a wrong character'],
  ['忧化营商环境', '优化营商环境', 'at the beginning'],
  ['数字化改告', '数字化改造', 'at the end'],
  ['育实施模底', '育实施摸底', 'before the last of a sentence, with which no pair begins'],
  ['优化商营环境', '优化营商环境', 'two exchanged'],
  ['化优营商环境', '优化营商环境', 'exchanged at the beginning'],
  ['优化营商环镜境', '优化营商环境', 'one too many'],
  ['优化商环境', '优化营商环境', 'one missing'],
  ['智能工场与5G', '智能工厂与5G', 'beside letters'],
])('%s → %s: %s', async (typed, meant) => {
  expect(await wordings(typed)).toEqual([meant]);
});

test('the most frequent wording comes first', async () => {
  const index = indexOf(['推进工作', '推动工作', '推动工作']);
  expect(await wordingsOf(index, '推行工作')).toEqual(['推动工作', '推进工作']);
});

test('a number is taken as typed', async () => {
  const index = indexOf(['全市增长92家', '全市的情况']);
  expect(await wordingsOf(index, '增长12家')).toEqual([]);
  expect(await wordingsOf(index, '全市12')).toEqual([]);
});

test('finds nothing for two faults, a short phrase or one across the end of a sentence', async () => {
  expect(await wordings('忧化营商环镜')).toEqual([]);
  expect(await wordings('环镜')).toEqual([]);
  expect(await wordings('环境，推近数')).toEqual([]);
});

test('what was loaded is not requested again', async () => {
  const index = indexOf(texts);
  const [found = ''] = await wordingsOf(index, '优化营傷环境');
  const asked = index.asked.length;
  await placesOf(index, unitsOf(found));
  expect(index.asked.slice(asked)).not.toContain('营商');
});
