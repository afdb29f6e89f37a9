/** What stands behind a label → facts. A value that is not understood is none. Pure. */
import { disclosureIn } from '../../../schemas/notation/disclosure.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../../../schemas/notation/document-number.ts';
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';
import { formatSubmissionNumber, parseSubmissionNumber } from '../../../schemas/notation/submission-number.ts';
import { meetingsNamed } from '../meetings.ts';
import { phoneIn, readContact } from './contact.ts';
import { readTime } from './days.ts';
import type { Facts } from './facts.ts';
import type { LabelField, Labelled } from './labels.ts';
import { compact } from './line.ts';
import { agencyNamedIn, personNamed } from './names.ts';

/** Ranks of an agency, best first. */
export const agencyRanks = { signature: 0, masthead: 1, contact: 2, title: 3, page: 4, source: 5 } as const;

/** Where a value stands. */
export interface Spot {
  label: string;
  line: number;
  /** Below the text, where the letter itself speaks. */
  isTail: boolean;
  facts: Facts;
}

/** Takes a value, or gives false where it is not understood. */
type Reader = (value: string, spot: Spot) => boolean;

const offers =
  <Value>(field: string, read: (value: string, spot: Spot) => Value | undefined, rank = 0): Reader =>
  (value, spot) => {
    const found = read(value, spot);
    if (found !== undefined) spot.facts.offer(field, found, spot.line, rank);
    return found !== undefined;
  };

const dropped: Reader = (value, { label, line, facts }) => {
  facts.repair(line, `去掉了页面上的“${label}：${value}”`);
  return true;
};

/** A day with its time, and what stands behind it on the line: 2024-01-04 【字体：大 中 小】. */
const leadingDay =
  /^((?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})\S*?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)(?:[\s|【[].*)?$/u;

const day =
  (field: 'issuedOn' | 'printedOn' | 'publishedOn' | 'someDay', rank = 0): Reader =>
  (value, { line, facts }) => {
    const read = readTime(value) ?? readTime(leadingDay.exec(value)?.[1] ?? '');
    if (!read) return false;
    if ('fault' in read) {
      facts.warn(
        'value-not-taken',
        line,
        field === 'someDay' ? 'issuedOn' : field,
        `日期“${value}”没有取：${read.fault}；核对后填写`,
      );
      return false;
    }
    if (read.repaired) facts.repair(line, `数字连写的日期“${value}”读作 ${read.day}`);
    const keepsTime = field === 'publishedOn' || field === 'someDay';
    facts.offer(field, keepsTime ? read.day : read.day.slice(0, 10), line, rank);
    return true;
  };

/** A line that begins with the day on which its page went online: 2022-08-01 来源：…. Gives what stands behind it. */
export function takeLeadingDay(text: string, line: number, facts: Facts): string | undefined {
  const [, written, rest = ''] =
    /^(\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)(?:\s+(.*))?$/u.exec(text) ?? [];
  const isTaken = written !== undefined && day('publishedOn')(written, { label: '', line, isTail: false, facts });
  return isTaken ? rest : undefined;
}

/** 来源：某局 2023-11-20 14:34. A portal's own office says nothing of who wrote. */
const pageAgency =
  (rank: number): Reader =>
  (value, spot) => {
    const [, name = value, time] = /^(\S+)\s+(\d{4}[-./年]\S*.*)$/u.exec(value) ?? [];
    if (time) day('publishedOn')(time, spot);
    const agency = agencyNamedIn(name);
    const isPortal = rank === agencyRanks.source && /(?:政府办|办公室|网|中心)$/u.test(name);
    if (!agency || isPortal) return dropped(value, spot);
    spot.facts.offer('issuingAgency', agency, spot.line, rank);
    return true;
  };

const helpers =
  (role?: '分办'): Reader =>
  (value, { label, line, facts }) => {
    const agencies = value.split(/[、,，;；\s]+/u).map(agencyNamedIn);
    if (agencies.some((agency) => agency === undefined)) return false;
    const how = role ?? (label.startsWith('会办') ? '会办' : '协办');
    facts.offer(
      'coHandlingAgencies',
      agencies.map((agency) => ({ agency, role: how })),
      line,
    );
    return true;
  };

const nothing = /^[大中小\s【】[\]]+$|^(?:无|暂无|[—-]+)$/u;

const readers: Record<LabelField, Reader> = {
  title: offers('pageTitle', (value) => value),
  indexNumber: offers('indexNumber', (value) => value),
  documentNumber: (value, spot) => {
    const number = parseDocumentNumber(value);
    if (number) spot.facts.offer('documentNumber', formatDocumentNumber(number), spot.line, 1);
    return number !== undefined || (nothing.test(value) && dropped(value, spot));
  },
  signatory: offers('signatory', personNamed),
  disposition: (value, spot) => {
    const mark = markIn(value);
    if (mark) spot.facts.offer('disposition', mark, spot.line);
    // 类别：提案 says of the page what it shows.
    return mark !== undefined || (/^(?:建议|提案|议案)$/u.test(value) && dropped(value, spot));
  },
  copiedTo: offers('copiedTo', copiesIn),
  contactName: offers('contact', readContact),
  contact: offers('contact', readContact),
  contactPhone: offers(
    'contact',
    (value) => {
      const phone = phoneIn(value);
      return phone ? { phone } : readContact(value);
    },
    1,
  ),
  agencyOfReply: offers('issuingAgency', agencyNamedIn, agencyRanks.contact),
  agencyAndPhone: (value, { line, facts }) => {
    const [, name = '', number = ''] = /^(\P{Nd}*?)[\s,，:：、]*([\d（(+].*)$/u.exec(value) ?? [];
    const agency = agencyNamedIn(name);
    const phone = phoneIn(number);
    if (!phone || (name !== '' && !agency)) return false;
    if (agency) facts.offer('issuingAgency', agency, line, agencyRanks.contact);
    facts.offer('contact', { phone }, line, 1);
    return true;
  },
  agencyOfPage: pageAgency(agencyRanks.page),
  source: pageAgency(agencyRanks.source),
  issuedOn: day('issuedOn', 2),
  printedOn: day('printedOn'),
  someDay: day('someDay'),
  publishedOn: day('publishedOn'),
  disclosure: (value, { label, line, isTail, facts }) => {
    const disclosure = disclosureIn(`${label}:${value}`);
    if (disclosure) facts.offer('disclosure', disclosure, line, isTail ? 0 : 1);
    return disclosure !== undefined;
  },
  number: offers('numbers', (value) => {
    const number = parseSubmissionNumber(value);
    return number && [formatSubmissionNumber(number)];
  }),
  submissionTitle: offers('submissionTitle', (value) => value.replace(/^[《“"]|[》”"]$/gu, '')),
  session: offers('meeting', (value) => meetingsNamed(value)[0]),
  joint: helpers(),
  shared: helpers('分办'),
  other: () => false,
  page: dropped,
};

/** Takes what stands behind a label; what is empty, or not understood, is told. */
export function takeValue({ field, value, label }: Labelled, spot: Omit<Spot, 'label'>): void {
  const { line, facts } = spot;
  if (value === '') facts.repair(line, `“${label}”没有内容，没有取`);
  else if (!readers[field](value, { ...spot, label })) facts.leave(line, `${label}：${value}`);
}

/** 联系人:骆某 联系电话:…, two labels that are one contact. */
export function takeContact(name: Labelled, phone: Labelled, { line, facts }: Omit<Spot, 'label'>): void {
  const person = readContact(name.value)?.name;
  const number = phoneIn(phone.value);
  if (name.value !== '' && !person) facts.leave(line, `${name.label}：${name.value}`);
  if (phone.value !== '' && !number) facts.leave(line, `${phone.label}：${phone.value}`);
  if (person || number)
    facts.offer('contact', { ...(person && { name: person }), ...(number && { phone: number }) }, line);
  else facts.repair(line, `“${name.label}”没有内容，没有取`);
}

/** A, A类, B1类, （C）: the mark alone. */
export function markIn(text: string): string | undefined {
  return /^[(]?([A-E]\d?|[甲乙丙丁])\s*类?[)]?(?:\([^()]{2,16}\))?$/u.exec(toHalfWidth(text).trim())?.[1];
}

/** 县人大代表工委，县政府办。 → two; entries stand apart by 、，； or, where there is none of these, by blanks. */
function copiesIn(text: string): string[] | undefined {
  const listed = text.replace(/[。.\s]+$/u, '');
  const apart = /[、,，;；]/u.test(listed) ? /[、,，;；]/u : /\s+/u;
  const copies = listed
    .split(apart)
    .map(compact)
    .filter((entry) => entry !== '');
  return copies.length > 0 ? copies : undefined;
}
