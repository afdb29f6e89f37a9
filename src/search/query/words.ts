/** Text → words and names. */
import { closingCharacters, memberWord, openingCharacters } from '../../../schemas/notation/alphabet.ts';

export const han = String.raw`\p{Script=Han}`;
export const hanAtEnd = new RegExp(`${han}*$`, 'u');
export const punctuation = '，。、；：！？…,.;:!?"“”„‟「」『』';

/** Blanks and punctuation separate words, except inside a number: 52.03%, 1,234家; but 12,13 is two words. */
export const word = String.raw`(?:\d+(?:[.:]\d+)+|\d{1,3}(?:,\d{3})+(?!\d)|[^\s${punctuation}])+`;
const words = new RegExp(word, 'gu');
const edges = new RegExp(`^[${closingCharacters}/\\\\|~—_·=*]+|[${openingCharacters}/\\\\|~—_·=*-]+$`, 'gu');
const memberAlone = new RegExp(`^${memberWord}$`, 'u');
/** 章卫军代表 is searched by the name. */
const titled = new RegExp(`^(${han}{2,4})${memberWord}$`, 'u');
const noName = new RegExp(
  `${memberWord}|人大$|政协$|党$|^全|^各|部分|有关|领衔|列席|与会|参会|工人|农民|群众|企业|妇女|青年|[居市村]民|职工|学生|业主|行业|单位|股东|法定|首席|基层|专职|兼职|常务|纪检|组织|宣传|特邀`,
  'u',
);

/** The words of a text, names without 代表 and 委员. */
export function wordsIn(text: string): string[] {
  const found = (text.match(words) ?? [])
    .map((one) => one.replaceAll(edges, ''))
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  return found
    .filter((one, i) => !memberAlone.test(one) || nameIn(`${found[i - 1] ?? ''}${one}`) === undefined)
    .map((one) => nameIn(one) ?? one);
}

/** 章卫军代表, 章卫军等代表 → 章卫军; undefined for 人大代表. */
export function nameIn(text: string): string | undefined {
  const name = titled.exec(text)?.[1];
  return name && !noName.test(name) ? name.replace(/^(..+)等$/u, '$1') : undefined;
}
