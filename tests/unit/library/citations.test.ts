import { expect, test } from 'vitest';
import { citationsOf } from '../../../src/library/citations.ts';
import { entryAt } from './entries.ts';

const names = { 's-1': ['市十八届人大四次会议', '示例市第十八届人民代表大会第四次会议'] };
const cited = entryAt('s-1/367', {
  documentNumber: '示经信建〔2025〕16号',
  submissions: [{ number: '367', kind: 'suggestion' }],
});
const citing = entryAt('s-1/12', { submissions: [{ number: '12', kind: 'suggestion' }] });

const citedIn = (text: string) =>
  citationsOf([cited, citing], (letter) => (letter === citing ? text : '第367号建议收悉'), names).get('s-1/367');

test.each([
  '详见示经信建〔2025〕16号。',
  '已在示经信建[2025]第16号中答复',
  '市十八届人大四次会议第367号建议',
  '示例市第十八届人民代表大会第四次会议第 0367 号建议',
])('%s names the letter', (text) => {
  expect(citedIn(text)).toEqual([citing]);
});

test.each(['示经信建〔2025〕160号', '另经信建〔2025〕16号', '市十八届人大四次会议第367号提案', '第367号建议'])(
  '%s does not',
  (text) => {
    expect(citedIn(text)).toBeUndefined();
  },
);
