import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { textsOfPdfs } from '../../../../src/library/source/pdf/batch.ts';
import {
  foreignPdf,
  glyphsPdf,
  hanPdf,
  latinPdf,
  linkedPdf,
  lockedPdf,
  spacedPdf,
  stampedPdf,
  titledPdf,
} from './pdf-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'dafu-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The texts of PDFs of these contents, read together. */
function textsOf(...contents: Uint8Array[]) {
  const paths = contents.map((bytes, index) => {
    const path = join(folder, `${index}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
  const texts = textsOfPdfs(paths);
  return paths.map((path) => texts.get(path));
}

test('a PDF is read by page and line, with its links and forms, in the usual characters', () => {
  const [pages, han, linked] = textsOf(
    latinPdf(['Tel 138 0013 8000', 'Shili'], ['the end']),
    hanPdf('联系⼈⽰例甲：１３８００１３８０００'),
    linkedPdf('mailto:shili@qq.com', '13800138000'),
  );
  expect(pages).toEqual({ text: 'Tel 138 0013 8000\nShili\n\nthe end\n\n' });
  expect(han).toEqual({ text: '联系人示例甲：13800138000\n\n' });
  expect(linked?.text.split(/\n+/)).toEqual(['Shili', 'mailto:shili@qq.com', '13800138000', '']);
});

test('a page that is a picture, or text in a font that cannot be read, leaves a rest to be checked by a person', () => {
  expect(textsOf(latinPdf(['Shili'], []), foreignPdf())).toEqual([
    { text: 'Shili\n\n\n\n', partly: true },
    { text: expect.stringContaining('Shili'), partly: true },
  ]);
});

test('the figures of a number stay together, those of two cells do not', () => {
  const texts = textsOf(spacedPdf(1000, '138', '0013', '8000'), spacedPdf(3000, '138', '0013', '8000'));
  expect(texts.map((one) => one?.text.trim())).toEqual(['138 0013 8000', '138\n\n0013\n\n8000']);
});

test('the properties that a reader shows are read', () => {
  const [titled] = textsOf(titledPdf('13800138000', 'shili@qq.com'));
  expect(titled).toEqual({ text: 'Shili\n\n13800138000\n\nshili@qq.com\n\n' });
});

test('what stands on a scan is read, and the scan is checked by a person', () => {
  expect(textsOf(stampedPdf('Shili'))).toEqual([{ text: 'Shili\n\n', partly: true }]);
});

test('numbers of glyphs are not text', () => {
  expect(textsOf(glyphsPdf())).toEqual([undefined]);
});

test('a scan, an encrypted file and one that is broken are not read, and do not keep others from it', () => {
  const bytes = latinPdf(['Shili']);
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31) % 251);
  const texts = textsOf(latinPdf([]), lockedPdf(), new Uint8Array(), bytes.subarray(0, 300), noise, bytes);
  expect(texts).toEqual([undefined, undefined, undefined, undefined, undefined, { text: 'Shili\n\n' }]);
});

test('whatever is broken in a PDF, the check goes on', () => {
  const samples = [latinPdf(['Tel 138 0013 8000']), hanPdf('电话'), linkedPdf('mailto:shili@qq.com', '1'), lockedPdf()];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(255), fc.nat()), {
        minLength: 20,
        maxLength: 20,
      }),
      (changes) => {
        const broken = changes.map(([sample, at, byte, end]) => {
          const bytes = sample.slice(0, end % 2 ? undefined : end % sample.length);
          bytes[at % sample.length] = byte;
          return bytes;
        });
        expect(textsOf(...broken, latinPdf(['Shili'])).at(-1)).toEqual({ text: 'Shili\n\n' });
      },
    ),
    { numRuns: process.env['DAFU_LONG'] ? 50 : 2 },
  );
});

test('more files than are read at once are read in their order', () => {
  const contents = Array.from({ length: 23 }, (_, index) => latinPdf([`Shili ${index}`]));
  expect(textsOf(...contents).map((one) => one?.text.trim())).toEqual(contents.map((_, index) => `Shili ${index}`));
});
