import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf, placesOfAll } from '../../../../src/search/engine/phrase.ts';
import { matchesOf, unitsOf } from '../../../../src/search/units.ts';
import { indexOf } from './texts.ts';

const rowsOf = async (texts: string[], phrase: string) => [...(await placesOf(indexOf(texts), unitsOf(phrase))).keys()];

test('a phrase is distinguished from its parts in another order', async () => {
  expect(await rowsOf(['营商环境优化', '优化营商环境'], '优化营商环境')).toEqual([1]);
  expect(await rowsOf(['依法有权', '有权依法'], '有权依法')).toEqual([1]);
  expect(await rowsOf(['人大人大', '人大会大'], '人大人大')).toEqual([0]);
});

test('a part that occurs nowhere is not a match', async () => {
  expect(await rowsOf(['新质生产', '生产新质'], '新质能力')).toEqual([]);
});

test('returns its first position', async () => {
  expect(
    await placesOf(
      indexOf(['发展了再发展'], () => 1),
      unitsOf('发展'),
    ),
  ).toEqual(new Map([[0, 0]]));
});

test('reads a few letters rather than loading a heavy token', async () => {
  const heavy = new Set(['工作']);
  const index = indexOf(['我局有关工作情况', '我局有关情况'], (token) => (heavy.has(token) ? 50 : 1));
  expect([...(await placesOf(index, unitsOf('有关工作'))).keys()]).toEqual([0]);
  expect(index.asked).not.toContain('工作');
});

test('a letter contains all phrases, and none of the excluded ones', async () => {
  const index = indexOf(['数字化改造', '数字化车间', '技术改造']);
  expect([...(await placesOfAll(index, ['数字化', '改造'], [])).keys()]).toEqual([0]);
  expect([...(await placesOfAll(index, ['数字化'], ['改造'])).keys()]).toEqual([1]);
  expect([...(await placesOfAll(index, [], ['改造'])).keys()]).toEqual([1]);
});

const text = fc.string({ unit: fc.constantFrom(...'人大会，。5G'), maxLength: 14 });

test('finds what a text contains, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), text, async (texts, phrase) => {
      const units = unitsOf(phrase);
      const lonely = units.some(({ alone, position }, place) => {
        const before = units[place - 1];
        const joined = before && before.position + (before.alone ? 2 : 1) === position;
        return !alone && !joined && units[place + 1]?.position !== position + 1;
      });
      // A character between two ends of sentences has no token: such a phrase is not searched as a whole.
      if (units.length === 0 || lonely) return;
      const expected = texts.flatMap((one, row) => (matchesOf(unitsOf(one), units).length > 0 ? [row] : []));
      expect((await rowsOf(texts, phrase)).sort()).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
