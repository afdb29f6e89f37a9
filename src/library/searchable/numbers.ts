/** The numbers that search is given: those of all registers, and document numbers. */
import { formatCivilDate } from '../../../schemas/notation/civil-date.ts';
import { parseDocumentNumber } from '../../../schemas/notation/document-number.ts';
import { submissionKey, yearAndSerialOf } from '../../../schemas/notation/submission-number.ts';
import { statuses } from '../../../schemas/vocabulary.ts';
import type { DocumentEntry, NumberEntry } from '../../search/record.ts';
import { submissionLabel } from '../arrange.ts';
import type { Entry } from '../entry.ts';
import { letters, meetings, registerOf } from '../query.ts';
import type { RegisterRow } from '../register-rows.ts';
import { encoded, factsOf } from './letter.ts';

/** Every number that a register or a published letter names, newest meeting first; one with a year by its serial too. */
export function numberEntries(): NumberEntry[] {
  const entries = meetings().flatMap(({ id, letters: own }): NumberEntry[] => [
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
  return entries.flatMap((entry) => {
    const serial = yearAndSerialOf(entry.number)?.serial;
    return serial ? [entry, { ...entry, key: serial, bySerial: true as const }] : [entry];
  });
}

/** The notice of a withdrawn letter, else the register with this number at the top. */
const registerPlace = ({ notice, number }: RegisterRow, id: string): string =>
  notice ? encoded(notice) : `${encoded(id)}?q=${encodeURIComponent(number)}`;

/** The status of a number without a published letter, according to the register. */
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

/** A 协办意见 answers no number of a register, but has one. */
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
export const documentEntries = (): DocumentEntry[] =>
  letters().flatMap((entry) => {
    const number = entry.reply.documentNumber && parseDocumentNumber(entry.reply.documentNumber);
    return number ? [{ ...number, letter: factsOf(entry) }] : [];
  });
