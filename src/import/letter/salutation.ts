/** The salutation: 马清、周莉等10名代表： Pure. */
import { parseNumeral } from '../../../schemas/notation/numerals.ts';
import type { Line } from './line.ts';
import { bodyNamedIn, type People, peopleNamed } from './names.ts';

export interface Salutation extends People {
  /** What the persons are called; a committee or an agency is called neither. */
  called?: '代表' | '委员';
}

const opening = /您|你|收悉|提出|答复|回复|办理|协办|会办|现将/;

/**
 * Reads a line that addresses somebody, its colon perhaps followed by the first sentence. `next` is the line below:
 * where the colon is missing, it has to read as an opening.
 */
export function readSalutation({ plain, text }: Line, next: Line | undefined): Salutation | undefined {
  // 某某代表您好，您在…: the greeting ends it as a colon does.
  const greeting = /^.{2,40}?(?:代表|委员)(?=[,，]?[您你]们?好[,，!！。])/u.exec(plain);
  const colon = greeting ? greeting[0].length : plain.indexOf(':');
  const isGlued = colon >= 0 && colon < plain.length - 1;
  if (colon > 100 || (colon < 0 && (plain.length > 24 || !opening.test(next?.plain ?? '')))) return undefined;
  if (isGlued && !opening.test(plain.slice(colon))) return undefined;
  const head = (colon < 0 ? text : text.slice(0, colon)).trim();
  const addressed = head
    .replace(/^(?:致[:：]?)?(?:尊敬的)?/u, '')
    .replace(
      /^\p{Script=Han}{2,8}代表团(?=\p{Script=Han}{2,4}代表)|^[省市区县镇]?(?:人大代表|政协委员)(?=\p{Script=Han}{2,4}(?:同志|先生|女士))/u,
      '',
    )
    .replace(/(?<=代表|委员|同志)[（(][^（）()]{2,16}[)）]$/u, '')
    .replace(/[,，]?[您你]们?好[!！。,，]?$/u, '');
  const called =
    /(代表|委员)(?:们|同志|先生|女士)?$/u.exec(addressed)?.[1] ??
    /(代表|委员)\p{Script=Han}{2,4}(?:同志|先生|女士)$/u.exec(head)?.[1];
  if (called) {
    const listed = addressed.replace(/(?:代表|委员)?(?:们|同志|先生|女士)?$/u, '').trim();
    if (/^(?:各位|全体|(?:各位)?(?:市|区|县)?(?:人大|政协)?)$/u.test(listed))
      return { names: [], others: true, called: called as '代表' | '委员' };
    const people = peopleNamed(listed, parseNumeral);
    return people && { ...people, called: called as '代表' | '委员' };
  }
  // 联系单位: is a label; whoever else is addressed is followed by a sentence.
  const body = colon < 0 || isGlued ? undefined : bodyNamedIn(addressed);
  return body && opening.test(next?.plain ?? '') ? { names: [body], others: false } : undefined;
}
