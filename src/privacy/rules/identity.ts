/** Citizens' identity numbers: 18 characters, the last of which is a check digit (GB 11643-1999), or 15 digits. Pure. */
import { digitCharacters } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { isOtherNumber, numberSigns } from '../context.ts';
import { before, behind, type Found, type Rule } from '../rule.ts';
import { numeral } from './mobile.ts';

/** The first two digits of a province's code (GB/T 2260). */
const region = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';

export const identityPieces = {
  region: { pattern: new RegExp(`^${region}$`, 'u'), examples: ['11', '21', '33', '44', '52', '61', '71', '81'] },
} satisfies PatternTable;

/** `~` stands for what may be between two digits. */
const number = (digits: string, gap: string): RegExp =>
  new RegExp(
    String.raw`(?<![\dA-Za-z])(?<!\d\d[.])(?<!\d-)${region}~(?:\d~){4}${digits}(?![\dA-Za-z])`.replaceAll('~', gap),
    'gu',
  );
const day = String.raw`(?:0~[1-9]|1~[0-2])~(?:0~[1-9]|[12]~\d|3~[01])`;
const gap = String.raw`[ \t\n\-‐‑‒–—−.·_]{0,2}`;

const mask = (written: string): string => {
  const characters = written.replace(/[^\dXx]/g, '');
  return `${characters.slice(0, 6)}${'*'.repeat(characters.length - 10)}${characters.slice(-4)}`;
};

const called = String.raw`(?:身份[证号]|公民身份|证件|ID)[^\d\n，。；]{0,10}`;

export const identitySigns = {
  named: {
    pattern: new RegExp(`${called}$`, 'u'),
    examples: ['身份证号:', '公民身份号码', '证件', 'ID:'],
  },
} satisfies PatternTable;

const isNamed = ({ text, start }: Found): boolean => identitySigns.named.pattern.test(before(text, start, 20));

const identity: Rule = {
  id: 'private-identity-number',
  label: '身份证号码',
  severity: 'error',
  clue: /(?:\d\D{0,2}){15}/u,
  rows: {},
  mask,
};

export const identityNumbers: Rule = {
  ...identity,
  rows: {
    eighteen: {
      pattern: number(String.raw`(?:1~8|1~9|2~0)~\d~\d~${day}~(?:\d~){3}[\dXx]`, gap),
      examples: ['11010519491231002X', '110105 1899 0101 0026', '110105-20001015-0024'],
      counterexamples: ['111010519491231002X', '11010519491231002Xa'],
    },
  },
  isOther: (found) => !isChecked(found.written) || (!isNamed(found) && isOtherNumber(found)),
};

/** Tried after `identityNumbers`, which takes the valid ones. */
export const mistypedIdentities: Rule = {
  ...identity,
  label: '校验码不对的身份证号码',
  severity: 'warning',
  rows: {
    any: {
      pattern: /(?<![\dA-Za-z])(?:\d[ \-–—.·]{0,2}){17}[\dXx](?![\dA-Za-z])/gu,
      examples: ['110105194912310021'],
    },
  },
  isOther: (found) => !isNamed(found) || numberSigns.amount.pattern.test(behind(found.text, found.end, 6)),
};

export const oldIdentities: Rule = {
  ...identity,
  rows: {
    fifteen: {
      pattern: number(String.raw`\d~\d~${day}~\d~\d~\d`, gap.replace(String.raw`\n`, '')),
      examples: ['110105490131002', '110105 491201 002', '110105-491015-002'],
      counterexamples: ['110105491231002X'],
    },
  },
  isOther: (found) => !isNamed(found) && isOtherNumber(found),
};

const numerals = String.raw`(?:${numeral}[ -]?){17}[${digitCharacters}\dXx]`;

export const speltIdentities: Rule = {
  ...identity,
  label: '用汉字写的身份证号码',
  severity: 'warning',
  clue: /身份|证件|ID/u,
  rows: {
    spelt: {
      pattern: new RegExp(
        String.raw`${called}(?<!${numeral})(?=[ \d-]{0,40}[${digitCharacters}])(?<private>${numerals})(?!${numeral})`,
        'gu',
      ),
      examples: [
        ...['身份证：一一〇一一一〇一一一〇一一一〇一一X', '公民身份：一一〇一一一〇一一一〇一一一〇一一X'],
        ...['证件号码：一一〇一一一〇一一一〇一一一〇一一X', 'ID：一一〇一一一〇一一一〇一一一〇一一X'],
      ],
      counterexamples: ['证件：110105194912310021', '证件：一一〇一〇五一九四九一二三一〇〇二一一'],
    },
  },
  mask: (written) => `${written.slice(0, 6)}********${written.slice(-4)}`,
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isChecked(text: string): boolean {
  const characters = text.replace(/[^\dXx]/g, '').toUpperCase();
  const sum = weights.reduce((total, weight, index) => total + weight * Number(characters[index]), 0);
  return '10X98765432'[sum % 11] === characters[17];
}
