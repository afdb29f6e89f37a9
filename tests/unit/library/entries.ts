import type { Reply } from '../../../schemas/reply.ts';
import type { Entry } from '../../../src/library/entry.ts';

/** A letter as the library represents it, from its path and what the test is about; people and places are invented (示例). */
export function entryAt(path: string, facts: Partial<Reply> = {}): Entry {
  const [session = '', key = '', agency] = path.split('/');
  const reply: Reply = {
    title: '示例答复',
    session,
    submissions: [{ number: key.replace(/-.*/, ''), kind: 'suggestion' }],
    issuingAgency: agency ?? 'shili-jxj',
    issuedOn: '2025-06-23',
    disclosure: 'proactive',
    ...facts,
  };
  return { path, session, key, ...(agency ? { agency } : {}), file: `replies/${path}.md`, reply };
}
