import { expect, test } from 'vitest';
import { bodiesOf, calledDeputy, initialOf } from '../../../src/library/deputies.ts';
import { entryAt } from './entries.ts';

test('distinguishes namesakes by their district, in the assembly of their meeting', () => {
  const sessions = {
    's-1': { body: { id: 'npc', kind: 'npc' as const, name: '示例人大' }, term: 1, session: 1, names: ['示例'] },
  };
  const proposed = (...proposers: (string | { name: string; district: string })[]) => ({
    submissions: [{ number: '1', kind: 'suggestion' as const, proposers }],
  });
  const letters = [
    entryAt('s-1/1', proposed('示例甲', { name: '示例乙', district: '东' })),
    entryAt('s-1/2', proposed({ name: '示例乙', district: '西' }, '示例甲')),
  ];
  const [body] = bodiesOf(sessions, letters);
  expect(body?.deputies.map(({ slug, letters: own }) => [slug, own.map(({ key }) => key)])).toEqual([
    ['示例甲', ['1', '2']],
    ['示例乙-东', ['1']],
    ['示例乙-西', ['2']],
  ]);
});

test('sorts names by pinyin, surnames by their own readings', () => {
  const sessions = {
    's-1': { body: { id: 'npc', kind: 'npc' as const, name: '示例人大' }, term: 1, session: 1, names: ['示例'] },
  };
  const proposers = ['章示例', '单示例', '曾示例', { name: '欧阳示例', district: '东' }, '阿示例', '★示例'];
  const [body] = bodiesOf(sessions, [
    entryAt('s-1/1', { submissions: [{ number: '1', kind: 'suggestion', proposers }] }),
  ]);
  expect(body?.deputies.map((deputy) => initialOf(deputy) + calledDeputy(deputy))).toEqual([
    ...['A阿示例', 'O欧阳示例（东）', 'S单示例', 'Z曾示例', 'Z章示例', '#★示例'],
  ]);
});
