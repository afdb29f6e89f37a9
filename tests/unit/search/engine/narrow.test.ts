import { expect, test } from 'vitest';
import { countsOf, narrowed, sorted } from '../../../../src/search/engine/narrow.ts';
import { facetTable } from '../../../../src/search/index/tables.ts';
import { record } from '../records.ts';

const table = facetTable([10, 2, 3, 4, 5, 6].map(record));
const all = [0, 1, 2, 3, 4, 5];

test('values of one facet add up, facets narrow one another', () => {
  expect(narrowed(table, all, {})).toEqual(all);
  expect(narrowed(table, all, { disposition: ['A'] })).toEqual([2, 4]);
  expect(narrowed(table, all, { topic: ['产业', '数字化'] })).toEqual(all);
  expect(narrowed(table, all, { topic: ['数字化'], disposition: ['A'] })).toEqual([4]);
  expect(narrowed(table, all, { year: ['1999'] })).toEqual([]);
});

test('a count says how many a further choice would leave', () => {
  const count = (facet: string, narrowing = {}) =>
    countsOf(table, all, narrowing)
      .find((one) => one.facet === facet)
      ?.values.map(({ value, count: n, chosen }) => `${value} ${n}${chosen ? ' ✓' : ''}`);
  expect(count('topic')).toEqual(['产业 6', '数字化 4']);
  expect(count('topic', { disposition: ['A'] })).toEqual(['产业 2', '数字化 1']);
  expect(count('disposition', { disposition: ['A'] })).toEqual(['A 2 ✓']);
});

test('sorts by day and by number', () => {
  expect(sorted([2, 0, 1], 'relevance', table)).toEqual([2, 0, 1]);
  expect(sorted([2, 0, 1], 'newest', table)).toEqual([2, 1, 0]);
  expect(sorted([2, 0, 1], 'oldest', table)).toEqual([0, 1, 2]);
  expect(sorted(all, 'number', table)).toEqual([1, 2, 3, 4, 5, 0]);
});
