/** One way to write what is typed, and one way to write what numbers are read from. */
import { closingCharacters, nineCharacters, openingCharacters, year } from '../../../schemas/notation/alphabet.ts';
import { inUsualCharacters } from '../../../schemas/notation/stand-ins.ts';
import type { Recogniser } from './parts.ts';

/**
 * Letters, digits and signs of one width (NFKC), ideographs for radicals, no invisible characters; Chinese punctuation stays
 * as it is.
 */
export function fold(text: string): string {
  return text
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[^，。、；：！？（）…“”]+/gu, (run) => inUsualCharacters(run).normalize('NFKC'))
    .replaceAll(cornered, '〔$1〕');
}

/** 慈经信建「2025」16号: not a quotation. */
const cornered = new RegExp(`[「『]\\s*(${year})\\s*年?\\s*[」』](?=第?\\d|\\s*第?\\s*\\d{1,6}\\s*[号號])`, 'gu');

/** The traditional characters in and next to a number. */
const traditional = new Map(
  '號号議议會会屆届協协閉闭編编碼码區区縣县鎮镇鄉乡國国發发辦办復复員员見见關关對对請请問问詢询據据結结書书萬万兩两間间進进沒没還还嗎吗內内誰谁詳详黨党團团體体時时'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
const traditionalCharacter = new RegExp(`[${[...traditional.keys()].join('')}]`, 'gu');
const capitals = '零壹贰叁肆伍陆柒捌玖拾佰仟';
const smallNumerals = `零${nineCharacters}十百千`;
const traditionalCapitals = new Map([
  ['貳', '贰'],
  ['參', '叁'],
  ['陸', '陆'],
]);
/** 叁佰陆拾柒; 陆 and 伍 alone are names. */
const capitalNumeral = new RegExp(`[壹贰貳叁參肆伍陆陸柒捌玖][拾佰仟][${capitals}貳參陸]*`, 'gu');
const bracketedYear = new RegExp(
  `([${openingCharacters}]\\s*)((?:1 *9|2 *0) *\\d *\\d)(?=\\s*年?\\s*[${closingCharacters}])`,
  'gu',
);
const spacedSerial = new RegExp(`(${year}\\s*年?\\s*[${closingCharacters}]\\s*第?\\s*)(\\d(?: \\d)+)(?=\\s*号)`, 'gu');
const withoutBlanks = (_: string, front: string, digits: string): string => front + digits.replaceAll(' ', '');

/** Words with numbers written in one way: 號 → 号, 叁佰 → 三百, 〔20 25〕1 6号 → 〔2025〕16号. */
export const plainWriting: Recogniser = (parts) =>
  parts.map((part) => (part.role === 'words' ? { ...part, text: plainly(part.text) } : part));

function plainly(text: string): string {
  return (
    text
      // One blank for many, so that no pattern can split them in many ways.
      .replaceAll(/\s+/g, ' ')
      .replaceAll(traditionalCharacter, (character) => traditional.get(character) ?? character)
      // This simplifies 覆盖 and the name 於 as well.
      .replaceAll('关於', '关于')
      .replaceAll(/([答回函])覆/gu, '$1复')
      .replaceAll(capitalNumeral, (numeral) =>
        Array.from(numeral, (one) => smallNumerals.charAt(capitals.indexOf(traditionalCapitals.get(one) ?? one))).join(
          '',
        ),
      )
      .replaceAll(bracketedYear, withoutBlanks)
      .replaceAll(spacedSerial, withoutBlanks)
  );
}
