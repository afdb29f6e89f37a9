/** The agencies that letters name, each with the part it had in them. Pure. */
import type { Agencies, Agency } from '../../schemas/agency.ts';
import { type CoHandlingRole, coHandlingRoles } from '../../schemas/vocabulary.ts';
import type { Entry } from './entry.ts';

/** What an agency may have been to a letter that another one wrote. */
type Part = CoHandlingRole | '抄送';

export interface AgencyPage {
  id: string;
  agency: Agency;
  asLead: Entry[];
  /** Letters of other agencies, by what the agency was to them. */
  besides: { part: Part; letters: Entry[] }[];
}

/** Every name of each agency → its id: today's, short and former ones. What two agencies are called stays the first one's. */
export function idsByName(agencies: Agencies): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [id, agency] of Object.entries(agencies)) {
    for (const name of namesOf(agency)) if (!ids.has(name)) ids.set(name, id);
  }
  return ids;
}

/** The full name of today, then the short and the former ones. */
export const namesOf = ({ name, shortNames = [], formerNames = [] }: Agency): string[] => [
  ...new Set([name, ...shortNames, ...formerNames.map((former) => former.name)]),
];

/** The agencies with at least one letter, in the order of their register. `letters`: newest first. */
export function agencyPagesOf(agencies: Agencies, letters: Entry[]): Map<string, AgencyPage> {
  const asLead = Map.groupBy(letters, ({ reply }) => reply.issuingAgency);
  const ids = idsByName(agencies);
  const parts = Map.groupBy(
    letters.flatMap((entry) => partsIn(entry, ids).map(([id, part]) => ({ id, part, entry }))),
    ({ id, part }) => `${id}/${part}`,
  );
  const pages = Object.entries(agencies).map(([id, agency]) => ({
    id,
    agency,
    asLead: asLead.get(id) ?? [],
    besides: [...coHandlingRoles, '抄送' as const].flatMap((part) => {
      const named = parts.get(`${id}/${part}`);
      return named ? [{ part, letters: named.map(({ entry }) => entry) }] : [];
    }),
  }));
  const named = pages.filter((page) => page.asLead.length > 0 || page.besides.length > 0);
  return new Map(named.map((page) => [page.id, page]));
}

function partsIn({ reply }: Entry, ids: Map<string, string>): [id: string, part: Part][] {
  const helpers = (reply.coHandlingAgencies ?? []).map(({ agency, role }): [string, Part] => [agency, role]);
  const copied = new Set((reply.copiedTo ?? []).flatMap((name) => ids.get(name) ?? []));
  return [...helpers, ...[...copied].map((id): [string, Part] => [id, '抄送'])];
}
