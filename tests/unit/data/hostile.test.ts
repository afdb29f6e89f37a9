import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../src/data/feed.ts';
import { openSearch } from '../../../src/data/opensearch.ts';
import { sitemap } from '../../../src/data/sitemap.ts';
import { csvOf } from '../../../src/search/page/csv.ts';
import { record } from '../search/records.ts';

/** Each element's name with its text and attributes. @throws if the document is not well-formed */
function textsOf(xml: string): [name: string, text: string][] {
  const found: [string, string][] = [];
  const open: [string, string][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    for (const [key, { value }] of Object.entries(attributes)) found.push([`${name}@${key}`, value]);
    open.push([name, '']);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last[1] += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) found.push(closed);
  });
  parser.write(xml).close();
  return found;
}

const titles = [
  ...[
    '甲]]>乙',
    ']]>',
    ']]]]>>',
    '<![CDATA[甲]]>',
    ']]&gt;',
    '<script>alert(1)</script>',
    '&amp;',
    '&nbsp;&#0;',
    '<!-- --',
  ],
  ...['<?xml version="1.0"?>', '"\'', '甲\u2028乙', '甲\u202e乙', '𠮷😀', '</title></entry>', '%]]>', '\ufeff甲'],
];
const anyTitle = fc.oneof(
  fc.constantFrom(...titles),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(']', '>', '&', '<', ';', 'gt')).map((signs) => signs.join('')),
);
/** XML reads every line end as LF. */
const asRead = (text: string) => text.replace(/\r\n?/g, '\n');
const isAllowed = (text: string) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text);

const address = 'https://dafu.example/s-1/1/?a=1&b=2';
const feedOf = (title: string) =>
  atomFeed({ title, id: address, address, page: address }, [
    { title, address, updated: '2025-06-23', authors: [title], summary: title },
  ]);

describe('a feed', () => {
  test.each(titles)('is well-formed and says what was written: %s', (title) => {
    const texts = textsOf(feedOf(title));
    for (const name of ['title', 'name', 'summary']) expect(texts).toContainEqual([name, title]);
    expect(texts).toContainEqual(['link@href', address]);
  });

  test('is well-formed whatever its titles contain, and leaves out what XML cannot express', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const texts = textsOf(feedOf(title));
        if (isAllowed(title)) expect(texts).toContainEqual(['summary', asRead(title)]);
      }),
    );
    expect(textsOf(feedOf('甲\0乙\ud800'))).toContainEqual(['summary', '甲乙�']);
  });
});

test.each(titles)('the sitemap and the search description are well-formed with %s', (title) => {
  const named = `https://dafu.example/topics/${title}/`;
  expect(textsOf(sitemap([{ address: named }]))).toContainEqual(['loc', named]);
  expect(textsOf(openSearch(title, address, named))).toContainEqual(['Image', named]);
});

test('a list for a spreadsheet reads back as written, except for the mark before a formula', () => {
  const { facts } = record(367);
  for (const title of [...titles, '甲,"乙"', '甲\r\n乙', '=1+1', '""', ',']) {
    const rows: string[][] = parse(csvOf([{ ...facts, title }], '/'), { bom: true });
    expect(rows[1]?.[2]).toBe(title.startsWith('=') ? `'${title}` : title);
  }
});
