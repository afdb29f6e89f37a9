/**
 * The privacy gate: what leads to a private person and may not be published. Government sites are named and shamed for
 * it; the usual mask is 138****1234. Pure: it runs in a browser too.
 */
import { chatNames, deputyContacts, homeAddresses, privateMail } from './addresses.ts';
import { bankCards, identityNumbers, mobileNumbers, plates, speltNumbers } from './numbers.ts';
import type { Hit, Rule } from './rule.ts';
import { shadowOf } from './shadow.ts';

export interface Finding {
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

/** Where two find the same, the first speaks. */
const rules: readonly Rule[] = [
  ...[identityNumbers, deputyContacts, privateMail, mobileNumbers, bankCards, chatNames, homeAddresses],
  ...[plates, speltNumbers],
];

/** Without any of these a line holds nothing private; most have none and are not read closely. */
const hint = new RegExp(
  [
    '\\p{Nd}(?:[^\\p{L}\\p{Nd}]{0,6}\\p{Nd}){6}',
    '[@＠]|[\\[(]at[\\])]',
    '(?:微\\s?信|we?i?xin|wechat|wx|v[x信微]|加我?[v微]|[QＱ]{2}|钉钉).{0,12}[\\w]{5}',
    '(?:住址|住所|现住|居住[于在地]|家[住在]|住在|家庭地址|户籍|户口).{2,60}?\\p{Nd}',
    '\\p{Nd}\\s*(?:幢|栋|号楼|座|#|单元|弄|室)|[组队社村屯苑园府庭城寓]\\s*\\p{Nd}|(?:代表|委员|人).{0,12}(?:地址|邮箱|邮件|信箱)',
    '[\\p{Script=Han}][A-Z][ ·•.-]?[A-Z0-9]{4}',
    '[一壹幺][三叁四肆五伍六陆七柒八捌九玖][ \\-—·]?[〇零○Oo一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖]',
  ].join('|'),
  'iu',
);

const digitBefore = /\p{Nd}[ \t\-—]{0,3}$/u;
const digitAfter = /^[ \t>|]{0,4}\p{Nd}/u;

/** All that is private in a text, in its order. `people` are the deputies and members whom the letter names. */
export function findPrivate(text: string, people: readonly string[] = []): Finding[] {
  const found: Finding[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); start <= text.length; end = text.indexOf('\n', end + 1)) {
    // A number may be broken by the end of a line; nothing else is.
    if (
      end >= 0 &&
      digitBefore.test(text.slice(Math.max(0, end - 5), end)) &&
      digitAfter.test(text.slice(end + 1, end + 7))
    )
      continue;
    const piece = text.slice(start, end < 0 ? text.length : end);
    if (hint.test(piece)) found.push(...findIn(piece, start, people));
    if (end < 0) break;
    start = end + 1;
  }
  return found;
}

function findIn(text: string, offset: number, people: readonly string[]): Finding[] {
  const shadow = shadowOf(text);
  const hits: Hit[] = [];
  for (const rule of rules) {
    for (const hit of rule(shadow.text, people)) {
      if (hits.every(({ start, end }) => hit.end <= start || hit.start >= end)) hits.push(hit);
    }
  }
  return hits
    .sort((a, b) => a.start - b.start)
    .map(({ label, severity, start, end, masked }) => {
      const [from] = shadow.placeOf(start);
      const [, to] = shadow.placeOf(end - 1);
      return { label, severity, start: offset + from, end: offset + to, text: text.slice(from, to), masked };
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
