import { expect, test } from 'vitest';
import { citationFinder, citationsOf } from '../../../src/library/citations.ts';
import { entryAt } from './entries.ts';

const names = { 's-1': ['市十八届人大四次会议', '示例市第十八届人民代表大会第四次会议'] };
const cited = entryAt('s-1/367', {
  documentNumber: '示经信建〔2025〕16号',
  submissions: [{ number: '367', kind: 'suggestion' }],
});
const citing = entryAt('s-1/12', { submissions: [{ number: '12', kind: 'suggestion' }] });

const all = [cited, citing];
const find = citationFinder(all, names);
const citedIn = (text: string) =>
  citationsOf(all, (letter) => (letter === citing ? text : '第367号建议收悉'), find).get('s-1/367');

test.each([
  '详见示经信建〔2025〕16号。',
  '已在示经信建[2025]第16号中答复',
  '市十八届人大四次会议第367号建议',
  '示例市第十八届人民代表大会第四次会议第 0367 号建议',
  '见示经信建\\[2025\\]16号',
  '您在市十八届人大四次会议上提出的第367号建议',
  '市十八届人大四次会议《关于发展示例产业的建议》（第三百六十七号建议）',
  '市十八届人大四次会议第5、367号代表建议',
])('%s mentions the letter', (text) => {
  expect(citedIn(text)).toEqual([citing]);
});

test.each(['示经信建〔2025〕160号', '另经信建〔2025〕16号', '市十八届人大四次会议第367号提案', '第367号建议'])(
  '%s does not',
  (text) => {
    expect(citedIn(text)).toBeUndefined();
  },
);

const placesIn = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

test('finds where a letter is mentioned, beginning with the meeting or the code', () => {
  expect(placesIn('去年见示经信建〔2025〕16号，又见市十八届人大四次会议第12号、第367号建议。')).toEqual([
    '示经信建〔2025〕16号',
    '市十八届人大四次会议第12号',
    '第367号建议',
  ]);
  expect(placesIn('示例市第十八届人民代表大会第四次会议上提出的第12、99、367号建议')).toEqual([
    '示例市第十八届人民代表大会第四次会议上提出的第12',
    '367号建议',
  ]);
});

test('the longest code wins', () => {
  const short = entryAt('s-1/1', { documentNumber: '信建〔2025〕16号' });
  const found = citationFinder([short, cited], names)('见示经信建〔2025〕16号');
  expect(found.map(({ letters }) => letters)).toEqual([[cited]]);
});

test('a letter that mentions the number it answers mentions no other letter', () => {
  const later = entryAt('s-1/367-2', { submissions: [{ number: '367', kind: 'suggestion' }] });
  const both = [later, cited];
  const text = () => '市十八届人大四次会议第367号建议收悉。';
  expect(citationsOf(both, text, citationFinder(both, names)).size).toBe(0);
});

const [plain, between, prefixed, withYear] = ['3', '闭3', 'B-023', '2023-12'].map((number) =>
  entryAt(`s-1/${number.replace('-', '_')}`, { submissions: [{ number, kind: 'suggestion' }] }),
);

test.each([
  ['市十八届人大四次会议第3号建议', plain],
  ['市十八届人大四次会议闭会期间第3号建议', between],
  ['市十八届人大四次会议闭会期间提出的第三号建议', between],
  ['市十八届人大四次会议闭3号建议', between],
  ['市十八届人大四次会议《关于闭会期间的建议》（第3号建议）', plain],
  ['市十八届人大四次会议第B-023号建议', prefixed],
  ['市十八届人大四次会议第2023-12号建议', withYear],
])('%s mentions one letter', (text, letter) => {
  const numbered = [plain, between, prefixed, withYear].flatMap((one) => one ?? []);
  expect(citationFinder(numbered, names)(text).map(({ letters }) => letters)).toEqual([[letter]]);
});
