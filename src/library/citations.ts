/** Which letters name which in their texts: by document number, or by meeting and number. Pure. */
import { parseDocumentNumber } from '../../schemas/notation/document-number.ts';
import { submissionKey } from '../../schemas/notation/submission-number.ts';
import { kinds } from '../../schemas/vocabulary.ts';
import { byNewest, sameNumber } from './arrange.ts';
import type { Entry } from './entry.ts';

const document =
  /(?<code>[\p{Script=Han}A-Za-z]+)\s*[〔［【[（(]\s*(?<year>\d{4})\s*[〕］】\]）)]\s*第?\s*(?<serial>闭?\d+)\s*号/gu;
const number = new RegExp(`^第?\\s*([^\\s号，。、]{1,8})\\s*号(${Object.values(kinds).join('|')})`, 'u');

/**
 * Path of a letter → the letters that name it, newest first.
 * @param names how letters write each meeting: id → names
 */
export function citationsOf(
  letters: Entry[],
  textOf: (letter: Entry) => string,
  names: Record<string, string[]>,
): Map<string, Entry[]> {
  const byDocument = Map.groupBy(letters, ({ reply }) => documentKey(reply.documentNumber ?? ''));
  const bySubmission = new Map<string, Entry[]>();
  for (const letter of letters) {
    for (const submission of letter.reply.submissions) {
      const key = `${letter.session}/${sameNumber(submission)}`;
      bySubmission.set(key, [...(bySubmission.get(key) ?? []), letter]);
    }
  }
  const numbers = Object.entries(names).flatMap(([session, all]) => all.map((name) => ({ session, name })));
  const citing = new Map<string, Set<Entry>>();
  for (const letter of letters) {
    const text = textOf(letter);
    const named = [...documentsIn(text, byDocument), ...numbersIn(text, numbers, bySubmission)];
    for (const cited of named) {
      if (cited !== letter) citing.set(cited.path, (citing.get(cited.path) ?? new Set()).add(letter));
    }
  }
  return new Map([...citing].map(([path, all]) => [path, [...all].sort(byNewest)]));
}

/** Year and serial; the code before them may run into other words, so it is compared by its end. */
function documentKey(text: string): string {
  const parsed = parseDocumentNumber(text);
  return parsed ? `${parsed.year}/${parsed.serial}` : '';
}

function documentsIn(text: string, byDocument: Map<string, Entry[]>): Entry[] {
  return text
    .matchAll(document)
    .flatMap(({ groups }) => {
      const written = `${groups?.['code']}〔${groups?.['year']}〕${groups?.['serial']}号`;
      const alike = byDocument.get(documentKey(written)) ?? [];
      return alike.filter(({ reply }) => reply.documentNumber && written.endsWith(reply.documentNumber));
    })
    .toArray();
}

/** Letters to a number that is named with its meeting: 市十八届人大四次会议第367号建议. */
function numbersIn(
  text: string,
  meetings: { session: string; name: string }[],
  bySubmission: Map<string, Entry[]>,
): Entry[] {
  return meetings.flatMap(({ session, name }) =>
    placesOf(text, name).flatMap((place) => {
      const [, written = '', label] = number.exec(text.slice(place + name.length, place + name.length + 24)) ?? [];
      const kind = Object.entries(kinds).find(([, one]) => one === label)?.[0];
      return bySubmission.get(`${session}/${submissionKey(written) ?? written}/${kind}`) ?? [];
    }),
  );
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) places.push(place);
  return places;
}
