/**
 * Addresses whose form shows a home, down to a door. Pure. Every search begins at a word or a figure; what precedes is
 * added later.
 */
import { zeroCharacters } from '../../../schemas/notation/alphabet.ts';
import { before, behind, type Rule } from '../rule.ts';
import { homes } from './home.ts';
import { officeSigns } from './office.ts';
import { building, ends, figure, figureCharacters, floor, noCount, room, within } from './place.ts';

export const estate =
  '(?:小区|花园|花苑|花都|花城|新村|公寓|家园|嘉园|佳园|名园|庄园|苑|名邸|官邸|府邸|华府|豪庭|华庭|雅庭|家属院|家属楼|家属区|宿舍|住宅楼?|山庄|别墅|里弄|弄堂|安置房|安置点|小院|名都|名城|新城|水岸|世家|公馆|庭院|大院|一品|首府)';
const han = String.raw`\p{Script=Han}`;
const form = (pattern: string): RegExp => new RegExp(pattern, 'gu');
const startOfFigure = `[${figureCharacters}${zeroCharacters}]`;
const hyphen = String.raw`\s*[-—]?\s*`;

/** The place names come before what was found. */
const beginningOf = (text: string, start: number): number => {
  const place = placeBefore.exec(before(text, start, 36))?.[0] ?? '';
  return start - place.length + place.lastIndexOf('的') + 1;
};
const placeBefore = /(?:\p{Script=Han}{1,20}\d{1,5}\s*[号弄组队]院?){0,2}\p{Script=Han}{0,20}$/u;

/** 3幢2单元501室: only homes have such staircases. */
export const homesUpStairs: Rule = {
  ...homes,
  clue: new RegExp(String.raw`(?:单元|门)\s*[-—]?\s*${startOfFigure}`, 'u'),
  rows: {
    room: {
      pattern: form(
        String.raw`(?:${building}${hyphen})?${figure}\s*(?:单元|号?门)${hyphen}${floor}${room}\s*[室房号户]`,
      ),
      examples: ['2单元501室', '12号楼3门501室'],
    },
    figure: {
      pattern: form(String.raw`${building}${hyphen}${figure}\s*单元${hyphen}${floor}${room}${noCount}`),
      examples: ['3幢2单元501'],
    },
  },
  beginningOf,
};

/** By the name of an estate, unless there is an office in it. */
export const homesInEstates: Rule = {
  ...homes,
  clue: new RegExp(
    String.raw`[幢栋座排号楼院#]\s*[-—]?\s*${startOfFigure}|\d\s*[-—#/]\s*\d|[^第\d、]\d{1,4}\s*号`,
    'u',
  ),
  rows: {
    room: {
      pattern: form(
        String.raw`${estate}${within}${building}${hyphen}${floor}${room}\s*(?:室|房(?![间源屋])|号(?![楼线地]))`,
      ),
      examples: ['示例花园15幢12室', '示例苑A座12房', '示例小区3号楼12号'],
      counterexamples: ['示例花园15幢12房间', '示例小区3号楼12号线'],
    },
    figure: {
      pattern: form(String.raw`${estate}${within}${building}${hyphen}${floor}\d{3,4}${noCount}`),
      examples: ['示例花园15幢402'],
      counterexamples: ['示例公寓共5幢120间'],
    },
    hyphens: {
      pattern: form(
        String.raw`${estate}${within}\d{1,3}\s*[-—#/]\s*(?:\d{1,2}\s*[-—/]\s*)?\d{3,4}(?:\s*[室房]|${noCount})`,
      ),
      examples: ['示例新村12-3-501室', '示例小区12-501'],
    },
    house: {
      pattern: form(String.raw`${estate}\s*\d{1,4}\s*号${ends}`),
      examples: ['示例新村35号'],
      counterexamples: ['示例花园1号至5号楼', '示例小区1号门、2号门', '示例新村3号桥'],
    },
  },
  beginningOf,
  isOther: ({ text, end, match }) => officeSigns.office.pattern.test(match + behind(text, end, 6)),
};

const villageGroup = String.raw`第?${figure}\s*(?:村民)?(?:小组|组|生产队|队|社)`;

/** In a village or a lane, unless there is an office in it. */
export const houses: Rule = {
  ...homes,
  clue: new RegExp(
    String.raw`弄|[组队社]\s*[,、-]?\s*${startOfFigure}|[村屯]\p{Script=Han}{0,6}\s*\d{1,4}\s*号|\d\s*[室房]`,
    'u',
  ),
  rows: {
    lane: {
      pattern: form(
        String.raw`\d{1,4}\s*弄\s*(?:\d{1,3}\s*支弄\s*)?\d{1,4}\s*号(?![地线楼盘门])(?:\s*\d{2,4}(?:\s*[室房]|${noCount}))?`,
      ),
      examples: ['123弄4号', '123弄5支弄4号501室'],
      counterexamples: ['示例路123弄4号地块', '示例路123弄4号门前'],
    },
    group: {
      pattern: form(
        String.raw`(?<=${han})(?:[村屯庄]|社区|居委会?)(?:委会)?\s*${han}{0,5}?${villageGroup}\s*[,、-]?\s*(?:${figure}\s*号${ends}|\d{1,4}-\d{1,3}(?:号${ends}|(?![\d号])))`,
      ),
      examples: [
        ...['示例村委会 3组15号', '示例社区3社15号', '示例居委会3队15号', '示例村第三村民小组15号'],
        ...['示例村3生产队15号', '示例村3组15-2', '示例村3组15-2号住宅'],
      ],
      counterexamples: ['示例村3组12-15号机耕路'],
    },
    village: {
      pattern: form(String.raw`(?<=${han})[村屯]\s*\d{1,4}\s*号${ends}`),
      examples: ['示例村88号'],
      counterexamples: ['示例村5号桥'],
    },
    hamlet: {
      pattern: form(String.raw`(?<=[镇乡街道]${han}{1,7})村${han}{1,6}(?<![路街道巷])\d{1,4}\s*号${ends}`),
      examples: ['示例镇示例村下王28号'],
      counterexamples: ['示例镇示例村示例路28号'],
    },
    street: {
      pattern: form(
        String.raw`(?:[路街道巷]|胡同)\s*\d{1,5}\s*号院?\s*${han}{0,8}?${building}\s*${floor}\d{2,4}\s*[室房]`,
      ),
      examples: ['示例路123号5幢12室', '示例胡同12号院3号楼12室'],
    },
    block: {
      pattern: form(String.raw`${figure}\s*(?:[幢栋]|号楼)${hyphen}${floor}\d{3,4}\s*室`),
      examples: ['示例府11幢1801室', '示例北区12号楼502室'],
    },
  },
  beginningOf,
  isOther: ({ text, start, end, written }) => {
    const clause = /[^，。；、,;]*$/u.exec(before(text, start, 12))?.[0] ?? '';
    return officeSigns.office.pattern.test(clause + written + behind(text, end, 6));
  },
};
