/** What the importer read of a letter, against what is right. */
import type { Recognised } from '../../src/import/letter/recognise.ts';
import type { Field, PartName, Sample, Stated } from './sample.ts';

export type Verdict =
  | 'right'
  /** Absent, and reported. */
  | 'reported'
  /** Absent, and nobody says so. */
  | 'silent'
  /** Another value, or one that the letter does not state, with a problem that names the field. */
  | 'doubted'
  | 'wrong';

export interface Finding {
  /** A field, or `text`, `furniture`, `line`. */
  what: Field | 'text' | 'furniture' | 'line';
  verdict: Verdict;
  expected?: unknown;
  got?: unknown;
}

type Reply = Recognised['reply'];

const read: Record<Field, (reply: Reply) => unknown> = {
  title: ({ title }) => title,
  kind: ({ submissions }) => submissions?.[0]?.kind,
  session: ({ session }) => session && { body: session.body, term: session.term, session: session.session },
  numbers: ({ submissions }) => submissions?.flatMap(({ number }) => number ?? []),
  subject: ({ submissions }) => submissions?.[0]?.title,
  addressees: ({ addressees }) => addressees,
  addresseeTotal: ({ addresseeTotal }) => addresseeTotal,
  documentNumber: ({ documentNumber }) => documentNumber,
  disposition: ({ disposition }) => disposition,
  signatory: ({ signatory }) => signatory,
  issuingAgency: ({ issuingAgency }) => issuingAgency,
  jointAgencies: (reply) => (reply as { jointAgencies?: string[] }).jointAgencies,
  issuedOn: ({ issuedOn }) => issuedOn,
  publishedOn: ({ publishedOn }) => publishedOn,
  printedOn: ({ printedOn }) => printedOn,
  copiedTo: ({ copiedTo }) => copiedTo,
  coHandlingAgencies: ({ coHandlingAgencies }) => coHandlingAgencies?.map(({ agency }) => agency),
  contact: ({ contact }) => contact,
  disclosure: ({ disclosure }) => disclosure,
  indexNumber: ({ indexNumber }) => indexNumber,
  topics: (reply) => (reply as { topics?: string[] }).topics,
};

/** The part that has the form in which a field is written. */
export const partOf: Record<Finding['what'], PartName> = {
  title: 'title',
  kind: 'title',
  session: 'meeting',
  numbers: 'number',
  subject: 'opening',
  addressees: 'salutation',
  addresseeTotal: 'salutation',
  documentNumber: 'documentNumber',
  disposition: 'mark',
  signatory: 'masthead',
  issuingAgency: 'signature',
  jointAgencies: 'signature',
  issuedOn: 'signature',
  publishedOn: 'table',
  printedOn: 'tail',
  copiedTo: 'tail',
  coHandlingAgencies: 'opening',
  contact: 'tail',
  disclosure: 'tail',
  indexNumber: 'table',
  topics: 'table',
  text: 'text',
  furniture: 'text',
  line: 'damage',
};

/** Without blanks, in the characters that everything is mended to. */
const dense = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
const comparable = (value: unknown): string => dense(JSON.stringify(value ?? null).replace(/[—–]/g, '-'));
const isAbsent = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** Every field that is stated or read, and the text. */
export function compare(sample: Sample, letter: Recognised): Finding[] {
  const fields = (Object.keys(read) as Field[]).flatMap((field): Finding[] => {
    const got = read[field](letter.reply);
    const truth = sample.truth[field];
    if (truth) return [{ what: field, verdict: verdictOf(field, truth, got, letter), expected: truth.value, got }];
    return isAbsent(got) ? [] : [{ what: field, verdict: reports(letter, field) ? 'doubted' : 'wrong', got }];
  });
  return [...fields, ...textFindings(sample, letter), ...lineFindings(sample, letter)];
}

function verdictOf(field: Field, truth: Stated, got: unknown, letter: Recognised): Verdict {
  if (isAbsent(got)) {
    if (!reports(letter, field) && !mentions(letter, truth.written)) return 'silent';
    return truth.isOpen ? 'right' : 'reported';
  }
  const isRight = [truth.value, ...(truth.also ?? [])].some((value) => comparable(value) === comparable(got));
  return isRight ? 'right' : reports(letter, field) ? 'doubted' : 'wrong';
}

const keyOf = (field: Field): string => (['kind', 'numbers', 'subject'].includes(field) ? 'submissions' : field);

const reports = ({ problems }: Recognised, field: Field): boolean =>
  problems.some((problem) => problem.field?.split('.')[0] === keyOf(field));

/** Is a line of the report about what is written so? */
function mentions({ unrecognised, repairs, problems }: Recognised, written: string): boolean {
  const said = [...unrecognised.map(({ text }) => text), ...[...repairs, ...problems].map(({ message }) => message)];
  return said.some((text) => dense(text).includes(dense(written)));
}

/** The text is complete and nothing else is in it. */
function textFindings({ text }: Sample, { paragraphs }: Recognised): Finding[] {
  const [expected, got] = [dense(text.join('')), dense(paragraphs.map((paragraph) => paragraph.text).join(''))];
  if (got === expected) return [{ what: 'text', verdict: 'right' }];
  const lost = text.filter((sentence) => !got.includes(dense(sentence)));
  const furniture = paragraphs.map((paragraph) => paragraph.text).filter((line) => !expected.includes(dense(line)));
  return [{ what: lost.length > 0 ? 'text' : 'furniture', verdict: 'wrong', expected: lost, got: furniture }];
}

/** Every line is text, a fact, or reported. */
function lineFindings(
  { source, file }: Sample,
  { paragraphs, sources, repairs, unrecognised, problems }: Recognised,
): Finding[] {
  if (file.endsWith('.html')) return [];
  const known = new Set([
    ...[...paragraphs, ...repairs, ...unrecognised, ...problems].map(({ line }) => line),
    ...Object.values(sources),
  ]);
  return source
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' || known.has(index + 1) ? [] : [{ what: 'line', verdict: 'silent', got: line } as const],
    );
}
