/** Integers as official Chinese writes them: 一百二十三 ⇄ 123. */
import { nineCharacters, numeralCharacters, zeroCharacters } from './alphabet.ts';

const digits = `零${nineCharacters}`;
const zeros = new RegExp(`[0${zeroCharacters}]`, 'g');
const digitsOnly = new RegExp(`^[${digits}]{1,8}$`);
const numerals = new RegExp(`^[${numeralCharacters}]{2,16}$|^十$`);
const units = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
  ['', 1],
] as const;
const largest = 99_999_999;

/** Full-width digits, letters, brackets and blanks as their ASCII twins: （２０２５） → (2025). */
export function toHalfWidth(text: string): string {
  let half = '';
  let done = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isWide = unit >= 0xff01 && unit <= 0xff5e;
    if (!isWide && unit !== 0x3000) continue;
    half += text.slice(done, index) + (isWide ? String.fromCharCode(unit - 0xfee0) : ' ');
    done = index + 1;
  }
  return done === 0 ? text : half + text.slice(done);
}

/**
 * Reads 一百零五, 两百, 二〇二五 (with ○ or 零 too), 123 or １２３.
 * Returns 0 to 99,999,999, or undefined if the text is not a well-formed numeral (十十, 一二百, 一百五).
 */
export function parseNumeral(text: string): number | undefined {
  const numeral = toHalfWidth(text).trim();
  if (/^\d{1,8}$/.test(numeral)) return Number(numeral);
  // 二0一一年 with an ASCII zero is common in pasted text.
  const han = numeral.replace(zeros, '零');
  if (digitsOnly.test(han)) {
    return Number(Array.from(han, (digit) => digits.indexOf(digit)).join(''));
  }
  if (!numerals.test(han)) return undefined;
  // No lookbehind: browsers that read a query with this may lack it.
  const full = han.replace(/两(?=[百千万])/g, '二').replace(/(^|[零百千万])十/g, '$1一十');
  const number = sum(full);
  // A numeral is well formed exactly when its value is written that way.
  return number > 0 && number <= largest && write(number) === full ? number : undefined;
}

/**
 * 123 → 一百二十三, 10 → 十, 0 → 〇.
 * @throws RangeError unless `n` is an integer from 0 to 99,999,999
 */
export function formatNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > largest) throw new RangeError(`须为 0 至 ${largest} 的整数，现为 ${n}`);
  return n === 0 ? '〇' : write(n).replace(/^一十/, '十');
}

/** Adds up digits and units without checking their order. */
function sum(full: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of full) {
    const unit = units.find(([name]) => name === character)?.[1];
    if (character === '万') {
      total += (section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else if (unit) {
      section += digit * unit;
      digit = 0;
    } else digit = digits.indexOf(character);
  }
  return total + section + digit;
}

/** A positive number with every 十 counted: 10 → 一十. */
function write(n: number): string {
  const high = Math.floor(n / 10_000);
  return writeSection(n % 10_000, high > 0 ? `${writeSection(high, '')}万` : '');
}

/** Up to 9,999, after what comes before it; a gap between two digits is one 零. */
function writeSection(n: number, before: string): string {
  let written = before;
  let gap = false;
  for (const [name, unit] of units) {
    const digit = Math.floor(n / unit) % 10;
    if (digit > 0) written += `${gap ? '零' : ''}${digits.charAt(digit)}${name}`;
    gap = digit === 0 && written !== '';
  }
  return written;
}
