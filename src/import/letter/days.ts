/** Days as letters and web columns write them. Pure. */
import { parseCivilDate } from '../../../schemas/notation/civil-date.ts';
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';

/** What a text says that stands where a day should: the day, or why it is not one. */
export type ReadDay = { day: string; repaired?: true } | { fault: string };

/**
 * Reads a text that is nothing but a day: any notation of `parseCivilDate`, 号 for 日, blanks inside, digits run
 * together (2023927) where they can mean one day only. Undefined where the text is no day at all.
 */
export function readDay(text: string): ReadDay | undefined {
  const written = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/^[(〔]|[)〕。.]$/g, '')
    .replace(/(\d|[一二三四五六七八九十])号$/, '$1日')
    // The letter O and a circle stand for the Chinese zero.
    .replace(/(?<=[一二三四五六七八九])[Oo○◯0]|[Oo○◯0](?=[一二三四五六七八九〇])/g, '〇');
  const day = parseCivilDate(written);
  if (day) return { day };
  const run = /^((?:19|20)\d{2})(\d{2,4})$/.exec(written);
  if (run?.[1] && run[2] && run[2].length > 1) return readRun(run[1], run[2]);
  if (/^(?:19|20)\d{2}(?:年\d{1,2}月?|[-./]\d{1,2})$/.test(written)) return { fault: '没有写到日' };
  if (/^[一二]\S{3}年\S{1,3}月?$/.test(written)) return { fault: '没有写到日' };
  const isDayLike =
    /^(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日?|([-./])\d{1,2}\1\d{1,2})$/.test(written) ||
    /^[一二][〇零一二三四五六七八九]{3}年\S{1,3}月\S{1,3}日$/.test(written);
  return isDayLike ? { fault: '这一天不存在或写得不全' } : undefined;
}

/** 2023 927 → 9月27日; 2023 111 may be two days, so it is not one. */
function readRun(year: string, rest: string): ReadDay {
  const days = Array.from({ length: rest.length - 1 }, (_, index) => [rest.slice(0, index + 1), rest.slice(index + 1)])
    .filter((parts) => rest.length === 4 || parts.every((part) => !part.startsWith('0')))
    .filter(([month = '', date = '']) => month.length <= 2 && date.length <= 2)
    .flatMap(([month, date]) => parseCivilDate(`${year}-${month}-${date}`) ?? []);
  const [day] = days;
  if (day && days.length === 1) return { day, repaired: true };
  return { fault: days.length > 1 ? '数字连写，可以读成不止一天' : '这一天不存在或写得不全' };
}

/** A day with hour and minute where they are there: `2025-06-23 09:30`. Never completed. */
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
