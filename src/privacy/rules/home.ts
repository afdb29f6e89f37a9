/** Addresses that are called a home, down to a door. Pure. */
import { countCharacters } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { before, behind, type Found, type Rule } from '../rule.ts';
import { officeSigns } from './office.ts';
import { door, ends, figure, figureCharacters, rest } from './place.ts';

/** Who has an office and not a home. */
export const firmWord = '(?:公司|企业|单位|机构|法人|经营|注册|场所|组织|合作社|厂|店)';

export const homeSigns = {
  /** The first number of an address. */
  numbered: {
    pattern: new RegExp(
      String.raw`第?\d|第?[${countCharacters}百A-Za-z甲乙丙丁]{1,4}\s*(?:[幢栋座号弄期组队]|单元|小组|村民)`,
      'u',
    ),
    examples: ['12号', '第三组', '二单元', '三小组', '第三村民小组'],
  },
  /** Before the word for a home. */
  company: { pattern: new RegExp(`${firmWord}(?:[的及和、]|或者?)?$`, 'u'), examples: ['公司', '经营和', '注册或者'] },
} satisfies PatternTable;

/** The place names stay, everything from the first number on is masked. */
export const homes: Pick<Rule, 'id' | 'label' | 'severity' | 'mask'> = {
  id: 'private-address',
  label: '家庭住址',
  severity: 'error',
  mask: (written) => `${written.slice(0, Math.max(0, written.search(homeSigns.numbered.pattern)))}***`,
};

const dwelling = '[住居]|户[籍口]|家[庭在]';
/** One of some words, with a figure near it. */
const clue = (words: string): RegExp => new RegExp(`(?:${words})[^]{0,80}?[${figureCharacters}]`, 'u');
const isOfCompany = ({ text, from }: Found): boolean => homeSigns.company.pattern.test(before(text, from, 8));
/** In prose, 12户 is a count. */
const isCount = ({ written, match }: Found): boolean =>
  written.endsWith('户') && !/[:=|]\s*$/.test(match.slice(0, -written.length));

/** After a label: 家庭住址：… */
export const labelledHomes: Rule = {
  ...homes,
  clue: clue(`${dwelling}|身份证`),
  rows: {
    label: {
      pattern: new RegExp(
        String.raw`(?:(?:家庭|居住|户籍|户口|住宅|现住|身份证)(?:所在)?(?:地址|住址|地)|住址|住所|现居住?地?|现住|户籍|住宅)(?:\s*(?:[:=|为是]|在(?!册))){1,2}\s*(?<private>[^。；;\n]{2,50}?(?:${door}|${figure}\s*户)${rest})`,
        'gu',
      ),
      examples: [
        ...['家庭地址:示例路12号', '居住地:示例路12号', '户籍所在地:示例路12号', '户口住址:示例路12号'],
        ...['住宅地址:示例路12号', '现住地址:示例路12号', '身份证地址:示例路12号', '住址:示例路12号'],
        ...['住所:示例路12号', '现居住地在示例路12号', '现住:示例路12号', '户籍:示例村12户', '住宅:示例路12号'],
      ],
    },
  },
  isOther: (found) => isCount(found) || isOfCompany(found),
};

/** In a sentence: 家住…, 户籍在…. */
export const homesInSentences: Rule = {
  ...homes,
  clue: clue(dwelling),
  rows: {
    sentence: {
      pattern: new RegExp(
        String.raw`(?:家庭(?:住址|地址)|住址|现住址|户籍地址|居住地址|现居住?[于在]?|现住[于在]?|居住[于在]|家住|家在|住在|户籍(?!在册|人口)(?:所在)?地?在?|户口(?:所在地)?在?|(?:^|[\s(，,、:])住(?![房建宅院户宿保校处改商]))\s*(?<private>[^，。；;,\n的等和]{2,40}?${door}${rest})${ends}`,
        'gu',
      ),
      examples: [
        ...['家庭住址示例路12号', '家庭地址示例路12号', '住址示例路12号', '现住址示例路12号'],
        ...['户籍地址示例路12号', '居住地址示例路12号', '现居示例路12号', '现住示例路12号', '居住在示例路12号'],
        ...['家住示例路12号', '家在示例路12号', '他住在示例路12号', '户籍在示例路12号', '户籍所在地示例路12号'],
        ...['户口在示例路12号', '户口所在地示例路12号', '住示例路12号', '示例甲,住示例路12号'],
      ],
      counterexamples: ['户籍在册居民12号', '户籍人口登记12号'],
    },
  },
  isOther: (found) => {
    const { text, end, written } = found;
    return isCount(found) || officeSigns.office.pattern.test(written + behind(text, end, 6)) || isOfCompany(found);
  },
};
