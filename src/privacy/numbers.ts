/** Numbers that belong to one person: mobile telephones, identity cards, bank cards. Pure. */
import { digitsOf, type Hit, isOther, type Rule } from './rule.ts';

/** What may stand between two digits; in one number always of the same sort. */
const gaps = ['[ \\t\\-‐‑‒–—−－]{0,4}', '[.·•・]?', '[_/~*]?', '[ ()\\[\\]]{0,3}'];
/** The country's code, or the zero of a call from another city, may stand before it. */
const mobiles = gaps.map(
  (gap) => new RegExp(`(?<!\\d)(?<!\\d[.,])(?:(?:00)?86|0)?(1(?:${gap}[3-9])(?:${gap}\\d){9})(?!\\d)`, 'gu'),
);
/** In groups, with the end of a line or a comma between them; 13,800,138,000 is an amount. */
const broken = /(?<!\d)(1[3-9]\d(?:[ \t-]{0,3}\n?[ \t>|]{0,4}|,)\d{4}(?:[ \t-]{0,3}\n?[ \t>|]{0,4}|,)\d{4})(?!\d)/gu;

const telephone = /(?:电话|手机|联系|号码|致电|拨打|来电|TEL|Tel|tel)[^\d\n]{0,10}$/u;

/** Mobile numbers in every spacing. */
export const mobileNumbers: Rule = (text) => {
  const hits: Hit[] = [];
  for (const pattern of [...mobiles, broken]) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isOther(text, start, end) || !isGrouped(match[1] ?? '', text.slice(Math.max(0, start - 16), start))) continue;
      const number = digitsOf(match[1] ?? '');
      hits.push({
        label: '手机号码',
        severity: 'error',
        start,
        end,
        masked: `${number.slice(0, 3)}****${number.slice(-4)}`,
      });
    }
  }
  return hits;
};

/** Five groups at most, or single digits: 13 25 36 47 58 9 are six figures, unless something calls them a number. */
function isGrouped(written: string, before: string): boolean {
  const groups = written.match(/\d+/g) ?? [];
  const isList = groups.length > 5 && groups.some(({ length }) => length > 1);
  return !isList || groups.slice(1).some((group) => /^0\d/.test(group)) || telephone.test(before);
}

const provinces = '1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]';
const gap = '[ \\-—–]{0,2}';
const spread = (pattern: string): string => pattern.replaceAll('_', gap);
const month = '(?:0_[1-9]|1_[0-2])';
const day = '(?:0_[1-9]|[12]_\\d|3_[01])';
const identity18 = new RegExp(
  spread(
    `(?<![\\dA-Za-z])(?:${provinces})_(?:\\d_){4}(?:1_8|1_9|2_0)_\\d_\\d_${month}_${day}_(?:\\d_){3}[\\dXx](?![\\dA-Za-z])`,
  ),
  'gu',
);
const identity15 = new RegExp(
  spread(`(?<![\\dA-Za-z])(?:${provinces})_(?:\\d_){4}\\d_\\d_${month}_${day}_\\d_\\d_\\d(?![\\dA-Za-z])`),
  'gu',
);
const identityName = /(?:身份证|公民身份|证件|身份号)[^\d\n，。；]{0,10}$/u;
const anyIdentity = /(?<![\dA-Za-z])(?:\d[ \-—–]{0,2}){17}[\dXx](?![\dA-Za-z])/gu;

/** Citizens' identity numbers of 18 characters, whose last is a check (GB 11643-1999), and of 15 digits. */
export const identityNumbers: Rule = (text) => {
  const hits: Hit[] = [];
  const add = (match: RegExpExecArray, severity: Hit['severity'], label: string) => {
    const written = match[0].replace(/[^\dXx]/g, '');
    const stars = '*'.repeat(written.length - 10);
    const masked = `${written.slice(0, 6)}${stars}${written.slice(-4)}`;
    hits.push({ label, severity, start: match.index, end: match.index + match[0].length, masked });
  };
  for (const match of text.matchAll(identity18)) {
    if (isChecked(match[0]) && !isOther(text, match.index, match.index + match[0].length))
      add(match, 'error', '身份证号码');
  }
  for (const match of text.matchAll(anyIdentity)) {
    const isNamed = identityName.test(text.slice(Math.max(0, match.index - 20), match.index));
    if (isNamed && !(isChecked(match[0]) && match[0].search(identity18.source) === 0))
      add(match, 'warning', '校验码不对的身份证号码');
  }
  for (const match of text.matchAll(identity15)) {
    if (!isOther(text, match.index, match.index + match[0].length)) add(match, 'error', '身份证号码');
  }
  return hits;
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isChecked(text: string): boolean {
  const characters = text.replace(/[^\dXx]/g, '').toUpperCase();
  const sum = weights.reduce((total, weight, index) => total + weight * Number(characters[index]), 0);
  return '10X98765432'[sum % 11] === characters[17];
}

const card =
  /(?<![\dA-Za-z])(?:62|60|81|4\d|5[1-5]|35|37|9[0-9])\d{2}(?:([ \-—]{0,2})\d{4})(?:\1\d{4}){2}(?:\1\d{1,3})?(?![\dA-Za-z])/gu;

/** Bank cards: 16 to 19 digits, in groups of four or not, whose last is a check (ISO/IEC 7812-1, Luhn). */
export const bankCards: Rule = (text) =>
  [...text.matchAll(card)].flatMap((match): Hit[] => {
    const digits = digitsOf(match[0]);
    const [start, end] = [match.index, match.index + match[0].length];
    const isAccount = /(?:卡号|账号|帐号|账户|帐户)\s*[:为是]?\s*$/u.test(text.slice(Math.max(0, start - 10), start));
    if (digits.length < 16 || !luhn(digits) || (!isAccount && isOther(text, start, end))) return [];
    return [
      { label: '银行卡号', severity: 'error', start, end, masked: `${digits.slice(0, 4)}****${digits.slice(-4)}` },
    ];
  });

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const han = '[〇零○Oo一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖]';
const spelt = new RegExp(`(?<!${han})[一壹幺][三叁四肆五伍六陆七柒八捌九玖](?:[ \\-—·]?${han}){9}(?!${han})`, 'gu');

/** Mobile numbers in Chinese digits. */
export const speltNumbers: Rule = (text) =>
  [...text.matchAll(spelt)].map((match) => {
    const digits = match[0].replace(/[ \-—·]/gu, '');
    const masked = `${digits.slice(0, 3)}****${digits.slice(-4)}`;
    return {
      label: '用汉字写的手机号码',
      severity: 'warning',
      start: match.index,
      end: match.index + match[0].length,
      masked,
    };
  });

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.-]?(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|(?=[A-Z0-9]*\d)[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])/gu;

/** Vehicle plates (GA 36). */
export const plates: Rule = (text) =>
  [...text.matchAll(plate)].map((match) => ({
    label: '车牌号码',
    severity: 'warning',
    start: match.index,
    end: match.index + match[0].length,
    masked: `${match[0].slice(0, 2)}***${match[0].slice(-2)}`,
  }));
