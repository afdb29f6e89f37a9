/** Which meeting a list belongs to, and a new meeting's file. Pure. */
import { parseSessionName, type SessionName } from '../../../schemas/notation/session.ts';
import type { Session } from '../../../schemas/session.ts';
import type { Kind } from '../../../schemas/vocabulary.ts';

/** The meetings that a text names, each with term and session: 示例市十八届人大四次会议代表建议交办表. */
export function meetingsIn(text: string): SessionName[] {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return [...plain.matchAll(/次(?:会议)?/g)].flatMap(({ index, 0: { length } }) => {
    const end = index + length;
    const starts = Array.from({ length: Math.min(end, 40) }, (_, step) => Math.max(end - 40, 0) + step);
    const found = starts.map((start) => parseSessionName(plain.slice(start, end))).find((name) => name !== undefined);
    return found ?? [];
  });
}

/** The ids of the registered meetings that a text names: in their own words, or by body, term and session. */
export function sessionsNamed(text: string, sessions: Record<string, Session>): string[] {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const meant = meetingsIn(text);
  return Object.entries(sessions)
    .filter(
      ([, session]) =>
        session.names.some((name) => plain.includes(name)) || meant.some((name) => isMeeting(session, name)),
    )
    .map(([id]) => id);
}

/** Whether a name may mean a meeting; what it leaves open counts for it. */
export function isMeeting({ body, term, session, names }: Session, name: SessionName): boolean {
  if (name.term !== term || name.session !== session || (name.body && name.body !== body.kind)) return false;
  const places = names.flatMap((one) => parseSessionName(one)?.place ?? []);
  const { place } = name;
  return !place || places.length === 0 || places.some((one) => one.endsWith(place) || place.endsWith(one));
}

/** `shili-npc-18-5` → the assembly, 届 and 次. Undefined where the id says less. */
export function partsOfId(
  id: string,
): (Pick<Session, 'term' | 'session'> & { body: Omit<Session['body'], 'name'> }) | undefined {
  const [, body, kind, term, session] = /^([a-z0-9-]+-(npc|cppcc))-([1-9]\d?)-([1-9]\d?)$/.exec(id) ?? [];
  if (!body) return undefined;
  return { body: { id: body, kind: kind === 'npc' ? 'npc' : 'cppcc' }, term: Number(term), session: Number(session) };
}

/** 人大 lists 建议 and 议案, 政协 lists 提案. */
export const isStrangeKind = (kind: Kind, body: Session['body']): boolean =>
  body.kind === 'npc' ? kind === 'proposal' : kind === 'suggestion' || kind === 'motion';
