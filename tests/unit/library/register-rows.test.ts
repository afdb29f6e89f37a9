import { describe, expect, test } from 'vitest';
import { type Session, sessionSchema } from '../../../schemas/session.ts';
import { registerRows } from '../../../src/library/register-rows.ts';
import { entryAt } from './entries.ts';

const session = (facts: Partial<Session> = {}): Session =>
  sessionSchema.parse({
    body: { id: 'shili-npc', kind: 'npc', name: '示例市人民代表大会' },
    term: 1,
    session: 1,
    names: ['市一届人大一次会议'],
    ...facts,
  });

const line = (number: string, facts: object = {}) => ({ number, kind: 'suggestion' as const, ...facts });
const statuses = (of: Session, ...entries: ReturnType<typeof entryAt>[]) =>
  registerRows(of, entries).map(({ number, status }) => `${number} ${status}`);

describe('the register of a meeting', () => {
  test('joins what the file lists with what letters say, in order of number', () => {
    const rows = registerRows(session({ register: [line('1024'), line('闭08'), line('9', { title: '示例题目' })] }), [
      entryAt('s-1/367', {
        submissions: [{ number: '367', kind: 'suggestion', title: '示例', proposers: ['示例甲'] }],
      }),
    ]);
    expect(rows.map(({ number }) => number)).toEqual(['9', '367', '1024', '闭08']);
    expect(rows[1]).toMatchObject({ title: '示例', proposers: [{ name: '示例甲' }], leadAgency: 'shili-jxj' });
  });

  test('recognises 0038 and 38 as the same number', () => {
    expect(statuses(session({ register: [line('38')] }), entryAt('s-1/0038'))).toEqual(['38 answered']);
  });

  test('judges on its own date whether a number is overdue', () => {
    const register = [line('1', { dueOn: '2025-06-30' }), line('2', { dueOn: '2025-07-31' })];
    expect(statuses(session({ register, asOf: '2025-07-01' }))).toEqual(['1 overdue', '2 handling']);
    expect(statuses(session({ register }))).toEqual(['1 handling', '2 handling']);
  });

  test('shows of a letter that is not public its number and agency, never its title or proposers', () => {
    const secret = entryAt('s-1/366', {
      disclosure: 'withheld',
      submissions: [{ number: '366', kind: 'suggestion', title: '示例密题', proposers: ['示例乙'] }],
    });
    expect(registerRows(session(), [secret])).toEqual([
      {
        number: '366',
        kind: 'suggestion',
        proposers: [],
        leadAgency: 'shili-jxj',
        coHandlingAgencies: [],
        status: 'not-public',
        letters: [],
      },
    ]);
  });

  test('counts a registered answer without a letter as not public, with its ground', () => {
    const register = [line('5', { answeredOn: '2025-06-01', ground: '涉及商业秘密' })];
    expect(registerRows(session({ register }), [])[0]).toMatchObject({ status: 'not-public', ground: '涉及商业秘密' });
  });

  test('links a withdrawn letter to its notice', () => {
    const gone = entryAt('s-1/190', { withdrawn: { on: '2025-08-04', reason: '示例', authority: '示例局' } });
    expect(registerRows(session(), [gone])[0]).toMatchObject({ status: 'withdrawn', notice: 's-1/190', letters: [] });
  });

  test('does not count an opinion as an answer', () => {
    const opinion = entryAt('s-1/45-opinion', { submissions: [{ number: '45', kind: 'opinion' }] });
    expect(statuses(session({ register: [line('45')] }), opinion)).toEqual(['45 handling']);
  });

  test('distinguishes a suggestion and a motion with the same number', () => {
    expect(statuses(session({ register: [line('7'), { ...line('7'), kind: 'motion' }] }), entryAt('s-1/7'))).toEqual([
      '7 answered',
      '7 handling',
    ]);
  });

  test('calls a number missing only if the register is complete', () => {
    const register = [line('2'), line('5')];
    const letter = entryAt('s-1/3');
    expect(statuses(session({ register, complete: true }), letter)).toEqual([
      ...['1 missing', '2 handling', '3 answered', '4 missing', '5 handling'],
    ]);
    expect(statuses(session({ register }), letter)).toEqual(['2 handling', '3 answered', '5 handling']);
  });

  test('finds missing numbers separately by kind and prefix, and none of 协办意见', () => {
    const register = [
      ...['1', '02', '闭01', '闭03'].map((number) => line(number)),
      ...(['motion', 'opinion'] as const).map((kind) => ({ ...line('3'), kind })),
      { ...line('1'), kind: 'motion' as const },
    ];
    const missing = registerRows(session({ register, complete: true }), []).filter(
      ({ status }) => status === 'missing',
    );
    expect(missing.map(({ number, kind }) => `${number} ${kind}`)).toEqual(['2 motion', '闭2 suggestion']);
  });

  test('counts the numbers of a year separately, and codes not at all', () => {
    const register = ['2', '20250001', '20250003', '2023-1', '2023-3', '89596662'].map((number) => line(number));
    const missing = registerRows(session({ register, complete: true }), []).filter(
      ({ status }) => status === 'missing',
    );
    expect(missing.map(({ number }) => number)).toEqual(['1', '20250002', '2023-2']);
  });

  test('lists no gap of thousands', () => {
    const register = ['1', '3', '202312', '20250688', '2025689', '20250001'].map((number) => line(number));
    expect(statuses(session({ register, complete: true })).filter((row) => row.includes('missing'))).toEqual([
      '2 missing',
    ]);
  });

  test('begins the count at the lowest number if that is far from 1', () => {
    const register = [line('2501'), line('2503')];
    expect(statuses(session({ register, complete: true }))).toEqual(['2501 handling', '2502 missing', '2503 handling']);
  });
});
