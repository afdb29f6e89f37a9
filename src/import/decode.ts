/** Bytes → text, in any encoding that office systems write. Pure. */

export interface DecodedText {
  /** Without BOM; line ends as they were. */
  text: string;
  /** What it was read as: UTF-8, UTF-16LE, UTF-16BE or GB18030 (which includes GBK and GB2312). */
  encoding: string;
}

/** Reads UTF-8 and UTF-16, with or without BOM, and GB18030; undefined if the bytes are not text in any of them. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  for (const label of utf16(bytes) ?? ['utf-8', 'gb18030']) {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: label.toUpperCase() };
    } catch {
      // Then the next one.
    }
  }
  return undefined;
}

/** By its BOM or, without one, by the zero bytes of ASCII characters, always on the same side. */
function utf16(bytes: Uint8Array): string[] | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const sample = bytes.subarray(0, 512);
  const zeros = (side: number) => sample.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [high, low] = [zeros(0), zeros(1)];
  if (bytes.length % 2 !== 0 || high + low === 0 || Math.min(high, low) > 0) return undefined;
  return [high > 0 ? 'utf-16be' : 'utf-16le'];
}
