import { describe, expect, test } from 'vitest';
import type { Session } from '../../../../schemas/session.ts';
import { dayNamed, seriesDoubt, sessionsNamed } from '../../../../src/import/register-sheet/headings.ts';

const npc: Session['body'] = { id: 'shili-npc', kind: 'npc', name: '示例市人民代表大会' };
const cppcc: Session['body'] = { id: 'shili-cppcc', kind: 'cppcc', name: '示例市政协' };
const sessions: Record<string, Session> = {
  'shili-npc-18-4': { body: npc, term: 18, session: 4, names: ['市十八届人大四次会议'] },
  'shili-npc-18-3': { body: npc, term: 18, session: 3, names: ['市十八届人大三次会议'] },
  'shili-cppcc-18-4': { body: cppcc, term: 18, session: 4, names: ['市政协十八届四次会议', '示例年会'] },
};

describe('a heading', () => {
  test.each([
    ['市十八届人大四次会议代表建议交办表', ['shili-npc-18-4']],
    ['示例市 十八届 人大四次会议建议', ['shili-npc-18-4']],
    ['关于示例市第十八届人民代表大会第三次会议代表建议的清单', ['shili-npc-18-3']],
    ['市政协十八届四次会议提案', ['shili-cppcc-18-4']],
    ['示例年会提案交办表', ['shili-cppcc-18-4']],
    ['十八届四次会议', ['shili-npc-18-4', 'shili-cppcc-18-4']],
    ['示例县十八届人大四次会议', []],
    ['市十九届人大四次会议', []],
    ['交办表', []],
  ])('%s', (text, ids) => {
    expect(sessionsNamed(text, sessions)).toEqual(ids);
  });
});

test('a heading may state the date of the list', () => {
  const heading = (text: string) => [{ where: '第 1 行', text }];
  expect(dayNamed(heading('代表建议交办表（截至2025年9月30日）'))).toBe('2025-09-30');
  expect(dayNamed(heading('截止：2025.9.30'))).toBe('2025-09-30');
  expect(dayNamed(heading('截至9月30日'))).toBeUndefined();
});

test('a heading may state a separate series, which the numbers do not', () => {
  const heading = (text: string) => [{ where: '第 1 行', text }];
  expect(seriesDoubt(heading('市人大闭会期间代表建议交办表'))).toContain('号数写作 闭3');
  expect(seriesDoubt(heading('市政协平时提案交办表'))).toContain('号数写作 平3');
  expect(seriesDoubt(heading('市十八届人大四次会议代表建议交办表'))).toBeUndefined();
});
