/** Of what was found for a field, which is taken; what differs is told. Pure. */
import type { StatedDisclosure } from '../../../schemas/notation/disclosure.ts';
import { disclosures } from '../../../schemas/vocabulary.ts';
import type { Contact } from './contact.ts';
import type { Fact, Facts } from './facts.ts';
import { agencyRanks } from './values.ts';

export type Disclosure = keyof typeof disclosures;

/** Signature, masthead, title, the page: the best of them. That the page's column is the source is told. */
export function agencyOf(facts: Facts): Fact<string> | undefined {
  const agency = facts.best<string>('issuingAgency', '发文机关');
  const differs = ({ value }: Fact<string>) => agency && !value.endsWith(agency.value) && !agency.value.endsWith(value);
  const other = facts.all<string>('issuingAgency').find((one) => one.rank <= agencyRanks.title && differs(one));
  if (agency && other) {
    facts.warn(
      'value-differs-elsewhere',
      other.line,
      'issuingAgency',
      `这里写的机关是${other.value}，取了第 ${agency.line} 行的${agency.value}；请核对`,
    );
  }
  if (agency?.rank === agencyRanks.source) {
    facts.warn('agency-from-the-page', agency.line, 'issuingAgency', `发文机关按网页的来源取${agency.value}；请核对`);
  }
  return agency;
}

/** What the letter states beats what was asked; that it is not public, without saying why, leaves only a no. */
export function disclosureOf(
  facts: Facts,
  asked: Disclosure | undefined,
): { value: Disclosure; line: number } | undefined {
  const said = facts.all<StatedDisclosure>('disclosure');
  const closed = said.find(({ value }) => value === 'not-public');
  const stated = closed ?? facts.best<Disclosure>('disclosure', '公开属性', 'all');
  const differs = stated && asked && (closed ? asked === 'proactive' : stated.value !== asked);
  if (differs) {
    const what = stated.value === 'not-public' ? '不公开' : disclosures[stated.value];
    const message = `这里写明${what}，--disclosure 却是${disclosures[asked]}；以答复为准，请改 --disclosure`;
    facts.problems.push({
      id: 'disclosure-conflict',
      severity: 'error',
      line: stated.line,
      field: 'disclosure',
      message,
    });
  } else if (closed && !asked) {
    facts.warn(
      'disclosure-not-said',
      closed.line,
      'disclosure',
      '这里写明不公开或部分公开，没有取；由公开的人决定，加 --disclosure on-request 或 withheld',
    );
  }
  if (closed && (differs || !asked)) return undefined;
  if (!closed && (stated || facts.has('disclosure'))) return stated as Fact<Disclosure> | undefined;
  return asked && { value: asked, line: 0 };
}

interface Days {
  issuedOn: Fact<string> | undefined;
  publishedOn: Fact<string> | undefined;
}

/** 发文日期 of a web column means the day it went online, where the letter itself is dated. */
export function daysOf(facts: Facts): Days {
  const issuedOn = facts.best<string>('issuedOn', '成文日期', 'all');
  for (const { value, line } of facts.all<string>('someDay')) {
    if (value.includes(':') || (issuedOn && value > issuedOn.value)) facts.offer('publishedOn', value, line, 1);
    else if (issuedOn?.value === value) facts.repair(line, `页面上的日期 ${value} 与成文日期相同，没有另取`);
    else {
      facts.leave(line, value);
      facts.warn('day-in-doubt', line, 'issuedOn', `日期 ${value} 没有取：不能断定是成文还是上网的日期；核对后填写`);
    }
  }
  const publishedOn = facts.best<string>('publishedOn', '上网日期');
  if (issuedOn && publishedOn && publishedOn.value.slice(0, 10) < issuedOn.value) {
    facts.warn(
      'day-before-issued',
      publishedOn.line,
      'publishedOn',
      `上网日期 ${publishedOn.value} 早于成文日期 ${issuedOn.value}；请核对`,
    );
  }
  return { issuedOn, publishedOn };
}

/** 抄送, then 抄报: the front matter has one list. */
export function copiesOf(facts: Facts): { value: string[]; line: number } | undefined {
  const lists = facts.all<string[]>('copiedTo').filter(({ value }) => value.length > 0);
  const [first, ...rest] = lists;
  for (const { line } of rest) facts.repair(line, '抄送、抄报并成一项');
  return first && { value: [...new Set(lists.flatMap(({ value }) => value))], line: first.line };
}

/** One contact: a name and a telephone may stand on lines of their own. */
export function contactOf(facts: Facts): { value: Contact; line: number } | undefined {
  const [first, ...rest] = facts.all<Contact>('contact');
  if (!first) return undefined;
  const contact = { ...first.value };
  for (const { value, line } of rest) {
    if (JSON.stringify(value) === JSON.stringify(first.value)) continue;
    const fits = !(contact.name && value.name) && !(contact.phone && value.phone);
    if (fits) {
      Object.assign(contact, value);
      facts.repair(line, `与第 ${first.line} 行并成联系人一项`);
    } else facts.leave(line, [value.name, value.phone].filter(Boolean).join(' '));
  }
  const { name, phone } = contact;
  return { value: { ...(name && { name }), ...(phone && { phone }) }, line: first.line };
}
