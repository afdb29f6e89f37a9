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

/** Without any of these nothing can be found; most texts have none and are not read closely. */
const hint =
  /\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,6}\p{Nd}){6}|\p{Nd}[^\p{L}\p{Nd}]{0,12}\n[^\p{L}]{0,8}\p{Nd}{4}|[@＠]|\[at\]|\(at\)|微\s?信|w[xe]|v[x信]|加我?[v微]|[QqＱ]|钉钉|住|居|户籍|户口|家在|地址|单元|[室房弄]|[组队社村屯]\s*\p{Nd}|[幢栋座楼]\p{Nd}|[苑园府庭村城]\S{0,6}\p{Nd}|[\p{Script=Han}][A-Z][ ·•.-]?[A-Z0-9]{4}|[一壹幺][三叁四肆五伍六陆七柒八捌九玖][ \-—·]?[〇零○Oo一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖]/iu;

/** All that is private in a text, in its order. `people` are the deputies and members whom the letter names. */
export function findPrivate(text: string, people: readonly string[] = []): Finding[] {
  if (!hint.test(text)) return [];
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
      const [from = 0] = shadow.places[start] ?? [];
      const to = shadow.places[end - 1]?.[1] ?? text.length;
      return { label, severity, start: from, end: to, text: text.slice(from, to), masked };
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
