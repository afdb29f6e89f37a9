/**
 * The privacy gate: finds what identifies a private person and may not be published. Government sites are named and shamed
 * for it; the usual mask is 138****1234. Pure: it runs in a browser too.
 */
import { year } from '../../schemas/notation/alphabet.ts';
import { hitsOf, type Rule } from './rule.ts';
import { bankCards, mistypedCards } from './rules/card.ts';
import { chatGroups, chatNames } from './rules/chat.ts';
import { contactClue, contactsBehind, deputyContacts } from './rules/deputy.ts';
import { homesInSentences, labelledHomes } from './rules/home.ts';
import { homesInEstates, homesUpStairs, houses } from './rules/house.ts';
import { identityNumbers, mistypedIdentities, oldIdentities, speltIdentities } from './rules/identity.ts';
import { furtherHomeTelephones, homeTelephones } from './rules/landline.ts';
import { otherMail, privateMail } from './rules/mail.ts';
import { calledMobiles, mobileNumbers, speltNumbers } from './rules/mobile.ts';
import { insuranceNumbers, passports } from './rules/papers.ts';
import { plates } from './rules/plate.ts';
import { shadowOf } from './shadow.ts';

export interface Finding {
  id: Rule['id'];
  /** What it is: 手机号码, 身份证号码, 家庭住址. */
  label: string;
  severity: 'error' | 'warning';
  /** What to do about a warning, if not to remove it. */
  cure?: string;
  /** Offsets in the given text: [start, end). */
  start: number;
  end: number;
  /** As written there. */
  text: string;
  /** The same, masked: 138****1234. */
  masked: string;
}

/** If two find the same, the first wins: these, then the rules for the people whom a letter names, then the rest. */
const first: readonly Rule[] = [
  ...[identityNumbers, mistypedIdentities, oldIdentities, speltIdentities, passports, insuranceNumbers],
  ...[deputyContacts],
];
const rest: readonly Rule[] = [
  ...[mobileNumbers, calledMobiles, homeTelephones, furtherHomeTelephones, bankCards, mistypedCards],
  ...[chatNames, chatGroups, labelledHomes, homesInSentences, homesUpStairs, homesInEstates, houses],
  ...[plates, speltNumbers],
];

/** Front matter and registers are full of dates, which are not a clue to anything; within a longer number they stay. */
const dates = new RegExp(String.raw`(?<![\d-] ?)${year}-[01]\d-[0-3]\d(?:[ T]\d\d:\d\d(?::\d\d)?)?(?! ?[\d-])`, 'g');

/**
 * Everything private in a text, in text order. `people` are the deputies and members whom the letter names, `mailDomains`
 * those of the registered offices, besides gov.cn.
 */
export function findPrivate(
  text: string,
  people: readonly string[] = [],
  mailDomains: readonly string[] = [],
): Finding[] {
  const found: Finding[] = [];
  const mail = [privateMail, otherMail(mailDomains)];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    found.push(...findIn(text.slice(start, end), start, people, mail));
    start = end + 1;
  }
  return found;
}

/** Rules see one line at a time; only a number may continue on the next. */
function endOfPiece(text: string, start: number): number {
  for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', end + 1)) {
    if (!/[\p{Nd}\-—][ \t]{0,3}$/u.test(text.slice(Math.max(start, end - 4), end))) return end;
    if (!/^[ \t>|]{0,4}\p{Nd}/u.test(text.slice(end + 1, end + 7))) return end;
  }
  return text.length;
}

function findIn(piece: string, offset: number, people: readonly string[], mail: readonly Rule[]): Finding[] {
  const { text, placeOf } = shadowOf(piece);
  const undated = text.replace(dates, '日');
  const named = contactClue.test(undated)
    ? people.filter((name) => name.length >= 2 && text.includes(name)).map(contactsBehind)
    : [];
  const due = [first, named, mail, rest].flatMap((rules) => rules.filter(({ clue }) => clue.test(undated)));
  return hitsOf(due, text).map((hit) => {
    const [from] = placeOf(hit.start);
    const [, to] = placeOf(hit.end - 1);
    return { ...hit, start: offset + from, end: offset + to, text: piece.slice(from, to) };
  });
}

/** The text with its errors masked; warnings stay. */
export function maskPrivate(text: string, findings: readonly Finding[]): string {
  let masked = '';
  let at = 0;
  for (const finding of findings.filter(({ severity }) => severity === 'error')) {
    masked += text.slice(at, finding.start) + finding.masked;
    at = finding.end;
  }
  return masked + text.slice(at);
}
