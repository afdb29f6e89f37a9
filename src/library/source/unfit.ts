/** What is visible in a text and must not be published: characters that stand for others, and damage. Pure. */
import { pairsOf, standInsIn } from '../../../schemas/notation/stand-ins.ts';
import { damageIn } from '../../import/damage.ts';
import { type Fault, type Place, placeIn } from '../problem.ts';

/** A fault of a text; `index` is its offset there. */
export type Unfit = Omit<Fault, keyof Place> & { index: number };

/** What is unfit in a text, or in the value of a field. */
export const unfitIn = (text: string): Unfit[] => [...standIn(text), ...damage(text)];

/** The same, each with its position in a letter's text, with LF line ends, whose tags are reported elsewhere. */
export const unfitFaults = (text: string): Fault[] =>
  unfitIn(text.replace(/<[a-z/!?][^<>]*>/gi, (tag) => tag.replace(/[^\n]/g, ' '))).map(({ index, ...fault }) => ({
    ...fault,
    ...placeIn(text, index),
  }));

function standIn(text: string): Unfit[] {
  const found = standInsIn(text);
  const [first] = found;
  if (!first) return [];
  const message = `有形似而编码不同的字，共 ${found.length} 处：${pairsOf(found)}`;
  return [{ id: 'stand-in-character', index: first.index, message, fix: '改为箭头后面的字' }];
}

function damage(text: string): Unfit[] {
  const lines: { text: string; start: number }[] = [];
  for (const line of text.split('\n')) {
    const { start, text: above } = lines.at(-1) ?? { start: -1, text: '' };
    lines.push({ text: line, start: start + above.length + 1 });
  }
  return damageIn(lines).map(({ of, index, ...words }) => ({ ...words, index: of.start + index }));
}
