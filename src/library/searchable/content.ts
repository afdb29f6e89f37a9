/** What search is given: published letters, the numbers of all registers, and the names that readers look for. */
import { kinds } from '../../../schemas/vocabulary.ts';
import type { SearchContent } from '../../search/index/files.ts';
import { documentTables, numberTables } from '../../search/index/tables.ts';
import { documentKey } from '../../search/keys.ts';
import type { Guide, MeetingFacts } from '../../search/record.ts';
import { oncePerCatalogue } from '../once.ts';
import { agencyPages, letters, type Meeting, meetings, shortName } from '../query.ts';
import { namesOfAgency, peopleIn, record, searchOrder } from './letter.ts';
import { documentEntries, numberEntries } from './numbers.ts';

const tables = oncePerCatalogue(() => ({
  numbers: numberTables(numberEntries()),
  documents: documentTables(documentEntries()),
}));

/** Everything that search is built from. */
export const searchContent = (): SearchContent => ({
  records: searchOrder().map(record),
  ...tables(),
  labels: {
    session: Object.fromEntries(meetings().map(({ id, name }) => [id, name])),
    agency: Object.fromEntries(agencyPages().map(({ id }) => [id, shortName(id)])),
    kind: kinds,
  },
  ...names(),
});

/** What the search page has to know before it requests anything. */
export function searchGuide(): Guide {
  return {
    numbers: tables().numbers.map(([first]) => first?.key ?? ''),
    documents: tables().documents.map(([first]) => (first ? documentKey(first) : '')),
    meetings: meetings().map(meetingFacts),
    bodies: [...new Set(meetings().map(({ session }) => session.body.name))],
  };
}

function meetingFacts({ id, session, letters: own }: Meeting): MeetingFacts {
  const { names, body, term, session: nth, year } = session;
  const written = Number(own[0]?.reply.issuedOn.slice(0, 4) ?? 0);
  return { id, names, body: body.kind, term, session: nth, year: year ?? written };
}

/** Proposers, addressees and signatories; and every name of the agencies that replied. */
function names(): Pick<SearchContent, 'people' | 'agencies' | 'topics'> {
  const people = letters().flatMap(({ reply }) => peopleIn(reply));
  return {
    people: [...new Set(people)].sort(),
    agencies: agencyPages().map(({ id }) => namesOfAgency(id)),
    topics: [...new Set(letters().flatMap(({ reply }) => reply.topics ?? []))].sort(),
  };
}
