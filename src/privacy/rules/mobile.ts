/** Mobile numbers in every spacing. Pure. */
import {
  closingCharacters,
  digitCharacters,
  nineCharacters,
  openingCharacters,
} from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { isOtherNumber, isTelephone, numberSigns } from '../context.ts';
import { before, digitsOf, type Found, type Rule } from '../rule.ts';

const { version, coordinate } = numberSigns;

const edge = String.raw`(?<!\d)(?<!\d[.,])`;
/** The country code, or the zero of a long-distance call. */
const prefix = '(?:(?:00)?86|0)?';
/** Eleven digits, with marks of one kind anywhere between them. */
const spaced = (gap: string): RegExp =>
  new RegExp(String.raw`${edge}${prefix}1(?:${gap}[3-9])(?:${gap}\d){9}(?!\d)`, 'gu');

export const mobilePieces = {
  prefix: { pattern: new RegExp(`^${prefix}$`, 'u'), examples: ['', '86', '0086', '0'] },
} satisfies PatternTable;

const lineEnd = String.raw`[ \t-]{0,3}\n[ \t>|]{0,4}`;

const mask = (written: string): string => {
  const number = digitsOf(written.replace(/o/giu, '0').replace(/[lI]/g, '1'));
  return `${number.slice(-11, -8)}****${number.slice(-4)}`;
};

export const mobileNumbers: Rule = {
  id: 'private-mobile',
  label: '手机号码',
  severity: 'error',
  clue: /1(?:\D{0,8}\d){10}/u,
  rows: {
    // After any comma and the number of a list; the decimals of 0 and of degrees are not one.
    whole: {
      pattern: new RegExp(String.raw`(?<!\d)(?<!(?<!\d)(?:0|\d{2,3})\.)${prefix}1[3-9]\d{9}(?!\d)`, 'gu'),
      examples: ['1.13800138000'],
      counterexamples: ['0.13800138000', '121.13800138000', '113800138000'],
    },
    blanks: {
      pattern: spaced(String.raw`[ \t\-‐‑‒–—―−－_]{0,4}`),
      examples: ['1380—0138—000'],
      counterexamples: ['11380—0138—000', '2.1380—0138—000'],
    },
    dots: {
      pattern: spaced('(?:[ ]?[.·•・･‧∙⋅。][ ]?)?'),
      examples: ['1380.0138.000', '1.380.0138.000'],
    },
    marks: {
      pattern: spaced("[_/~*|'’]{0,2}"),
      examples: ['1380/0138/000'],
    },
    brackets: {
      pattern: spaced(`[ ${openingCharacters}${closingCharacters}\\-]{0,3}`),
      examples: ['1380(0138)000'],
    },
    // Two with nothing between, not one alone.
    joined: {
      pattern: /(?<=(?<!\d)(?:1[3-9]\d{9})?)1[3-9]\d{9}(?=(?:1[3-9]\d{9})?(?!\d))(?!(?<!\d{12})(?!\d))/gu,
      examples: ['1380013800013900139000'],
      counterexamples: ['13800138000'],
    },
    broken: {
      pattern: new RegExp(String.raw`${edge}1[3-9]\d(?:${lineEnd}\d{4}[ -]?|[ -]?\d{4}${lineEnd})\d{4}(?!\d)`, 'gu'),
      examples: ['138\n00138000', '138 0013\n8000'],
    },
    /** In a cell that is too narrow for it: between other figures on lines of their own, these may be figures too. */
    wrapped: {
      pattern: new RegExp(
        String.raw`${edge}(?<!\d[ \t|]{0,4}\n[ \t>|]{0,4})1[3-9]\d(?:${lineEnd}\d{4}${lineEnd}\d{4}|\d${lineEnd}\d{4}${lineEnd}\d{3}|(?:${lineEnd}\d{3}){2}${lineEnd}\d\d)(?!\d|[ \t|]{0,4}\n[ \t>|]{0,4}\d)`,
        'gu',
      ),
      examples: ['138\n0013\n8000', '1380\n0138\n000', '138\n001\n380\n00'],
      counterexamples: ['1280\n1380\n0138\n000', '1380\n0138\n000\n12', '1380\n0138\n0001'],
    },
    grouped: {
      pattern: new RegExp(
        String.raw`${edge}1[3-9]\d(?:([^\p{L}\p{N}\s,、;:|%.+=<>-]{1,4})\d{4}\1|[ .-]{1,3}\d{4}[ .-]{1,3})\d{4}(?!\d)`,
        'gu',
      ),
      examples: ['138…0013…8000', '138..0013..8000'],
    },
  },
  isOther: (found) => isOtherNumber(found) || isMeasured(found) || (!isTelephone(found) && isFigures(found.written)),
  mask,
};

/** 150，1200，3000 are figures, and O is a letter, unless something calls them a telephone. */
export const calledMobiles: Rule = {
  id: 'private-mobile',
  label: '手机号码',
  severity: 'error',
  clue: /[1lI][3-9](?:[^\dOolI]{0,2}[\dOolI]){9}/u,
  rows: {
    listed: {
      pattern: new RegExp(String.raw`${edge}1[3-9]\d([,:、;/\\])[ ]?\d{4}\1[ ]?\d{4}(?!\d)`, 'gu'),
      examples: ['138,0013,8000'],
      counterexamples: ['138,0013、8000'],
    },
    mistyped: {
      pattern: /(?<![\dA-Za-z])[1lI][3-9](?:[ -]?[\dOolI]){9}(?![\dA-Za-z])/gu,
      examples: ['13O0013800O'],
    },
  },
  isOther: (found) => isOtherNumber(found) || !isTelephone(found),
  mask,
};

/** What looks like a mobile number although nothing calls it one. */
export const figures = {
  day: {
    pattern: /^1[3-9]\d\d *[-—–.·/] *(?:0?[1-9]|1[0-2]) *[-—–.·/] *(?:0?[1-9]|[12]\d|3[01])(?!\d)/u,
    examples: ['1998-7-1 1100', '1998-12-21 110', '1998-07-31 110'],
  },
  address: {
    // Of a computer: no part begins with a zero or is above 255.
    pattern: /^1\d\d(?:\.(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])){3}$/u,
    examples: ['192.168.0.1', '172.16.200.100', '172.16.250.1'],
    counterexamples: ['138.001.38.0'],
  },
  /** Of a program. */
  version: { pattern: /^1\d(?:\.\d{1,4}){3}$/u, examples: ['13.8.0000.5678'] },
  /** An amount, or degrees. */
  decimal: { pattern: /^(?:\d{3}[.]\d{8}|\d{8}[.]\d{3})$/u, examples: ['130.12345678', '13800138.000'] },
  years: { pattern: /^1[89]\d\d *[-—–]? *(?:1[3-9]|20)\d\d(?!\d)/u, examples: ['1949—1978 230', '1949—2019 230'] },
} satisfies PatternTable;

/** Versions after their letter, and degrees. */
function isMeasured({ text, start, written }: Found): boolean {
  const lead = before(text, start, 10);
  return written.includes('.') && (version.pattern.test(lead) || coordinate.pattern.test(lead));
}

/** Dates; or more than five groups, not of single digits: 13 25 36 47 58 9 are six figures. */
function isFigures(found: string): boolean {
  const written = found.slice(found.indexOf('1'));
  if (Object.values(figures).some(({ pattern }) => pattern.test(written))) return true;
  const groups = written.match(/\d+/g) ?? [];
  const isList = groups.length > 5 && groups.some(({ length }) => length > 1);
  return isList && !groups.slice(1).some((group) => /^0\d/.test(group));
}

/** A digit in Chinese. */
export const numeral = String.raw`[Oo${digitCharacters}两壹幺贰叁肆伍陆柒捌玖\d]`;
const gap = String.raw`[ \-—–·.、]?`;

const spelt = `[一壹幺1]${gap}[${nineCharacters.slice(2)}叁肆伍陆柒捌玖3-9](?:${gap}${numeral}){9}`;

export const speltNumbers: Rule = {
  id: 'private-mobile-in-words',
  label: '用汉字写的手机号码',
  severity: 'warning',
  clue: new RegExp(spelt, 'u'),
  rows: {
    spelt: {
      pattern: new RegExp(String.raw`(?<!${numeral})(?=(?:\d${gap}){0,8}[^\d])${spelt}(?!${numeral})`, 'gu'),
      examples: ['一三八零零一三八零零零'],
      counterexamples: ['一三八零零一三八零零零零', '13800138000'],
    },
  },
  // Digits with the letter O among them are typos.
  isOther: ({ written }) => /^\d+$/.test(bare(written).replace(/o/giu, '0')),
  mask: (written) => `${bare(written).slice(0, 3)}****${bare(written).slice(-4)}`,
};

const bare = (written: string): string => written.replace(new RegExp(gap, 'gu'), '');
