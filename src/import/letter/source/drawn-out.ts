/** Lines whose characters a page drew out with blanks: 关 于 市 政 协. Pure. */
import type { Facts } from '../facts.ts';
import { isFurniture } from '../page/furniture.ts';
import { compact, type Line } from './line.ts';

/** The same lines, without these blanks; each is reported. */
export function drawnTogether(lines: readonly Line[], facts: Facts): Line[] {
  return lines.map((line) => {
    if (!isDrawnOut(line.text) || isFurniture(line)) return line;
    facts.repair(line.line, '去掉了字与字之间的空格');
    const { columns: _, ...rest } = line;
    return { ...rest, text: compact(line.text), plain: compact(line.plain) };
  });
}

/** Five or more single characters and numbers, most of them Chinese characters. */
function isDrawnOut(text: string): boolean {
  const pieces = text.length > 160 ? [] : text.split(/\s+/u);
  const words = pieces.filter((piece) => /^\p{Script=Han}\p{P}{0,2}$/u.test(piece));
  return pieces.length > 4 && words.length > 3 && pieces.every((piece) => /^(?:.\p{P}{0,2}|[\dA-Z-]+)$/u.test(piece));
}
