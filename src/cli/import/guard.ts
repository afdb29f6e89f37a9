/** Applies the privacy rules to a letter during import: what is private is reported, or masked on request. */
import type { ImportProblem } from '../../import/letter/facts.ts';
import type { Recognised } from '../../import/letter/recognise.ts';
import type { Remark } from '../../import/letter/source/line.ts';
import { type Finding, findPrivate, maskPrivate } from '../../privacy/find.ts';

/** A letter after the check; `stopped` if something private is still in it. */
export interface Guarded<Letter> {
  letter: Letter;
  stopped: boolean;
}

/** Checks every field, the text and the annexes. With `mask` what is private is masked, and each mask is a repair. */
export function guardLetter<Letter extends Recognised>(
  letter: Letter,
  mask: boolean,
  mailDomains: readonly string[],
): Guarded<Letter> {
  const people = letter.reply.addressees ?? [];
  const problems: ImportProblem[] = [];
  const repairs: Remark[] = [];
  let stopped = false;
  const guard = (text: string, line: number, field?: string): string => {
    const findings = findPrivate(text, people, mailDomains);
    for (const finding of findings) {
      const isMasked = mask && finding.severity === 'error';
      if (isMasked) repairs.push({ line, message: `${finding.label}遮盖为 ${finding.masked}` });
      else problems.push(problemOf(finding, line, field));
      stopped ||= finding.severity === 'error' && !mask;
    }
    return mask ? maskPrivate(text, findings) : text;
  };
  const inside = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return guard(value, letter.sources[field] || 1, field);
    if (Array.isArray(value)) return value.map((one) => inside(one, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one, field)]));
  };
  const guarded = {
    ...letter,
    reply: Object.fromEntries(Object.entries(letter.reply).map(([field, value]) => [field, inside(value, field)])),
    paragraphs: letter.paragraphs.map(({ line, text }) => ({ line, text: guard(text, line) })),
    annexes: letter.annexes.map((annex) => ({ ...annex, text: guard(annex.text, annex.line, 'annexes') })),
  };
  const { contact } = letter.reply;
  if (contact?.name && contact.phone && people.includes(contact.name)) {
    const message = '联系电话是代表委员本人的；在原文里改写承办单位的联系人和电话';
    problems.push({
      id: 'private-deputy-contact',
      severity: 'error',
      line: letter.sources['contact'] ?? 1,
      field: 'contact',
      message,
    });
    stopped = true;
  }
  const byLine = (a: Remark, b: Remark) => a.line - b.line;
  guarded.problems = [...letter.problems, ...problems].sort(byLine);
  guarded.repairs = [...letter.repairs, ...repairs].sort(byLine);
  return { letter: guarded, stopped };
}

const problemOf = (
  { id, severity, label, masked }: Finding,
  line: number,
  field: string | undefined,
): ImportProblem => ({
  id,
  severity,
  line,
  ...(field && { field }),
  message: `有${label} ${masked}；在原文里删去${severity === 'error' ? '，或加 --mask 遮盖' : '，或确认可以公开'}`,
});
