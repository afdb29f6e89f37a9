import { describe, expect, test } from 'vitest';
import { addressesOf, titleAt } from '../../../src/library/addresses.ts';
import { entryAt } from './entries.ts';

const withdrawn = { on: '2025-08-04', reason: '示例', authority: '示例局' };

const kindsOf = (...entries: ReturnType<typeof entryAt>[]) =>
  Object.fromEntries(
    [...addressesOf(entries)].map(([path, address]) => [
      path,
      address.kind === 'redirect' ? `→ ${address.to}` : address.kind,
    ]),
  );

describe('addresses', () => {
  test('a letter is at its own path', () => {
    expect(kindsOf(entryAt('s-1/367'))).toEqual({ 's-1/367': 'letter' });
  });

  test('the number without leading zeros leads to the letter', () => {
    expect(kindsOf(entryAt('s-1/0038'))).toEqual({ 's-1/0038': 'letter', 's-1/38': '→ s-1/0038' });
  });

  test('a hyphen in a number is an underscore, so that a second letter has another address', () => {
    const numbered = (path: string, number: string, facts = {}) =>
      entryAt(path, { submissions: [{ number, kind: 'suggestion' }], ...facts });
    expect(
      kindsOf(
        numbered('s-1/B_023', 'B-023'),
        numbered('s-1/2023_12', '2023-12'),
        numbered('s-1/2023_12-2', '2023-12', { follows: 's-1/2023_12' }),
      ),
    ).toEqual({
      's-1/B_023': 'letter',
      's-1/2023_12': 'letter',
      's-1/2023_12-2': 'letter',
      's-1/B_23': '→ s-1/B_023',
      's-1/B23': '→ s-1/B_023',
    });
  });

  test('a number of the time between meetings has its own address', () => {
    expect(kindsOf(entryAt('s-1/3'), entryAt('s-1/闭3'), entryAt('s-1/闭08'), entryAt('s-1/A012'))).toEqual({
      's-1/3': 'letter',
      's-1/闭3': 'letter',
      's-1/闭08': 'letter',
      's-1/A012': 'letter',
      's-1/闭8': '→ s-1/闭08',
      's-1/A12': '→ s-1/A012',
    });
  });

  test('the other numbers of a merged reply lead to it', () => {
    const merged = entryAt('s-1/12', {
      submissions: [
        { number: '12', kind: 'suggestion' },
        { number: '045', kind: 'suggestion' },
        { number: '7', kind: 'motion' },
      ],
    });
    expect(kindsOf(merged)).toEqual({
      's-1/12': 'letter',
      's-1/045': '→ s-1/12',
      's-1/45': '→ s-1/12',
      's-1/7-motion': '→ s-1/12',
    });
  });

  test('a separate letter wins over the number of a merged one', () => {
    const merged = entryAt('s-1/12', {
      submissions: [
        { number: '12', kind: 'suggestion' },
        { number: '13', kind: 'suggestion' },
      ],
    });
    expect(kindsOf(merged, entryAt('s-1/13'))).toEqual({ 's-1/12': 'letter', 's-1/13': 'letter' });
  });

  test('several agencies that reply separately give a choice', () => {
    const [a, b] = [entryAt('s-1/45/shili-a'), entryAt('s-1/45/shili-b')];
    expect(kindsOf(a, b)).toEqual({ 's-1/45/shili-a': 'letter', 's-1/45/shili-b': 'letter', 's-1/45': 'choice' });
  });

  test('a former address leads to the letter, unless there is another one now', () => {
    const moved = entryAt('s-1/45/shili-a', { formerly: ['s-1/45', 's-0/45'] });
    expect(kindsOf(moved)).toEqual({ 's-1/45/shili-a': 'letter', 's-1/45': 'choice', 's-0/45': '→ s-1/45/shili-a' });
  });

  test('a follow-up does not claim the number of the first letter', () => {
    expect(kindsOf(entryAt('s-1/367-2', { follows: 's-1/367' }), entryAt('s-1/367'))).toEqual({
      's-1/367-2': 'letter',
      's-1/367': 'letter',
    });
  });

  test('a withdrawn letter keeps its address', () => {
    expect(kindsOf(entryAt('s-1/190', { withdrawn }))).toEqual({ 's-1/190': 'withdrawn' });
  });

  const corrections = [
    { on: '2025-07-01', note: '示例' },
    { on: '2025-07-02', note: '示例' },
  ];

  test('each correction has a page, below the former addresses too', () => {
    const letter = entryAt('s-1/45/shili-a', { formerly: ['s-1/45'], corrections });
    expect(kindsOf(letter)).toEqual({
      's-1/45/shili-a': 'letter',
      's-1/45/shili-a/corrections/1': 'correction',
      's-1/45/shili-a/corrections/2': 'correction',
      's-1/45': 'choice',
      's-1/45/corrections/1': '→ s-1/45/shili-a/corrections/1',
      's-1/45/corrections/2': '→ s-1/45/shili-a/corrections/2',
    });
  });

  test('what was corrected in a letter that was withdrawn is published nowhere', () => {
    const letter = entryAt('s-1/190', { corrections: corrections.slice(1), withdrawn, formerly: ['s-0/190'] });
    expect(kindsOf(letter)).toEqual({
      's-1/190': 'withdrawn',
      's-1/190/corrections/1': '→ s-1/190',
      's-0/190': '→ s-1/190',
      's-0/190/corrections/1': '→ s-1/190',
    });
  });

  test.each(['on-request', 'withheld'] as const)('a letter that is %s has none', (disclosure) => {
    expect(kindsOf(entryAt('s-1/8', { disclosure }))).toEqual({});
  });
});

test('pages about a 协办意见 are titled as such', () => {
  const opinion = entryAt('s-1/5-opinion/shili-a', { submissions: [{ number: '5', kind: 'opinion' }], withdrawn });
  expect(titleAt({ kind: 'withdrawn', entry: opinion })).toBe('第5号协办意见已撤回');
  expect(titleAt({ kind: 'choice', entries: [opinion] })).toBe('几家机关分别对第5号提出了协办意见');
  expect(titleAt({ kind: 'withdrawn', entry: entryAt('s-1/5', { withdrawn }) })).toBe('第5号建议的答复已撤回');
  expect(titleAt({ kind: 'choice', entries: [entryAt('s-1/5/shili-a')] })).toBe('几家机关分别答复了第5号建议');
});
