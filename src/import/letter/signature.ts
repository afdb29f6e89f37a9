/** The shapes of a signature: agency, date, both together, or an agency on two lines. Pure. */
import { digitCharacters, year } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { type ReadDay, readDay } from './days.ts';
import { agencyNamedIn } from './names.ts';

export const signaturePhrases = {
  /** What represents a seal, which a text does not show. */
  stamp: {
    pattern: /[（(](?:盖章|公章|章|印章|印)[)）]/u,
    examples: [
      '示例市教育局（盖章）',
      '示例市教育局（公章）',
      '示例市教育局(章)',
      '示例市教育局（印章）',
      '示例市教育局（印）',
    ],
  },
  /** A line that closes the text is not the beginning of a name. */
  closing: {
    pattern: /^(?:此致|敬礼|特此|专此|谢谢|感谢|顺?祝)/u,
    examples: ['此致', '敬礼', '特此函复', '专此答复', '谢谢', '感谢您的关心', '祝工作顺利'],
  },
} as const satisfies PatternTable;

const stamps = new RegExp(signaturePhrases.stamp.pattern.source, 'gu');

const withoutStamp = (text: string): string => text.replace(stamps, '').trim();

/** An agency alone on its line. */
export function agencyAlone(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const [first = '', ...others] = text.split(/\s+/u);
  const areSeveral = others.length > 0 && [first, ...others].every((name) => agencyNamedIn(name));
  return agencyNamedIn(areSeveral ? first : text);
}

/** A date alone on its line, or why it is not one. */
export const dayAlone = (text: string): ReadDay | undefined =>
  text.length > 80 ? undefined : readDay(withoutStamp(text));

export interface Signature {
  agency: string;
  day: ReadDay;
  /** The date as written. */
  written: string;
}

const together = new RegExp(
  String.raw`^(.*?)[\s，,]*((?:${year}|[一二][oO0${digitCharacters}]{3})\s*[年.\-/].*)$`,
  'u',
);

/** Agency and date on one line: 示例市教育局 2023年6月7日. */
export function signedTogether(text: string): Signature | undefined {
  if (text.length > 80) return undefined;
  const [, name = '', written = ''] = together.exec(withoutStamp(text)) ?? [];
  const agency = agencyNamedIn(name);
  const day = agency && readDay(written);
  return agency && day ? { agency, day, written } : undefined;
}

/** 示例市经济和 | 信息化局: a wrapped name. A sentence ends with its mark, a closing is not a name. */
export function isSignedInTwo(first: string, second: string): boolean {
  const isPart = /^[\p{Script=Han}（）()]{2,20}$/u.test(first) && second.length <= 20;
  if (!isPart || agencyNamedIn(first) || signaturePhrases.closing.pattern.test(first)) return false;
  return agencyNamedIn(first + second) !== undefined;
}
