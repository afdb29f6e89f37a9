/** Characters that a copy from a PDF put in place of others → the usual ones. Pure. */
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';
import { inUsualCharacters, standInsIn } from '../../../schemas/notation/stand-ins.ts';
import type { Line } from './line.ts';
import type { Cut } from './sources.ts';

/** The most pairs that a remark shows. */
const most = 6;

/** The same lines in usual characters; one remark says how many there were, at the first. */
export function inUsualLines({ lines, repairs }: Cut): Cut {
  const found = lines.flatMap(({ line, text }) => standInsIn(text).map((one) => ({ line, ...one })));
  const [first] = found;
  if (!first) return { lines, repairs };
  const pairs = [...new Set(found.map(({ written, meant }) => `${written}→${meant}`))];
  const shown = `${pairs.slice(0, most).join('、')}${pairs.length > most ? '等' : ''}`;
  const message = `部首字、兼容字、全角字母数字改成了通用的字：${shown}，共 ${found.length} 处`;
  return { lines: lines.map(usualLine), repairs: [...repairs, { line: first.line, message }] };
}

function usualLine(line: Line): Line {
  const text = inUsualCharacters(line.text);
  if (text === line.text) return line;
  const cells = line.cells?.map(inUsualCharacters);
  const columns = line.columns?.map(inUsualCharacters);
  return { ...line, text, plain: toHalfWidth(text), ...(cells && { cells }), ...(columns && { columns }) };
}
