/** What identifies a deputy or a member: after a label, or directly after the name. Pure. */
import { courtesyWord, kindWord, memberWord, year } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { digitsOf, type Rule } from '../rule.ts';

export const sevenDigits = String.raw`\d(?:[ ()\-—–.]{0,3}\d){6}`;
export const telephone = String.raw`(?<private>[+(]?\d(?:[ ()\-—–.]{0,3}\d){6,13}(?!\d))`;
/** Whose telephone, or which. */
export const telephoneSort = '(?:联系|办公|单位|家庭|移动|住宅|固定|工作|个人|私人)';
export const telephoneWord = '(?:电话|手机|联系方式|固话|座机|传真|TEL|phone|mobile|小灵通)';
const called = String.raw`${telephoneSort}?${telephoneWord}(?:号码?)?(?:[及/]微信|\(微信同号\))?`;

/** Who submits: a deputy, a member, the mover of a motion. */
export const submitter = `(?:${memberWord}|提案人|提出人|提议人|建议人|提案者|提出者|建议者|领衔人|附议人|联名人|议案人)`;
export const addressWord = '(?:通讯地址|通信地址|联系地址|邮寄地址|家庭地址|家庭住址|住址|单位地址|地址)';

const deputy = `(?<!法[人定])${submitter}(?:[本个]人)?的?`;
/** A mark, a blank or a Latin letter. */
const mark = String.raw`[^\p{Script=Han}\d\n。；]`;

export const deputySigns = {
  /** 2025-06-23, 20250623 and 2025-0367 are dates and numbers of documents. */
  paper: {
    pattern: new RegExp(String.raw`^${year}(?:[-—–.]|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))`, 'u'),
    examples: ['2025-0367', '20250608', '20251031', '19980721'],
    counterexamples: ['202506231'],
  },
} satisfies PatternTable;

/** 20250688 and 2017546, unless something calls them a telephone. */
const submissionNumber = new RegExp(`^${year}\\d{3,4}$`, 'u');
const isCalled = new RegExp(called, 'iu');
export const contactClue = new RegExp(sevenDigits, 'u');

const contacts: Rule = {
  id: 'private-deputy-contact',
  label: '代表委员本人的联系方式',
  severity: 'error',
  clue: contactClue,
  rows: {},
  isOther: ({ written, match }) =>
    deputySigns.paper.pattern.test(written) || (submissionNumber.test(written) && !isCalled.test(match)),
  mask: (written) => {
    if (written.includes('@')) return `${written.slice(0, 1)}***${written.slice(written.indexOf('@'))}`;
    const digits = digitsOf(written);
    if (/^\(?\+?(?:86)?\D?1[3-9]/.test(written) && digits.length >= 11)
      return `${digits.slice(-11, -8)}****${digits.slice(-4)}`;
    return /^[\d+(]/.test(written) ? `****${digits.slice(-4)}` : '***';
  },
};

export const deputyContacts: Rule = {
  ...contacts,
  clue: new RegExp(`${sevenDigits}|址|@`, 'u'),
  rows: {
    telephone: {
      pattern: new RegExp(String.raw`${deputy}\(?${called}\s{0,3}[:=|为是]{0,2}\s{0,3}${telephone}`, 'giu'),
      examples: [
        ...['代表联系电话:0574-63890000', '提案人本人联系方式及微信:13800138000'],
        '委员手机号(微信同号)是13800138000',
      ],
      counterexamples: ['法人代表电话:63890000', '法定代表电话:63890000', '代表小组联系电话:63890000'],
    },
    // With the name in between: 提案人：示例甲，电话：…
    person: {
      pattern: new RegExp(
        String.raw`${submitter}(?:姓名)?\s{0,2}[:=|]\s{0,3}\p{Script=Han}{2,4}(?<![局委办室处科院厂司会社站所校])${mark}{1,8}(?:${called}${mark}{0,4})?${telephone}`,
        'giu',
      ),
      examples: [
        ...['提案人:示例甲,联系电话:63890000', '附议人姓名:示例甲 63890000'],
        ...['领衔人:示例甲,手机号及微信13800138000', '代表:示例甲,手机(微信同号)13800138000'],
      ],
      counterexamples: ['提案人:示例局,电话:63890000'],
    },
    // 代表示例甲（电话：…）
    bracketed: {
      pattern: new RegExp(
        String.raw`${memberWord}(?!${kindWord}|意见|工委|联络|[会们团])\p{Script=Han}{2,3}\(${called}${mark}{0,4}${telephone}`,
        'giu',
      ),
      examples: [
        ...['代表示例丁(联系电话:63890000)', '委员示例丁(手机号及微信:13800138000)'],
        '委员示例丁(手机(微信同号)13800138000)',
      ],
      counterexamples: [
        '代表建议科(电话:63890000)',
        '代表意见箱(电话:63890000)',
        '代表工委办(电话:63890000)',
        '代表联络站(电话:63890000)',
        '委员会办公(电话:63890000)',
      ],
    },
    place: {
      pattern: new RegExp(
        String.raw`${deputy}${addressWord}\s{0,3}[:=|为是]\s{0,3}(?<private>[^，。；;,\n*|]{4,50})`,
        'gu',
      ),
      examples: ['代表通讯地址:示例市示例路示例公司', '委员本人住址:示例市示例路'],
      counterexamples: ['代表联络站地址:示例路1号'],
    },
    mail: {
      pattern: new RegExp(
        String.raw`${deputy}(?:电子)?(?:邮箱|邮件|信箱|E-?mail)(?:地址)?\s{0,3}[:=|为是]?\s{0,3}(?<private>[\w.+-]{1,64}@[\w.-]{1,64})`,
        'giu',
      ),
      examples: [
        ...['委员邮箱:shili@example.com', '代表的电子邮件:shili@example.com', '提出人信箱地址:shili@example.com'],
        '代表本人Email:shili@example.com',
      ],
    },
  },
};

/** What comes directly after the name of a deputy whom the letter names. */
export function contactsBehind(name: string): Rule {
  const known = behindNames.get(name);
  if (known) return known;
  const person = String.raw`${name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?:\(?(?:${memberWord}|${courtesyWord})\)?)?`;
  const rule: Rule = {
    ...contacts,
    rows: {
      called: {
        pattern: new RegExp(`${person}${mark}{0,14}(?:的|本人)?${called}${mark}{0,10}${telephone}`, 'giu'),
        examples: [
          ...[`${name}代表(联系电话:63890000)`, `${name}的手机及微信:13800138000`],
          `${name}本人手机号(微信同号)13800138000`,
        ],
      },
      // Shorter numbers than `telephone` accepts, since nothing calls it one.
      bare: {
        pattern: new RegExp(
          String.raw`${person}${mark}{0,6}(?<private>(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)|\(?0\d{2,3}\)?[ \-—–]{0,2}[2-9](?:[ -]?\d){6,7}(?!\d)|[2-9]\d{6,7}(?!\d)|[2-9]\d{2,3}[ -]\d{4,5}(?!\d))`,
          'giu',
        ),
        examples: [
          ...[`${name}代表,13800138000`, `${name},+86 13800138000`, `${name} 0574-63890000`],
          ...[`| ${name} | 63890000`, `${name} 6389 0000`],
        ],
        counterexamples: [`${name},138001380001`],
      },
    },
  };
  if (behindNames.size > 5000) behindNames.clear();
  behindNames.set(name, rule);
  return rule;
}

const behindNames = new Map<string, Rule>();
