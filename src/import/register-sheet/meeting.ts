/** Meetings: whether a name means one, and what is known about a new one. Pure. */
import { formatSessionName, parseSessionName, type SessionName } from '../../../schemas/notation/session.ts';
import type { Session } from '../../../schemas/session.ts';
import { bodyKinds } from '../../../schemas/vocabulary.ts';
import { TableError } from './note.ts';

/** Whether a name may mean a meeting; what it leaves open counts as agreement. */
export function isMeeting({ body, term, session, names }: Session, name: SessionName): boolean {
  if (name.term !== term || name.session !== session || (name.body && name.body !== body.kind)) return false;
  const places = names.flatMap((one) => parseSessionName(one)?.place ?? []);
  const { place } = name;
  return !place || places.length === 0 || places.some((one) => one.endsWith(place) || place.endsWith(one));
}

/**
 * A meeting whose file does not exist yet: what its id says, with the required names; that of the assembly is
 * known if it met before.
 * @throws TableError that says which are missing
 */
export function foundSession(
  id: string,
  sessions: Record<string, Session>,
  { name, bodyName }: { name?: string; bodyName?: string },
): Session {
  const missing = `还没有 sessions/${id}.yaml`;
  const parts = partsOfId(id);
  if (!parts) {
    throw new TableError(
      'meeting-not-founded',
      missing,
      '核对标识；新建会议的标识写作 <地方>-npc-<届>-<次> 或 <地方>-cppcc-<届>-<次>',
    );
  }
  const usual = formatSessionName({ body: parts.body.kind, term: parts.term, session: parts.session });
  if (name === undefined)
    throw new TableError('meeting-not-founded', missing, `核对标识；要新建，加 --name 会议名称，如 --name 市${usual}`);
  const known = Object.values(sessions).find(({ body }) => body.id === parts.body.id)?.body.name;
  const fullName = bodyName ?? known;
  if (fullName === undefined) {
    const example = parts.body.kind === 'npc' ? '示例市人民代表大会' : '中国人民政治协商会议示例市委员会';
    throw new TableError(
      'meeting-not-founded',
      `${missing}，也没有 ${parts.body.id} 的别次会议`,
      `加 --body-name ${bodyKinds[parts.body.kind]}全称，如 ${example}`,
    );
  }
  const session = { ...parts, body: { ...parts.body, name: fullName }, names: [name] };
  const meant = parseSessionName(name);
  if (meant && !isMeeting(session, meant))
    throw new TableError('meeting-in-doubt', `--name ${name} 与标识 ${id} 说的不是一次会议`, '核对两者');
  return session;
}

/** `shili-npc-18-5` → the assembly, 届 and 次. Undefined if the id says less. */
function partsOfId(
  id: string,
): (Pick<Session, 'term' | 'session'> & { body: Omit<Session['body'], 'name'> }) | undefined {
  const [, body, kind, term, session] = /^([a-z0-9-]+-(npc|cppcc))-([1-9]\d?)-([1-9]\d?)$/.exec(id) ?? [];
  if (!body) return undefined;
  return { body: { id: body, kind: kind === 'npc' ? 'npc' : 'cppcc' }, term: Number(term), session: Number(session) };
}
