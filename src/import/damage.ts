/** What shows that a text was damaged before it came here: lost characters, remains of tags, a wrong encoding. Pure. */
import type { PatternTable } from '../../schemas/notation/pattern-row.ts';
import type { ProblemId } from '../../schemas/problems.ts';
import { misreadIn } from './misread.ts';
import { weigh } from './plausible.ts';
import { referenceWord } from './references.ts';

export interface Damage {
  id: ProblemId;
  /** The offset in the line. */
  index: number;
  message: string;
  /** The cure. */
  fix: string;
}

/** Tags by names that are no words; those of one letter only count with their brackets. */
export const tagWord = '(?:span|font|strong|table|tbody|div|br|img|td|tr|o:p|st1:\\w{1,20})';
export const shortTagWord = '(?:[abipu]|em|li|ol|ul|h[1-6])';
export const attributeWord = '(?:style|class|lang|align|href|src|width|color|face)';

/** Marks of web pages and word processors, whole or cut. */
export const remains = {
  tag: {
    pattern: new RegExp(`<\\/?(?:${tagWord}|${shortTagWord})(?:\\s[^<>]*)?\\/?>`, 'iu'),
    examples: ['<span>', '<p lang=EN-US>'],
  },
  closing: { pattern: new RegExp(`(?<!<)\\/${tagWord}\\s{0,9}>`, 'iu'), examples: ['现答复如下9/span>'] },
  attribute: {
    pattern: new RegExp(
      `(?<!<)${tagWord}\\s{1,9}${attributeWord}=|\\b(?:${attributeWord})\\s{0,9}=\\s{0,9}["“”]`,
      'iu',
    ),
    examples: ['示例弹span lang=EN-US', '示例 class="MsoNormal"'],
  },
  reference: { pattern: new RegExp(`&${referenceWord};|nbsp`, 'iu'), examples: ['示例&amp;', '示例nbsp;'] },
  office: {
    pattern: /\bmso-[a-z]|<!(?:--|\[)|<\?xml/iu,
    examples: ['mso-bidi', '<!--示例', '<![示例', '<?xml'],
  },
} as const satisfies PatternTable;

/** What every one of these has; most lines are rejected by this. */
const perhapsRemains = /[<>=&]|nbsp|mso-/iu;

const lost = /(?![\ufffe\uffff])[\p{Co}\ufffd\p{Noncharacter_Code_Point}]/u;
/** What becomes of lost characters, of memory without a text, or of accented letters in a wrong encoding. */
const garbled =
  /锟斤拷|烫烫烫|屯屯屯|ï¿½|\?{4}|[ÂÃ][\u0080-\u00bf]|[ä-è][¡-¦¨-¯²-¶¸-¿‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|[¡-¦¨-¯²´-¶¸-ÖØ-öø-ÿ]{4}/u;

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
  const fix = '用原来的编码打开原文，核对文字后换上';
  if (misread) {
    const message = `有乱码，是 UTF-8 当成了别的编码，原来是“${misread.meant.slice(0, 20)}”`;
    return { id: 'garbled-text', index: misread.index, message, fix };
  }
  const index = line.search(garbled);
  // A list of names may have a few rare characters.
  if (index < 0 && (odd < 6 || odd * 3 < usual)) return undefined;
  const message = index < 0 ? '像是乱码，多半不是常用的字' : `有乱码 ${line.slice(index, index + 6)}`;
  return { id: 'garbled-text', index: Math.max(0, index), message, fix };
}
