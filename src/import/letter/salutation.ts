/** The salutation: 马清、周莉等10名代表： Pure. */
import {
  bodyWord,
  courtesyWord,
  memberWord,
  ownRankCharacters,
  rankCharacters,
} from '../../../schemas/notation/alphabet.ts';
import { parseNumeral } from '../../../schemas/notation/numerals.ts';
import type { PatternRow, PatternTable } from '../../../schemas/notation/pattern-row.ts';
import type { Line } from './line.ts';
import { bodyNamedIn, type People, peopleNamed } from './names.ts';

export interface Salutation extends People {
  /** How the persons are addressed; a committee or an agency has neither title. */
  called?: '代表' | '委员';
}

/** How a letter begins after its salutation. */
export const letterOpening = {
  pattern: /[您你]|收悉|提出|[答回]复|办理|[协会]办|现将/u,
  examples: ['您的建议', '来函收悉', '提出的建议', '现答复如下', '办理情况', '协办意见', '现将有关情况'],
} satisfies PatternRow;

export const salutationPhrases = {
  /** 某某代表您好，您在…: the greeting ends it like a colon. */
  greeting: {
    pattern: new RegExp(`^.{2,40}?${memberWord}(?=[,，]?[您你]们?好[,，!！。])`, 'u'),
    examples: ['示例甲代表,您好!'],
  },
  /** The group that the persons belong to: neither a name nor part of one. */
  group: {
    pattern: new RegExp(
      String.raw`^\p{Script=Han}{2,8}代表团(?=\p{Script=Han}{2,4}代表)|^[${rankCharacters}]?(?:人大代表|政协委员)(?=\p{Script=Han}{2,4}${courtesyWord})`,
      'u',
    ),
    examples: ['示例镇代表团示例甲代表', '市人大代表示例甲同志', '政协委员示例甲先生'],
  },
  remark: {
    pattern: new RegExp(`(?<=${memberWord}|同志)[（(][^（）()]{2,16}[)）]$`, 'u'),
    examples: ['示例甲同志（示例镇）'],
  },
  /** All of them, without a name. */
  everybody: {
    pattern: new RegExp(`^(?:全体|(?:各位)?[${ownRankCharacters}]?${bodyWord}?)$`, 'u'),
    examples: ['全体', '各位市人大', ''],
  },
} satisfies PatternTable;

const { greeting: greetingEnd, group, remark, everybody } = salutationPhrases;
const member = `(${memberWord})`;
const calledLast = new RegExp(`${member}(?:们|${courtesyWord})?$`, 'u');
const calledFirst = new RegExp(String.raw`${member}\p{Script=Han}{2,4}${courtesyWord}$`, 'u');
const calling = new RegExp(`${memberWord}?(?:们|${courtesyWord})?$`, 'u');

/**
 * Reads a line that addresses somebody, its colon possibly followed by the first sentence. `next` is the line below: if
 * the colon is missing, it has to be an opening.
 */
export function readSalutation({ plain, text }: Line, next: Line | undefined): Salutation | undefined {
  const greeting = greetingEnd.pattern.exec(plain);
  const colon = greeting ? greeting[0].length : plain.indexOf(':');
  const isGlued = colon >= 0 && colon < plain.length - 1;
  if (colon > 100 || (colon < 0 && (plain.length > 24 || !letterOpening.pattern.test(next?.plain ?? ''))))
    return undefined;
  if (isGlued && !letterOpening.pattern.test(plain.slice(colon))) return undefined;
  const head = (colon < 0 ? text : text.slice(0, colon)).trim();
  const addressed = head
    .replace(/^(?:致[:：]?)?(?:尊敬的)?/u, '')
    .replace(group.pattern, '')
    .replace(remark.pattern, '')
    .replace(/[,，]?[您你]们?好[!！。,，]?$/u, '');
  const called = calledLast.exec(addressed)?.[1] ?? calledFirst.exec(head)?.[1];
  if (called) {
    const listed = addressed.replace(calling, '').trim();
    if (everybody.pattern.test(listed)) return { names: [], others: true, called: called as '代表' | '委员' };
    const people = peopleNamed(listed, parseNumeral);
    return people && { ...people, called: called as '代表' | '委员' };
  }
  // 联系单位: is a label; any other salutation is followed by a sentence.
  const body = colon < 0 || isGlued ? undefined : bodyNamedIn(addressed);
  return body && letterOpening.pattern.test(next?.plain ?? '') ? { names: [body], others: false } : undefined;
}
