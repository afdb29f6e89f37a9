import { expect, test } from 'vitest';
import {
  byNewest,
  byNumber,
  changedOn,
  citation,
  countsOf,
  dispositionOf,
  keyOf,
  letterLabel,
  plainKey,
  submissionLabel,
} from '../../../src/library/arrange.ts';
import { entryAt } from './entries.ts';

test('sorts numbers as people count', () => {
  expect(
    ['1024', '闭08', '38', 'Y19', '0040', '闭9', '2023-12', '367', 'B024', '2023-2', 'B-023', '平1'].sort(byNumber),
  ).toEqual([...['38', '0040', '367', '1024', '2023-2', '2023-12', 'B-023', 'B024', 'Y19', '平1', '闭08', '闭9']]);
});

test('puts the newest first, by the date online if it is known', () => {
  const letters = [
    entryAt('s-1/1', { issuedOn: '2025-06-23' }),
    entryAt('s-1/2', { issuedOn: '2025-05-01', publishedOn: '2025-07-01 09:30' }),
    entryAt('s-1/10', { issuedOn: '2025-06-23' }),
    entryAt('s-1/9', { issuedOn: '2025-06-23' }),
  ];
  expect(letters.sort(byNewest).map(({ key }) => key)).toEqual(['2', '1', '9', '10']);
});

test('knows the date of the last change, which may be a correction', () => {
  const corrected = (...days: string[]) => ({ corrections: days.map((on) => ({ on, note: '示例' })) });
  const { reply } = entryAt('s-1/1', { issuedOn: '2025-06-23', ...corrected('2025-08-01', '2025-07-01') });
  expect(changedOn(reply)).toBe('2025-08-01');
  expect(changedOn({ ...reply, publishedOn: '2025-08-01 09:30' })).toBe('2025-08-01 09:30');
  expect(changedOn(entryAt('s-1/1', { issuedOn: '2025-06-23' }).reply)).toBe('2025-06-23');
});

test('adds the kind to a key unless it is 建议 or 提案', () => {
  expect(keyOf({ number: '0038', kind: 'proposal' })).toBe('0038');
  expect(keyOf({ number: '7', kind: 'motion' })).toBe('7-motion');
  expect(keyOf({ number: 'B-023', kind: 'motion' })).toBe('B_023-motion');
});

test('reads the number in a key, however it is spelt', () => {
  expect(['0038', '38-motion', 'B_023', 'B023-2', '2023_012', '2023_12-2', '说明'].map(plainKey)).toEqual([
    ...['38', '38-motion', 'B23', 'B23-2', '2023_12', '2023_12-2', '说明'],
  ]);
});

test('says 第367号建议 and 闭会期间第3号建议, but 闭08号建议', () => {
  expect(submissionLabel({ number: '闭3', kind: 'suggestion' })).toBe('闭会期间第3号建议');
  expect(submissionLabel({ number: '平2', kind: 'proposal' })).toBe('平时第2号提案');
  expect(submissionLabel({ number: '党13', kind: 'proposal' })).toBe('党派团体第13号提案');
  expect(submissionLabel({ number: '20250688', kind: 'proposal' })).toBe('第20250688号提案');
  expect(submissionLabel({ number: 'B-023', kind: 'proposal' })).toBe('第B-023号提案');
  expect(submissionLabel({ number: '367', kind: 'suggestion' })).toBe('第367号建议');
  expect(submissionLabel({ number: 'Y19', kind: 'proposal' })).toBe('第Y19号提案');
  expect(submissionLabel({ number: '闭08', kind: 'suggestion' })).toBe('闭08号建议');
});

test('does not call an opinion a reply, unless the letter answers a number too', () => {
  const letter = (...kinds: ('proposal' | 'opinion')[]) =>
    entryAt('s-1/5', { submissions: kinds.map((kind, index) => ({ number: `${index + 5}`, kind })) });
  expect(letterLabel(letter('opinion').reply)).toBe('第5号协办意见');
  expect(letterLabel(letter('proposal', 'opinion').reply)).toBe('第5号提案、第6号协办意见的答复');
  expect(countsOf([letter('opinion'), letter('proposal'), letter('proposal', 'opinion')])).toEqual([
    '公开答复 2 件',
    '协办意见 1 件',
  ]);
  expect(countsOf([])).toEqual(['公开答复 0 件']);
});

test('shows the words of a mark only if they have a source', () => {
  const { reply } = entryAt('s-1/1', { disposition: 'B' });
  const marks = { A: {}, B: { words: '正在解决' } };
  const scheme = (dispositions: object) => ({ name: '示例', dispositions: { label: '类别', marks, ...dispositions } });
  expect(dispositionOf(reply, scheme({}))).toEqual({ mark: 'B', label: '类别' });
  expect(dispositionOf(reply, scheme({ marks: { B: { words: '正在解决', source: '示例规定' } } }))).toEqual({
    mark: 'B',
    label: '类别',
    words: '正在解决',
    source: '示例规定',
    disc: 'full',
  });
  expect(dispositionOf(entryAt('s-1/1').reply, { name: '示例' })).toBeUndefined();
});

test('cites agency, title, document number, date and address', () => {
  const letter = entryAt('s-1/1', { title: '示例标题', documentNumber: '示例发〔2025〕1号' });
  expect(citation(letter, '示例局')).toBe('示例局：《示例标题》，示例发〔2025〕1号，2025年6月23日。');
  expect(citation(letter, '示例局', 'https://example.org/s-1/1/')).toBe(
    '示例局：《示例标题》，示例发〔2025〕1号，2025年6月23日，https://example.org/s-1/1/',
  );
});
