/** The text of a PDF: its properties, what is printed, its notes, forms and targets of links, in the usual characters. */
import { readFileSync, statSync } from 'node:fs';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { inUsualCharacters } from '../../../../schemas/notation/stand-ins.ts';
import type { AnnexText } from '../annex-text.ts';

/** Far more than an annex has, and little enough to be read in seconds. */
const most = { bytes: 50_000_000, pages: 500, characters: 5_000_000, milliseconds: 15_000 };

/** Throws if the file cannot be read: no PDF, encrypted, broken. */
export async function textOfPdf(path: string): Promise<AnnexText | undefined> {
  if (statSync(path).size > most.bytes) return undefined;
  const end = performance.now() + most.milliseconds;
  const lost = listenForLosses();
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)), { verbosity: 1, stopAtErrors: false });
  let text = '';
  let partly = pdf.numPages > most.pages;
  for (let number = 1; number <= Math.min(pdf.numPages, most.pages); number += 1) {
    const page = await pdf.getPage(number);
    const written = await textOfPage(page);
    // A font that does not tell its characters gives the numbers of its glyphs.
    const words = written.replace(glyphs, '');
    text += `${words}\n\n`;
    partly ||= words.trim() === '' || words !== written || (words.length < few && (await hasPicture(page)));
    page.cleanup();
    if (text.length < most.characters && performance.now() < end) continue;
    partly ||= number < pdf.numPages;
    break;
  }
  const properties = await propertiesOf(pdf);
  await pdf.loadingTask.destroy();
  partly ||= lost();
  if (text.trim() === '') return undefined;
  return { text: inUsualCharacters(text + properties), ...(partly && { partly }) };
}

/** A page that was scanned may have as much text around its picture: a stamp, a page number. */
const few = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought
const glyphs = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Title, author, subject, keywords: a reader shows them. */
async function propertiesOf(pdf: Pdf): Promise<string> {
  const { info } = await pdf.getMetadata();
  const { Title, Author, Subject, Keywords } = info as Record<string, unknown>;
  const stated = [Title, Author, Subject, Keywords].filter((one) => typeof one === 'string' && one !== '');
  return stated.map((one) => `${one}\n\n`).join('');
}

async function hasPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((one) =>
    [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].includes(one),
  );
}

async function textOfPage(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  const runs = items.filter((item) => 'str' in item);
  const printed = runs.map(({ str, width, hasEOL }, index) => {
    // A wide gap separates the figures of two cells; single characters are spaced out over a line.
    const before = runs[index - 1];
    const isGap = str.trim() === '' && width > (before?.height ?? 0) * 1.5 && (before?.str.length ?? 0) > 1;
    return (isGap ? '\n\n' : str) + (hasEOL ? '\n' : '');
  });
  const beside = (await page.getAnnotations()) as Annotation[];
  const words = beside.flatMap(({ url, contentsObj, fieldValue }) => [url, contentsObj?.str, fieldValue]);
  return [printed.join(''), ...words.filter((word) => typeof word === 'string')].join('\n\n');
}

interface Annotation {
  url?: string;
  contentsObj?: { str?: string };
  fieldValue?: unknown;
}

/** The reader leaves out text whose font it cannot read, and only warns of it. */
function listenForLosses(): () => boolean {
  let isLost = false;
  const listen = (message: unknown) => {
    isLost ||= /translateFont|CMap/.test(String(message));
  };
  console.log = listen;
  console.warn = listen;
  return () => isLost;
}
