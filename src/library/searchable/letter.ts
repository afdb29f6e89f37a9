/** A published letter as search gets it: what it is found by, and what a result shows. */
import { formatCivilDate } from '../../../schemas/notation/civil-date.ts';
import type { Reply } from '../../../schemas/reply.ts';
import { plainParagraphs } from '../../letter/paragraphs.ts';
import { letterBody } from '../../letter/processor.ts';
import type { LetterFacts, SearchRecord } from '../../search/record.ts';
import { namesOf } from '../agencies.ts';
import {
  byCodeUnit,
  dispositionOf,
  firstSubmission,
  nameOf,
  signersOf,
  submissionLabel,
  submissionsLabel,
  titleOf,
} from '../arrange.ts';
import { citedBy } from '../citing.ts';
import type { Entry } from '../entry.ts';
import { oncePerCatalogue } from '../once.ts';
import { agencies, agencyName, letterText, type Meeting, meeting, shortName, site } from '../query.ts';

/** By 成文日期, which results show: oldest first. */
export const searchOrder = oncePerCatalogue((letters) =>
  letters.toReversed().sort((a, b) => byCodeUnit(a.reply.issuedOn, b.reply.issuedOn)),
);
const rows = oncePerCatalogue(() => new Map(searchOrder().map((entry, row) => [entry, row])));

/** A path as in an address. */
export const encoded = (path: string): string => `${path.split('/').map(encodeURIComponent).join('/')}/`;

export function record(entry: Entry): SearchRecord {
  const { reply } = entry;
  const named = meetingOf(entry).session.names.flatMap((name) =>
    reply.submissions.map((submission) => name + submissionLabel(submission)),
  );
  return {
    facts: factsOf(entry),
    titles: [...new Set([...reply.submissions.flatMap(({ title }) => title ?? []), reply.title])],
    names: [
      ...new Set([
        ...peopleIn(reply),
        ...signersOf(reply).flatMap(namesOfAgency),
        ...(reply.documentNumber ? [reply.documentNumber] : []),
        ...named,
      ]),
    ],
    paragraphs: plainParagraphs(letterBody(letterText(entry))).map(({ text, heading }) => ({ text, heading })),
    printed: printedOf(entry),
    facets: {
      session: [entry.session],
      year: [reply.issuedOn.slice(0, 4)],
      agency: signersOf(reply),
      disposition: reply.disposition ? [reply.disposition] : [],
      kind: [...new Set(reply.submissions.map(({ kind }) => kind))],
      topic: reply.topics ?? [],
    },
  };
}

/** Proposers, addressees and signatory. */
export const peopleIn = (reply: Reply): string[] => [
  ...reply.submissions.flatMap(({ proposers }) => (proposers ?? []).map(nameOf)),
  ...(reply.addressees ?? []),
  ...(reply.signatory ? [reply.signatory] : []),
];

/** What surrounds the text on the letter's page. */
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

/** Every name that the agency has or had. */
export const namesOfAgency = (id: string): string[] => namesOf(agencies()[id] ?? { name: id });

/** The most letters listed as mentioning another one. */
const mostCited = 5;

export function factsOf(entry: Entry): LetterFacts {
  const { reply } = entry;
  const first = firstSubmission(reply);
  const citing = citedBy(entry);
  const proposers = reply.submissions.flatMap(({ proposers: who }) => (who ?? []).map(nameOf));
  const disposition = dispositionOf(reply, site());
  return {
    url: encoded(entry.path),
    row: rows().get(entry) ?? -1,
    title: titleOf(entry),
    labels: submissionsLabel(reply),
    number: first.number,
    session: meetingOf(entry).name,
    ...(proposers.length > 0 && { proposers: [...new Set(proposers)].join('、') }),
    agency: signersOf(reply).map(shortName).join('、'),
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
