/** The published letters of a content root, read from the files, not through the code that is measured. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { type BodyKind, disclosures, type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { normal } from './truth.ts';

export interface Meeting {
  id: string;
  body: BodyKind;
  term: number;
  session: number;
  /** The year that people use with its numbers, if the meeting states it. */
  year?: number;
  /** As letters write it; the first is shown. */
  names: string[];
}

export interface Submission {
  /** As the letter writes it: 0038, 闭08. */
  number: string;
  /** Without padding, in upper case: 38, 闭8. */
  key: string;
  kind: Kind;
}

export interface Letter {
  /** Path of its page, decoded, without the outer slashes. */
  path: string;
  meeting: Meeting;
  /** Year of the meeting, else of the letter's date. */
  year: number;
  submissions: Submission[];
  documentNumber?: DocumentNumber;
  /** The titles of the letter and of the submissions. */
  titles: string[];
  /** Proposers, addressees, signatory. */
  people: string[];
  agencyNames: string[];
  /** What a reader reads, one paragraph or table cell per line. */
  text: string;
  /** Normal form of what has to be found, one per line: titles, meeting, numbers, names, paragraphs. */
  searched: string;
  /** Normal form of what else is on the page and may be found or not: imprint, contact, annexes, dates. */
  besides: string;
}

/** The parts of 慈经信建〔2025〕16号, with the serial as text. */
export interface DocumentNumber {
  code: string;
  year: string;
  serial: string;
}

export interface Corpus {
  letters: Letter[];
  meetings: Meeting[];
}

interface FrontMatter {
  title: string;
  submissions: { number: string; kind: Kind; title?: string; proposers?: (string | { name: string })[] }[];
  documentNumber?: string;
  issuingAgency: string;
  jointAgencies?: string[];
  signatory?: string;
  disclosure: keyof typeof disclosures;
  addressees?: string[];
  issuedOn: string;
  coHandlingAgencies?: { agency: string }[];
  withdrawn?: object;
}

type Agencies = Record<
  string,
  { name: string; shortNames?: string[]; formerNames?: { name: string; until: string }[] } | undefined
>;

/** Reads the content root at `folder`; it must have passed `letter check`. Letters are sorted by path. */
export function readCorpus(folder: string): Corpus {
  const agencies: Agencies = parse(readFileSync(join(folder, 'agencies.yaml'), 'utf8'));
  const meetings = readdirSync(join(folder, 'sessions'))
    .sort()
    .map((file) => readMeeting(join(folder, 'sessions', file), file.replace(/\.yaml$/, '')));
  const files = readdirSync(join(folder, 'replies'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
  const letters = files.flatMap((file) => {
    const meeting = meetings.find(({ id }) => file.startsWith(`${id}/`));
    if (!meeting) throw new Error(`${file} 的会议没有登记`);
    return readLetter(
      readFileSync(join(folder, 'replies', file), 'utf8'),
      file.replace(/\.md$/, ''),
      meeting,
      agencies,
    );
  });
  return { letters, meetings };
}

function readMeeting(file: string, id: string): Meeting {
  const { body, term, session, year, names } = parse(readFileSync(file, 'utf8'));
  return { id, body: body.kind, term, session, names, ...(year && { year }) };
}

/** The letter of a file, or undefined if it is not published. */
function readLetter(source: string, path: string, meeting: Meeting, agencies: Agencies): Letter[] {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n([\s\S]*))?$/.exec(source) ?? [];
  const facts: FrontMatter = parse(head);
  if (facts.disclosure !== 'proactive' || facts.withdrawn) return [];
  const { submissions, issuingAgency, jointAgencies = [], issuedOn } = facts;
  const proposers = submissions.flatMap(({ proposers }) => (proposers ?? []).map((one) => nameOf(one)));
  const people = [
    ...new Set([...proposers, ...(facts.addressees ?? []), ...(facts.signatory ? [facts.signatory] : [])]),
  ];
  const titles = [facts.title, ...submissions.flatMap(({ title }) => title ?? [])];
  const agencyNames = [issuingAgency, ...jointAgencies].flatMap((id) => namesInForce(agencies[id], issuedOn));
  const paragraphs = paragraphsOf(body);
  const labels = submissions.map(({ number, kind }) => `第${number}号${kinds[kind]}`);
  const document = /^(.+)〔(\d{4})〕(.+)号$/.exec(facts.documentNumber ?? '');
  const searched = [
    ...[...titles, meeting.names[0] ?? '', ...labels, facts.documentNumber ?? ''],
    ...[...people, ...agencyNames, ...paragraphs],
  ];
  const besides = [
    ...scalars(facts).flatMap((text) => [text, spoken(text)]),
    ...labels.flatMap((label) => meeting.names.map((name) => name + label)),
    ...(facts.coHandlingAgencies ?? []).flatMap(({ agency }) => namesInForce(agencies[agency], issuedOn)),
    ...[...tableRows(body), disclosures[facts.disclosure]],
  ];
  return [
    {
      path,
      meeting,
      year: meeting.year ?? Number(issuedOn.slice(0, 4)),
      submissions: submissions.map(({ number, kind }) => ({ number, key: keyOf(number), kind })),
      ...(document && {
        documentNumber: { code: document[1] ?? '', year: document[2] ?? '', serial: document[3] ?? '' },
      }),
      titles,
      people,
      agencyNames,
      text: paragraphs.join('\n'),
      searched: lines(searched),
      besides: lines(besides),
    },
  ];
}

const lines = (fields: string[]): string => fields.map(normal).join('\n');

const nameOf = (proposer: string | { name: string }): string =>
  typeof proposer === 'string' ? proposer : proposer.name;

const keyOf = (number: string): string => number.toUpperCase().replace(/0*(\d+)$/, '$1');

/** Today's name, the short ones, and the one in force on `day`. */
function namesInForce(agency: Agencies[string], day: string): string[] {
  if (!agency) return [];
  const former = agency.formerNames?.find(({ until }) => day <= until);
  return [agency.name, ...(agency.shortNames ?? []), ...(former ? [former.name] : [])];
}

/** Every text below a YAML value. */
function scalars(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(scalars);
  return typeof value === 'string' ? [value] : [];
}

/** 2025-06-23 → 2025年6月23日; anything else as it is. */
const spoken = (text: string): string =>
  text.replace(/^(\d{4})-(\d\d)-(\d\d)(?= |$)/, (_, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`);

/** The text a reader sees: one paragraph or table cell per line, without markup. */
function paragraphsOf(body: string): string[] {
  return body
    .split(/\r?\n/)
    .flatMap((line) => (isRow(line) ? cellsOf(line) : plain(line)).filter((text) => text !== ''));
}

const tableRows = (body: string): string[] =>
  body
    .split(/\r?\n/)
    .filter(isRow)
    .map((line) => cellsOf(line).join(' '));

const isRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

function cellsOf(row: string): string[] {
  if (/^[\s|:-]+$/.test(row)) return [];
  return row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .flatMap(plain);
}

function plain(line: string): string[] {
  const text = line
    .replace(/^\s*##\s+/, '')
    .replace(/^\s*\[\^[^\]]+\]:/, '')
    .replaceAll(/\[\^[^\]]+\]/g, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
  return [text.trim()];
}
