/** Characters that a copy from a PDF put in place of others → the usual ones. Pure. */
import { toHalfWidth } from '../../../../schemas/notation/numerals.ts';
import { inUsualCharacters, standInsIn } from '../../../../schemas/notation/stand-ins.ts';
import { charactersReplaced } from '../../replaced.ts';
import type { Line } from './line.ts';
import type { Cut } from './sources.ts';

/** The same lines in usual characters; one remark says how many there were, at the first. */
export function inUsualLines({ lines, repairs }: Cut): Cut {
  const found = lines.flatMap(({ line, text }) => standInsIn(text).map((one) => ({ line, ...one })));
  const [first] = found;
  if (!first) return { lines, repairs };
  return {
    lines: lines.map(usualLine),
    repairs: [...repairs, { line: first.line, message: charactersReplaced(found) }],
  };
}

function usualLine(line: Line): Line {
  const text = inUsualCharacters(line.text);
  if (text === line.text) return line;
  const cells = line.cells?.map(inUsualCharacters);
  const columns = line.columns?.map(inUsualCharacters);
  return { ...line, text, plain: toHalfWidth(text), ...(cells && { cells }), ...(columns && { columns }) };
}
