/** What is visible in a text and must not be published: characters that stand for others. Pure. */
import { standInsIn } from '../../../schemas/notation/stand-ins.ts';
import { type Fault, type Place, placeIn } from '../problem.ts';

/** A fault of a text; `index` is its offset there. */
export type Unfit = Omit<Fault, keyof Place> & { index: number };

/** The most pairs that a message shows. */
const most = 6;

/** What is unfit in a text, or in the value of a field. */
export function unfitIn(text: string): Unfit[] {
  const found = standInsIn(text);
  const [first] = found;
  if (!first) return [];
  const pairs = [...new Set(found.map(({ written, meant }) => `${written}→${meant}`))];
  const shown = `${pairs.slice(0, most).join('、')}${pairs.length > most ? '等' : ''}`;
  const message = `有形似而编码不同的字，共 ${found.length} 处：${shown}`;
  return [{ id: 'stand-in-character', index: first.index, message, fix: '改为箭头后面的字' }];
}

/** The same, each with its position in a text with LF line ends. */
export const unfitFaults = (text: string): Fault[] =>
  unfitIn(text).map(({ index, ...fault }) => ({ ...fault, ...placeIn(text, index) }));
