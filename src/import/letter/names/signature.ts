/** The shapes of a signature: agency, date, both together, or an agency on two lines. Pure. */
import {
  countyRankCharacters,
  digitCharacters,
  upperRankCharacters,
  year,
} from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { type ReadDay, readDay } from '../days.ts';
import { agenciesNamedIn, seal } from './agency-names.ts';

export const signaturePhrases = {
  /** A line that closes the text is not the beginning of a name. */
  closing: {
    pattern: /^(?:此致|敬礼|特此|专此|谢谢|感谢|顺?祝)/u,
    examples: ['此致', '敬礼', '特此函复', '专此答复', '谢谢', '感谢您的关心', '祝工作顺利'],
  },
} as const satisfies PatternTable;

export const signingNames = {
  /** A name with its place is not the second half of another. */
  whole: {
    pattern: new RegExp(`^\\p{Script=Han}{2,6}[${upperRankCharacters}${countyRankCharacters}].{2}`, 'u'),
    examples: ['示例市教育局'],
  },
} as const satisfies PatternTable;

/** A date alone on its line, or why it is not one. */
export const dayAlone = (text: string): ReadDay | undefined =>
  text.length > 80 ? undefined : readDay(withoutSeal(text));

const withoutSeal = (text: string): string => text.replace(seal.pattern, '').trim();

export interface Signature {
  agencies: string[];
  day: ReadDay;
  /** The date as written. */
  written: string;
}

const anyYear = `(?:${year}|[一二][oO0${digitCharacters}]{3})`;
const dated = new RegExp(anyYear, 'u');
const together = new RegExp(String.raw`^(.*?)[\s，,]*(${anyYear}(?:\s*[年.\-/].*|\d{2,4}))$`, 'u');

/** Agencies and date on one line: 示例市教育局 2023年6月7日. */
export function signedTogether(text: string): Signature | undefined {
  if (text.length > 160 || !dated.test(text)) return undefined;
  const [, names = '', written = ''] = together.exec(text) ?? [];
  const agencies = agenciesNamedIn(names);
  const day = agencies && readDay(withoutSeal(written));
  return agencies && day ? { agencies, day, written } : undefined;
}

/** 示例市经济和 | 信息化局 示例市财政局: a wrapped name. A sentence ends with its mark, a closing is not a name. */
export function isSignedInTwo(first: string, second: string): boolean {
  const isPart =
    /^[\p{Script=Han}（）()、\s]{2,60}$/u.test(first) && !/[^、\s]{21}/u.test(first) && second.length <= 60;
  if (!isPart || agenciesNamedIn(first) || signaturePhrases.closing.pattern.test(first)) return false;
  const [, rest = second] = together.exec(second) ?? [];
  if (rest === '' || /[^、\s]{21}/u.test(rest) || signingNames.whole.pattern.test(rest)) return false;
  return agenciesNamedIn(first + rest) !== undefined;
}
