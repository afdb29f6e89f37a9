/** Telephones in homes, and those of persons who complain: landlines, which an office has too. Pure. */
import { numberSigns } from '../context.ts';
import { behind, digitsOf, type Rule } from '../rule.ts';
import { sevenDigits, telephone } from './deputy.ts';

/** Whose home it is. */
export const homeSort = '(?:家庭|家中|家里|家用|老家|住宅|私宅|自宅)';
/** Who turns to an office. */
export const complainant = '(?:反映人|投诉人|信访人|来信人|来访人|举报人|当事人)';
export const fixedTelephone = '(?:电话|座机|固话|联系方式)';

const called = `(?:联系|固定)?${fixedTelephone}(?:号码?)?`;
/** Not a count of telephones. */
const noCount = String.raw`(?!\s?[万余]{0,2}部(?!门))`;
const form = (pattern: string): RegExp => new RegExp(pattern + noCount, 'giu');

export const homeTelephones: Rule = {
  id: 'private-home-telephone',
  label: '家庭电话',
  severity: 'error',
  clue: new RegExp(sevenDigits, 'u'),
  rows: {
    home: {
      pattern: form(String.raw`(?:宅\s?电话?|${homeSort}的?${called})\s{0,3}[:=|为是]{0,2}\s{0,3}${telephone}`),
      examples: ['宅 电话0574-63000001', '家庭的联系电话63000001', '家庭电话63000001', '家里固定电话号码:63000001'],
      counterexamples: ['家庭医生电话:63000001', '家庭电话1234567万部'],
    },
    // 电话（宅）：…
    marked: {
      pattern: form(String.raw`(?:(?<![\p{Script=Han}\d])[宅家]|(?<=电话\s?\(?)H)(?:\)|(?=[: ]))[: ]{0,3}${telephone}`),
      examples: ['电话(宅)0574-63000001', '电话 H:63000001'],
      counterexamples: ['安家:63000001', '12家 63000001'],
    },
    // 63000001（宅）
    followed: {
      pattern: form(String.raw`(?<![\d-])${telephone}(?=\s?\((?:宅电?|家里?|${homeSort}(?:电话)?)\))`),
      examples: ['63000001(宅电)', '63000001(家)', '63000001(住宅)', '63000001(家庭电话)'],
      counterexamples: ['63000001(办)'],
    },
    complainant: {
      pattern: form(String.raw`${complainant}(?:本人)?的?${called}\s{0,3}[:=|为是]\s{0,3}${telephone}`),
      examples: ['反映人的联系电话:63000001', '反映人的电话:63000001', '投诉人本人固定电话号码:63000001'],
      counterexamples: ['投诉人电话63000001'],
    },
  },
  isOther: ({ text, end }) => numberSigns.amount.pattern.test(behind(text, end, 6)),
  mask: (written) => `****${digitsOf(written).slice(-4)}`,
};

/** The second of two: 家庭电话63000001、63000002. */
export const furtherHomeTelephones: Rule = {
  ...homeTelephones,
  rows: {
    further: {
      pattern: form(
        String.raw`(?<=(?:宅电|${homeSort}的?${called})[:=|为是\s]{0,4}\(?\d[\d ()—–-]{5,20}[、,/和]\s?)${telephone}`,
      ),
      examples: [
        '宅电0574-63000001、63000002',
        '家庭的联系电话63000001、63000002',
        '家里固定电话号码63000001/63000002',
        '家庭电话63000001和63000002',
      ],
    },
  },
};
