/** The text of a PDF: what is printed, its notes, its forms and the targets of its links, in the usual characters. */
import { readFileSync, statSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
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
    const page = await textOfPage(await pdf.getPage(number));
    text += `${page}\n\n`;
    partly ||= page.trim() === '';
    if (text.length < most.characters && performance.now() < end) continue;
    partly ||= number < pdf.numPages;
    break;
  }
  await pdf.loadingTask.destroy();
  partly ||= lost();
  return text.trim() === '' ? undefined : { text: inUsualCharacters(text), ...(partly && { partly }) };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function textOfPage(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  const runs = items.filter((item) => 'str' in item);
  const printed = runs.map(({ str, width, height, hasEOL }, index) => {
    // A wide gap separates the figures of two cells; single characters are spaced out over a line.
    const isGap = str.trim() === '' && width > height * 1.5 && (runs[index - 1]?.str.length ?? 0) > 1;
    return (isGap ? '\n\n' : str) + (hasEOL ? '\n' : '');
  });
  const beside = (await page.getAnnotations()) as Annotation[];
  const words = beside.flatMap(({ url, contentsObj, fieldValue }) => [url, contentsObj?.str, fieldValue]);
  page.cleanup();
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
