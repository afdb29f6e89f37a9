/** The agencies that letters name, each with its role in them. Pure. */
import type { Agencies, Agency } from '../../schemas/agency.ts';
import { type CoHandlingRole, coHandlingRoles } from '../../schemas/vocabulary.ts';
import { signersOf } from './arrange.ts';
import type { Entry } from './entry.ts';

/** The role of an agency in a letter that others sign. */
type Part = CoHandlingRole | '抄送';

export interface AgencyPage {
  id: string;
  agency: Agency;
  /** Letters that it signs, alone or with others. */
  signed: Entry[];
  /** Letters of other agencies, by the agency's role in them. */
  besides: { part: Part; letters: Entry[] }[];
}

/** Every name of each agency → its id: today's, short and former ones. A name of two agencies belongs to the first. */
export function idsByName(agencies: Agencies): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [id, agency] of Object.entries(agencies)) {
    for (const name of namesOf(agency)) if (!ids.has(name)) ids.set(name, id);
  }
  return ids;
}

/** Today's full name, then the short and the former ones. */
export const namesOf = ({ name, shortNames = [], formerNames = [] }: Agency): string[] => [
  ...new Set([name, ...shortNames, ...formerNames.map((former) => former.name)]),
];

/** The agencies with at least one letter, in register order. `letters`: newest first. */
export function agencyPagesOf(agencies: Agencies, letters: Entry[]): Map<string, AgencyPage> {
  const signed = Map.groupBy(
    letters.flatMap((entry) => signersOf(entry.reply).map((id) => ({ id, entry }))),
    ({ id }) => id,
  );
  const ids = idsByName(agencies);
  const parts = Map.groupBy(
    letters.flatMap((entry) => partsIn(entry, ids).map(([id, part]) => ({ id, part, entry }))),
    ({ id, part }) => `${id}/${part}`,
  );
  const pages = Object.entries(agencies).map(([id, agency]) => ({
    id,
    agency,
    signed: (signed.get(id) ?? []).map(({ entry }) => entry),
    besides: [...coHandlingRoles, '抄送' as const].flatMap((part) => {
      const named = parts.get(`${id}/${part}`);
      return named ? [{ part, letters: named.map(({ entry }) => entry) }] : [];
    }),
  }));
  const named = pages.filter((page) => page.signed.length > 0 || page.besides.length > 0);
  return new Map(named.map((page) => [page.id, page]));
}

function partsIn({ reply }: Entry, ids: Map<string, string>): [id: string, part: Part][] {
  const helpers = (reply.coHandlingAgencies ?? []).map(({ agency, role }): [string, Part] => [agency, role]);
  const copied = new Set((reply.copiedTo ?? []).flatMap((name) => ids.get(name) ?? []));
  return [...helpers, ...[...copied].map((id): [string, Part] => [id, '抄送'])];
}
