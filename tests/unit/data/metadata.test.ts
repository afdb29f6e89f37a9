import { expect, test } from 'vitest';
import { letterJsonLd } from '../../../src/data/metadata.ts';
import { entryAt } from '../library/entries.ts';

test('a time of publication is in Chinese time, and a date stays a date', () => {
  const published = (publishedOn: string) =>
    letterJsonLd(entryAt('s-1/1', { publishedOn }), '示例局', 'https://dafu.example/s-1/1/');
  expect(published('2025-07-30 09:30')).toMatchObject({ datePublished: '2025-07-30T09:30:00+08:00' });
  expect(published('2025-07-30')).toMatchObject({ datePublished: '2025-07-30' });
});
