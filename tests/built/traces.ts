/** Where in a built site a sentence occurs, however it is written or packed there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { filesOf } from './site.ts';

/** What a page, a feed, JSON, an address and the programs that read them may make of a text. */
const spellings: ((text: string) => string)[] = [
  (text) => text,
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(text).toLowerCase(),
  (text) => escaped(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  (text) => escaped(text, (code) => `\\u${code.toString(16).padStart(4, '0').toUpperCase()}`),
  (text) => escaped(text, (code) => `&#${code};`),
  (text) => escaped(text, (code) => `&#x${code.toString(16)};`),
  (text) => escaped(text, (code) => `&#x${code.toString(16).toUpperCase()};`),
];

const escaped = (text: string, form: (code: number) => string): string =>
  text.replace(/[^\0-\x7f]/g, (character) => form(character.charCodeAt(0)));

/** All that bytes may contain: themselves, and what is packed into them, up to three levels deep. */
function layersOf(bytes: Uint8Array, depth = 0): Uint8Array[] {
  if (depth === 3 || bytes.length === 0) return [bytes];
  const packed: Uint8Array[] = [];
  for (const unpack of [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync]) {
    try {
      const inside = unpack(bytes, { maxOutputLength: 50_000_000 });
      if (inside.length > 0) packed.push(inside);
    } catch {
      // Not packed this way.
    }
  }
  try {
    packed.push(...Object.values(unzipSync(bytes)));
  } catch {
    // Not an archive.
  }
  return [bytes, ...packed.flatMap((inside) => layersOf(inside, depth + 1))];
}

/** A text as read by a program that ignores tags and blanks. */
const bare = (text: string): string => text.replace(/<[^<>]{0,500}>|[\s\u200b\u00ad\u2060]+/g, '');

/** The texts that bytes contain, packed or not, in UTF-8 and UTF-16, with and without tags and blanks. */
function textsOf(bytes: Uint8Array): string[] {
  return layersOf(bytes).flatMap((layer) => {
    const buffer = Buffer.from(layer);
    const text = buffer.toString('utf8');
    return [text, bare(text), ...[0, 1].flatMap((start) => wideTextsOf(buffer.subarray(start)))];
  });
}

function wideTextsOf(buffer: Buffer): string[] {
  const even = buffer.subarray(0, buffer.length - (buffer.length % 2));
  return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')];
}

const isIn = (texts: string[], sentence: string): boolean =>
  spellings.some((spelling) => texts.some((text) => text.includes(spelling(sentence))));

/** Whether bytes contain a sentence. */
export const holds = (bytes: Uint8Array, sentence: string): boolean => isIn(textsOf(bytes), sentence);

/** The files of a folder that contain one of the sentences of a name, or have it in their own name. */
export function tracesOf<Name extends string>(
  folder: string,
  sentences: Record<Name, readonly string[]>,
): Record<Name, string[]> {
  const names = Object.keys(sentences) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as string[]])) as Record<Name, string[]>;
  for (const file of filesOf(folder)) {
    const texts = [file, ...textsOf(readFileSync(join(folder, file)))];
    for (const name of names) if (sentences[name].some((sentence) => isIn(texts, sentence))) found[name].push(file);
  }
  return found;
}
