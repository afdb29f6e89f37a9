/** What a letter contains, by plain containment: the measure of every engine, independent of them all. */

/**
 * One form for queries and texts: NFKC, lower case, one kind of bracket, no quotation marks or 《》, and no blanks except
 * one between Latin letters or digits, which would otherwise run together.
 */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[〔［【﹝]/g, '[')
    .replaceAll(/[〕］】﹞]/g, ']')
    .replaceAll(/["“”„‟‘’『』「」《》\u200b\ufeff]/g, '')
    .replaceAll(/(?<![a-z\d])\s+|\s+(?![a-z\d])/g, '')
    .replaceAll(/\s+/g, ' ');
}

/**
 * Whether `query` occurs in `text`, both in normal form. A number or Latin word does not match inside a longer one: 367 is
 * not in 3670, nor 9.7 in 19.7, nor ai in aigc.
 */
export function occurs(query: string, text: string): boolean {
  if (query === '') return false;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    if (!cuts(text, at) && !cuts(text, at + query.length)) return true;
  }
  return false;
}

/** Whether a boundary before the character at `at` would cut a number or a Latin word. */
function cuts(text: string, at: number): boolean {
  const around = `${text.slice(Math.max(0, at - 2), at).padStart(2, '\n')}|${text.slice(at, at + 2)}`;
  return /[a-z]\|[a-z]|\d\|\d|\d\.\|\d|\d\|\.\d/.test(around);
}
