/** What the first sentences of a text say of the submission. Pure. */
import type { CoHandlingRole } from '../../../schemas/vocabulary.ts';
import { compact } from './line.ts';
import { agencyNamedIn } from './names.ts';

const word = '(?:建议|提案|议案)';
const quotedTitle = new RegExp(
  `《([^《》。；\\n]{3,90}?${word})》|[“"「]([^《》“”"「」。；\\n]{3,90}?${word})[”"」]`,
  'u',
);
const quotedThenWord = new RegExp(
  `(?:提出|提交|所提)的?[^。；，]{0,12}?[《“"「]([^《》“”"「」。；]{3,90}?)[》”"」](?:的)?(?:重点)?${word}`,
  'u',
);
const bareTitle = new RegExp(
  `(?:提出|提交|所提)的?(关于[^，。；：《“”》（(]{3,70}?的${word})(?=[，,]|[（(]|已|收悉|现|的?答复|的?办理)`,
  'u',
);

/** The title of the submission, as the letter quotes it: 《关于…的建议》 without its marks. */
export function submissionTitleIn(opening: string): string | undefined {
  const nested = /《([^《》]{1,60}(?:《[^《》]{1,40}》[^《》]{0,60}){1,2}(?:建议|提案|议案))》/u.exec(opening)?.[1];
  return nested ?? quotedIn(opening) ?? quotedThenWord.exec(opening)?.[1] ?? bareTitle.exec(opening)?.[1];
}

/** Other submissions and rules are quoted too: behind such words, nothing is this one's title. */
const elsewhere = /(?:去年|上一?年|以前|此前|曾经?|根据|按照|依据|参照|落实|贯彻|印发的?|结合)[^，。；]{0,12}$/u;

/** The one title that is quoted; of two that differ, none. */
function quotedIn(opening: string): string | undefined {
  const quoted = [...opening.matchAll(new RegExp(quotedTitle.source, 'gu'))].flatMap(
    ({ 1: inMarks, 2: inQuotes, index }) =>
      elsewhere.test(opening.slice(0, index)) ? [] : (inMarks ?? inQuotes ?? []),
  );
  return new Set(quoted).size === 1 ? quoted[0] : undefined;
}

/** Every title that is quoted, for a letter that answers several. */
export const submissionTitlesIn = (opening: string): string[] =>
  [...opening.matchAll(new RegExp(quotedTitle.source, 'gu'))].flatMap(
    ([, inMarks, inQuotes]) => inMarks ?? inQuotes ?? [],
  );

export interface Helper {
  agency: string;
  role: CoHandlingRole;
}

const shared = /由(.{4,160}?)分别(?:办理|答复|承办)/u;
const joint =
  /(?:经商|经会商|商(?=[^\s，]{2,20}[局部委厅办])|经?会同|经征求|会商)([^，。；]{3,120}?)(?:同意|研究|意见|等(?:部门|单位)|共同|，|,|。|后|进行)/u;

/** The agencies that the first sentences name beside the one that signs. Empty where any of them is not plainly one. */
export function helpersIn(opening: string): Helper[] {
  const divided = shared.exec(opening)?.[1];
  const role: CoHandlingRole = divided ? '分办' : '会办';
  const listed = divided ?? joint.exec(opening)?.[1];
  if (!listed) return [];
  const pieces = compact(listed)
    .replace(/^(?:会办|协办|相关|有关)?单位|(?:等(?:部门|单位|有关部门)?|共同|进行了?|认真|联合|沟通|协商)+$/gu, '')
    .split(/[、,，]/u)
    .flatMap(atAnd)
    .filter((piece) => !/^(?:我|本)/u.test(piece));
  const agencies = pieces.map(agencyNamedIn);
  return agencies.some((agency) => agency === undefined)
    ? []
    : (agencies as string[]).map((agency) => ({ agency, role }));
}

/** 海关总署和我委 are two, 工业和信息化部 is one: cut where what stands before 和 is a whole name. */
function atAnd(piece: string): string[] {
  const cut = /^(.{2,}?)(?:和|及|与|以及)(.{2,})$/u.exec(piece);
  const [, before = '', after = ''] = cut ?? [];
  if (/^(?:我|本)\p{Script=Han}$/u.test(before)) return [after];
  return cut && agencyNamedIn(before) && (agencyNamedIn(after) || /^(?:我|本)/u.test(after))
    ? [before, after]
    : [piece];
}
