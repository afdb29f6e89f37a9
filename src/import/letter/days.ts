/** Dates as letters and web columns write them. Pure. */
import { digitCharacters, hanYear, nineCharacters, year, zeroCharacters } from '../../../schemas/notation/alphabet.ts';
import { parseCivilDate } from '../../../schemas/notation/civil-date.ts';
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';

/** The result of reading a text where a date should be: the date, or why it is not one. */
export type ReadDay = { day: string; repaired?: true } | { fault: string };

/** The letter O and a circle are used for the Chinese zero. */
const zero = `[Oo0${zeroCharacters}]`;
const zeros = new RegExp(`(?<=[${nineCharacters}])${zero}|${zero}(?=[${digitCharacters}])`, 'gu');

/** What is plainly meant as a date, but is incomplete or does not exist. */
const unfinished = new RegExp(`^(?:${year}(?:年\\d{1,2}月?|[-./]\\d{1,2})|${hanYear}年\\S{1,3}月?)$`, 'u');
const mistaken = new RegExp(
  `^(?:${year}(?:年\\d{1,2}月\\d{1,2}日?|([-./])\\d{1,2}\\1\\d{1,2})|${hanYear}年\\S{1,3}月\\S{1,3}日)$`,
  'u',
);
/** How every date begins: most lines are rejected by this. 一、 is a heading. */
const beginning = new RegExp(`^\\s*[(（〔]?\\s*(?:[1-9１-９]|[${nineCharacters}]\\s*[^\\s、])`, 'u');
/** Digits run together: 2023927. */
const run = new RegExp(`^(${year})(\\d{2,4})$`, 'u');

/**
 * Reads a text that is only a date: any notation of `parseCivilDate`, 号 for 日, blanks inside, digits run together
 * (2023927) if they can mean only one day. Undefined if the text is not a date at all.
 */
export function readDay(text: string): ReadDay | undefined {
  if (!beginning.test(text)) return undefined;
  const written = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/^[(〔]|[)〕。.]$/g, '')
    .replace(/号$/, '日')
    .replace(zeros, '〇');
  const day = parseCivilDate(written);
  if (day) return { day };
  const [, figures, rest] = run.exec(written) ?? [];
  if (figures && rest) return readRun(figures, rest);
  if (unfinished.test(written)) return { fault: '没有写到日' };
  return mistaken.test(written) ? { fault: '这一天不存在或写得不全' } : undefined;
}

/** 2023 927 → 9月27日; 2023 111 may be two days, so it is ambiguous. */
function readRun(figures: string, rest: string): ReadDay {
  const days = Array.from({ length: rest.length - 1 }, (_, index) => [rest.slice(0, index + 1), rest.slice(index + 1)])
    .filter((parts) => rest.length === 4 || parts.every((part) => !part.startsWith('0')))
    .filter(([month = '', date = '']) => month.length <= 2 && date.length <= 2)
    .flatMap(([month, date]) => parseCivilDate(`${figures}-${month}-${date}`) ?? []);
  const [day] = days;
  if (day && days.length === 1) return { day, repaired: true };
  return { fault: days.length > 1 ? '数字连写，可以读成不止一天' : '这一天不存在或写得不全' };
}

/** A date with hour and minute if present: `2025-06-23 09:30`. Never completed. */
export function readTime(text: string): ReadDay | undefined {
  const written = toHalfWidth(text).trim();
  const time = /^(.*?)[\sT]*\b(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(written);
  const found = readDay(time?.[1] ?? written);
  if (!found || 'fault' in found || !time) return found;
  const [hour, minute] = [Number(time[2]), Number(time[3])];
  return hour < 24 && minute < 60
    ? { ...found, day: `${found.day} ${String(hour).padStart(2, '0')}:${time[3]}` }
    : { fault: '时刻不存在' };
}
