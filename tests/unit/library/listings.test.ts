import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../schemas/reply.ts';
import { agencyPagesOf } from '../../../src/library/agencies.ts';
import { closedPages, leadsToNewest, lettersOn, listingsOf } from '../../../src/library/listings.ts';
import { entryAt } from './entries.ts';

/** `count` letters, newest first, as the library represents them. */
const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => entryAt(`s-1/${count - index}`, { topics: ['示例'] }));
const keysOn = (count: number, number?: number) => lettersOn(letters(count), number).map(({ key }) => Number(key));

describe('pages are counted from the oldest letter', () => {
  test('and nothing is closed before there are two pages', () => {
    expect(closedPages(letters(99))).toBe(0);
    expect(keysOn(99)).toEqual(letters(99).map(({ key }) => Number(key)));
  });

  test('so that what was on a closed page stays on it', () => {
    for (const count of [100, 101, 149, 150, 1000]) {
      expect(keysOn(count, 1).at(0), `${count}`).toBe(50);
      expect(keysOn(count, 1).at(-1)).toBe(1);
    }
    expect(keysOn(150, 2)).toEqual(keysOn(999, 2));
  });

  test.each([0, 1, 50, 99, 100, 149, 150, 777, 1000])(
    'and all pages together contain each of %i letters once',
    (count) => {
      const closed = Array.from({ length: closedPages(letters(count)) }, (_, index) => keysOn(count, index + 1));
      expect([...keysOn(count), ...closed.reverse().flat()]).toEqual(letters(count).map(({ key }) => Number(key)));
      expect(keysOn(count).length).toBeLessThan(100);
    },
  );

  test('and the page after the last closed one leads to the newest', () => {
    const [listing] = listingsOf({ letters: letters(120), agencies: [], bodies: [], site: { name: '示例' } }).values();
    if (!listing) throw new Error('no list');
    expect([undefined, 1, 2].map((number) => leadsToNewest({ listing, ...(number && { number }) }))).toEqual([
      ...[false, false, true],
    ]);
  });
});

const listed = (facts: Partial<Reply>[], agencies = {}) => {
  const all = facts.map((one, index) => entryAt(`s-1/${facts.length - index}`, one));
  const lists = listingsOf({
    letters: all,
    agencies: agencyPagesOf(agencies, all).values(),
    bodies: [],
    site: { name: '示例', dispositions: { label: '类别', marks: { B: {}, A: {} } } },
  });
  return [...lists.values()].map(({ path, title, letters: own }) => [path, title, own.map(({ key }) => key).join()]);
};

test('lists topics by size, years from the newest, marks in the order of their scheme', () => {
  const lists = listed([
    { topics: ['水'], issuedOn: '2025-01-02', disposition: 'A' },
    { topics: ['路', '水'], issuedOn: '2024-12-31', disposition: 'B' },
    { issuedOn: '2023-05-01' },
  ]);
  expect(lists).toEqual([
    ['topics/水', '水', '3,2'],
    ['topics/路', '路', '2'],
    ['years/2025', '2025年', '3'],
    ['years/2024', '2024年', '2'],
    ['years/2023', '2023年', '1'],
    ['dispositions/B', '类别B', '2'],
    ['dispositions/A', '类别A', '3'],
  ]);
});

test('a joint letter is in the list of each agency that signs it', () => {
  const agencies = { 'shili-jxj': { name: '示例市经济局' }, 'shili-jyj': { name: '示例市教育局' } };
  const lists = listed([{ jointAgencies: ['shili-jyj'] }, { issuingAgency: 'shili-jyj' }], agencies);
  expect(lists.filter(([path]) => path?.startsWith('agencies/'))).toEqual([
    ['agencies/shili-jxj', '示例市经济局', '2'],
    ['agencies/shili-jyj', '示例市教育局', '2,1'],
  ]);
});

test('gives an agency one list per role, whichever of its names was written', () => {
  const agencies = {
    'shili-jxj': { name: '示例市经济局', formerNames: [{ name: '示例市经贸委', until: '2024-06-30' }] },
    'shili-jyj': { name: '示例市教育局', shortNames: ['市教育局'] },
    'shili-wu': { name: '示例市无关局' },
  };
  const lists = listed(
    [
      { issuingAgency: 'shili-jyj', copiedTo: ['示例市经贸委', '市财政局'] },
      {
        issuingAgency: 'shili-jxj',
        coHandlingAgencies: [{ agency: 'shili-jyj', role: '会办' }],
        copiedTo: ['市教育局'],
      },
    ],
    agencies,
  );
  expect(lists.filter(([path]) => path?.startsWith('agencies/'))).toEqual([
    ['agencies/shili-jxj', '示例市经济局', '1'],
    ['agencies/shili-jxj/抄送', '抄送示例市经济局的答复', '2'],
    ['agencies/shili-jyj', '示例市教育局', '2'],
    ['agencies/shili-jyj/会办', '示例市教育局会办的答复', '1'],
    ['agencies/shili-jyj/抄送', '抄送示例市教育局的答复', '1'],
  ]);
});
