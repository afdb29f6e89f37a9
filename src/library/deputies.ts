/** Deputies and members, by the assembly they sit in. Pure. */
import type { Session } from '../../schemas/session.ts';
import type { BodyKind } from '../../schemas/vocabulary.ts';
import { byCodeUnit } from './arrange.ts';
import type { Entry } from './entry.ts';

export interface Deputy {
  name: string;
  /** Set where it tells namesakes apart. */
  district?: string;
  /** Last segment of the address: the name, or `<name>-<district>`. */
  slug: string;
  /** Id of the assembly. */
  body: string;
  /** Published replies to what the deputy submitted, newest first. */
  letters: Entry[];
}

export interface Body {
  id: string;
  kind: BodyKind;
  name: string;
  deputies: Deputy[];
}

/** The assemblies with the deputies that published letters name, in order of code units. `letters`: newest first. */
export function bodiesOf(sessions: Record<string, Session>, letters: Entry[]): Body[] {
  const bodies = new Map<string, Body>();
  const deputies = new Map<string, Deputy>();
  for (const entry of letters) {
    const body = sessions[entry.session]?.body;
    if (!body) continue;
    const known = bodies.get(body.id) ?? { ...body, deputies: [] };
    bodies.set(body.id, known);
    for (const proposer of entry.reply.submissions.flatMap(({ proposers }) => proposers ?? [])) {
      const who = typeof proposer === 'string' ? { name: proposer } : proposer;
      const slug = typeof proposer === 'string' ? proposer : `${proposer.name}-${proposer.district}`;
      const deputy = deputies.get(`${body.id}/${slug}`) ?? { ...who, slug, body: body.id, letters: [] };
      if (!deputies.has(`${body.id}/${slug}`)) {
        deputies.set(`${body.id}/${slug}`, deputy);
        known.deputies.push(deputy);
      }
      if (deputy.letters.at(-1) !== entry) deputy.letters.push(entry);
    }
  }
  const inOrder = [...bodies.values()].filter((body) => body.deputies.length > 0);
  for (const body of inOrder) body.deputies.sort((a, b) => byCodeUnit(a.slug, b.slug));
  return inOrder.sort((a, b) => byCodeUnit(a.id, b.id));
}
