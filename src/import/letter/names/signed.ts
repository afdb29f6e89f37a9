/** The lines of a signature → who signs, in order, and when. Pure. */

import type { ReadDay } from '../days.ts';
import type { Facts } from '../facts.ts';
import { agencyRanks } from '../fields/agencies.ts';
import { issueRanks, takeIssueDay } from '../fields/days.ts';
import type { ClassifiedLine } from '../parts/classify.ts';
import { isPartOfAgency } from './agency-names.ts';

/** An agency, several, a date, or both on one line. */
export const isOfSignature = ({ agencies, day, signature }: ClassifiedLine): boolean =>
  (signature ?? agencies ?? day) !== undefined;

const agenciesOn = ({ signature, agencies }: ClassifiedLine): readonly string[] =>
  signature?.agencies ?? agencies ?? [];
const dayOn = (line: ClassifiedLine | undefined): ReadDay | undefined => line?.signature?.day ?? line?.day;

/**
 * Takes the signature from the lines below the text. Agencies that stand together above one date, or each above the same
 * date, sign together (联合行文). If that is not certain the first is taken, and the others are reported.
 */
export function readSignature(tail: readonly ClassifiedLine[], facts: Facts): void {
  const own = tail.filter(({ isFurniture }) => !isFurniture);
  const { signature, others, isFollowed } = signatureIn(own);
  for (const { line, text } of others) facts.leave(line, text);
  const dated = signature.filter((line) => dayOn(line));
  for (const line of dated) {
    const written = { line: line.line, text: line.signature?.written ?? line.text };
    takeIssueDay(dayOn(line) as ReadDay, written, facts, issueRanks.signature);
  }
  const signers = signature.flatMap((line) => agenciesOn(line).map((name) => ({ name, line: line.line })));
  const [sponsor, ...joint] = signers;
  if (!sponsor) return;
  warnOfAnother(others, sponsor, dated[0], facts);
  const areApart = dated.length === 0 && joint.some(({ line }) => line !== sponsor.line);
  const isOffice = ({ name }: Signer) => isPartOfAgency(name) || isWithin(name, sponsor.name);
  const unread = own.filter((line, index) => isUnread(line, [own[index - 1], own[index + 1]], signers));
  if (!isFollowed && !areApart && unread.length === 0 && !joint.some(isOffice)) {
    takeSigners(signers, facts, agencyRanks.signature);
    return;
  }
  const isFirst = unread.every(({ line }) => line > sponsor.line);
  if (isFirst) takeSigners([sponsor], facts, agencyRanks.signature);
  for (const { name, line } of isFirst ? joint : signers) facts.leave(line, name);
  const { line } = joint[0] ?? unread[0] ?? sponsor;
  const taken = isFirst ? '取了第一个' : '没有全读懂，没有取';
  facts.warn('agencies-sign-together', line, 'jointAgencies', `署名的不止一个机关，${taken}；请核对`);
}

/** Two signatures of one agency with different dates: one of them is text. */
function warnOfAnother(
  others: readonly ClassifiedLine[],
  sponsor: Signer,
  dated: ClassifiedLine | undefined,
  facts: Facts,
): void {
  const another = others.find((line, index) => {
    const day = dayOn(line) ?? dayOn(others[index + 1]);
    return agenciesOn(line).includes(sponsor.name) && day && JSON.stringify(day) !== JSON.stringify(dayOn(dated));
  });
  if (!another || !dated) return;
  const message = `${sponsor.name}在这里又落款，日期不同，取了第 ${dated.line} 行的；请核对`;
  facts.warn('value-differs-elsewhere', another.line, 'issuedOn', message);
}

/** 示例市教育局办公室 is an office of 示例市教育局, on whichever line. */
const isWithin = (one: string, other: string): boolean =>
  one !== other && (one.startsWith(other) || other.startsWith(one));

/** Names next to signers, of which not all are recognised: 示例市总工会 示例军分区. They are of the same place. */
function isUnread(
  line: ClassifiedLine,
  beside: readonly (ClassifiedLine | undefined)[],
  signers: readonly Signer[],
): boolean {
  if (!beside.some((next) => next && agenciesOn(next).length > 0)) return false;
  const names = isOfSignature(line) || line.isTrailer ? [] : line.text.split(/[、\s]+/u).filter(Boolean);
  const isOfPlace = (name: string) => signers.some((signer) => name.startsWith(signer.name.slice(0, 2)));
  return names.every((name) => /^[\p{Script=Han}（）()]{4,24}$/u.test(name)) && names.some(isOfPlace);
}

export interface Signer {
  name: string;
  line: number;
}

/** Offers the sponsor, and those who sign after it. */
export function takeSigners(signers: readonly Signer[], facts: Facts, rank: number): void {
  const [sponsor, ...others] = signers;
  if (!sponsor) return;
  facts.offer('issuingAgency', sponsor.name, sponsor.line, rank);
  const names = [...new Set(others.map(({ name }) => name))].filter((name) => name !== sponsor.name);
  const first = others.find(({ name }) => name !== sponsor.name);
  if (first) facts.offer('jointAgencies', names, first.line, rank);
  for (const line of new Set(others.map((one) => one.line)))
    if (line !== sponsor.line && line !== first?.line)
      facts.repair(line, `这里的机关与第 ${sponsor.line} 行的一起署名`);
}

/** The lines of the signature, the other agencies and dates, and whether one of these agencies is directly below it. */
function signatureIn(lines: readonly ClassifiedLine[]) {
  const signature: ClassifiedLine[] = [];
  const others: ClassifiedLine[] = [];
  let last = -1;
  let isFollowed = false;
  for (const [index, line] of lines.entries()) {
    if (!isOfSignature(line)) continue;
    const isBeside = signature.length === 0 || index === last + 1;
    if (belongs(line, lines[index + 1], signature, isBeside)) {
      signature.push(line);
      last = index;
      continue;
    }
    others.push(line);
    const names = signature.flatMap(agenciesOn);
    isFollowed ||= (isBeside || !signature.some(dayOn)) && agenciesOn(line).some((name) => !names.includes(name));
  }
  return { signature, others, isFollowed };
}

/** Whether a line is another part of a signature: until that is complete, or above the same date again. */
function belongs(
  line: ClassifiedLine,
  next: ClassifiedLine | undefined,
  signature: readonly ClassifiedLine[],
  isBeside: boolean,
): boolean {
  const dated = signature.find(dayOn);
  const isNamed = signature.some((one) => agenciesOn(one).length > 0);
  const isAgency = agenciesOn(line).length > 0;
  if (!dated) return !isAgency || !isNamed || isBeside;
  const again = dayOn(line) ?? (isAgency && isNamed ? dayOn(next) : undefined);
  const isSameDay = JSON.stringify(again) === JSON.stringify(dayOn(dated));
  if (!isNamed) return again === undefined || isSameDay;
  // A day above an agency and another below it: neither is certain, so both are offered.
  const isBelow = !isAgency && dayOn(line) !== undefined && dayOn(signature.at(-1)) === undefined;
  return isBeside && (isSameDay || isBelow);
}
