/** Measures a printed PDF: the positions of text and rules, in millimetres from the top left corner of the paper. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** Text in one line without a gap of a character, by its baseline and advance widths, which are the same in all faces for Han. */
export interface PrintedText {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Height of a character's square. */
  size: number;
}

/** A filled rectangle: a rule, or one line of a border. */
interface PrintedRule {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** `#c1121c` */
  color: string;
}

export interface PrintedPage {
  width: number;
  height: number;
  /** From top to bottom, and within a line from left to right. */
  texts: PrintedText[];
  rules: PrintedRule[];
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
/** `[a, b, c, d, e, f]` of PDF: x′ = ax + cy + e, y′ = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

const millimetre = 72 / 25.4;

/** The pages of a PDF, as on paper. */
export async function printedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map(async (number) => measure(await document.getPage(number))));
}

/** How many pages a PDF has, and the texts of the last one. */
export async function lastPrintedPage(pdf: Uint8Array): Promise<{ count: number; texts: PrintedText[] }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const page = await document.getPage(document.numPages);
  const [, , , top = 0] = page.view;
  return { count: document.numPages, texts: await textsOf(page, top) };
}

async function measure(page: PdfPage): Promise<PrintedPage> {
  const [, , right = 0, top = 0] = page.view;
  return {
    width: right / millimetre,
    height: top / millimetre,
    texts: await textsOf(page, top),
    rules: await rulesOf(page, top),
  };
}

async function textsOf(page: PdfPage, top: number): Promise<PrintedText[]> {
  const pieces: PrintedText[] = [];
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    pieces.push({
      text: plainHan(item.str),
      left: x / millimetre,
      right: (x + item.width) / millimetre,
      baseline: (top - y) / millimetre,
      size: Math.hypot(a, b) / millimetre,
    });
  }
  pieces.sort((one, other) => (isSameLine(one, other) ? one.left - other.left : one.baseline - other.baseline));
  return pieces.reduce<PrintedText[]>(join, []);
}

const isSameLine = (one: PrintedText, other: PrintedText): boolean => Math.abs(one.baseline - other.baseline) < 0.5;

/** A font that draws 人 and ⼈ with one glyph is read as the second, a Kangxi radical. */
const plainHan = (text: string): string => text.replace(/\p{Radical}/gu, (radical) => radical.normalize('NFKC'));

function join(texts: PrintedText[], next: PrintedText): PrintedText[] {
  const last = texts.at(-1);
  if (!last || !isSameLine(last, next) || next.left - last.right > 0.9 * last.size) return [...texts, next];
  last.text += next.text;
  last.right = next.right;
  last.size = Math.max(last.size, next.size);
  return texts;
}

/** Chromium draws rules and borders as filled rectangles. */
async function rulesOf(page: PdfPage, top: number): Promise<PrintedRule[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: PrintedRule[] = [];
  const saved: { matrix: Matrix; color: string }[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let color = '';
  fnArray.forEach((operator, index) => {
    const given = argsArray[index];
    if (operator === OPS.save) saved.push({ matrix, color });
    else if (operator === OPS.restore) ({ matrix, color } = saved.pop() ?? { matrix, color });
    else if (operator === OPS.transform) matrix = within(matrix, given as Matrix);
    else if (operator === OPS.setFillRGBColor) [color] = given as [string];
    else if (operator === OPS.constructPath && given[0] === OPS.fill) {
      const [x1, y1, x2, y2] = Array.from(given[2] as ArrayLike<number>) as [number, number, number, number];
      const [left, high] = at(matrix, x1, y1);
      const [right, low] = at(matrix, x2, y2);
      rules.push({
        left: left / millimetre,
        right: right / millimetre,
        top: (top - Math.max(high, low)) / millimetre,
        bottom: (top - Math.min(high, low)) / millimetre,
        color,
      });
    }
  });
  return rules.sort((one, other) => one.top - other.top);
}

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function within(outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [p, q, r, s] = outer;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, ...at(outer, e, f)];
}
