/** What a letter contains, by plain containment: the measure of every engine, and known to none of them. */

/**
 * One form for what is typed and what is read: NFKC, small letters, one kind of bracket, no quotation marks or 《》, and no
 * blanks but one between Latin letters or digits, which would else become one run.
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
 * Whether `query` stands in `text`, both in normal form. A number or Latin word is not cut out of a longer one: 367 does
 * not stand in 3670, nor 9.7 in 19.7, nor ai in aigc.
 */
export function stands(query: string, text: string): boolean {
  if (query === '') return false;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    if (!cuts(text, at) && !cuts(text, at + query.length)) return true;
  }
  return false;
}

/** Whether a border before the character at `at` goes through a number or a Latin word. */
function cuts(text: string, at: number): boolean {
  const around = `${text.slice(Math.max(0, at - 2), at).padStart(2, '\n')}|${text.slice(at, at + 2)}`;
  return /[a-z]\|[a-z]|\d\|\d|\d\.\|\d|\d\|\.\d/.test(around);
}
