/** The parts of addresses: figures, buildings, doors. Pure. */
import { countCharacters, digitCharacters } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';

const letters = 'A-Za-z甲乙丙丁';
/** The characters of a figure, for patterns that see only its last one. */
export const figureCharacters = String.raw`\d${countCharacters}百${letters}`;
export const figure = String.raw`(?:\d{1,4}|[${countCharacters}百]{1,4}|[${letters}]\d{0,2})`;
export const room = String.raw`(?:[A-Z]?\d{2,4}|[${digitCharacters}十]{2,4})`;
export const building = String.raw`(?:${figure}\s*(?:[幢栋座排]|号楼|号院?|#楼?))`;
/** Between a building and a room. */
export const floor = String.raw`(?:${figure}\s*[楼层]\s*)?`;
/** Between the name of an estate and a building. */
export const within = String.raw`(?:\p{Script=Han}{0,6}?(?:第?${figure}\s*(?:[期区村]|组团)\s*)?)`;
/** What makes a figure after a building a count or a year. */
export const noCount = String.raw`(?!\d|\s*[米元人户年平万亿个家套间期强地名月件多余亩台辆栋幢株%至~—#-]|号)`;
/** A number that ends an address, not one of a bridge, a well or a document: only some words may follow it. */
export const ends = String.raw`(?![\d-])(?!\s*[、和及与至到~—]\s*\d)(?!(?![的住户居家村民宅房院漏内])\p{Script=Han})`;
/** Not a figure, not a count of money or people. */
const notCounted = String.raw`(?![\d年元人户])`;
const sub = String.raw`(?:\s*\p{Script=Han}{0,6}?${figure}\s*(?:号楼|单元|[幢栋座楼层室房号户]))`;
/** What may follow a door. */
export const rest = String.raw`(?:${sub}{0,4}(?:\s*[-—]?\d{2,4}${notCounted})?)`;
export const door = String.raw`(?:${figure}\s*(?:号(?!楼)院?|室|房(?!间))|\d{1,3}(?:\s*[-—#]\s*\d{1,4}){1,3}(?![\d幢栋号])|(?:[幢栋座]|单元|号楼)\s*\d{3,4}${notCounted})`;

const whole = (piece: string): RegExp => new RegExp(`^${piece}$`, 'u');

export const placePieces = {
  figure: { pattern: whole(figure), examples: ['12', '十二', 'A1'] },
  room: { pattern: whole(room), examples: ['A203', '五〇一'] },
  building: { pattern: whole(building), examples: ['3幢', '3号楼', '12号院', '3#楼'] },
  floor: { pattern: whole(floor), examples: ['', '5楼'] },
  sub: { pattern: whole(sub), examples: ['东区3号楼', '2单元', '501室'] },
  rest: { pattern: whole(rest), examples: ['2单元501室', '2单元501'] },
  door: {
    pattern: whole(door),
    examples: ['12号院', '501室', '302房', '5-3-501', '幢1203', '单元304', '号楼502'],
    counterexamples: ['12号楼', '12房间', '5-3幢', '幢1203户'],
  },
  noCount: { pattern: new RegExp(`^${noCount}`, 'u'), examples: ['漏水'], counterexamples: ['2', ' 人', '号'] },
  within: { pattern: whole(within), examples: ['东区', '2期', '东区第3组团'] },
} satisfies PatternTable;
