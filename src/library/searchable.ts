/** What search is handed: published letters, the numbers of all registers, and the names readers look for. */
import { formatCivilDate } from '../../schemas/notation/civil-date.ts';
import { parseDocumentNumber } from '../../schemas/notation/document-number.ts';
import { submissionKey } from '../../schemas/notation/submission-number.ts';
import { kinds, statuses } from '../../schemas/vocabulary.ts';
import { plainParagraphs } from '../letter/paragraphs.ts';
import { letterBody } from '../letter/processor.ts';
import type { SearchContent } from '../search/index/files.ts';
import { documentTables, numberTables } from '../search/index/tables.ts';
import { documentKey } from '../search/keys.ts';
import type { DocumentEntry, Guide, LetterFacts, MeetingFacts, NumberEntry, SearchRecord } from '../search/record.ts';
import { namesOf } from './agencies.ts';
import {
  byCodeUnit,
  dispositionOf,
  firstSubmission,
  nameOf,
  submissionLabel,
  submissionsLabel,
  titleOf,
} from './arrange.ts';
import { citedBy } from './citing.ts';
import type { Entry } from './entry.ts';
import {
  agencies,
  agencyName,
  agencyPages,
  letters,
  letterText,
  type Meeting,
  meeting,
  meetings,
  registerOf,
  shortName,
  site,
} from './query.ts';
import type { RegisterRow } from './register-rows.ts';

const encoded = (path: string): string => `${path.split('/').map(encodeURIComponent).join('/')}/`;

/** Everything that search is built from. */
export const searchContent = (): SearchContent => ({
  records: known().order.map(record),
  ...tables(),
  labels: {
    session: Object.fromEntries(meetings().map(({ id, name }) => [id, name])),
    agency: Object.fromEntries(agencyPages().map(({ id }) => [id, shortName(id)])),
    kind: kinds,
  },
  ...names(),
});

/** What search knows of the catalogue; made anew with it. */
interface Known {
  /** By 成文日期, which results show: the oldest first. */
  order: Entry[];
  rows: Map<Entry, number>;
  tables?: { numbers: NumberEntry[][]; documents: DocumentEntry[][] };
}
const knowledge = new WeakMap<Entry[], Known>();

function known(): Known {
  const all = letters();
  const before = knowledge.get(all);
  if (before) return before;
  const order = all.toReversed().sort((a, b) => byCodeUnit(a.reply.issuedOn, b.reply.issuedOn));
  const now: Known = {
    order,
    rows: new Map(order.map((one, row) => [one, row])),
  };
  knowledge.set(all, now);
  return now;
}

function tables(): NonNullable<Known['tables']> {
  const all = known();
  all.tables ??= { numbers: numberTables(numberEntries()), documents: documentTables(documentEntries()) };
  return all.tables;
}

function record(entry: Entry): SearchRecord {
  const { reply } = entry;
  const people = [
    ...reply.submissions.flatMap(({ proposers }) => (proposers ?? []).map(nameOf)),
    ...(reply.addressees ?? []),
    ...(reply.signatory ? [reply.signatory] : []),
  ];
  const named = meetingOf(entry).session.names.flatMap((name) =>
    reply.submissions.map((submission) => name + submissionLabel(submission)),
  );
  return {
    facts: factsOf(entry),
    titles: [...new Set([...reply.submissions.flatMap(({ title }) => title ?? []), reply.title])],
    names: [
      ...new Set([
        ...people,
        ...namesOfAgency(reply.issuingAgency),
        ...(reply.documentNumber ? [reply.documentNumber] : []),
        ...named,
      ]),
    ],
    paragraphs: plainParagraphs(letterBody(letterText(entry))).map(({ text, heading }) => ({ text, heading })),
    printed: printedOf(entry),
    facets: {
      session: [entry.session],
      year: [reply.issuedOn.slice(0, 4)],
      agency: [reply.issuingAgency],
      disposition: reply.disposition ? [reply.disposition] : [],
      kind: [...new Set(reply.submissions.map(({ kind }) => kind))],
      topic: reply.topics ?? [],
    },
  };
}

/** What stands on the letter's page around its text. */
function printedOf({ reply }: Entry): string[] {
  const { annexes = [], coHandlingAgencies = [], copiedTo = [], contact, note } = reply;
  const lines: [label: string, words: string | undefined][] = [
    ...coHandlingAgencies.map(({ agency, role }): [string, string] => [
      `${role}：`,
      agencyName(agency, reply.issuedOn),
    ]),
    ['附件：', annexes.map(({ title }) => title).join('；')],
    ['抄送：', copiedTo.join('，')],
    ['联系人：', contact?.name],
    ['联系电话：', contact?.phone],
    ['', note],
    ['', formatCivilDate(reply.issuedOn)],
  ];
  return lines.flatMap(([label, words]) => (words ? [label + words] : []));
}

const namesOfAgency = (id: string): string[] => namesOf(agencies()[id] ?? { name: id });

/** The most letters that are told to name another one. */
const mostCited = 5;

function factsOf(entry: Entry): LetterFacts {
  const { reply } = entry;
  const first = firstSubmission(reply);
  const citing = citedBy(entry);
  const proposers = reply.submissions.flatMap(({ proposers: who }) => (who ?? []).map(nameOf));
  const disposition = dispositionOf(reply, site());
  return {
    url: encoded(entry.path),
    row: known().rows.get(entry) ?? -1,
    title: titleOf(entry),
    labels: submissionsLabel(reply),
    number: first.number,
    session: meetingOf(entry).name,
    ...(proposers.length > 0 && { proposers: [...new Set(proposers)].join('、') }),
    agency: shortName(reply.issuingAgency),
    issuedOn: reply.issuedOn,
    ...(reply.documentNumber && { document: reply.documentNumber }),
    ...(disposition && { disposition: [disposition.mark, disposition.words].filter(Boolean).join(' ') }),
    ...(disposition?.disc && { disc: disposition.disc }),
    ...(citing.length > 0 && {
      citedBy: citing.slice(0, mostCited).map(({ path, session, reply: other }) => ({
        url: encoded(path),
        label: (meeting(session)?.name ?? '') + submissionsLabel(other),
      })),
    }),
  };
}

function meetingOf({ session, path }: Entry): Meeting {
  const found = meeting(session);
  if (!found) throw new Error(`${path}：没有会议 ${session}`);
  return found;
}

/** Every number that a register or a published letter names, the newest meeting first. */
function numberEntries(): NumberEntry[] {
  return meetings().flatMap(({ id, letters: own }) => [
    ...registerOf(id).map((row) => ({
      key: submissionKey(row.number) ?? row.number,
      number: row.number,
      kind: row.kind,
      label: submissionLabel(row),
      session: id,
      letters: row.letters.map(factsOf),
      ...(row.letters.length === 0 && { status: standing(row), url: registerPlace(row, id) }),
    })),
    ...opinionsOf(id, own),
  ]);
}

/** The notice of a withdrawn letter, else the register with this number on top. */
const registerPlace = ({ notice, number }: RegisterRow, id: string): string =>
  notice ? encoded(notice) : `${encoded(id)}?q=${encodeURIComponent(number)}`;

/** Where a number without a published letter stands, as the register tells it. */
function standing(row: RegisterRow): string {
  const { status, dueOn, answeredOn, ground } = row;
  const label = submissionLabel(row);
  if (status === 'missing') return `登记册里没有${label}`;
  const facts = [
    answeredOn && `${formatCivilDate(answeredOn)}答复`,
    ground,
    dueOn && !answeredOn && `答复期限${formatCivilDate(dueOn)}`,
  ].filter(Boolean);
  return `${label}${statuses[status]}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`;
}

/** 协办意见 answer no number of a register, but have one. */
function opinionsOf(session: string, own: Entry[]): NumberEntry[] {
  return own.flatMap((entry) =>
    entry.reply.submissions
      .filter(({ kind }) => kind === 'opinion')
      .map(({ number, kind }) => ({
        key: submissionKey(number) ?? number,
        number,
        kind,
        label: submissionLabel({ number, kind }),
        session,
        letters: [factsOf(entry)],
      })),
  );
}

/** The published letters that have a document number. */
const documentEntries = (): DocumentEntry[] =>
  letters().flatMap((entry) => {
    const number = entry.reply.documentNumber && parseDocumentNumber(entry.reply.documentNumber);
    return number ? [{ ...number, letter: factsOf(entry) }] : [];
  });

/** What the search page has to know before it asks for anything. */
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

/** People who proposed, were addressed or signed; and every name of the agencies that replied. */
function names(): Pick<SearchContent, 'people' | 'agencies' | 'topics'> {
  const people = letters().flatMap(({ reply }) => [
    ...reply.submissions.flatMap(({ proposers }) => (proposers ?? []).map(nameOf)),
    ...(reply.addressees ?? []),
    ...(reply.signatory ? [reply.signatory] : []),
  ]);
  return {
    people: [...new Set(people)].sort(),
    agencies: agencyPages().map(({ id }) => namesOfAgency(id)),
    topics: [...new Set(letters().flatMap(({ reply }) => reply.topics ?? []))].sort(),
  };
}
