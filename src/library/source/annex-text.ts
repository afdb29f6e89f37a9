/** The text of an annex, as far as it can be read without the program that made it. Pure. */
import { strFromU8, unzipSync } from 'fflate';
import { decodeText } from '../../import/decode.ts';
import { withoutReferences } from '../../import/references.ts';

const texts = /\.(?:txt|csv|tsv|md|html?|xml|json|svg|yaml|yml|ics|vcf|log)$/i;
const packages = /\.(?:docx|xlsx|pptx|odt|ods|odp)$/i;
/** The size that a package may have unpacked; a larger one may be a zip bomb. */
const largest = 50_000_000;

export interface AnnexText {
  /** As in the file; for an office file, its text, with a line for each paragraph and each cell. */
  text: string;
  /** As its readers see it, on the same lines; unset if that is the same. */
  shown?: string;
  /** Whether there is more in it that cannot be read: pages without text, pictures, objects. */
  partly?: boolean;
}

/** The text of a file; undefined if it cannot be read: a picture, a package that is broken or far too large. */
export function annexText(name: string, bytes: Uint8Array): AnnexText | undefined {
  if (packages.test(name)) return packageText(bytes);
  const raw = texts.test(name) ? decodeText(bytes)?.text.replace(/\r\n?/g, '\n') : undefined;
  // A file with a zero byte is not text: an office file under another name.
  if (raw === undefined || raw.includes('\0')) return undefined;
  // The figures of a drawing are nobody's numbers.
  const text = /\.svg$/i.test(name) ? raw.replace(drawn, '') : raw;
  if (/\.(?:html?|xml|svg)$/i.test(name)) return { text, shown: shownOf(text) };
  if (/\.json$/i.test(name) && text.includes('\\u')) return { text, shown: unescaped(text) };
  return { text };
}

const drawn =
  /(?<=\s)(?:d|points|transform|viewBox|values|style|x|y|dx|dy|[xy][12]|c[xy]|r[xy]?|width|height|keyTimes|stroke-dasharray)\s*=\s*(?:"[^"]*"|'[^']*')/g;

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Where an office file keeps pictures, and files within it. */
const enclosed = /^(?:word|xl|ppt)\/(?:media|embeddings)\/.|^(?:Pictures|Object [^/]{1,20})\/./;

/** The text of an office file. */
function packageText(bytes: Uint8Array): AnnexText | undefined {
  let size = 0;
  const unread: string[] = [];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isText = /^(?:word|xl|ppt)\/.*\.(?:xml|rels)$|^(?:content|styles|meta|docProps\/\w+)\.xml$/.test(name);
        if (isText) size += originalSize;
        if (enclosed.test(name)) unread.push(name);
        return isText && size <= largest;
      },
    });
    if (size > largest) return undefined;
    const text = Object.entries(parts)
      .map(([name, part]) => (name.endsWith('.rels') ? targetsOf(strFromU8(part)) : wordsOf(strFromU8(part))))
      .join('\n\n');
    return { text, ...(unread.length > 0 && { partly: true }) };
  } catch {
    return undefined;
  }
}

/** The targets of links in an office file, mailto: and tel: included. */
const targetsOf = (xml: string): string =>
  [...xml.matchAll(/\bTarget="([^"]*)"/g)].map(([, target = '']) => withoutReferences(target)).join('\n\n');

/** An empty line separates the figures of two cells. */
const wordsOf = (xml: string): string =>
  withoutReferences(
    xml
      .replace(/\s+/g, ' ')
      .replace(/<\/(?:\w+:)?(?:p|si|c|v|row|tr|tc|h|table-cell)>|<(?:\w+:)?br\s*\/>/g, '\n\n')
      .replace(/<(?:\w+:)?tab\s*\/>/g, '\t')
      .replace(/<[^>]*>/g, ''),
  );

/** A web page without its tags; what breaks a line there separates words. */
const shownOf = (html: string): string =>
  withoutReferences(
    html.replace(/<[^>]*>/g, (tag) => {
      const breaks = tag.replace(/[^\n]/g, '');
      return breaks || (/^<\/?(?:p|div|br|tr|td|th|li|h\d|dd|dt|option)\b/i.test(tag) ? ' | ' : '');
    }),
  );
