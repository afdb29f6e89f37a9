import { expect, test } from 'vitest';
import { atomFeed } from '../../../src/data/feed.ts';

const id = 'https://dafu.example/feed.xml';
const feed = { title: '示例', id, address: id, page: 'https://dafu.example/' };
const letter = (number: number, updated: string) => ({
  title: `示例${number}`,
  address: `https://dafu.example/s-1/${number}/`,
  updated,
  authors: ['示例局'],
  summary: `第${number}号建议`,
});
const updatesOf = (xml: string) => [...xml.matchAll(/<updated>([^<]+)</g)].map(([, instant]) => instant);

test('a feed is as new as its newest change, wherever that is in it', () => {
  const xml = atomFeed(feed, [letter(2, '2025-06-23'), letter(1, '2025-07-30 09:30')]);
  expect(updatesOf(xml)).toEqual([
    '2025-07-30T09:30:00+08:00',
    '2025-06-23T00:00:00+08:00',
    '2025-07-30T09:30:00+08:00',
  ]);
});

test('an archive says that it is one, of which feed, and which one precedes it', () => {
  const archive = 'https://dafu.example/feed-2.xml';
  const previous = 'https://dafu.example/feed-1.xml';
  const xml = atomFeed({ ...feed, address: archive, previous }, [letter(1, '2025-06-23')]);
  expect(xml).toContain('<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"');
  expect(xml).toContain(`<id>${id}</id>`);
  expect(xml).toContain(`<link rel="self" type="application/atom+xml" href="${archive}"`);
  expect(xml).toContain(`<link rel="current" type="application/atom+xml" href="${id}"`);
  expect(xml).toContain(`<link rel="prev-archive" type="application/atom+xml" href="${previous}"`);
});

test('a feed without older letters is not an archive and links to none', () => {
  expect(atomFeed(feed, [letter(1, '2025-06-23')])).not.toMatch(/archive|rel="current"/);
});

test('each agency that signs is an author', () => {
  const xml = atomFeed(feed, [{ ...letter(1, '2025-06-23'), authors: ['示例局', '示例委'] }]);
  expect(xml).toContain('<author><name>示例局</name></author><author><name>示例委</name></author>');
});
