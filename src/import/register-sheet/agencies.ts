/** Names of agencies, as lists write them → ids. Pure. */
import type { Agencies } from '../../../schemas/agency.ts';
import { partsOf } from './cells.ts';

/** The agencies in a cell: those that are registered, and the names that are not. */
export interface NamedAgencies {
  ids: string[];
  unknown: string[];
}

type AgencyReader = (text: string) => NamedAgencies;

/** Reads cells by the names, short names and former names of the register; a name of two agencies counts as unknown. */
export function agencyReader(agencies: Agencies): AgencyReader {
  const made = readers.get(agencies) ?? newReader(agencies);
  readers.set(agencies, made);
  return made;
}

/** Letter after letter asks the same register. */
const readers = new WeakMap<Agencies, AgencyReader>();

function newReader(agencies: Agencies): AgencyReader {
  const owners = new Map<string, Set<string>>();
  for (const [id, { name, shortNames = [], formerNames = [] }] of Object.entries(agencies)) {
    for (const known of [id, name, ...shortNames, ...formerNames.map((former) => former.name)]) {
      owners.set(plain(known), (owners.get(plain(known)) ?? new Set()).add(id));
    }
  }
  const idOf = (name: string): string | undefined => {
    const ids = [...(owners.get(plain(name)) ?? [])];
    return ids.length === 1 ? ids[0] : undefined;
  };
  /** A blank may be inside a name or between two: between, if all the pieces are names. */
  const names = (text: string): string[] => {
    const pieces = text.split(/\s+/);
    return idOf(text) || !pieces.every(idOf) ? [text] : pieces;
  };
  return (text) => {
    const found = (idOf(text) ? [text] : partsOf(text).flatMap(names)).map((name) => ({ name, id: idOf(name) }));
    return {
      ids: [...new Set(found.flatMap(({ id }) => id ?? []))],
      unknown: found.flatMap(({ name, id }) => (id ? [] : name)),
    };
  };
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
