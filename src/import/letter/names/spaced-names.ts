/** Names with blanks between them, or inside: 示例甲 张 磊. Pure. */
import { isCollective, partyWord } from '../../../../schemas/notation/collective.ts';
import { compact } from '../source/line.ts';
import { doubleSurname, isBare, isTranscribed } from './names.ts';

const leadingParty = new RegExp(`^${partyWord}`, 'u');

const gapped = new RegExp(
  [
    String.raw`(?<=^|\s)(?:${doubleSurname}\s+\p{Script=Han}{1,2}|\S{2,}|\p{Script=Han}(?:\s+\p{Script=Han}){1,2})(?=\s|$)`,
    String.raw`^\p{Script=Han}\s+\p{Script=Han}{2}$`,
  ].join('|'),
  'gu',
);

/** Blanks are between names, or inside those of two characters: 示例甲 张 磊. Undefined if that is not plain. */
export function spaced(piece: string, count: number | undefined): string[] | undefined {
  const tokens = piece.split(/\s+/u);
  if (tokens.length < 2) return piece === '' ? [] : [piece];
  const whole = compact(piece);
  const [party = ''] = leadingParty.exec(whole) ?? [];
  const [first = '', ...rest] = tokens;
  // 九三 学社示例市委 is one, and who 民盟 示例甲 are is not plain.
  if (party.length > first.length) return isCollective(whole) ? [whole] : undefined;
  if (party !== '' && party === first && !rest.every(isBare)) return undefined;
  // 古丽 买买提 may be two, or the name of one.
  if (tokens.some((token, index) => isTranscribed(token) && isTranscribed(tokens[index - 1] ?? ''))) return undefined;
  if (tokens.length > 3 && tokens.every((token) => token.length === 1)) return ofSingles(piece, tokens, count);
  const names = piece.match(gapped) ?? [];
  return compact(names.join('')) === whole ? names : undefined;
}

/** 张　磊 李　明: the gaps inside the names differ from those between them, or the text says how many there are. */
function ofSingles(piece: string, tokens: string[], count: number | undefined): string[] | undefined {
  const isName = (name: string) => /^\S(?:\s+\S){1,2}$/u.test(name);
  for (const gap of [/\u3000+|\s{2,}/u, /(?<!\s)[^\S\u3000](?!\s)/u]) {
    const names = piece.split(gap);
    if (names.length > 1 && names.every(isName)) return names;
  }
  const size = count && tokens.length / count;
  if (size !== 2 && size !== 3) return undefined;
  return Array.from({ length: tokens.length / size }, (_, index) =>
    tokens.slice(index * size, (index + 1) * size).join(''),
  );
}
