import { expect, test } from 'vitest';
import type { Answer } from '../../../../src/search/engine/engine.ts';
import { requestAt } from '../../../../src/search/page/address.ts';
import { announcementOf, headingOf } from '../../../../src/search/page/sentences.ts';
import { record } from '../records.ts';
import { named, nothing } from './answers.ts';

const near = { rows: [], shown: [], phrases: [], reason: 'similar' as const, searched: ['养老'] };

/** What is shown and what is announced for an answer to a query. */
function sentences(typed: string, answer: Partial<Answer>): [heading: string, announcement: string] {
  const request = { ...requestAt(new URL(`https://dafu.example/search/?q=${typed}`)), counted: false };
  const whole = { ...nothing, ...answer };
  return [headingOf(whole, request), announcementOf(whole, request)];
}
const both = (sentence: string) => [sentence, sentence];

test('words are counted once', () => {
  expect(sentences('养老', { total: 9 })).toEqual(both('“养老”：9 件'));
  expect(sentences('养劳', { near, total: 9 })).toEqual(['没有含“养劳”的答复', '没有含“养劳”的答复，有近似结果 9 件']);
  expect(sentences('养老', {})).toEqual(both('没有找到含“养老”的答复'));
});

test('what is outside the chosen filters is not reported as missing', () => {
  expect(sentences('托育', { outside: 5 })).toEqual([
    '所选范围内没有含“托育”的答复',
    '所选范围内没有含“托育”的答复；不限范围有 5 件',
  ]);
  expect(sentences('养劳', { near, outside: 9 })).toEqual([
    '没有含“养劳”的答复；近似结果不在所选范围内',
    '没有含“养劳”的答复；近似结果不在所选范围内；不限范围有 9 件',
  ]);
  expect(sentences('', { outside: 200 })).toEqual(both('没有符合条件的答复'));
});

test('the card of a number and the texts that mention it are separate', () => {
  const [found, none] = ['市十八届人大四次会议 第12号建议', '没有第12号的公开答复'];
  const { facts } = record(12);
  expect(sentences('12', { named: named(found, facts), total: 3 })).toEqual([found, `${found}，共 3 件`]);
  expect(sentences('12', { named: named(none) })).toEqual(both(none));
  expect(sentences('12', { named: named(none), total: 1 })).toEqual(both(`${none}；正文中提到“12”的有 1 件`));
  expect(sentences('12', { named: named(none), outside: 1 })).toEqual([
    `${none}；正文中提到的不在所选范围内`,
    `${none}；正文中提到的不在所选范围内；不限范围有 1 件`,
  ]);
  expect(sentences('12', { named: named(found), hidden: 1, outside: 2 })).toEqual([
    `${found}，不在所选范围内`,
    `${found}，不在所选范围内；不限范围有 2 件`,
  ]);
  expect(sentences('12', { named: named(found), hidden: 1, outside: 1, total: 3 })).toEqual(
    both(`${found}，不在所选范围内；正文中提到“12”的有 3 件`),
  );
});
