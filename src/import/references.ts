/** Character references of web pages: &nbsp; &#12345; &#x4e2d;. Pure. */

const characters = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  mdash: '—',
} as const;

export const referenceName = `(?:${Object.keys(characters).join('|')})`;

/** The inside of a reference. */
export const referenceWord = `(?:${referenceName}|#\\d{1,7}|#x[\\da-f]{1,6})`;

const reference = new RegExp(`&(?:(${referenceName})|#(\\d{1,7})|#x([\\da-f]{1,6}));`, 'gi');

/** A text with the characters that its references name. */
export const withoutReferences = (text: string): string =>
  text.includes('&') ? text.replace(reference, characterOf) : text;

function characterOf(whole: string, name?: string, decimal?: string, hex?: string): string {
  if (name) return characters[name.toLowerCase() as keyof typeof characters];
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
