/** Marks without a label: a document number, a letter of disposition, a note of disclosure. Pure. */
import { year, yearClosing, yearOpening } from '../../../../schemas/notation/alphabet.ts';
import { disclosureIn, type StatedDisclosure } from '../../../../schemas/notation/disclosure.ts';
import {
  formatDocumentNumber,
  parseBareDocumentNumber,
  parseDocumentNumber,
} from '../../../../schemas/notation/document-number.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Facts } from '../facts.ts';
import { markIn } from '../fields/marks.ts';
import type { ClassifiedLine } from '../parts/classify.ts';
import { compact } from '../source/line.ts';
import { takeOwnLabels } from './labelled.ts';
import type { Labels } from './labels.ts';

export const markLines = {
  /** Begins like a line of a web column. */
  page: {
    pattern: /^(?:来源|发布|标题|索引)/u,
    examples: ['来源 示例市教育局', '发布 2023-11-01', '标题 示例', '索引 1'],
  },
  /** About who may read the letter. */
  note: { pattern: /公开|密|内部|不对外/u, examples: ['（此件公开）', '机密', '内部资料', '此件不对外'] },
} as const satisfies PatternTable;

const numbered = new RegExp(
  String.raw`[\p{Script=Han}A-Za-z]{2,16}\s*${yearOpening}\s*${year}\s*${yearClosing}\s*第?\s*[\p{Script=Han}A-Za-z]{0,3}\d{1,5}\s*号`,
  'u',
);

/** Reads a line of marks, possibly with labels after a document number: 平交复函[2017]19号B类. False for any other line. */
export function readMarks(of: ClassifiedLine, facts: Facts, labels: Labels): boolean {
  const { line, text, plain, labels: own, labelsAcross } = of;
  // | 文号：示函〔2025〕1号 | 发布日期：… |
  const isRow = text.includes('|') && labelsAcross.length > 1 && labelsAcross[0]?.label !== '';
  if (isRow || text.length > 80 || markLines.page.pattern.test(text)) return false;
  const unlabelled = plain.replace(/^[•·●▪*\s]*(?:文\s*号|发文字号|文件编号)\s*:?\s*/u, '');
  const [begun = unlabelled] = /^[^号]*号/u.exec(unlabelled) ?? [];
  const unbracketed = parseBareDocumentNumber(begun);
  const [written] = unbracketed ? [begun] : (numbered.exec(unlabelled) ?? []);
  const number = unbracketed ?? (written && parseDocumentNumber(written));
  if (written ? !number : own.length > 0) return false;
  // 交办文号：示府办〔2024〕1号 is the number of another paper.
  if (written && /[:号]\s*\(?$/u.test(unlabelled.slice(0, unlabelled.indexOf(written)))) return false;
  // （示卫提复〔2024〕13号）: its brackets are dropped.
  const rest = written
    ? unlabelled
        .replace(written, ' ')
        .replace(/^\s*\(\s*\)\s*$/, '')
        .trim()
    : unlabelled;
  const found = labels.in(rest);
  const marks = found.length > 0 ? [] : marksIn(rest);
  if (!marks) return false;
  if (written && number) {
    const formatted = formatDocumentNumber(number);
    facts.offer('documentNumber', formatted, line);
    if (compact(written) !== formatted) facts.repair(line, `文号“${compact(written)}”的写法改为 ${formatted}`);
  }
  for (const { mark, disclosure } of marks) {
    if (mark) facts.offer('disposition', mark, line);
    if (disclosure) facts.offer('disclosure', disclosure, line);
  }
  if (found.length > 0) takeOwnLabels(labels.across(rest), line, facts);
  return true;
}

interface Mark {
  mark?: string | undefined;
  disclosure?: StatedDisclosure | undefined;
}

/** B类 同意公开: a mark and a note, separate or together; undefined if there is anything else. */
function marksIn(text: string): Mark[] | undefined {
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  const marks = pieces.map(markOf);
  // 主动公开√ 依申请公开 不予公开: a form is read as a whole.
  const isForm = marks.filter((mark) => mark?.disclosure).length > 1;
  if (!isForm && marks.every((mark) => mark !== undefined)) return marks;
  const mark = markOf(text);
  return mark && [mark];
}

function markOf(text: string): Mark | undefined {
  const mark = markIn(compact(text));
  const disclosure = mark || text.includes('|') ? undefined : noteIn(text);
  return mark || disclosure ? { mark, disclosure } : undefined;
}

/** (此件公开发布), 同意公开: a note of nothing else. */
export const noteIn = (text: string): StatedDisclosure | undefined =>
  text.length <= 32 && markLines.note.pattern.test(text) && /^[^，。；]*[。.]?$/u.test(text)
    ? disclosureIn(text)
    : undefined;
