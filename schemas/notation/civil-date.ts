/** Days of the civil calendar: text `YYYY-MM-DD` ⇄ 2025年6月23日, never a Date, so that no time zone can move them. */
import { digitCharacters, nineCharacters } from './alphabet.ts';
import { parseNumeral, toHalfWidth } from './numerals.ts';

const chinese = /* @__PURE__ */ new RegExp(
  `^([1-9]\\d{3}|[${nineCharacters}][0${digitCharacters}]{3})\\s*年\\s*([^\\s年月日]+)\\s*月\\s*([^\\s年月日]+)\\s*日$`,
);
const separated = /^([1-9]\d{3})([-./])(\d{1,2})\2(\d{1,2})$/;
const isoForm = /^[1-9]\d{3}-\d\d-\d\d$/;

/**
 * Reads 2025年6月23日, 二〇二五年六月二十三日, 2025.6.23, 2025-06-23 or 2025/6/23, padded or not, full-width or not.
 * Returns `YYYY-MM-DD` (years 1000 to 9999), or undefined for anything else and for a day that does not exist.
 */
export function parseCivilDate(text: string): string | undefined {
  const written = toHalfWidth(text).trim();
  const [, year, , month, day] = separated.exec(written) ?? [];
  const [, chineseYear, chineseMonth, chineseDay] = chinese.exec(written) ?? [];
  if (!year && !chineseYear) return undefined;
  const y = parseNumeral(year ?? chineseYear ?? '') ?? 0;
  const m = parseNumeral(month ?? chineseMonth ?? '') ?? 0;
  const d = parseNumeral(day ?? chineseDay ?? '') ?? 0;
  if (!exists(y, m, d)) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/**
 * 2025-06-23 → 2025年6月23日, without padding: 成文日期不编虚位 (GB/T 9704-2012, 7.3.5).
 * @throws RangeError unless `date` is a day that exists, written `YYYY-MM-DD`
 */
export function formatCivilDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // Without `parseCivilDate`, so that a script that only writes dates does not carry what reads them.
  if (!isoForm.test(date) || !exists(year, month, day)) throw new RangeError(`须为 2025-06-23 的形式，现为 ${date}`);
  return `${year}年${month}月${day}日`;
}

/** The years that a day of a letter or a register can be in: there were no such assemblies before. */
export const [firstYear, lastYear] = [1949, 2099];

/** Whether the year of a day can be meant: 2205 is 2025 mistyped. */
export const isPlausible = (day: string): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= firstYear && year <= lastYear;
};

const exists = (year: number, month: number, day: number): boolean =>
  year > 0 && month > 0 && month <= 12 && day > 0 && day <= daysOf(year, month);

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
