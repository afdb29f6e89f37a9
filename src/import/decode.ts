/** Bytes → text, in any encoding that office systems write. Pure. */
import { weigh } from './plausible.ts';

/** As `TextDecoder` names them; GB18030 includes GBK and GB2312. */
const encodings = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE'] as const;

export interface DecodedText {
  /** Without BOM; line ends as they were. A byte that is broken is U+FFFD. */
  text: string;
  /** What it was read as. */
  encoding: (typeof encodings)[number];
}

const bytesOrderMarks = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
] as const;

/**
 * Reads a text in the encoding that its BOM names, in UTF-8 if it is that, else in the one in which most characters are as
 * expected: a few may be broken. Undefined if it is a text in none.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [named] = bytesOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const read = (encoding: DecodedText['encoding']) => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  const first = read(named ?? 'UTF-8');
  if (named || !/[\0\ufffd]/.test(first.text)) return first;
  const [best] = [first, ...encodings.slice(1).map(read)]
    .map((decoded) => ({ ...decoded, share: expectedShare(decoded.text) }))
    .sort((one, other) => other.share - one.share);
  return best && best.share > 0.8 ? { text: best.text, encoding: best.encoding } : undefined;
}

function expectedShare(text: string): number {
  const { usual, odd } = weigh(text);
  return usual / Math.max(1, usual + odd);
}
