/** Lines of labels: one a line, glued, in a table's cells, or a label whose value stands on the next line. Pure. */
import { parseDocumentNumber } from '../../../schemas/notation/document-number.ts';
import { readTime } from './days.ts';
import type { Facts } from './facts.ts';
import { fieldOf, type LabelField, type Labelled, labelledIn } from './labels.ts';
import { compact, type Line } from './line.ts';
import { agencyNamedIn } from './names.ts';
import { takeContact, takeValue } from './values.ts';

/** How many lines were read: none where the line does not begin with a label, two where the next is its value. */
export type LinesRead = 0 | 1 | 2;

/** Reads the labels of a line above the text; `next` gives the value of one that has none. */
export function readPageLabels(line: Line, next: Line | undefined, facts: Facts): LinesRead {
  const found = labelsOf(line);
  if (found.length === 0) found.push(...bareLabel(line.text));
  const last = found.at(-1);
  const isAlone = found.length === 1 && last?.value === '';
  const usesNext = isAlone && next !== undefined && canBeValue(last, next);
  takeAll(usesNext ? found.slice(0, -1) : found, line, facts, false);
  if (usesNext) {
    facts.repair(line.line, `“${last.label}”的内容在下一行`);
    takeAll([{ ...last, value: withoutBullet(next.text) }], next, facts, false);
  }
  return found.length === 0 ? 0 : usesNext ? 2 : 1;
}

/** Reads the labels of a line below the text, or in a note of the letter; false where it begins with none. */
export function readOwnLabels(line: Pick<Line, 'line' | 'text'>, facts: Facts): boolean {
  const found = labelsOf(line);
  takeAll(found, line, facts, true);
  return found.length > 0;
}

function takeAll(found: Labelled[], { line }: Pick<Line, 'line'>, facts: Facts, isTail: boolean): void {
  const spot = { line, facts, isTail };
  for (let index = 0; index < found.length; index += 1) {
    const one = found[index] as Labelled;
    const phone = found[index + 1]?.field === 'contactPhone' ? found[index + 1] : undefined;
    if (phone && one.field === 'contactName') takeContact(one, phone, spot);
    // A head of the bureau and his telephone are not whom to ask.
    else if (phone && /领导|负责|[局主科]长|主任/u.test(one.label))
      facts.leave(line, `${one.label}：${one.value} ${phone.label}：${phone.value}`);
    else {
      takeValue(one, spot);
      continue;
    }
    index += 1;
  }
}

function labelsOf({ text }: Pick<Line, 'text'>): Labelled[] {
  const isRow = /^\|.*\|$/u.test(text) || /\S\s*\|\s*\S/u.test(text);
  return isRow ? cellLabels(text.replace(/^\||\|$/gu, '').split('|')) : labelledIn(text);
}

/** 索引号 | 1 | 文号 | 浏览量: a label before another label has no value. */
function cellLabels(cells: string[]): Labelled[] {
  const found: Labelled[] = [];
  const labelOf = (cell = '') => cell.trim().replace(/[:：]$/u, '');
  for (let index = 0; index < cells.length; index += 1) {
    const label = labelOf(cells[index]);
    const field = fieldOf(label);
    if (!field) {
      found.push(...labelledIn(cells[index]?.trim() ?? ''));
      continue;
    }
    const hasValue = cells[index + 1] !== undefined && !fieldOf(labelOf(cells[index + 1]));
    found.push({ label: compact(label), field, value: hasValue ? (cells[index + 1]?.trim() ?? '') : '' });
    if (hasValue) index += 1;
  }
  return found;
}

const bare =
  /^(?:索[引取]号|信息索引|主题分类|主题词|[发成]文日期|发布(?:日期|机构)|发文机关|文号|发文字号|公开(?:方式|属性)|信息来源|有效性|时效性|名称|标题|(?:体裁|组配)分类)$/u;

/** A line that is nothing but a label of a web column. */
function bareLabel(text: string): Labelled[] {
  const label = compact(withoutBullet(text));
  const field: LabelField | undefined = bare.test(label) ? fieldOf(label) : undefined;
  return field ? [{ label, field, value: '' }] : [];
}

const withoutBullet = (text: string): string => text.replace(/^[•·●▪*\s]+/u, '');

/** Whether the line below a label without a value may be its value. */
function canBeValue({ field, label }: Labelled, line: Line): boolean {
  const value = withoutBullet(line.text);
  if (labelsOf(line).length > 0 || bareLabel(line.text).length > 0) return false;
  if (field === 'indexNumber') return /^[\w\-/ ()（）]{4,60}$/u.test(value);
  if (field === 'documentNumber') return parseDocumentNumber(value) !== undefined;
  if (field === 'agencyOfPage' || field === 'agencyOfReply') return agencyNamedIn(value) !== undefined;
  if (field === 'issuedOn' || field === 'publishedOn' || field === 'someDay') return readTime(value) !== undefined;
  const isMenu = field === 'page' && /分类|主题|有效|时效|词$/u.test(label);
  return isMenu && !agencyNamedIn(value) && value.length <= 30 && !/[。:：]|答复|代表|委员/u.test(value);
}
