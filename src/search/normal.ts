/** One form for what is typed and what is searched: the same characters compare equal. */

/** Stands in the index between a letter's names and keys, and its text. */
export const behindHead = '¶';

/** NFKC, small letters, one kind of bracket, no blanks. `text` contains `query` where their normal forms do. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[〔［【﹝]/g, '[')
    .replaceAll(/[〕］】﹞]/g, ']')
    .replaceAll(/[“”„‟"]/g, '"')
    .replaceAll(/[\s\u200b\ufeff]/g, '');
}

/** Where a normal form stands in `text`: the positions of the original characters, the end exclusive; or undefined. */
export function find(text: string, query: string): [start: number, end: number] | undefined {
  const wanted = normal(query);
  if (wanted === '') return undefined;
  let form = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const one of normal(character)) {
      form += one;
      for (let unit = 0; unit < one.length; unit++) origin.push(at);
    }
    at += character.length;
  }
  const start = form.indexOf(wanted);
  if (start < 0) return undefined;
  const last = origin[start + wanted.length - 1] ?? 0;
  return [origin[start] ?? 0, last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1)];
}
