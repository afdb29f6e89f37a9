/**
 * The privacy gate: what leads to a private person and may not be published. Government sites are named and shamed for
 * it; the usual mask is 138****1234. Pure: it runs in a browser too.
 */
import * as clue from './clues.ts';
import { chatNames, deputyContacts, privateMail } from './contacts.ts';
import { calledHomes, homeAddresses } from './homes.ts';
import { bankCards, identityNumbers, mobileNumbers, plates, speltNumbers } from './numbers.ts';
import type { Hit, Rule } from './rule.ts';
import { shadowOf } from './shadow.ts';

export interface Finding {
  id: Hit['id'];
  /** What it is: 手机号码, 身份证号码, 家庭住址. */
  label: string;
  severity: 'error' | 'warning';
  /** Offsets in the text that was given: [start, end). */
  start: number;
  end: number;
  /** As it stands there. */
  text: string;
  /** The same, masked: 138****1234. */
  masked: string;
}

/** Each with the clues of which a line has to hold one. Where two find the same, the first speaks. */
const rules: readonly (readonly [clues: number, rule: Rule])[] = [
  [clue.mobileLong, identityNumbers],
  [clue.phoneLong | clue.address | clue.mailSign, deputyContacts],
  [clue.mailSign, privateMail],
  [clue.mobileLong | clue.spelt, mobileNumbers],
  [clue.mobileLong, bankCards],
  [clue.chatName, chatNames],
  [clue.dwelling, calledHomes],
  [clue.door, homeAddresses],
  [clue.plateStart, plates],
  [clue.spelt, speltNumbers],
];

/** Front matter and registers are full of dates, which look like numbers; within a longer number they stay. */
const dates = /(?<![\d-] ?)(?:19|20)\d\d-[01]\d-[0-3]\d(?:[ T]\d\d:\d\d(?::\d\d)?)?(?! ?[\d-])/g;

/** All that is private in a text, in its order. `people` are the deputies and members whom the letter names. */
export function findPrivate(text: string, people: readonly string[] = []): Finding[] {
  const found: Finding[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    let clues = clue.cluesIn(text, start, end);
    if (clues & clue.phoneLong) {
      const undated = text.slice(start, end).replace(dates, '日');
      clues = clue.cluesIn(undated, 0, undated.length);
    }
    if (clues) found.push(...findIn(text.slice(start, end), start, clues, people));
    start = end + 1;
  }
  return found;
}

/** A piece is a line: a number may be broken by its end, nothing else is. */
function endOfPiece(text: string, start: number): number {
  for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', end + 1)) {
    if (!/[\p{Nd}\-—][ \t]{0,3}$/u.test(text.slice(Math.max(start, end - 4), end))) return end;
    if (!/^[ \t>|]{0,4}\p{Nd}/u.test(text.slice(end + 1, end + 7))) return end;
  }
  return text.length;
}

function findIn(text: string, offset: number, clues: number, people: readonly string[]): Finding[] {
  const shadow = shadowOf(text);
  const hits: Hit[] = [];
  let taken: Uint8Array | undefined;
  for (const [wanted, rule] of rules) {
    for (const hit of clues & wanted ? rule(shadow.text, people) : []) {
      taken ??= new Uint8Array(shadow.text.length);
      if (taken.subarray(hit.start, hit.end).includes(1)) continue;
      taken.fill(1, hit.start, hit.end);
      hits.push(hit);
    }
  }
  return hits
    .sort((a, b) => a.start - b.start)
    .map(({ id, label, severity, start, end, masked }) => {
      const [from] = shadow.placeOf(start);
      const [, to] = shadow.placeOf(end - 1);
      return { id, label, severity, start: offset + from, end: offset + to, text: text.slice(from, to), masked };
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
