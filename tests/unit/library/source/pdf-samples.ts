/** PDFs of a few lines, made by hand. */

type Objects = readonly string[];

/** Objects, numbered from 1, the first of which is the catalogue. */
function pdfOf(objects: Objects, trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const stream = (content: string, dictionary = ''): string =>
  `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;

/** A page for each content stream, with one font. */
function pagesOf(contents: Objects, font: Objects, page = '', trailer = '', fonts = '/F1 3 0 R'): Uint8Array {
  const first = 3 + font.length;
  const kids = contents.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} /MediaBox [0 0 595 842] >>`,
      ...font,
      ...contents.flatMap((content, index) => [
        `<< /Type /Page /Parent 2 0 R /Contents ${first + 2 * index + 1} 0 R /Resources << /Font << ${fonts} >> >> ${page} >>`,
        stream(content),
      ]),
    ],
    trailer,
  );
}

const latin = ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
const lines = (texts: Objects): string =>
  `BT /F1 12 Tf 14 TL 50 800 Td ${texts.map((text) => `${text} Tj T*`).join(' ')} ET`;
const picture = 'q 500 0 0 700 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q';

/** Each page has these lines of Latin text; a page without lines is a picture. */
export const latinPdf = (...pages: Objects[]): Uint8Array =>
  pagesOf(
    pages.map((texts) => (texts.length > 0 ? lines(texts.map((text) => `(${text})`)) : picture)),
    latin,
  );

/** One line, with blanks of so many thousandths of a character between its parts. */
export const spacedPdf = (gap: number, ...parts: Objects): Uint8Array =>
  pagesOf([`BT /F1 12 Tf 50 800 Td [${parts.map((part) => `(${part})`).join(` -${gap} `)}] TJ ET`], latin);

/** A page that was scanned, with a line of text on it. */
export const stampedPdf = (text: string): Uint8Array => pagesOf([`${picture} ${lines([`(${text})`])}`], latin);

/** A line, and the properties of the file. */
export const titledPdf = (title: string, author: string): Uint8Array =>
  pagesOf([lines(['(Shili)'])], latin, '', `/Info << /Title (${title}) /Author (${author}) >>`);

/** A line in a font that does not tell its characters. */
export const glyphsPdf = (): Uint8Array =>
  pagesOf(
    [lines(['<00140016001b0013>'])],
    [
      '<< /Type /Font /Subtype /Type0 /BaseFont /Shili /Encoding /Identity-H /DescendantFonts [4 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Shili /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
    ],
  );

/** One line of Chinese in a font with a table of its characters, as word processors write it. */
export function hanPdf(text: string): Uint8Array {
  const codes = [...text].map((character, index) => [index + 1, character.charCodeAt(0)] as const);
  const hex = (code: number) => code.toString(16).padStart(4, '0');
  const table = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
${codes.length} beginbfchar ${codes.map(([code, unicode]) => `<${hex(code)}> <${hex(unicode)}>`).join(' ')} endbfchar endcmap end`;
  return pagesOf(
    [lines([`<${codes.map(([code]) => hex(code)).join('')}>`])],
    [
      '<< /Type /Font /Subtype /Type0 /BaseFont /Shili /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Shili /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
      stream(table),
    ],
  );
}

/** A line in a font whose characters only a table of the reader's own could tell, and a line of Latin text. */
export const foreignPdf = (): Uint8Array =>
  pagesOf(
    ['BT /F1 12 Tf 50 800 Td <d2bb> Tj ET BT /F2 12 Tf 50 700 Td (Shili) Tj ET'],
    [
      '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
      ...latin,
    ],
    '',
    '',
    '/F1 3 0 R /F2 5 0 R',
  );

/** A link and a field of a form beside the text. */
export const linkedPdf = (target: string, value: string): Uint8Array =>
  pagesOf(
    [lines(['(Shili)'])],
    latin,
    `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${target}) >> >> << /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /V (${value}) >>]`,
  );

/** Encrypted under an owner's and a user's password. */
export const lockedPdf = (): Uint8Array =>
  pagesOf(
    [lines(['(Shili)'])],
    latin,
    '',
    `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`,
  );
