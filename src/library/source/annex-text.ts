/** The words in an annex, as far as they can be read without the program that made it. Pure. */
import { strFromU8, unzipSync } from 'fflate';
import { decodeText } from '../../import/decode.ts';

const texts = /\.(?:txt|csv|tsv|md|html?|xml|json|svg|yaml|yml|ics|vcf|log)$/i;
const packages = /\.(?:docx|xlsx|pptx|odt|ods|odp)$/i;
/** What a package may hold unpacked; a larger one may be a bomb. */
const largest = 50_000_000;

/** The text of a file; undefined where it cannot be read: a picture, a PDF, a package that is broken or far too large. */
export function annexText(name: string, bytes: Uint8Array): string | undefined {
  if (texts.test(name)) return decodeText(bytes)?.text;
  return packages.test(name) ? packageText(bytes) : undefined;
}

/** Words of an office file: the text of its XML parts, a line for each paragraph and each cell. */
function packageText(bytes: Uint8Array): string | undefined {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isText = /^(?:word|xl|ppt)\/.*\.xml$|^(?:content|docProps\/\w+)\.xml$/.test(name);
        if (isText) size += originalSize;
        return isText && size <= largest;
      },
    });
    if (size > largest) return undefined;
    return Object.values(parts)
      .map((part) => wordsOf(strFromU8(part)))
      .join('\n');
  } catch {
    return undefined;
  }
}

const wordsOf = (xml: string): string =>
  xml
    .replace(/<\/(?:\w+:)?(?:p|si|c|v|row|tr|tc|h|table-cell)>|<(?:\w+:)?br\s*\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&amp;/g, '&');
