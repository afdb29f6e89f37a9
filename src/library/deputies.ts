/** Deputies and members, by the assembly they sit in. Pure. */
import { pinyin } from 'pinyin-pro';
import { isCollective } from '../../schemas/notation/collective.ts';
import type { Session } from '../../schemas/session.ts';
import type { BodyKind } from '../../schemas/vocabulary.ts';
import { byCodeUnit } from './arrange.ts';
import type { Entry } from './entry.ts';

export interface Deputy {
  name: string;
  /** Set if it distinguishes namesakes. */
  district?: string;
  /** A party's branch, a sector, a delegation: no person. */
  isCollective: boolean;
  /** Last segment of the address: the name, or `<name>-<district>`. */
  slug: string;
  /** Id of the assembly. */
  body: string;
  /** The name in pinyin, with blanks between its syllables, by which names are sorted: `zhang wei jun`. */
  spelling: string;
  /** Published replies to what the deputy submitted, newest first. */
  letters: Entry[];
}

export interface Body {
  id: string;
  kind: BodyKind;
  name: string;
  deputies: Deputy[];
}

/** 章卫军, or, with the district that distinguishes namesakes, 章卫军（城西代表团）. */
export const calledDeputy = ({ name, district }: Pick<Deputy, 'name' | 'district'>): string =>
  district ? `${name}（${district}）` : name;

/** 3 人、1 个团体. */
export function countOf({ deputies }: Body): string {
  const groups = deputies.filter((deputy) => deputy.isCollective).length;
  const counts = [`${deputies.length - groups} 人`, `${groups} 个团体`];
  return counts.filter((text) => !text.startsWith('0 ')).join('、');
}

/** The letter a name is filed under: Z for 章, # for what has no pinyin. */
export function initialOf({ spelling }: Deputy): string {
  const [first = ''] = spelling.toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** Surnames have their own readings: 曾 zeng, 单 shan. */
const spellingOf = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head' }).join(' ');

const byName = (a: Deputy, b: Deputy): number => byCodeUnit(a.spelling, b.spelling) || byCodeUnit(a.slug, b.slug);

/**
 * The assemblies in code unit order, with the deputies named in published letters in order of pinyin. `letters`: newest
 * first.
 */
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
      let deputy = deputies.get(`${body.id}/${slug}`);
      if (!deputy) {
        deputy = {
          ...who,
          slug,
          body: body.id,
          spelling: spellingOf(who.name),
          letters: [],
          isCollective: isCollective(who.name),
        };
        deputies.set(`${body.id}/${slug}`, deputy);
        known.deputies.push(deputy);
      }
      if (deputy.letters.at(-1) !== entry) deputy.letters.push(entry);
    }
  }
  const inOrder = [...bodies.values()].filter((body) => body.deputies.length > 0);
  for (const body of inOrder) body.deputies.sort(byName);
  return inOrder.sort((a, b) => byCodeUnit(a.id, b.id));
}
