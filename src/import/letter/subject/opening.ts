/** What the first sentences of a text say about the submission. Pure. */
import { kindWord } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { CoHandlingRole } from '../../../../schemas/vocabulary.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { compact } from '../source/line.ts';

/** The marks around a title, other than 《》. */
const openMarks = '“"〝「『〈【〖<‹«';
const closeMarks = '”"〞」』〉】〗>›»';

/** The title of a submission in a sentence. */
export const quotations = {
  quoted: {
    pattern: new RegExp(
      String.raw`《([^《》。；\n]{3,90}?${kindWord})》|[${openMarks}]([^《》${openMarks}${closeMarks}。；\n]{3,90}?${kindWord})[${closeMarks}]`,
      'u',
    ),
    examples: ['您提出的《关于示例的建议》收悉', '您提出的〈关于示例的提案〉收悉'],
    counterexamples: ['依照《示例条例》'],
  },
  /** The word for its kind after the marks. */
  quotedThenWord: {
    pattern: new RegExp(
      `(?:提出|提交|所提)的?[^。；，]{0,12}?[《${openMarks}]([^《》${openMarks}${closeMarks}。；]{3,90}?)[》${closeMarks}]的?(?:重点)?${kindWord}`,
      'u',
    ),
    examples: ['您提出的《关于示例》的建议', '您提交的“关于示例”提案', '您所提“关于示例”重点提案'],
  },
  bare: {
    pattern: new RegExp(
      `(?:提出|提交|所提)的?(关于[^，。；：《“”》（(]{3,70}?的${kindWord})(?=[，,（(现]|已|收悉|的?答复|的?办理)`,
      'u',
    ),
    examples: [
      ...['您提出的关于示例事项的建议，', '您提交的关于示例事项的提案已收到', '您所提关于示例事项的建议收悉'],
      ...['对您提出的关于示例事项的建议答复如下', '您提出的关于示例事项的建议的办理'],
    ],
  },
  /** A rule is quoted within it. */
  nested: {
    pattern: new RegExp(`《([^《》]{1,60}(?:《[^《》]{1,40}》[^《》]{0,60}){1,2}${kindWord})》`, 'u'),
    examples: ['《关于修改《示例条例》的建议》'],
  },
  /** Other submissions and rules are quoted too: after such words, nothing is the title of this one. */
  elsewhere: {
    pattern: /(?:去年|上一?年|以前|此前|曾经?|根据|[按依]照|依据|参照|落实|贯彻|印发的?|结合)[^，。；:：\n]{0,12}$/u,
    examples: [
      ...['去年提出的', '上年', '以前提出的', '此前提出的', '您曾提出', '根据', '按照市里的', '依据', '参照', '落实'],
      ...['贯彻', '印发的', '结合'],
    ],
    // A surname of whom it addresses.
    counterexamples: ['曾示例代表：您提出的'],
  },
} satisfies PatternTable;

const { quoted: quotedTitle, quotedThenWord, bare: bareTitle, nested, elsewhere } = quotations;

/** The title of the submission, as the letter quotes it: 《关于…的建议》 without its marks. */
export function submissionTitleIn(opening: string): string | undefined {
  return (
    nested.pattern.exec(opening)?.[1] ??
    quotedIn(opening) ??
    quotedThenWord.pattern.exec(opening)?.[1] ??
    bareTitle.pattern.exec(opening)?.[1]
  );
}

/** The one title that is quoted; if two differ, none. */
function quotedIn(opening: string): string | undefined {
  const quoted = [...opening.matchAll(new RegExp(quotedTitle.pattern.source, 'gu'))].flatMap(
    ({ 1: inMarks, 2: inQuotes, index }) =>
      elsewhere.pattern.test(opening.slice(0, index)) ? [] : (inMarks ?? inQuotes ?? []),
  );
  return new Set(quoted).size === 1 ? quoted[0] : undefined;
}

/** Every title that is quoted, for a letter that answers several. */
export const submissionTitlesIn = (opening: string): string[] =>
  [...opening.matchAll(new RegExp(quotedTitle.pattern.source, 'gu'))].flatMap(
    ([, inMarks, inQuotes]) => inMarks ?? inQuotes ?? [],
  );

export interface Helper {
  agency: string;
  role: CoHandlingRole;
}

export const helperPhrases = {
  divided: {
    pattern: /由(.{4,160}?)分别(?:办理|答复|承办)/u,
    examples: ['由市教育局、市财政局分别办理', '由市教育局、市财政局分别答复', '由市教育局、市财政局分别承办'],
  },
  named: {
    pattern: /由.{2,20}(?:主办|牵头(?:办理)?)[，、,]\s*(?:由)?([^，。；]{3,80}?)([会协])办/u,
    examples: [...['由我局主办，由市财政局协办', '由我局牵头,市财政局会办'], '由我局牵头办理,市财政局会办'],
  },
  joint: {
    pattern:
      /(?:经商|经与|商(?=[^\s，]{2,20}[局部委厅办])|会同|经征求|会商)([^，。；]{3,120}?)(?:同意|研究|意见|等(?:部门|单位)|共同|[，,。后]|进行)/u,
    examples: [
      ...['经商示例学院同意', '商市教育局，', '经征求市教育局意见', '经与示例学院研究', '会商示例学院等部门办理'],
      ...['经商市教育局等单位办理', '会同市教育局共同办理', '会同市教育局进行办理'],
    ],
    counterexamples: ['推进农商文旅融合意见'],
  },
} satisfies PatternTable;

/** What surrounds the names of agencies. */
export const helperAffixes = {
  before: {
    pattern: /^(?:[会协]办|[相有]关)?单位/u,
    examples: ['会办单位市教育局', '相关单位市教育局', '单位市教育局'],
  },
  behind: {
    pattern: /(?:等?(?:[有相]关)?(?:部门|单位)|等|共同|进行了?|认真|联合|沟通|协商|办理)+$/u,
    examples: [
      ...['市教育局等单位', '市教育局等有关部门', '市教育局共同', '市教育局进行'],
      ...['市教育局认真', '市教育局联合', '市教育局沟通', '市教育局协商', '市教育局办理', '市教育局等'],
    ],
  },
  and: {
    pattern: /^(.{2,}?)(?:[和及与]|以及)(.{2,})$/u,
    examples: ['海关总署和我委', '市教育局以及市财政局'],
  },
} satisfies PatternTable;

const quotation = /《[^《》]*》|[“"「][^“”"「」]*[”"」]/gu;

export interface Helpers {
  agencies: Helper[];
  /** Some of what is listed is an agency, but not all. */
  isUnclear: boolean;
}

/** The agencies that the first sentences name besides the signing one. None if any of them is not plainly one. */
export function helpersIn(opening: string): Helpers {
  const { listed, role } = listedIn(opening.replace(quotation, ''));
  const { agencies, isUnclear } = agenciesListed(listed);
  return { agencies: isUnclear ? [] : agencies.map((agency) => ({ agency, role })), isUnclear };
}

/** The agencies of a list, but the signing one, and whether some of the list is none. */
export function agenciesListed(listed: string): { agencies: string[]; isUnclear: boolean } {
  const pieces = compact(listed)
    .replace(helperAffixes.before.pattern, '')
    .replace(helperAffixes.behind.pattern, '')
    .split(/[、,，]/u)
    .flatMap(atAnd)
    .filter((piece) => piece !== '' && !/^[我本]/u.test(piece));
  const agencies = pieces.map(agencyNamedIn).filter((agency) => agency !== undefined);
  return { agencies, isUnclear: agencies.length > 0 && agencies.length < pieces.length };
}

/** What is listed after 会同 or another of these words, and what the agencies have done. */
function listedIn(opening: string): { listed: string; role: CoHandlingRole } {
  const { divided, named, joint } = helperPhrases;
  const [, apart] = divided.pattern.exec(opening) ?? [];
  if (apart) return { listed: apart, role: '分办' };
  const [, others, word] = named.pattern.exec(opening) ?? [];
  if (others) return { listed: others, role: word === '协' ? '协办' : '会办' };
  return { listed: joint.pattern.exec(opening)?.[1] ?? '', role: '会办' };
}

/** 海关总署和我委 are two, 工业和信息化部 is one: split if what comes before 和 is a whole name. */
function atAnd(piece: string): string[] {
  const cut = helperAffixes.and.pattern.exec(piece);
  const [, before = '', after = ''] = cut ?? [];
  if (/^[我本]\p{Script=Han}$/u.test(before)) return [after];
  return cut && agencyNamedIn(before) && (agencyNamedIn(after) || /^[我本]/u.test(after)) ? [before, after] : [piece];
}
