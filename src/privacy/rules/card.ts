/** Bank cards: 16 to 19 digits the last of which is a check digit (ISO/IEC 7812-1, Luhn). Pure. */
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { isOtherNumber, numberSigns } from '../context.ts';
import { before, behind, digitsOf, type Rule } from '../rule.ts';

export const cardSigns = {
  unionPay: {
    pattern: /^(?:62|60[0-4]|68|81|9[4-69])\d{12,}$/u,
    examples: [
      '6222020000000000000',
      '6013820000000000000',
      '6858000000000000',
      '8100000000000000',
      '9558800000000000000',
    ],
  },
  otherIssuer: {
    pattern: /^(?:4\d\d|5[1-5]\d|2[2-7]\d|35[2-8])\d{13}$/u,
    examples: ['4111111111111111', '5555555555554444', '2223000000000000', '3568890000000002'],
  },
  called: {
    pattern: /(?:(?<![行蓄用记资])卡号|[账帐][号户])[^\d\n，。；]{0,4}$/u,
    examples: ['卡号：', '账号'],
  },
  /** Nothing but a bank card; 卡号 alone may be that of a ticket, 账号 that of a firm. */
  bank: {
    pattern: /(?:银行卡|储蓄卡|信用卡|借记卡|工资卡)[^\d\n，。；]{0,6}$/u,
    examples: ['银行卡号：', '储蓄卡', '信用卡', '借记卡', '工资卡'],
  },
} satisfies PatternTable;

const { unionPay, otherIssuer, called, bank } = cardSigns;

export const bankCards: Rule = {
  id: 'private-bank-card',
  label: '银行卡号',
  severity: 'error',
  clue: /(?:\d\D{0,2}){16}/u,
  rows: {
    card: {
      // In groups of at least four or in one; or every digit separately.
      pattern:
        /(?<![\dA-Za-z])(?<!\d\d[.])(?<!\d-)(?:\d{4,}(?:[ \-–—·.]{1,2}\d{3,}){0,3}(?:[ \-–—·.]{1,2}\d{1,})?|\d(?:[ \-–—·]\d){15,18})(?![\dA-Za-z])/gu,
      examples: ['6222 0200 0000 0000 000', '4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1', '6222020000000000000'],
    },
  },
  isOther: (found) => {
    const digits = digitsOf(found.written);
    if (digits.length < 16 || digits.length > 19 || !luhn(digits)) return true;
    const label = before(found.text, found.start, 14);
    if (bank.pattern.test(label)) return false;
    if (!unionPay.pattern.test(digits) && !otherIssuer.pattern.test(digits)) return true;
    return !called.pattern.test(label) && isOtherNumber(found);
  },
  mask: (written) => `${digitsOf(written).slice(0, 4)}****${digitsOf(written).slice(-4)}`,
};

/** Tried after `bankCards`, which takes the valid ones. */
export const mistypedCards: Rule = {
  ...bankCards,
  label: '校验码不对的银行卡号',
  severity: 'warning',
  isOther: ({ text, start, end, written }) => {
    if (numberSigns.amount.pattern.test(behind(text, end, 6))) return true;
    const digits = digitsOf(written);
    const label = before(text, start, 14);
    if (digits.length < 16 || digits.length > 19) return true;
    return !bank.pattern.test(label) && !(called.pattern.test(label) && unionPay.pattern.test(digits));
  },
};

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
