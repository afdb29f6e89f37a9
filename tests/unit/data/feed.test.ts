import { expect, test } from 'vitest';
import { atomFeed } from '../../../src/data/feed.ts';

const feed = { title: '示例', address: 'https://dafu.example/feed.xml', page: 'https://dafu.example/' };
const letter = (number: number, updated: string) => ({
  title: `示例${number}`,
  address: `https://dafu.example/s-1/${number}/`,
  updated,
  author: '示例局',
  summary: `第${number}号建议`,
});
const updatesOf = (xml: string) => [...xml.matchAll(/<updated>([^<]+)</g)].map(([, instant]) => instant);

test('a feed is as new as its newest change, wherever that stands', () => {
  const xml = atomFeed(feed, [letter(2, '2025-06-23'), letter(1, '2025-07-30 09:30')]);
  expect(updatesOf(xml)).toEqual([
    '2025-07-30T09:30:00+08:00',
    '2025-06-23T00:00:00+08:00',
    '2025-07-30T09:30:00+08:00',
  ]);
});

test('a feed holds every letter, and says so', () => {
  const xml = atomFeed(
    feed,
    Array.from({ length: 250 }, (_, index) => letter(index + 1, '2025-06-23')),
  );
  expect(xml.match(/<entry>/g)).toHaveLength(250);
  expect(xml).toContain('<fh:complete xmlns:fh="http://purl.org/syndication/history/1.0"');
});
