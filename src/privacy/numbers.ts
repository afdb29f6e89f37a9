/** Numbers that belong to one person: mobile telephones, identity cards, bank cards, plates. Pure. */
import { digitsOf, type Hit, isOther, isTelephone, type Rule } from './rule.ts';

/** What may stand between two digits; in one number always of the same sort. */
const gaps = [
  '[ \\t\\-‐‑‒–—―−－_]{0,4}',
  '(?:[ ]?[.·•・･‧∙⋅。][ ]?)?',
  "[_/~*|'’]{0,2}",
  '[ ()\\[\\]【】「」〔〕\\-]{0,3}',
];
/** The country's code, or the zero of a call from another city, may stand before it. */
const mobiles = gaps.map(
  (gap) => new RegExp(`(?<!\\d)(?<!\\d[.,])(?:(?:00)?86|0)?(1(?:${gap}[3-9])(?:${gap}\\d){9})(?!\\d)`, 'gu'),
);
/** Two of them with nothing between. */
const joined = /(?<!\d)1[3-9]\d{9}(?=1[3-9]\d{9}(?!\d))|(?<=(?<!\d)1[3-9]\d{9})1[3-9]\d{9}(?!\d)/gu;
const lineEnd = '[ \\t-]{0,3}\\n[ \\t>|]{0,4}';
/** In groups, and one of them on the next line. */
const broken = new RegExp(
  `(?<!\\d)(?<!\\d[.,])(1[3-9]\\d(?:${lineEnd}\\d{4}[ -]?|[ -]?\\d{4}${lineEnd})\\d{4})(?!\\d)`,
  'gu',
);
/** With commas or colons: 150，1200，3000 are figures, unless something calls them a number. */
const marked = /(?<!\d)(?<!\d[.,])(1[3-9]\d([,:、;/\\])[ ]?\d{4}\2[ ]?\d{4})(?!\d)/gu;

/** In the usual groups, with any marks between that make no list. */
const grouped =
  /(?<!\d)(?<!\d[.,])(1[3-9]\d(?:([^\p{L}\p{N}\s,、;:|%.+=<>-]{1,4})\d{4}\2|[ .-]{1,3}\d{4}[ .-]{1,3})\d{4})(?!\d)/gu;
/** With letters that look like digits, where something calls it a number. */
const mistyped = /(?<![\dA-Za-z])([1lI][3-9](?:[ -]?[\dOolI]){9})(?![\dA-Za-z])/gu;

/** Mobile numbers in every spacing. */
export const mobileNumbers: Rule = (text) => {
  const hits: Hit[] = [];
  for (const pattern of [...mobiles, joined, broken, grouped, marked, mistyped]) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const written = match[1] ?? match[0];
      const isCalled = isTelephone(text, start);
      if (isOther(text, start, end)) continue;
      if (!isCalled && (pattern === marked || pattern === mistyped || !isGrouped(written) || isDates(written)))
        continue;
      const number = digitsOf(written.replace(/o/giu, '0').replace(/[lI]/g, '1'));
      const masked = `${number.slice(0, 3)}****${number.slice(-4)}`;
      hits.push({ id: 'private-mobile', label: '手机号码', severity: 'error', start, end, masked });
    }
  }
  return hits;
};

/** Five groups at most, or single digits: 13 25 36 47 58 9 are six figures. */
function isGrouped(written: string): boolean {
  const groups = written.match(/\d+/g) ?? [];
  const isList = groups.length > 5 && groups.some(({ length }) => length > 1);
  return !isList || groups.slice(1).some((group) => /^0\d/.test(group));
}

/** 1998-07-21 110, 1949—2019 230: dates and spans of years. */
const isDates = (written: string): boolean =>
  /^(?:1[3-9]\d\d *[-—–.·/] *(?:0?[1-9]|1[0-2]) *[-—–.·/] *(?:0?[1-9]|[12]\d|3[01])(?!\d)|1[89]\d\d *[-—–]? *(?:1[3-9]|20)\d\d(?!\d))/.test(
    written,
  );

const provinces = '1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]';
const gap = '[ \\t\\n\\-‐‑‒–—−.·_]{0,2}';
const spread = (pattern: string): string => pattern.replaceAll('~', gap);
const month = '(?:0~[1-9]|1~[0-2])';
const day = '(?:0~[1-9]|[12]~\\d|3~[01])';
const edge = '(?<![\\dA-Za-z])(?<!\\d[.-])';
const identity18 = new RegExp(
  spread(
    `${edge}(?:${provinces})~(?:\\d~){4}(?:1~8|1~9|2~0)~\\d~\\d~${month}~${day}~(?:\\d~){3}[\\dXx](?![\\dA-Za-z])`,
  ),
  'gu',
);
const identity15 = new RegExp(
  spread(`${edge}(?:${provinces})~(?:\\d~){4}\\d~\\d~${month}~${day}~\\d~\\d~\\d(?![\\dA-Za-z])`).replaceAll('\\n', ''),
  'gu',
);
const identityName = /(?:身份证|公民身份|证件|身份号|ID)[^\d\n，。；]{0,10}$/u;
const anyIdentity = /(?<![\dA-Za-z])(?:\d[ \-–—.·]{0,2}){17}[\dXx](?![\dA-Za-z])/gu;

/** Citizens' identity numbers of 18 characters, whose last is a check (GB 11643-1999), and of 15 digits. */
export const identityNumbers: Rule = (text) => {
  const hits: Hit[] = [];
  const isNamed = (start: number) => identityName.test(text.slice(Math.max(0, start - 20), start));
  const add = ({ 0: found, index }: RegExpExecArray, severity: Hit['severity'], label: string) => {
    const [start, end] = [index, index + found.length];
    if (!isNamed(start) && isOther(text, start, end)) return;
    const written = found.replace(/[^\dXx]/g, '');
    const stars = '*'.repeat(written.length - 10);
    hits.push({
      id: 'private-identity-number',
      label,
      severity,
      start,
      end,
      masked: `${written.slice(0, 6)}${stars}${written.slice(-4)}`,
    });
  };
  for (const match of text.matchAll(identity18)) if (isChecked(match[0])) add(match, 'error', '身份证号码');
  for (const match of text.matchAll(anyIdentity)) {
    const isRight = isChecked(match[0]) && match[0].search(identity18.source) === 0;
    if (isNamed(match.index) && !isRight) add(match, 'warning', '校验码不对的身份证号码');
  }
  for (const match of text.matchAll(identity15)) add(match, 'error', '身份证号码');
  return hits;
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isChecked(text: string): boolean {
  const characters = text.replace(/[^\dXx]/g, '').toUpperCase();
  const sum = weights.reduce((total, weight, index) => total + weight * Number(characters[index]), 0);
  return '10X98765432'[sum % 11] === characters[17];
}

/** In groups of at least four or in one; or every digit for itself. */
const card =
  /(?<![\dA-Za-z])(?<!\d[.-])(?:\d{4,}(?:[ \-–—·.]{1,2}\d{3,}){0,3}(?:[ \-–—·.]{1,2}\d{1,})?|\d(?:[ \-–—·]\d){15,18})(?![\dA-Za-z])/gu;
const issuers = /^(?:(?:62|60[0-4]|68|81|9[4-69])\d{12,}|(?:4\d\d|5[1-5]\d|2[2-7]\d|35[2-8])\d{13})$/;
const account = /(?:卡号|账号|帐号|账户|帐户|银行卡|储蓄卡|信用卡)[^\d\n，。；]{0,4}$/u;

/** Bank cards: 16 to 19 digits, in groups of four or not, whose last is a check (ISO/IEC 7812-1, Luhn). */
export const bankCards: Rule = (text) =>
  [...text.matchAll(card)].flatMap((match): Hit[] => {
    const digits = digitsOf(match[0]);
    const [start, end] = [match.index, match.index + match[0].length];
    if (digits.length < 16 || digits.length > 19 || !issuers.test(digits) || !luhn(digits)) return [];
    const isAccount = account.test(text.slice(Math.max(0, start - 14), start));
    if (!isAccount && isOther(text, start, end)) return [];
    const masked = `${digits.slice(0, 4)}****${digits.slice(-4)}`;
    return [{ id: 'private-bank-card', label: '银行卡号', severity: 'error', start, end, masked }];
  });

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const han = '[〇零○Oo一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖\\d]';
const between = '[ \\-—–·.、]?';
const spelt = new RegExp(
  `(?<!${han})(?=(?:\\d${between}){0,8}[^\\d])[一壹幺1]${between}[三叁四肆五伍六陆七柒八捌九玖3-9](?:${between}${han}){9}(?!${han})`,
  'gu',
);

/** Mobile numbers in Chinese digits. */
export const speltNumbers: Rule = (text) =>
  [...text.matchAll(spelt)].flatMap((match): Hit[] => {
    const digits = match[0].replace(/[ \-—–·.、]/gu, '');
    if (/^\d+$/.test(digits.replace(/o/giu, '0'))) return [];
    const masked = `${digits.slice(0, 3)}****${digits.slice(-4)}`;
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ id: 'private-mobile-in-words', label: '用汉字写的手机号码', severity: 'warning', start, end, masked }];
  });

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Z][ ·•.・-]{0,2}(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|(?=[A-Z0-9]*\d)[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])/giu;

/** Vehicle plates (GA 36). */
export const plates: Rule = (text) =>
  [...text.matchAll(plate)].map((match) => ({
    id: 'private-plate',
    label: '车牌号码',
    severity: 'warning',
    start: match.index,
    end: match.index + match[0].length,
    masked: `${match[0].slice(0, 2)}***${match[0].slice(-2)}`,
  }));
