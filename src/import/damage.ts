/** What shows that a text was damaged before it came here: lost characters, remains of tags, a wrong encoding. Pure. */
import type { PatternTable } from '../../schemas/notation/pattern-row.ts';
import type { ProblemId } from '../../schemas/problems.ts';
import { misreadIn } from './misread.ts';
import { weigh } from './plausible.ts';
import { referenceName, referenceWord } from './references.ts';

export interface Damage {
  id: ProblemId;
  /** The offset in the line. */
  index: number;
  message: string;
  /** The cure. */
  fix: string;
}

/** Tags by names that are no words; shorter ones only count with a bracket and a mark. */
export const tagWord = '(?:span|font|strong|table|tbody|div|br|img|td|tr|[ovw]:\\w{1,20}|st1:\\w{1,20})';
export const shortTagWord = '(?:[abipu]|em|li|ol|ul|h[1-6])';
export const attributeWord = '(?:style|class|lang|align|href|src|width|color|face|border)';
/** Of a style sheet. */
export const propertyWord =
  '(?:font-(?:size|family|weight|style)|text-(?:align|indent|justify|decoration)|line-height|letter-spacing|word-break|white-space|vertical-align|background-color|(?:margin|padding|border)-(?:left|right|top|bottom))';

/** Marks of web pages and word processors, whole or cut. */
export const remains = {
  tag: {
    pattern: new RegExp(`<\\/?(?:${tagWord}|${shortTagWord})(?:\\s[^<>]*)?\\/?>`, 'iu'),
    examples: ['<span>', '<p lang=EN-US>'],
  },
  closing: {
    pattern: new RegExp(`(?<!<)\\/(?:${tagWord}|(?<!\\w\\/)${shortTagWord})\\s{0,9}>`, 'iu'),
    examples: ['示例/p>'],
    counterexamples: ['mg/L>5', 'kg/a>5'],
  },
  opening: {
    pattern: new RegExp(`(?<![<\\w/:])${tagWord}\\s{0,9}>`, 'iu'),
    examples: ['示例td>'],
  },
  attribute: {
    pattern: new RegExp(
      `(?<![<\\w])(?:${tagWord}|${shortTagWord})\\s{1,9}${attributeWord}=|(?<!<\\w{1,9}\\s|[?&\\w./-])${attributeWord}\\s{0,9}=\\s{0,9}["“”\\w#]`,
      'iu',
    ),
    examples: ['p class=', '示例 class="MsoNormal"'],
    counterexamples: ['https://example.cn/a?class=1&lang=zh', '<p lang=EN-US'],
  },
  reference: {
    pattern: new RegExp(`&${referenceWord};|(?<![&\\w])${referenceName};|nbsp`, 'iu'),
    examples: ['示例&amp;', '示例ldquo;', '示例nbsp示例'],
    counterexamples: ['例amp'],
  },
  office: {
    pattern: /\bmso-[a-z]|<!(?:--|\[)|<\?xml|\[(?:if\s[^[\]]{1,40}|endif)\]/iu,
    examples: ['mso-bidi', '<!--示例', '<![示例', '<?xml', '[if gte mso 9]', '[endif]'],
  },
  style: {
    pattern: new RegExp(
      `(?<![\\w-])${propertyWord}\\s?:|(?:^|\\s)[.#][a-z][\\w-]{1,40}(?:\\s\\w{1,20}){0,3}\\s?\\{`,
      'iu',
    ),
    examples: ['font-size:16pt;', '.TRS_Editor P{', '示例 #main{'],
  },
  script: {
    pattern: /\bvar\s{1,9}\w{1,40}\s?=|\bfunction\s?\w{0,40}\s?\(|\b(?:document|window)\.[a-z]{1,40}\s?[(=[]/iu,
    examples: ['var a =', 'function show(', 'document.write(', 'window.location='],
  },
} as const satisfies PatternTable;

/** What every one of these has; most lines are rejected by this. */
const perhapsRemains = /[<>=&[{]|[a-z]\w?\s?[;:(-]|nbsp/iu;

const lost = /[[\p{Co}\ufffd\p{Noncharacter_Code_Point}]--[\ufffe\uffff]]/v;
/** The bytes that continue a character of UTF-8, as Windows-1252 reads them; the second are no marks of a text. */
const [continuing, unlikely] = [
  '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
  '\\u0080-\\u009f¡-¦¨-¯²-¶¸-¿‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ',
];
/** What becomes of lost characters, of memory without a text, or of letters in a wrong encoding. */
const garbled = new RegExp(
  `锟斤拷|烫烫烫|屯屯屯|ï¿½|\\?{4}|â€|[ÂÃ][${continuing}]|[ã-éï](?=.?[${unlikely}])[${continuing}]{2}|[ä-è][${unlikely}]|[¡-¦¨-¯²´-¶¸-ÖØ-öø-ÿ]{4}`,
  'u',
);

/** The most lines that are reported for one kind of damage. */
const most = 10;

/** What is damaged in lines: the first of each kind in each line; the last that is reported says how many follow. */
export function damageIn<Line extends { text: string }>(lines: readonly Line[]): (Damage & { of: Line })[] {
  return [lostIn, remainsIn, garbledIn].flatMap((kind) => {
    const found = lines.flatMap((of) => {
      const damage = kind(of.text);
      return damage ? [{ ...damage, of }] : [];
    });
    const more = found.length - most;
    return found
      .slice(0, most)
      .map((damage, index) =>
        more > 0 && index === most - 1 ? { ...damage, message: `${damage.message}，后面还有 ${more} 行` } : damage,
      );
  });
}

function lostIn(line: string): Damage | undefined {
  const index = line.search(lost);
  if (index < 0) return undefined;
  const code = line.codePointAt(index) ?? 0;
  const kind =
    code === 0xfffd ? '读不出来的字' : /\p{Co}/u.test(String.fromCodePoint(code)) ? '私用区的字' : '不成字的编码';
  const before = line.slice(0, index).match(/\p{Script=Han}{1,6}$/u)?.[0];
  const message = `有${kind} U+${code.toString(16).toUpperCase()}${before ? `，在“${before}”之后` : ''}，读者看见的是方框`;
  return { id: 'lost-character', index, message, fix: '对照原件改为原来的字；是项目符号的，删去' };
}

function remainsIn(line: string): Damage | undefined {
  if (!perhapsRemains.test(line)) return undefined;
  const found = Object.values(remains).flatMap(({ pattern }) => pattern.exec(line) ?? []);
  const [first] = found.map((text) => ({ text, index: line.indexOf(text) })).sort((a, b) => a.index - b.index);
  if (!first) return undefined;
  const message = `有网页标签的残余 ${first.text}`;
  return { id: 'tag-remains', index: first.index, message, fix: '删去它；标签前后的字可能也坏了，对照原件核对' };
}

function garbledIn(line: string): Damage | undefined {
  const { usual, odd } = weigh(line);
  const misread = odd > 0 ? misreadIn(line) : undefined;
  const index = line.search(garbled);
  const fix = '用原来的编码打开原文，核对文字后换上';
  if (misread && (index < 0 || misread.index <= index)) {
    const message = `有乱码，用错了编码，原来是“${misread.meant.slice(0, 20)}”`;
    return { id: 'garbled-text', index: misread.index, message, fix };
  }
  // A list of names may have a few rare characters.
  if (index < 0 && (odd < 6 || odd * 3 < usual)) return undefined;
  const message = index < 0 ? '像是乱码，多半不是常用的字' : `有乱码 ${line.slice(index, index + 6)}`;
  return { id: 'garbled-text', index: Math.max(0, index), message, fix };
}
