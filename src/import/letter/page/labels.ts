/** Labelled values: 类 别:B, and those run together in a web column: 索引号:… 发文机关:… Pure. */
import { closingCharacters, openingCharacters } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { LabelRow } from '../fields/label.ts';
import { compact } from '../source/line.ts';

export interface Labelled {
  /** Without blanks. */
  label: string;
  row: LabelRow;
  /** Without surrounding blanks; may be empty. */
  value: string;
}

/** Labels in places where others do not occur. */
export const labelForms = {
  /** After another value, without a blank. */
  glued: {
    pattern: /(?:联系电话|联系人|发布(?:时间|日期|机构)|成文日期|信息来源|索引号|浏览次数)$/u,
    examples: [
      ...[
        '示例甲联系电话',
        '示例市教育局联系人',
        '示例市教育局发布时间',
        '文化发布日期',
        '文化发布机构',
        '文化成文日期',
      ],
      ...['文化信息来源', '文化索引号', '示例市教育局浏览次数'],
    ],
  },
  /** With a blank instead of the colon. */
  unpunctuated: {
    pattern: /^(签\s*发\s*人?|抄\s*[送报]|联\s*系\s*(?:人|电话))[\s　]+(\S.*)$/u,
    examples: ['签发人 示例甲', '抄送 市政府办公室', '联系人 示例甲', '联系电话 56150000'],
  },
} as const satisfies PatternTable;

/** Labels in a line of nothing else but their values: 来源示例市教育局发布日期2024-01-04点击数12. */
export const labelRuns = {
  source: { pattern: /(?:文章|信息)?来源/u, examples: ['来源示例市教育局', '文章来源', '信息来源'] },
  day: { pattern: /(?:发布|公开)(?:日期|时间)/u, examples: ['发布日期2024-01-04', '公开时间2024-01-04'] },
  count: { pattern: /(?:浏览|点击|阅读)(?:次数|量|数)/u, examples: ['浏览次数12', '点击数12', '阅读量12'] },
  size: { pattern: /(?:字号|字体)/u, examples: ['字号大中小', '字体大中小'] },
} as const satisfies PatternTable;

/** A label that nobody knows: its value is reported. */
const unknown: LabelRow = { pattern: /^/, examples: [], take: () => false };

/** A list's mark or an opening bracket before the first label. */
const leading = /^[•·●▪◦*■□◆★\-–—\s（([【|]+(?=\S)/u;
const colon = /[:：]/g;
/** The words at the end. */
const words = /$(?<=([\p{Script=Han}/][\p{Script=Han}/\s]*))/u;
/** 索引号：1 信息员：某某: a label that nobody knows. */
const valueBeforeLabel = /^([^。；：:]*\S)\s+(\p{Script=Han}{2,6})[:：](.*)$/u;
/** 签发人：某某　　A类: a mark without a label. */
const valueBeforeMark = /^([^。；]*\S)\s{2,}[（(]?([A-E]\d?\s*类)[)）]?$/u;
/** 类别：A1　　签发人　某某: the second has a blank instead of its colon. */
const valueBeforeSignatory = /^(.*?)[\s　]{2,}(签\s*发\s*人[\s　]+\S.*)$/u;

/** Finds the labels of a table in lines. */
export class Labels {
  readonly #rows: readonly LabelRow[];
  /** What is no label is rejected by one pattern. */
  readonly #any: RegExp;
  /** What begins with a label begins with two characters of them. */
  readonly #begins: RegExp;

  constructor(rows: readonly LabelRow[]) {
    this.#rows = rows;
    const any = rows.map(({ pattern }) => pattern.source).join('|');
    this.#any = new RegExp(any, 'iu');
    const character = `[${[...new Set(any.match(/[\p{Script=Han}a-z]/giu))].join('')}]`;
    this.#begins = new RegExp(`^${character}\\s*${character}`, 'iu');
  }

  /** What a label means. */
  rowOf(label: string): LabelRow | undefined {
    const word = compact(label).replace(/[（(]\S*[)）]$/u, '');
    return this.#any.test(word) ? this.#rows.find(({ pattern }) => pattern.test(word)) : undefined;
  }

  /**
   * Splits a line at its labels: 索引号:1 文 号: 发布日期:2023-11-01 → three. Empty if the line does not begin with a
   * known label.
   */
  in(text: string): Labelled[] {
    const line = this.#withColons(text).replace(leading, '');
    const found: { from: number; to: number; label: string; row: LabelRow }[] = [];
    for (const { index } of line.matchAll(colon)) {
      const previous = found.at(-1)?.to ?? 0;
      const before = line.slice(Math.max(previous, index - 24), index);
      const label = this.#labelAtEnd(before);
      if (!label) continue;
      const from = index - label.length;
      if (found.length === 0 && line.slice(0, from).trim() !== '') return [];
      found.push({ from, to: index + 1, label: label.label, row: label.row });
    }
    if (found.length === 0) return this.#withoutColons(line);
    return found.flatMap(({ to, label, row }, at) => {
      const whole = valueIn(line.slice(to, found[at + 1]?.from));
      const [, before = whole, other, more = ''] = valueBeforeLabel.exec(whole) ?? [];
      const [, named = before, mark] = valueBeforeMark.exec(before) ?? [];
      const [, own = named, rest = ''] = valueBeforeSignatory.exec(named) ?? [];
      const marked = mark ? this.in(`类别：${mark}`) : [];
      const next = other ? [{ label: compact(other), row: unknown, value: valueIn(more) }] : [];
      return [{ label, row, value: own }, ...this.#unpunctuated(rest), ...marked, ...next];
    });
  }

  /** The same, also for table rows: | 索引号 | 1 | 文号 | 浏览量 |. A label before another one has no value. */
  across(text: string): Labelled[] {
    const isRow = /^\|.*\|$/u.test(text) || /\S\s*\|\s*\S/u.test(text);
    if (!isRow) return this.in(text);
    const cells = text.replace(/^\||\|$/gu, '').split('|');
    const areAlternating = this.#areAlternating(cells);
    const found: Labelled[] = [];
    for (let index = 0; index < cells.length; index += 1) {
      const label = labelIn(cells[index]);
      const next = cells[index + 1];
      const row = this.rowOf(label) ?? (areAlternating && index % 2 === 0 && next?.trim() ? unknown : undefined);
      if (!row) {
        const cell = cells[index]?.trim() ?? '';
        const labels = this.in(cell);
        const last = found.at(-1);
        // A cell without a label belongs to the value before it: nothing that takes it back is lost.
        if (labels.length === 0 && last && cell !== '') last.value = `${last.value} ${cell}`.trim();
        else if (labels.length === 0 && cell !== '') found.push(...this.#first(cell));
        found.push(...labels);
        continue;
      }
      const hasValue = next !== undefined && (areAlternating || !this.rowOf(labelIn(next)));
      found.push({ label: compact(label), row, value: hasValue ? next.trim() : '' });
      if (hasValue) index += 1;
    }
    return found.some(({ row }) => row !== unknown) ? found : [];
  }

  /** 2024-01-04 09:30 | 来源：…: a cell before the first label. */
  #first(cell: string): Labelled[] {
    const day = this.rowOf('日期');
    return [day?.below?.(cell) ? { label: '日期', row: day, value: cell } : { label: '', row: unknown, value: cell }];
  }

  /** Whether a row's cells are a label and its value in turn, a known one among several. */
  #areAlternating(cells: readonly string[]): boolean {
    const known = [...cells.keys()].filter((index) => this.rowOf(labelIn(cells[index])));
    return cells.length > 2 && cells.length % 2 === 0 && known.length > 0 && known.every((index) => index % 2 === 0);
  }

  /** The longest label that ends a text and begins the text or follows a blank or a mark; some may follow a word. */
  #labelAtEnd(before: string): { label: string; row: LabelRow; length: number } | undefined {
    const [, run = ''] = words.exec(before) ?? [];
    if (run === '') return undefined;
    for (const { index: from } of run.matchAll(/\S+/g)) {
      const label = run.slice(from);
      const row = this.rowOf(label);
      if (row) return { label: compact(label), row, length: run.length - from };
    }
    const glued = labelForms.glued.pattern.exec(run.trimEnd())?.[0];
    const row = glued && this.rowOf(glued);
    if (!glued || !row || /[及和与、]$/u.test(run.slice(0, -glued.length))) return undefined;
    return { label: glued, row, length: glued.length + run.length - run.trimEnd().length };
  }

  /** 【索引号】1 → 索引号：1. */
  #withColons(text: string): string {
    return text.replace(bracketed, (whole, label: string) => (this.rowOf(label) ? ` ${label}：` : whole));
  }

  /** 索引号 1 文 号 示函〔2025〕1号, 发布日期2018-08-19: a blank, or nothing, in place of the colon. */
  #withoutColons(line: string): Labelled[] {
    const alone = this.#unpunctuated(line);
    if (alone.length > 0) return alone;
    const run = line.length > 120 || /[:：](?!\d)|。/u.test(line) ? [] : [...line.matchAll(inRun)];
    if (run.length > 1 && run[0]?.index === 0) return this.in(line.replace(inRun, ' $&：'));
    const found: Labelled[] = [];
    let rest = line.trim();
    const start = this.#labelAtStart(rest);
    const value = rest.slice(start?.length);
    if (start?.row.below?.(value)) return [{ label: compact(start.label), row: start.row, value: valueIn(value) }];
    if (!start || line.length > 200 || /[。；！？]/u.test(line)) return [];
    while (rest !== '') {
      const next = this.#labelAtStart(rest);
      const [word = ''] = /^\S+\s*/u.exec(rest) ?? [];
      const last = found.at(-1);
      if (next) found.push({ label: compact(next.label), row: next.row, value: '' });
      else if (last) last.value += word;
      rest = rest.slice(next ? next.length : word.length);
    }
    for (const one of found) one.value = valueIn(one.value);
    return found.length > 1 && found.some((one) => one.value !== '') ? found : [];
  }

  /** The label that begins a text and ends at a blank, or at a value that has its shape. */
  #labelAtStart(text: string): { label: string; row: LabelRow; length: number } | undefined {
    if (!this.#begins.test(text)) return undefined;
    const [, spaced = '', blank = ''] =
      /^((?:\p{Script=Han}{1,2}\s+){1,3}\p{Script=Han}{1,2}|\p{Script=Han}{2,8})(\s+|$)/u.exec(text) ?? [];
    const row = spaced === '' ? undefined : this.rowOf(spaced);
    if (row) return { label: spaced, row, length: spaced.length + blank.length };
    const [word = ''] = /^\S+/u.exec(text) ?? [];
    for (let length = Math.min(8, word.length - 1); length > 1; length -= 1) {
      const glued = this.rowOf(word.slice(0, length));
      if (glued?.below?.(word.slice(length))) return { label: word.slice(0, length), row: glued, length };
    }
    return undefined;
  }

  #unpunctuated(line: string): Labelled[] {
    const [, label = '', rest = ''] = labelForms.unpunctuated.pattern.exec(line) ?? [];
    const row = label && this.rowOf(label);
    return row ? [{ label: compact(label), row, value: valueIn(rest) }] : [];
  }
}

const inRun = new RegExp(
  Object.values(labelRuns)
    .map(({ pattern }) => pattern.source)
    .join('|'),
  'gu',
);

/** A cell or a line without what surrounds a label: [ 索引号 ] → 索引号. */
export const labelIn = (cell = ''): string => cell.trim().replace(around, '');

const around = new RegExp(`^[${openingCharacters}]\\s{0,4}|\\s{0,4}[${closingCharacters}]?\\s{0,4}[:：]?$`, 'gu');
/** 【索引号】; in 示例市水利局（主办） the bracket is the value's. */
const bracketed = new RegExp(
  `(?<!\\p{Script=Han}(?=[(（]))[${openingCharacters}]\\s{0,4}([\\p{Script=Han}\\s]{2,10}?)\\s{0,4}[${closingCharacters}]\\s{0,4}[:：]?`,
  'gu',
);

/** 【类别：A】: the bracket before the label is gone. */
const unopened = new RegExp(`^([^${openingCharacters}]*)[${closingCharacters}]$`, 'u');

const valueIn = (text = ''): string =>
  text
    .trim()
    .replace(/^[|]\s*|\s*[|]+$/gu, '')
    .replace(/[;；,，]\s*$/u, '')
    .replace(unopened, '$1')
    .trim();
