import { describe, expect, test } from 'vitest';
import type { Query } from '../../../bench/search/answers.ts';
import type { Answer, Listed } from '../../../bench/search/engines/engine.ts';
import { score } from '../../../bench/search/score.ts';

const query = (judged: Query['judged'], right: string[], tolerated: string[] = []): Query => ({
  text: '367',
  judged,
  right: new Set(right),
  tolerated: new Set(tolerated),
});
const answer = (listed: [path: string, tier: Listed['tier']][], match?: Answer['match']): Answer => ({
  listed: listed.map(([path, tier]) => ({ path, tier })),
  ...(match && { match }),
  firstMs: 1,
  doneMs: 1,
  deliveries: [],
  firstDeliveries: [],
});

describe('a score', () => {
  test('counts what is missing, what is wrong, and the rank of the first right one', () => {
    const given = answer(
      [
        ['x', 'text'],
        ['a', 'text'],
        ['imprint', 'text'],
      ],
      'exact',
    );
    expect(score(query('words', ['a', 'b'], ['imprint']), given)).toEqual({
      recall: 0.5,
      precision: 0.5,
      reciprocalRank: 0.5,
    });
  });

  test('expects a number in its own tier, and nothing else there', () => {
    const given = answer(
      [
        ['a', 'number'],
        ['mention', 'text'],
      ],
      'exact',
    );
    expect(score(query('number', ['a']), given)).toEqual({ recall: 1, precision: 1, reciprocalRank: 1 });
    expect(score(query('number', ['mention']), given)).toEqual({ recall: 0, precision: 0, reciprocalRank: 0.5 });
  });

  test('takes all results of an engine without tiers', () => {
    const given = answer([
      ['a', 'text'],
      ['mention', 'text'],
    ]);
    expect(score(query('number', ['a']), given).precision).toBe(0.5);
  });

  test('looks at ten results for a mistyped query', () => {
    const ten = Array.from({ length: 10 }, (_, index): [string, 'near'] => [`x${index}`, 'near']);
    expect(score(query('first-ten', ['a']), answer([...ten, ['a', 'near']], 'near'))).toEqual({
      recall: 0,
      reciprocalRank: 0,
    });
  });

  test('expects the statement that there is nothing', () => {
    const nothing = query('absence', [], ['mention']);
    expect(score(nothing, answer([], 'none'))).toEqual({ saysSo: true });
    expect(score(nothing, answer([['a', 'near']], 'near'))).toEqual({ saysSo: true });
    expect(score(nothing, answer([['mention', 'text']], 'exact'))).toEqual({ saysSo: true });
    expect(score(nothing, answer([['mention', 'number']], 'exact'))).toEqual({ saysSo: false });
    expect(score(nothing, answer([['a', 'text']], 'exact'))).toEqual({ saysSo: false });
    expect(score(nothing, answer([], 'exact'))).toEqual({ saysSo: false });
  });
});
