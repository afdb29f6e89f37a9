/** Fields that are dates: of the letter, of its printing, of its page. Pure. */
import { digitCharacters } from '../../../../schemas/notation/alphabet.ts';
import { isPlausible } from '../../../../schemas/notation/civil-date.ts';
import { type ReadDay, readTime } from '../days.ts';
import type { Fact, Facts, NamedField } from '../facts.ts';
import type { Letter } from '../letter.ts';
import type { Line } from '../source/line.ts';
import { announces, type LabelRow, type Spot } from './label.ts';
import { best, compared, type FieldRow, fillIn } from './row.ts';
import { dayWord } from './words.ts';

/** Ranks of a letter's date, best first. */
export const issueRanks = { signature: 0, masthead: 1, label: 2 } as const;

export const issuedOn: FieldRow<'issuedOn'> = {
  labels: {
    issuedOn: announces('issuedOn', {
      pattern: new RegExp(`^(?:成文|制发|落款|签发|答复)${dayWord}$`, 'u'),
      examples: ['成文日期', '制发日期', '落款时间', '签发日期', '答复时间'],
      read: (text, spot) => readLabelledDay(text, spot, 'issuedOn'),
      rank: issueRanks.label,
      below: isTime,
    }),
  },
  choose: compared,
  cure: fillIn,
};

export const printedOn: FieldRow<'printedOn'> = {
  labels: {
    printedOn: announces('printedOn', {
      pattern: new RegExp(`^印发${dayWord}$`, 'u'),
      examples: ['印发日期'],
      read: (text, spot) => readLabelledDay(text, spot, 'printedOn'),
    }),
  },
  choose: best,
};

/** 日期: of a page, above the text; below it, either that of the letter or of the page. */
const anyDay: LabelRow = {
  pattern: new RegExp(`^(?:信息|文件|网上)?${dayWord}$`, 'u'),
  examples: ['日期', '信息日期', '文件日期', '网上时间'],
  take(text, spot) {
    const time = readLabelledTime(text, spot, spot.isTail ? 'issuedOn' : 'publishedOn');
    if (time !== undefined) spot.facts.offer(spot.isTail ? 'someDay' : 'publishedOn', time, spot.line);
    return time !== undefined;
  },
  below: isTime,
};

export const publishedOn: FieldRow<'publishedOn'> = {
  labels: {
    publishedOn: announces('publishedOn', {
      pattern: new RegExp(`^(?:信息|文件|网上)?(?:发布|发稿|上网|公布|公开|发表|添加|录入)${dayWord}$`, 'u'),
      examples: [
        ...['发布日期', '信息公开日期', '文件上网时间', '网上公布日期', '发稿时间', '发表时间'],
        ...['添加时间', '录入时间'],
      ],
      read: (text, spot) => readLabelledTime(text, spot, 'publishedOn'),
      below: isTime,
    }),
    anyDay,
    someDay: announces('someDay', {
      pattern: new RegExp(`^(?:发文|(?:公文)?生成|形成|制作)${dayWord}$`, 'u'),
      examples: ['发文日期', '生成日期', '公文生成日期', '形成时间', '制作日期'],
      read: (text, spot) => readLabelledTime(text, spot, 'issuedOn'),
      below: isTime,
    }),
  },
  choose: choosePublished,
};

function isTime(text: string): boolean {
  return readTime(text) !== undefined;
}

/** A date with its time, and what follows on the line: 2024-01-04 【字体：大 中 小】, 2024-01-04 09:30文字大小. */
const leadingTime = new RegExp(
  String.raw`^((?:[12]\d{3}|[一二][${digitCharacters}]{3})\S*?)(\s+\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?=[\s|[【])(?!\s*\d{1,2}:\d)|$)`,
  'u',
);

/** A date, possibly with a time; a fault is reported for `field`. */
function readLabelledTime(text: string, { line, facts }: Pick<Spot, 'line' | 'facts'>, field: string) {
  const [leading = ''] = leadingTime.exec(text) ?? [];
  const read = readTime(text) ?? readTime(leading);
  if (!read) return undefined;
  if ('fault' in read) {
    facts.warn('value-not-taken', line, field, `日期“${text}”没有取：${read.fault}；核对后填写`);
    return undefined;
  }
  if (read.repaired) facts.repair(line, `数字连写的日期“${text}”读作 ${read.day}`);
  // Midnight is what a page shows if only the day is known.
  return read.day.replace(/ 00:00$/, '');
}

const readLabelledDay = (text: string, spot: Spot, field: string) => readLabelledTime(text, spot, field)?.slice(0, 10);

/** The date on which a page went online, from a line or a source without its own label. */
export function takePublished(text: string, line: number, facts: Facts): boolean {
  const time = readLabelledTime(text, { line, facts }, 'publishedOn');
  if (time !== undefined) facts.offer('publishedOn', time, line);
  return time !== undefined;
}

/** 发文日期 of a web column is the date it went online, if the letter itself is dated. */
function choosePublished(
  { facts, chosen: { issuedOn: issued } }: Letter,
  field: NamedField<'publishedOn'>,
): Fact<string> | undefined {
  for (const { value, line } of facts.all('someDay')) {
    if (value.includes(':') || (issued && value > issued)) facts.offer('publishedOn', value, line, 1);
    else if (issued === value) facts.repair(line, `页面上的日期 ${value} 与成文日期相同，没有另取`);
    else {
      facts.leave(line, value);
      facts.warn('day-in-doubt', line, 'issuedOn', `日期 ${value} 没有取：不能断定是成文还是上网的日期；核对后填写`);
    }
  }
  // 2024-01-04 in a table, 2024-01-04 09:30 below the title.
  for (const { value, line } of facts.all('publishedOn')) {
    const timed = facts.all('publishedOn').find((other) => other.value.startsWith(`${value} `));
    if (!timed) continue;
    facts.withdraw('publishedOn', line, value);
    facts.repair(line, `上网日期 ${value} 取第 ${timed.line} 行有时刻的 ${timed.value}`);
  }
  const published = facts.best(field);
  if (issued && published && published.value.slice(0, 10) < issued) {
    facts.warn(
      'day-before-issued',
      published.line,
      'publishedOn',
      `上网日期 ${published.value} 早于成文日期 ${issued}；请核对`,
    );
  }
  return published;
}

/** Takes the date of a letter, or reports why it is not one. */
export function takeIssueDay(
  read: ReadDay,
  { line, text }: Pick<Line, 'line' | 'text'>,
  facts: Facts,
  rank: number,
): void {
  if ('fault' in read) {
    facts.warn('value-not-taken', line, 'issuedOn', `成文日期“${text}”没有取：${read.fault}；核对后填写`);
    facts.leave(line, text);
    return;
  }
  if (read.repaired) facts.repair(line, `数字连写的日期“${text}”读作 ${read.day}`);
  facts.offer('issuedOn', read.day, line, rank);
  if (!isPlausible(read.day))
    facts.warn('day-out-of-range', line, 'issuedOn', `成文日期 ${read.day} 的年份不会是真的；请核对`);
}
