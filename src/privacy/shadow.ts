/** A text as a rule reads it: half-width, without invisible characters. Each character knows its original position. Pure. */

export interface Shadow {
  text: string;
  /** The position of a character in the original: [start, end). */
  placeOf(index: number): [start: number, end: number];
}

/** Digits in rings, brackets or raised: ① ⑴ ⒈ ➊ ¹ ₁ → 1. */
const marked = new Map<string, string>([
  ...[...'①⑴⒈⓵❶➀➊'].flatMap((one) =>
    Array.from({ length: 9 }, (_, index): [string, string] => [
      String.fromCharCode(one.charCodeAt(0) + index),
      String(index + 1),
    ]),
  ),
  ...[...'⓪⓿'].map((zero): [string, string] => [zero, '0']),
  ...['⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉'].flatMap((row) =>
    [...row].map((one, index): [string, string] => [one, String(index)]),
  ),
]);
const markedDigit = new RegExp(`[${[...marked.keys()].join('')}]`, 'gu');
/** One or two mark a note or a unit; three are part of a number. */
const markedNumber = new RegExp(`(?:${markedDigit.source}[ -]?){3,}`, 'gu');

/** A character written as a reference, which a page may show as that character. */
const reference = /&(?:amp;)?(?:#(?:0{0,20}(\d{1,7})|x0{0,20}([\da-f]{1,6}));?|(?:nbsp|ensp|emsp|thinsp|shy|zwn?j);)/iy;

/** Zero-width characters, combining marks, control characters. */
const unseen = /[\p{Cf}\p{Mn}\p{Me}\u115f\u3164\u2800]|[^\P{Cc}\t\n]/u;

/** What to do with each unit of the basic plane: keep it, replace it, or look closer. */
const changes = new Uint8Array(0x10000);
const [other, closely] = [1, 2];
const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('');
for (const one of all.match(/(?![\t\n ])\s|(?![0-9])\p{Nd}/gu) ?? []) changes[one.charCodeAt(0)] = other;
for (const one of all.match(new RegExp(unseen, 'gu')) ?? []) changes[one.charCodeAt(0)] = closely;
changes.fill(other, 0xff01, 0xff5f);
for (const one of 'Ⅹⅹ') changes[one.charCodeAt(0)] = other;
changes.fill(closely, 0xd800, 0xe000);
for (const code of [0x26, 0x5c, 0xfeff, 0xfff9, 0xfffa, 0xfffb]) changes[code] = closely;
changes.fill(closely, 0xfe00, 0xfe10);

/** Digits of any script or form, full-width letters and marks made half-width; invisible characters removed. */
export function shadowOf(written: string): Shadow {
  const text = written.replace(markedNumber, (number) => number.replace(markedDigit, (one) => marked.get(one) ?? one));
  let plain = '';
  let done = 0;
  for (let index = 0; index < text.length; index += 1) {
    const change = changes[text.charCodeAt(index)] ?? 0;
    if (change === closely) return closeShadowOf(text);
    if (change === 0) continue;
    plain += text.slice(done, index) + plainOf(text[index] ?? '');
    done = index + 1;
  }
  return { text: plain + text.slice(done), placeOf: (index) => [index, index + 1] };
}

function closeShadowOf(text: string): Shadow {
  const characters: string[] = [];
  const places: [number, number][] = [];
  let offset = 0;
  while (offset < text.length) {
    const start = offset;
    const [length, character] = characterAt(text, start);
    offset += length;
    // Markdown removes this backslash.
    const isEscape = character === '\\' && /[!-/:-@[-`{-~]/.test(text[offset] ?? '');
    if (isEscape || unseen.test(character)) continue;
    characters.push(plainOf(character));
    places.push([start, offset]);
  }
  return { text: characters.join(''), placeOf: (index) => places[index] ?? [offset, offset] };
}

/** The character at an offset, whether it is written or referred to, and the length of that. */
function characterAt(text: string, offset: number): [length: number, character: string] {
  reference.lastIndex = offset;
  const [referred, decimal, hex] = (text[offset] === '&' && reference.exec(text)) || [];
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '20', 16);
  const character = String.fromCodePoint((referred && code <= 0x10ffff ? code : text.codePointAt(offset)) ?? 0);
  return [referred?.length ?? character.length, character];
}

/** A unit in half-width: a digit of any script is that digit, a blank of any width a blank. */
function plainOf(character: string): string {
  if (character < '\u0080') return character;
  if (character >= '\uff01' && character <= '\uff5e') return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if (character === 'Ⅹ' || character === 'ⅹ') return 'X';
  if (/\s/u.test(character)) return ' ';
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  return character.length === 1 ? character : '\ufffc';
}

/** The digits of a script are ten consecutive characters beginning with its zero. */
function digitOf(character: string): string {
  const wide = character.normalize('NFKC');
  if (/^\d$/.test(wide)) return wide;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** A text without what may be inserted between its characters: two spellings of one number become the same. */
export const bareForm = (text: string): string => shadowOf(text).text.replace(/[^\p{L}\p{N}@]/gu, '');
