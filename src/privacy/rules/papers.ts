/** Numbers of passports and of social insurance: after a label, since nothing else distinguishes them from other codes. Pure. */
import { before, type Rule } from '../rule.ts';

const between = String.raw`\s{0,2}[:=|为是]{0,2}\s{0,2}["“(]?`;
/** Neither continues nor is a count. */
const noMore = String.raw`(?![\w-])(?!\s?[万亿余多]?[元个人次户件份本张条])`;
const form = (pattern: string): RegExp => new RegExp(pattern + noMore, 'giu');

/** What a traveller shows. */
export const travelPaper = '(?:护照|通行证|台胞证|回乡证|passport)';
export const insurance = '(?:社保|社会保障|社会保险|医保|医疗保险|养老保险)';

const mask = (written: string): string => `${written.slice(0, 2)}****${written.slice(-2)}`;

export const passports: Rule = {
  id: 'private-passport',
  label: '护照、通行证号码',
  severity: 'error',
  clue: /[照证t]\D{0,16}\d(?:[ -]?\d){5}/iu,
  rows: {
    lettered: {
      pattern: form(
        String.raw`${travelPaper}(?:\(|证件)?(?:号码?|编号|\s?No\.?)?${between}(?<private>[A-Z]{1,2}[ -]?\d(?:[ -]?\d){5,9})`,
      ),
      examples: [
        '护照E 1234 5678',
        '护照编号EA1234567',
        'passport No.E12345678',
        '护照证件号码E12345678',
        '护照(号码:E12345678',
      ],
      counterexamples: ['护照E12345678件'],
    },
    figures: {
      pattern: form(String.raw`${travelPaper}(?:号码?|编号)${between}(?<private>\d{8,10})`),
      examples: ['护照号码:141234567', '护照编号:141234567'],
      counterexamples: ['护照12345678'],
    },
  },
  mask,
};

export const insuranceNumbers: Rule = {
  id: 'private-insurance-number',
  label: '社会保障号码',
  severity: 'error',
  clue: /保\D{0,16}\d{6}/u,
  rows: {
    number: {
      pattern: form(
        String.raw`${insurance}(?:个人)?卡?\(?(?:卡?号码?|电脑号|手册编?号|个人编号|(?<=个人${insurance})编号|个人账号|(?<=卡)[:|])${between}(?<private>[A-Z]{0,2}\d{6,18}[\dX])`,
      ),
      examples: [
        '医保个人号码:3302820011',
        '医保卡:A12345678',
        '社保电脑号1234567',
        '养老保险个人编号:1234567',
        '养老保险个人账号:1234567',
        '养老保险手册编号1234567',
        '个人社保编号:1234567890',
      ],
      counterexamples: ['社保号12345678人'],
    },
  },
  isOther: ({ text, from }) => paperSigns.firm.pattern.test(before(text, from, 8)),
  mask,
};

export const paperSigns = {
  /** Before the label: an employer has a number too. */
  firm: { pattern: /(?:单位|企业|公司|机构)的?$/u, examples: ['参保单位', '企业', '公司的', '机构'] },
};
