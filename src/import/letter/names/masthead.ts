/** The masthead (发文机关标志, GB/T 9704-2012, 7.2.4) → who issues the letter. Pure. */

import type { Facts } from '../facts.ts';
import { agencyRanks } from '../fields/agencies.ts';
import type { ClassifiedLine } from '../parts/classify.ts';
import { compact } from '../source/line.ts';
import { agenciesNamedIn } from './agency-names.ts';
import { type Signer, takeSigners } from './signed.ts';

const documentWord = /文\s*件$/u;

/**
 * Reads the agencies that stand alone on a line or, with 文件 next to them or below, one under another.
 * @returns the number of lines read
 */
export function readMasthead(lines: readonly ClassifiedLine[], from: number, facts: Facts): number {
  const names: Signer[] = [];
  let documentLine: number | undefined;
  let end = from;
  for (const { line, text } of lines.slice(from, from + 12)) {
    const isDocument = documentWord.test(text);
    const words = text.replace(documentWord, '');
    const agencies = agenciesNamedIn(words);
    if (!agencies && !(isDocument && compact(words) === '' && names.length > 0)) break;
    names.push(...(agencies ?? []).map((name) => ({ name, line })));
    if (isDocument) documentLine ??= line;
    end += 1;
  }
  if (names.length === 0) return 0;
  if (documentLine === undefined) {
    takeSigners(
      names.filter(({ line }) => line === names[0]?.line),
      facts,
      agencyRanks.masthead,
    );
    return 1;
  }
  facts.offer('layout', 'document', documentLine);
  takeSigners(names, facts, agencyRanks.masthead);
  return end - from;
}

/** The government whose portal shows the letter is not its author: its name stands below or above what belongs to a page. */
export const isPortal = (lines: readonly ClassifiedLine[], at: number): boolean =>
  lines[at]?.agencies?.length === 1 && /政府$/u.test(lines[at].text) && lines.slice(0, at + 2).some(isOfPage);

const isOfPage = ({ isFurniture, labelsAcross }: ClassifiedLine): boolean => isFurniture || labelsAcross.length > 0;
