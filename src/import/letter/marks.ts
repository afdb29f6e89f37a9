/** Marks without a label: a document number, a letter of disposition, a note of disclosure. Pure. */
import { disclosureIn } from '../../../schemas/notation/disclosure.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../../../schemas/notation/document-number.ts';
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';
import type { Facts } from './facts.ts';
import { readOwnLabels } from './labelled.ts';
import { labelledIn } from './labels.ts';
import { compact, type Line } from './line.ts';
import { markIn } from './values.ts';

const numbered =
  /[\p{Script=Han}A-Za-z]{2,16}\s*[〔[【(〈﹝]\s*(?:19|20)\d{2}\s*[〕\]】)〉﹞]\s*第?\s*[\p{Script=Han}A-Za-z]{0,3}\d{1,5}\s*号/u;

/** Reads a line of marks, perhaps with labels behind a document number: 平交复函[2017]19号B类. False where it is another. */
export function readMarks(line: Line, facts: Facts): boolean {
  if (line.text.length > 80 || /^(?:来源|发布|标题|索引)/u.test(line.text)) return false;
  const plain = toHalfWidth(line.text).replace(/^(?:文\s*号|发文字号)\s*:\s*/u, '');
  const [written] = numbered.exec(plain) ?? [];
  const number = written && parseDocumentNumber(written);
  if (written ? !number : labelledIn(line.text).length > 0) return false;
  // （示卫提复〔2024〕13号）: its brackets go with it.
  const rest = written
    ? plain
        .replace(written, ' ')
        .replace(/^\s*\(\s*\)\s*$/, '')
        .trim()
    : plain;
  const hasLabels = labelledIn(rest).length > 0;
  const marks = hasLabels ? [] : marksIn(rest);
  if (!marks) return false;
  if (written && number) {
    const formatted = formatDocumentNumber(number);
    facts.offer('documentNumber', formatted, line.line);
    if (compact(written) !== formatted) facts.repair(line.line, `文号“${compact(written)}”的写法改为 ${formatted}`);
  }
  for (const [field, value] of marks) facts.offer(field, value, line.line);
  if (hasLabels) readOwnLabels({ line: line.line, text: rest }, facts);
  return true;
}

/** B类 同意公开: a mark and a note, apart or together; undefined where anything else stands there. */
function marksIn(text: string): [field: string, value: unknown][] | undefined {
  const markOf = (piece: string): [string, unknown] | undefined => {
    const mark = markIn(piece);
    const disclosure = mark ? undefined : noteIn(piece);
    return mark ? ['disposition', mark] : disclosure && ['disclosure', disclosure];
  };
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  const marks = pieces.map(markOf);
  if (marks.every((mark) => mark !== undefined)) return marks;
  const mark = markOf(compact(text));
  return mark && [mark];
}

/** (此件公开发布), 同意公开: a note that is nothing else. */
export const noteIn = (text: string): ReturnType<typeof disclosureIn> =>
  text.length <= 24 &&
  /公开|密|内部|不对外/u.test(text) &&
  /^[(【[]?(?:此件|本件|该件|是否)?[^，。；]*[)】\]]?[。.]?$/u.test(text)
    ? disclosureIn(text)
    : undefined;
