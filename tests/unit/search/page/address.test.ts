import { expect, test } from 'vitest';
import { changed, requestAt } from '../../../../src/search/page/address.ts';

const at = (search: string) => requestAt(new URL(`https://dafu.example/search/${search}`));

test('reads the whole state from an address', () => {
  const { query, narrowing, sort, limit } = at('?q=367&sort=number&agency=a&agency=b&year=2025&limit=60');
  expect(query.numbers).toEqual(['367']);
  expect(narrowing).toMatchObject({ agency: ['a', 'b'], year: ['2025'], topic: [] });
  expect({ sort, limit }).toEqual({ sort: 'number', limit: 60 });
});

test('ignores nonsense', () => {
  const { sort, limit } = at('?sort=constructor&limit=-1e9');
  expect({ sort, limit }).toEqual({ sort: 'relevance', limit: 20 });
  expect(at('?limit=many').limit).toBe(20);
});

test('another state keeps the rest of the address, but not how many results were shown', () => {
  const address = new URL('https://dafu.example/search/?q=%E7%94%B2&year=2025&limit=40#x');
  expect(changed(address, { year: ['2024', '2023'], sort: '' }).search).toBe('?q=%E7%94%B2&year=2024&year=2023');
  expect(changed(address, { limit: '60' }).search).toBe('?q=%E7%94%B2&year=2025&limit=60');
});
