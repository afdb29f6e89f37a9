/** Checks days against each other, and against the year of the meeting. */
import { firstYear, isPlausible, lastYear } from '../../../schemas/notation/civil-date.ts';
import { parseDocumentNumber } from '../../../schemas/notation/document-number.ts';
import type { Reply } from '../../../schemas/reply.ts';
import type { Session } from '../../../schemas/session.ts';
import type { Draft } from '../draft.ts';
import type { Path, Problem, Report } from '../problem.ts';

/** A number is answered within a few years of its meeting, a document put online within some more. */
const [answering, publishing] = [3, 20];

const yearOf = (day: string): number => Number(day.slice(0, 4));

interface Day {
  path: Path;
  label: string;
  on: string | undefined;
}

/** Those on which a letter was made, and those that follow. */
const daysOf = (fields: Partial<Reply>): { made: Day[]; later: Day[] } => ({
  made: [
    { path: ['issuedOn'], label: '成文日期', on: fields.issuedOn },
    { path: ['printedOn'], label: '印发日期', on: fields.printedOn },
    ...(fields.consultations ?? []).map(({ on }, at) => ({ path: ['consultations', at, 'on'], label: '面商日期', on })),
  ],
  later: [
    { path: ['publishedOn'], label: '上网日期', on: fields.publishedOn },
    { path: ['withdrawn', 'on'], label: '撤回日期', on: fields.withdrawn?.on },
    ...(fields.corrections ?? []).map(({ on }, at) => ({ path: ['corrections', at, 'on'], label: '更正日期', on })),
  ],
});

type Meeting = Pick<Session, 'year' | 'asOf'>;

/** The days of one letter; `meeting` is its meeting, if that is registered. */
export function checkDays(fields: Partial<Reply>, meeting: Meeting | undefined, report: Report): void {
  const { made, later } = daysOf(fields);
  for (const day of made) if (!isOutOfRange(day, report)) checkAgainstMeeting(day, meeting ?? {}, report);
  for (const day of later) isOutOfRange(day, report);
  checkOrder(fields, report);
  checkDocumentYear(fields, report);
}

/** Reports a year in which no day of a register or a letter can be. */
function isOutOfRange({ path, label, on }: Day, report: Report): boolean {
  if (on === undefined || isPlausible(on)) return false;
  report('day-out-of-range', path, `${label} ${on} 不会是真的，应在 ${firstYear} 至 ${lastYear} 年之间`, '核对年份');
  return true;
}

/** Reports a day that is years away from the meeting, or from what its register knows. */
function checkAgainstMeeting({ path, label, on }: Day, { year, asOf }: Meeting, report: Report): void {
  if (on === undefined) return;
  const far = (than: string, years: number, severity: Problem['severity'] = 'error') => {
    const message = `${label} ${on} 比${than}${years > 0 ? '晚' : '早'} ${Math.abs(years)} 年`;
    report('day-far-from-meeting', path, message, '核对年份', severity);
  };
  if (year !== undefined) {
    const years = yearOf(on) - year;
    if (Math.abs(years) > answering) far(`会议的年份 ${year} `, years);
    else if (years < 0) far(`会议的年份 ${year} `, years, 'warning');
  } else if (asOf !== undefined) {
    const years = yearOf(on) - yearOf(asOf);
    if (years > answering) far(`登记册的截至日期 ${asOf} `, years);
  }
}

/** The days of a register's entry. */
export function checkEntryDays(
  index: number,
  { assignedOn, dueOn, answeredOn }: NonNullable<Session['register']>[number],
  meeting: Meeting,
  report: Report,
): void {
  const { asOf } = meeting;
  const path = (field: string) => ['register', index, field];
  const days = [
    { path: path('assignedOn'), label: '交办日期', on: assignedOn },
    { path: path('dueOn'), label: '答复期限', on: dueOn },
    { path: path('answeredOn'), label: '答复日期', on: answeredOn },
  ];
  for (const day of days) if (!isOutOfRange(day, report)) checkAgainstMeeting(day, { year: meeting.year }, report);
  const disagree = (field: string, message: string) =>
    report('register-days-disagree', path(field), message, '核对这两个日期', 'warning');
  if (assignedOn && dueOn && dueOn < assignedOn) disagree('dueOn', `答复期限早于交办日期：${dueOn} 早于 ${assignedOn}`);
  if (assignedOn && answeredOn && answeredOn < assignedOn)
    disagree('answeredOn', `答复日期早于交办日期：${answeredOn} 早于 ${assignedOn}`);
  if (answeredOn && asOf && asOf < answeredOn)
    disagree('answeredOn', `答复日期 ${answeredOn} 晚于本册的截至日期 ${asOf}`);
}

/** The year and the day of a meeting's register. */
export function checkMeetingDays({ year, asOf }: Partial<Meeting>, report: Report): void {
  if (isOutOfRange({ path: ['year'], label: '年份', on: year === undefined ? undefined : String(year) }, report))
    return;
  if (isOutOfRange({ path: ['asOf'], label: '截至日期', on: asOf }, report)) return;
  if (year && asOf && yearOf(asOf) < year)
    checkAgainstMeeting({ path: ['asOf'], label: '截至日期', on: asOf }, { year }, report);
}

/** What follows a letter is not earlier than the letter. */
function checkOrder(
  { issuedOn, publishedOn, printedOn, withdrawn, corrections = [] }: Partial<Reply>,
  report: Report,
): void {
  if (!issuedOn) return;
  const early = (path: PropertyKey[], label: string, day: string | undefined, severity: 'error' | 'warning') => {
    if (day === undefined || day.slice(0, 10) >= issuedOn) return;
    report('day-before-issued', path, `${label} ${day} 早于成文日期 ${issuedOn}`, '核对这两个日期', severity);
  };
  early(['publishedOn'], '上网日期', publishedOn, 'error');
  early(['printedOn'], '印发日期', printedOn, 'warning');
  early(['withdrawn', 'on'], '撤回日期', withdrawn?.on, 'warning');
  for (const [index, { on }] of corrections.entries()) {
    early(['corrections', index, 'on'], '更正日期', on, 'warning');
    const before = corrections[index - 1]?.on;
    // Their pages are numbered: one inserted in between would take the address of another.
    if (before === undefined || before <= on) continue;
    report(
      'corrections-out-of-order',
      ['corrections', index, 'on'],
      `更正没有按先后排列：${on} 在 ${before} 之后`,
      '从最早的写起，新的写在最后',
    );
  }
}

/** A document is numbered in the year in which it is issued, or around its end. */
function checkDocumentYear({ documentNumber, issuedOn, publishedOn }: Partial<Reply>, report: Report): void {
  const numbered = parseDocumentNumber(documentNumber ?? '')?.year;
  if (!issuedOn || !isPlausible(issuedOn)) return;
  if (numbered && Math.abs(numbered - yearOf(issuedOn)) > 1) {
    const message = `发文字号是 ${numbered} 年的，成文日期却是 ${issuedOn}`;
    report('years-disagree', ['documentNumber'], message, '核对这两个年份', 'warning');
  }
  if (publishedOn && isPlausible(publishedOn) && yearOf(publishedOn) - yearOf(issuedOn) > publishing) {
    const message = `上网日期 ${publishedOn} 比成文日期 ${issuedOn} 晚了二十多年`;
    report('years-disagree', ['publishedOn'], message, '核对这两个年份', 'warning');
  }
}

/** A letter that was issued years before or after the other letters of its meeting. */
interface FarLetter {
  draft: Draft;
  /** The year of most letters; unset if no year is that. */
  common?: number;
  /** Every year in which a letter was issued, in order. */
  years: number[];
}

/** The letters of a meeting far from most of its letters; if the years are scattered, each of them may be the wrong one. */
export function farFromOthers(letters: readonly Draft[]): FarLetter[] {
  const dated = letters.flatMap((draft): [Draft, number][] => {
    const { issuedOn } = draft.fields;
    return issuedOn && isPlausible(issuedOn) ? [[draft, yearOf(issuedOn)]] : [];
  });
  const all = dated.map(([, year]) => year).sort((a, b) => a - b);
  const years = [...new Set(all)];
  const common = all[Math.floor(all.length / 2)] ?? 0;
  const isFar = (year: number, from: number) => Math.abs(year - from) > answering;
  const far = dated.filter(([, year]) => isFar(year, common));
  if (far.length * 2 < dated.length) return far.map(([draft]) => ({ draft, common, years }));
  return dated.filter(([, year]) => years.some((other) => isFar(year, other))).map(([draft]) => ({ draft, years }));
}
