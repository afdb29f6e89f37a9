/** The letters of a corpus as printed: texts such as a clerk copies from an office system. */
import { plainLetter } from '../../src/letter/plain-letter.ts';
import { printedLetter } from '../../src/letter/printed-letter.ts';
import { letterBody } from '../../src/letter/processor.ts';
import { signersOf } from '../../src/library/arrange.ts';
import type { Entry } from '../../src/library/entry.ts';
import { type Catalogue, readText } from '../../src/library/read.ts';

/** The text of a letter from masthead to imprint, one line per paragraph. */
export function printedText({ root, agencies }: Catalogue, entry: Entry): string {
  const { reply } = entry;
  const agencyNames = signersOf(reply).map((id) => agencies[id]?.name ?? '');
  return plainLetter(
    printedLetter(reply, letterBody(readText(root, entry)), { agencyNames, dispositionLabel: '类别标记' }),
  );
}
