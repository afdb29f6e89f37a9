/** What search is handed: published letters, and of the other numbers where they stand. */
import { submissionKey } from '../../schemas/notation/submission-number.ts';
import { statuses } from '../../schemas/vocabulary.ts';
import { plainParagraphs } from '../letter/paragraphs.ts';
import type { SearchRecord, UnansweredNumber } from '../search/record.ts';
import { dispositionOf, nameOf, shownOn, submissionLabel, titleOf } from './arrange.ts';
import type { Entry } from './entry.ts';
import {
  agencies,
  agencyName,
  letters,
  letterText,
  type Meeting,
  meeting,
  meetings,
  registerOf,
  shortName,
  site,
} from './query.ts';

const encoded = (path: string): string => `${path.split('/').map(encodeURIComponent).join('/')}/`;

/** The published letters, newest first. */
export const searchRecords = (): SearchRecord[] => letters().flatMap((entry) => record(entry, meeting(entry.session)));

function record(entry: Entry, of: Meeting | undefined): SearchRecord[] {
  if (!of) return [];
  const { reply } = entry;
  const { submissions, issuingAgency } = reply;
  const agency = agencies()[issuingAgency];
  const disposition = dispositionOf(reply, site());
  const people = [
    ...submissions.flatMap(({ proposers }) => (proposers ?? []).map(nameOf)),
    ...(reply.addressees ?? []),
    ...(reply.signatory ? [reply.signatory] : []),
  ];
  return [
    {
      url: encoded(entry.path),
      title: titleOf(entry),
      letterTitle: reply.title,
      submissions: submissions.map((one) => ({ number: one.number, label: submissionLabel(one) })),
      session: {
        id: of.id,
        name: of.name,
        body: of.session.body.kind,
        term: of.session.term,
        session: of.session.session,
        year: of.session.year ?? Number(reply.issuedOn.slice(0, 4)),
      },
      documentNumber: reply.documentNumber,
      people: [...new Set(people)],
      agency: shortName(issuingAgency),
      agencyNames: [
        ...new Set([agencyName(issuingAgency, reply.issuedOn), agency?.name ?? '', ...(agency?.shortNames ?? [])]),
      ],
      on: shownOn(reply),
      disposition: disposition && `${disposition.mark}${disposition.words ? ` ${disposition.words}` : ''}`,
      paragraphs: plainParagraphs(letterText(entry)).map(({ text }) => text),
    },
  ];
}

/** The meetings, and their numbers without a published letter: what an honest miss is told from. */
export function unanswered(): { meetings: { name: string; meeting: string }[]; unanswered: UnansweredNumber[] } {
  return {
    meetings: meetings().map(({ name, session, letters: own }) => {
      const year = session.year ?? own[0]?.reply.issuedOn.slice(0, 4) ?? '';
      return { name, meeting: [session.body.kind, session.term, session.session, year].join('/') };
    }),
    unanswered: meetings().flatMap(({ id, name }) =>
      registerOf(id)
        .filter(({ status }) => status !== 'answered')
        .map((row) => ({
          number: submissionKey(row.number) ?? row.number,
          label: submissionLabel(row),
          session: name,
          url: encoded(row.notice ?? id),
          status: statuses[row.status],
        })),
    ),
  };
}
