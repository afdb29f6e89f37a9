import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumeral } from '../../../../schemas/notation/numerals.ts';
import { readQuery } from '../../../../src/search/query/read.ts';
import { cpuClock } from '../../cpu-clock.ts';

test('reports all parts of a query', () => {
  expect(readQuery(' 市十八届人大四次会议第367号建议 新质生产力 -工厂 ')).toEqual({
    text: '市十八届人大四次会议第367号建议 新质生产力 -工厂',
    numbers: ['367'],
    kind: 'suggestion',
    meeting: { place: '市', body: 'npc', term: 18, session: 4 },
    phrases: ['新质生产力'],
    without: ['工厂'],
  });
});

test('has only its text if nothing is recognised', () => {
  expect(readQuery(' - ')).toEqual({ text: '-', numbers: [], phrases: [], without: [] });
  expect(readQuery('　')).toEqual({ text: '', numbers: [], phrases: [], without: [] });
});

describe('a submission number', () => {
  const isYear = (n: number): boolean => /^(?:19|20)\d\d$/.test(String(n));
  const fullWidth = (n: number): string =>
    String(n).replaceAll(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  const forms: ((n: number) => string)[] = [
    ...[(n: number) => `${n}`, fullWidth, (n: number) => `${n}`.padStart(6, '0'), (n: number) => `第${n}号`],
    ...['号', '号建议', '建议', '号提案的答复', '。', ' 新质生产力'].map((behind) => (n: number) => `${n}${behind}`),
    ...[
      'No.',
      '№',
      '#',
      '建议',
      '提案 第',
      '查询',
      '十八届四次',
      '市十八届人大四次会议',
      '市人大',
      '人大会议',
      '慈溪市',
      '2025年',
    ].map((front) => (n: number) => `${front}${n}`),
    ...['', '第', '提案', '市十八届人大四次会议第'].map((front) => (n: number) => `${front}${formatNumeral(n)}号`),
    ...['慈溪市', '2025年第', '提案'].map((front) => (n: number) => `${front}${n}号`),
  ];

  test('is found in every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
        fc.pre(!isYear(n));
        const typed = forms.map((form) => form(n));
        expect(typed.filter((one) => readQuery(one).numbers.join() !== String(n))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('reads anything', () => {
  const soup = fc.string({
    unit: fc.constantFrom(...'第号闭会建议年届次市人大〔2025〕三百十36.,、-"“” Y'),
    maxLength: 30,
  });
  const anything = fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)) });
  fc.assert(
    fc.property(fc.oneof(soup, anything), (typed) => {
      const { text, numbers, phrases } = readQuery(typed);
      expect(text).toBe(typed.trim());
      expect([...numbers, ...phrases]).not.toContain('');
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ...[
    '1',
    '一',
    '建',
    '章',
    ' ',
    '-',
    '"',
    '「',
    '.',
    '1.',
    '1,',
    '1、',
    '年',
    '号',
    'a',
    '〔',
    '关于',
    '的建议',
    '了吗',
    '人大',
  ],
  ...[
    '建议 ',
    '第 ',
    '闭 ',
    '十八届',
    '市',
    '2025',
    '2025年',
    ' -',
    '第1号、',
    '1 ',
    '﷽',
    '政协慈溪市第',
    '代表',
    '😀',
  ],
])('is read at once when it is %s over and over', (unit) => {
  const typed = unit.repeat(10_000 / unit.length);
  readQuery(typed);
  const spent = cpuClock();
  readQuery(typed);
  expect(spent()).toBeLessThan(50);
});

test.each([
  ['b023', 'B23'],
  ['B-023', 'B23'],
  ['B 023', 'B23'],
  ['Ａ012', 'A12'],
  ['2023-12', '2023-12'],
  ['2025-367', '2025-367'],
  ['20250688', '20250688'],
  ['2017546', '2017546'],
  ['平2', '平2'],
  ['党3', '党3'],
  ['367', undefined],
  ['89596662', undefined],
  ['G329国道', undefined],
  ['2023-12 供水', undefined],
  ['示经信建〔2025〕16号', undefined],
])('%s is number %s if a register has that', (typed, number) => {
  expect(readQuery(typed).perhaps).toBe(number);
});
