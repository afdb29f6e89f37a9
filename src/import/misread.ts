/** Text that was read in a wrong encoding: 绛斿 or ç­” for 答. Pure. */
import { weigh } from './plausible.ts';

interface Encoding {
  /** A character → its bytes. */
  bytes: ReadonlyMap<string, readonly number[]>;
  /** A passage that was UTF-8, each byte a character of the same code: in GBK, one ideograph may be chance. */
  passage: RegExp;
}

function encoding(name: string, cells: readonly (readonly number[])[], least: number): Encoding {
  const decoder = new TextDecoder(name);
  return {
    bytes: new Map(cells.map((cell) => [decoder.decode(Uint8Array.from(cell)), cell])),
    passage: new RegExp(`(?:[\\u00e2-\\u00e9\\u00ef][\\u0080-\\u00bf]{2}){${least},}`, 'g'),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Made when a text first looks misread. */
let encodings: Encoding[] | undefined;
function misreadAs(): Encoding[] {
  encodings ??= [
    encoding(
      'gb18030',
      range(0x81, 0xfe)
        .flatMap((lead) => range(0x40, 0xfe).flatMap((trail) => (trail === 0x7f ? [] : [[lead, trail]])))
        .concat([[0x80]]),
      2,
    ),
    encoding(
      'windows-1252',
      range(0x80, 0xff).map((byte) => [byte]),
      1,
    ),
  ];
  return encodings;
}

/** The first passage of a text that was misread, and what it said; undefined if there is none. */
export function misreadIn(text: string): { index: number; meant: string } | undefined {
  for (const { bytes, passage } of misreadAs()) {
    // The text as bytes, and for each byte the offset of its character; what has no bytes separates.
    const stream: string[] = [];
    const offsets: number[] = [];
    let offset = 0;
    for (const character of text) {
      for (const byte of bytes.get(character) ?? [0]) {
        stream.push(String.fromCharCode(byte));
        offsets.push(offset);
      }
      offset += character.length;
    }
    for (const { 0: found, index } of stream.join('').matchAll(passage)) {
      const meant = new TextDecoder().decode(Uint8Array.from(found, (unit) => unit.charCodeAt(0)));
      const from = offsets[index] ?? 0;
      const isText = writing.test(meant) && (weigh(meant).odd === 0 || misreadIn(meant) !== undefined);
      // 璇川片 could be two ideographs by chance: a single rare character proves nothing.
      const read = text.slice(from, offsets[index + found.length]);
      const { usual, odd } = weigh(read);
      const isLikely = meant.length > 2 || (odd > 0 && read.length - usual > 1);
      if (isText && isLikely) return { index: from, meant };
    }
  }
  return latinIn(text);
}

/** What a text has, apart from figures and letters; not only marks that other scripts have. */
const writing = /^[—‘’“”…]*[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef][—‘’“”…\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*$/;

/** ´ú±í for 代表: GBK that was read as Latin-1. */
function latinIn(text: string): { index: number; meant: string } | undefined {
  for (const { 0: found, index } of text.matchAll(/[\u00a1-\u00fe]{4,}/g)) {
    const meant = new TextDecoder('gb18030').decode(Uint8Array.from(found, (unit) => unit.charCodeAt(0)));
    if (weigh(found).odd > 0 && writing.test(meant) && weigh(meant).odd === 0) return { index, meant };
  }
  return undefined;
}
