import { expect, test } from 'vitest';
import { Facets } from '../../../../src/search/engine/facets.ts';
import { facetTable } from '../../../../src/search/index/tables.ts';
import { record } from '../records.ts';

const facets = new Facets(facetTable([10, 2, 3, 4, 5, 6].map(record), { topic: { 产业: '产业发展' } }));
const all = [0, 1, 2, 3, 4, 5];

test('values of one facet add up, facets narrow one another', () => {
  expect(facets.narrowed(all, {})).toEqual(all);
  expect(facets.narrowed(all, { disposition: ['A'] })).toEqual([2, 4]);
  expect(facets.narrowed(all, { topic: ['产业', '数字化'] })).toEqual(all);
  expect(facets.narrowed(all, { topic: ['数字化'], disposition: ['A'] })).toEqual([4]);
  expect(facets.narrowed(all, { year: ['1999'] })).toEqual([]);
});

test('a count is how many letters a further choice would leave', () => {
  const count = (facet: string, narrowing = {}) =>
    facets
      .counts(all, narrowing)
      .find((one) => one.facet === facet)
      ?.values.map(({ value, count: n, chosen }) => `${value} ${n}${chosen ? ' ✓' : ''}`);
  expect(count('topic')).toEqual(['产业 6', '数字化 4']);
  expect(count('topic', { disposition: ['A'] })).toEqual(['产业 2', '数字化 1']);
  expect(count('disposition', { disposition: ['A'] })).toEqual(['A 2 ✓']);
  expect(count('disposition', { disposition: ['A', '甲'] })).toEqual(['A 2 ✓', '甲 0 ✓']);
});

test('sorts by number', () => {
  expect(facets.byNumber(all)).toEqual([1, 2, 3, 4, 5, 0]);
});
