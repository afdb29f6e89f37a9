/** Lists of letters, with some hundred generated ones. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Reply } from '../../schemas/reply.ts';
import { signersOf } from '../../src/library/arrange.ts';
import { writeCorpus } from '../corpus/write.ts';
import { buildPages, emptyFolder, filesOf, read } from './site.ts';

const content = emptyFolder('lists');
let folder: string;
let before: string;
/** The newest letter, which the site did not have before. */
let added: { path: string; reply: Reply };

beforeAll(() => {
  writeCorpus(content, { letters: 260, seed: 3 });
  const replies = filesOf(join(content, 'replies')).map((file) => {
    const [, matter = ''] = read(join(content, 'replies'), file).split(/^---$/m);
    return { path: file.replace(/\.md$/, ''), reply: parse(matter) as Reply };
  });
  const shown = ({ reply }: { reply: Reply }) => reply.publishedOn ?? reply.issuedOn;
  const [newest] = replies
    .filter(({ reply }) => reply.disclosure === 'proactive' && !reply.withdrawn)
    .sort((a, b) => (shown(a) < shown(b) ? 1 : -1));
  if (!newest) throw new Error('no letter');
  added = newest;
  folder = buildPages(content);
  const file = join(content, 'replies', `${newest.path}.md`);
  const bytes = readFileSync(file);
  rmSync(file);
  before = buildPages(content);
  writeFileSync(file, bytes);
});

const isClosed = (file: string) =>
  /^(?:agencies|deputies|topics|years|dispositions)\/.*\/\d+\/index\.html$|feed-\d+\.xml$/.test(file);

test('a page that is full stays as it is when a letter comes, byte for byte', () => {
  const closed = filesOf(before).filter(isClosed);
  expect(closed.length).toBeGreaterThan(10);
  // The last one links to the newest letters until it is full.
  const redirects = closed.filter((file) => read(before, file).includes('http-equiv="refresh"'));
  expect(redirects.length).toBeGreaterThan(0);
  const changed = closed.filter((file) => read(before, file) !== read(folder, file));
  expect(changed.filter((file) => !redirects.includes(file))).toEqual([]);
});

test('the new letter comes first in each list that it belongs to', () => {
  const { path, reply } = added;
  const lists = [...signersOf(reply).map((id) => `agencies/${id}/`), `years/${reply.issuedOn.slice(0, 4)}/`];
  for (const list of [...lists, ...(reply.topics ?? []).map((topic) => `topics/${topic}/`)]) {
    const [, first] = /<ul class="rows">[\s\S]*?href="([^"]+)"/.exec(read(folder, `${list}index.html`)) ?? [];
    expect(first, list).toBe(`/${encodeURI(path)}/`);
    const [, entry] = /<entry>[\s\S]*?<id>([^<]+)</.exec(read(folder, `${list}feed.xml`)) ?? [];
    expect(entry, list).toBe(`https://dafu.example/${encodeURI(path)}/`);
  }
});

test('a feed and its archives contain every letter once, and no other', () => {
  const letters = filesOf(folder).filter(
    (file) => file.endsWith('/index.html') && read(folder, file).includes('data-letter-body'),
  );
  const listed: string[] = [];
  for (let next: string | undefined = 'feed.xml'; next; ) {
    const xml: string = read(folder, next);
    listed.push(
      ...[...xml.matchAll(/<entry>[\s\S]*?<id>https:\/\/dafu\.example\/([^<]+)</g)].map(([, id]) => id ?? ''),
    );
    next = /rel="prev-archive"[^>]*href="https:\/\/dafu\.example\/([^"]+)"/.exec(xml)?.[1];
  }
  expect(listed.map((path) => `${decodeURI(path)}index.html`).sort()).toEqual(letters);
});

test('an index counts what its lists contain', () => {
  for (const kind of ['topics', 'years', 'dispositions']) {
    const rows = [
      ...read(folder, `${kind}/index.html`).matchAll(/class="title" href="([^"]+)"[\s\S]*?公开答复 (\d+) 件/g),
    ];
    expect(rows.length, kind).toBeGreaterThan(0);
    for (const [, href = '', count] of rows) {
      const own = filesOf(join(folder, decodeURI(href))).filter((file) => /^(?:\d+\/)?index\.html$/.test(file));
      const letters = own.flatMap((file) => read(join(folder, decodeURI(href)), file).match(/class="title"/g) ?? []);
      const opinions = /协办意见 (\d+) 件/.exec(read(join(folder, decodeURI(href)), 'index.html'))?.[1] ?? 0;
      expect(letters, href).toHaveLength(Number(count) + Number(opinions));
    }
  }
});
