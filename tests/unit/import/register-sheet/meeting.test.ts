import { expect, test } from 'vitest';
import type { Session } from '../../../../schemas/session.ts';
import { foundSession } from '../../../../src/import/register-sheet/meeting.ts';

const npc: Session['body'] = { id: 'shili-npc', kind: 'npc', name: '示例市人民代表大会' };

test('a new meeting is what its id says, of a known or named assembly', () => {
  const known: Session = { body: npc, term: 18, session: 4, names: ['市十八届人大四次会议'] };
  const name = '市十八届人大五次会议';
  const founded = { body: npc, term: 18, session: 5, names: [name] };
  expect(foundSession('shili-npc-18-5', { 'shili-npc-18-4': known }, { name })).toEqual(founded);
  expect(foundSession('shili-npc-18-5', {}, { name, bodyName: '示例市人民代表大会' })).toEqual(founded);
  expect(() => foundSession('shili-npc-18-5', {}, { name })).toThrow('也没有 shili-npc 的别次会议');
  expect(() => foundSession('shili-npc-18-5', {}, {})).toThrow('还没有 sessions/shili-npc-18-5.yaml');
  expect(() => foundSession('shili-2025', {}, { name })).toThrow('还没有 sessions/shili-2025.yaml');
});
