import { expect, test } from 'vitest';
import { articleMeta, letterJsonLd } from '../../../src/data/metadata.ts';
import { entryAt } from '../library/entries.ts';

test('a time of publication is in Chinese time, and a date stays a date', () => {
  const published = (publishedOn: string) =>
    letterJsonLd(entryAt('s-1/1', { publishedOn }), ['示例局'], 'https://dafu.example/s-1/1/');
  expect(published('2025-07-30 09:30')).toMatchObject({ datePublished: '2025-07-30T09:30:00+08:00' });
  expect(published('2025-07-30')).toMatchObject({ datePublished: '2025-07-30' });
});

test('each agency that signs is an author', () => {
  const jsonLd = letterJsonLd(entryAt('s-1/1'), ['示例局', '示例委'], 'https://dafu.example/s-1/1/');
  const meta = articleMeta(entryAt('s-1/1'), ['示例局', '示例委'], undefined);
  expect(jsonLd).toMatchObject({ author: [{ name: '示例局' }, { name: '示例委' }] });
  expect(meta).toContainEqual({ name: 'ContentSource', content: '示例局、示例委' });
});
