/** A text as a rule reads it: half-width, without invisible characters. Each character knows its original position. Pure. */

export interface Shadow {
  text: string;
  /** The position of a character in the original: [start, end). */
  placeOf(index: number): [start: number, end: number];
}

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
for (const code of [0x5c, 0xfeff, 0xfff9, 0xfffa, 0xfffb]) changes[code] = closely;
changes.fill(closely, 0xfe00, 0xfe10);

/** Digits of any script, full-width letters and marks made half-width; invisible characters removed. */
export function shadowOf(text: string): Shadow {
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
  for (const character of text) {
    const start = offset;
    offset += character.length;
    // Markdown removes this backslash.
    const isEscape = character === '\\' && /[!-/:-@[-`{-~]/.test(text[offset] ?? '');
    if (isEscape || unseen.test(character)) continue;
    characters.push(plainOf(character));
    places.push([start, offset]);
  }
  return { text: characters.join(''), placeOf: (index) => places[index] ?? [offset, offset] };
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
