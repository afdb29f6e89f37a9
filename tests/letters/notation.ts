/** Days, numerals and numbers as places write them. */
import type { Dice } from '../corpus/dice.ts';

const digits = '〇一二三四五六七八九';

/** 1–99: 二十三. */
export function han(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? digits[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 || tens === 0 ? digits[ones] : '');
}

export interface Day {
  year: number;
  month: number;
  day: number;
}

export const dayOf = (dice: Dice, year: number): Day => ({ year, month: dice.whole(1, 12), day: dice.whole(1, 28) });

const padded = (value: number): string => String(value).padStart(2, '0');

/** 2023-06-07, as the front matter has it. */
export const iso = ({ year, month, day }: Day): string => `${year}-${padded(month)}-${padded(day)}`;

/** 2023年6月7日. */
export const plain = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;

/** A day some weeks or months later. */
export function later(dice: Dice, { year, month, day }: Day): Day {
  const months = month + dice.whole(1, 9);
  return { year: year + Math.floor((months - 1) / 12), month: ((months - 1) % 12) + 1, day };
}

/** 二〇二三年六月七日, in one of the characters that stand for the zero. */
const written = ({ year, month, day }: Day, zero = '〇'): string =>
  `${[...String(year)].map((digit) => digits[Number(digit)]).join('')}年${han(month)}月${han(day)}日`.replaceAll(
    '〇',
    zero,
  );

/** 2023927: one reading alone. */
const glued = ({ year, month, day }: Day): string | undefined =>
  month > 1 && month < 10 && day > 9 ? `${year}${month}${day}` : undefined;

/** The day of a letter as it stands below the text, and the name of its form. */
export function signedDay(dice: Dice, day: Day): [form: string, written: string] {
  return dice.pick<[string, string]>([
    ...Array.from({ length: 8 }, (): [string, string] => ['plain', plain(day)]),
    ['padded', `${day.year}年${padded(day.month)}月${padded(day.day)}日`],
    ['numerals', written(day)],
    ['numerals with a circle', written(day, dice.pick(['○', 'O', '０']))],
    ['points', `${day.year}.${day.month}.${day.day}`],
    ['hyphens', iso(day)],
    ['blanks', `${day.year} 年 ${day.month} 月 ${day.day} 日`],
    ['digits', glued(day) ?? plain(day)],
  ]);
}

/** The numbers that a letter answers, as values and as they are written with the word for the kind. */
export interface Numbered {
  form: string;
  values: string[];
  /** 第12号建议, 平时提案第2号. */
  phrase: string;
  /** 第12号. */
  bare: string;
}

/** Numbers in the forms of places; `word` is 建议 or 提案. */
export function numbersOf(dice: Dice, word: '建议' | '提案', year: number): Numbered {
  const n = dice.whole(1, 480);
  const of = (form: string, value: string, bare = `第${value}号`, phrase = `${bare}${word}`): Numbered => ({
    form,
    values: [value],
    bare,
    phrase,
  });
  const who = word === '建议' ? '代表建议' : '委员提案';
  const letter = dice.pick(['A', 'B', 'C', 'D', 'J', 'T', 'Y']);
  const serial = String(n).padStart(3, '0');
  const few = (n % 39) + 1;
  const two = `第${n}、${n + 1}号`;
  return dice.pick([
    ...Array.from({ length: 5 }, () => of('plain', String(n))),
    of('after the word', String(n), `第${n}号`, `${who}第${n}号`),
    of('in brackets', String(n), `第${n}号`, `${who}（第${n}号）`),
    of('leading zeros', String(n).padStart(dice.whole(4, 5), '0')),
    of('year and serial', `${year}${String(n).padStart(4, '0')}`),
    of('year and short serial', `${year}${serial}`),
    of('year hyphen serial', `${year}-${n}`),
    of('letter', `${letter}${serial}`),
    of('letter without 第', `${letter}${n}`, `${letter}${n}号`, `${letter}${n}号${who}`),
    of('letter and hyphen', `${letter}-${serial}`),
    of('闭 and digits', `闭${padded(few)}`),
    of('闭会期间', `闭${few}`, `闭会期间第${few}号`, `闭会期间第${few}号${word}`),
    ...(word === '提案'
      ? [
          of('平时', `平${few}`, `平时提案第${few}号`, `平时提案第${few}号`),
          of('党派团体', `党${few}`, `党派团体提案第${few}号`, `党派团体提案第${few}号`),
          of(
            'catalogue',
            String(n).padStart(5, '0'),
            `第${String(n).padStart(5, '0')}号`,
            `第${String(n).padStart(5, '0')}号（农业水利类${serial}号）提案`,
          ),
        ]
      : [of('year alone', String(n), `第${n}号`, `第${n}号${who}`)]),
    { form: 'two', values: [String(n), String(n + 1)], bare: two, phrase: `${two}${word}` },
    {
      form: 'two in full',
      values: [String(n), String(n + 7)],
      bare: `第${n}号、第${n + 7}号`,
      phrase: `第${n}号、第${n + 7}号${word}`,
    },
  ]);
}

/** A document number: how it is written, and as the front matter has it. */
export interface Coded {
  form: string;
  written: string;
  value: string;
}

export function documentNumberOf(dice: Dice, code: string, year: number): Coded {
  const serial = dice.whole(1, 260);
  const whole = code + dice.pick(['函', '函', '字', '发', '复', '建', '议', '案', '提', '办函', '复函']);
  const value = `${whole}〔${year}〕${serial}号`;
  const of = (form: string, written: string): Coded => ({ form, written, value });
  const between = (open: string, close: string): Coded => of(open + close, `${whole}${open}${year}${close}${serial}号`);
  return dice.pick([
    ...Array.from({ length: 6 }, () => of('〔〕', value)),
    between('[', ']'),
    between('【', '】'),
    between('（', '）'),
    between('(', ')'),
    of('〔〕第', `${whole}〔${year}〕第${serial}号`),
    of('blanks', `${whole} 〔${year}〕 ${serial} 号`),
    ...(/[函议案提]$/.test(whole)
      ? [of('no brackets', `${whole}${year}年${serial}号`), of('hyphen', `${whole}${year}-${serial}号`)]
      : []),
  ]);
}
