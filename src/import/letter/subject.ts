/** What a letter answers: its title, the meeting, the numbers and their kind. Pure. */
import { type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { meetingsNamed, type NamedMeeting } from '../meetings.ts';
import type { Fact, Facts } from './facts.ts';
import { weighKind } from './kind.ts';
import { compact } from './line.ts';
import { submissionTitleIn, submissionTitlesIn } from './opening.ts';
import type { Salutation } from './salutation.ts';
import { numbersIn, type Title } from './title.ts';

/** The first sentences, and the line on which they begin. */
export interface Opening {
  text: string;
  line: number;
}

type Found<Value> = { value: Value; line: number } | undefined;

/** The titles that were found, the letter's own first: it stands nearest to the text. */
export function titlesOf(facts: Facts): Fact<Title>[] {
  const own = facts.all<Title>('titles').reverse();
  const page = facts.all<string>('pageTitle').map(({ value, line, rank }) => ({
    value: { lines: [line], text: value.replace(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/gu, ''), whole: true },
    line,
    rank,
  }));
  return [...own, ...page];
}

/** The title to be printed: the nearest one that is whole. What else was written is told. */
export function chooseTitle(titles: Fact<Title>[], facts: Facts): Found<string> {
  const chosen = titles.find(({ value }) => value.whole);
  for (const title of titles) {
    const { text, lines, whole } = title.value;
    for (const line of lines.slice(1)) facts.repair(line, `标题接在第 ${title.line} 行之后，连成一行`);
    if (title === chosen) continue;
    if (chosen) {
      const same =
        compact(chosen.value.text).includes(compact(text)) || compact(text).includes(compact(chosen.value.text));
      facts.repair(title.line, `标题又写了一次${same ? '' : `，写法不同：${text}`}，取第 ${chosen.line} 行的`);
    } else if (!whole) facts.leave(title.line, text);
  }
  return chosen && { value: chosen.value.text, line: chosen.line };
}

/** The meeting: as the letter's title names it, else its first sentences, else the page. */
export function findMeeting(titles: Fact<Title>[], opening: Opening, facts: Facts): Found<NamedMeeting> {
  const named = [
    ...titles.flatMap(({ value, line }) => meetingsNamed(value.text).map((meeting) => ({ value: meeting, line }))),
    ...meetingsNamed(opening.text).map((meeting) => ({ value: meeting, line: opening.line })),
    ...facts.all<NamedMeeting>('meeting'),
  ];
  const [first] = named;
  if (!first) return undefined;
  const other = named.find(({ value }) => !isSameMeeting(value, first.value));
  if (other) {
    facts.warn(
      'value-differs-elsewhere',
      other.line,
      'session',
      `这里写的会议是${other.value.label}，取了第 ${first.line} 行的${first.value.label}；请核对`,
    );
  }
  return first;
}

const isSameMeeting = (a: NamedMeeting, b: NamedMeeting): boolean =>
  a.term === b.term && a.session === b.session && (!a.body || !b.body || a.body === b.body);

/** The numbers: of the title, else of the page's table, else of the first sentences. */
export function findNumbers(titles: Fact<Title>[], opening: Opening, facts: Facts): Found<string[]> {
  const titled = titles.flatMap(({ value, line }) => {
    const { numbers } = numbersIn(value.text);
    return numbers.length > 0 ? [{ value: numbers, line }] : [];
  });
  const spoken = numbersIn(opening.text, true).numbers;
  const named = [
    ...titled,
    ...facts.all<string[]>('numbers'),
    ...(spoken.length > 0 ? [{ value: spoken, line: opening.line }] : []),
  ];
  const [first] = named;
  if (!first) return undefined;
  const same = (numbers: string[]) =>
    numbers.every((number) => first.value.some((one) => Number(one) === Number(number) || one === number));
  const other = named.find(({ value }) => !same(value));
  if (other) {
    facts.warn(
      'value-differs-elsewhere',
      other.line,
      'submissions.0.number',
      `这里写的号数是 ${other.value.join('、')}，取了第 ${first.line} 行的 ${first.value.join('、')}；请核对`,
    );
  }
  return first;
}

/** 建议, 提案, 议案 or 协办意见; what speaks against it is told, and so is a doubt. */
export function findKind(
  titles: Fact<Title>[],
  meeting: NamedMeeting | undefined,
  salutation: Salutation | undefined,
  opening: Opening,
  facts: Facts,
): Kind | undefined {
  const title = titles.map(({ value }) => value.text).join(' ');
  const { kind, against } = weighKind({
    numbered: titles.map(({ value }) => numbersIn(value.text).word).find((word) => word !== undefined),
    title,
    opening: opening.text,
    body: meeting?.body,
    called: salutation?.called,
    column: facts.all<'npc' | 'cppcc'>('column').at(-1)?.value,
    toAgency: salutation !== undefined && !salutation.called,
  });
  if (against.length === 0) return kind;
  const [line, field] = [opening.line, 'submissions.0.kind'];
  if (kind) facts.warn('kind-in-doubt', line, field, `种类取${kinds[kind]}，但${against.join('、')}；请核对`);
  else facts.warn('kind-in-doubt', line, field, `种类没有取：${against.join('、')}，各说不一；核对后填写`);
  return kind;
}

/** Number and title of each submission, as far as the first sentences tell which belongs to which. */
export function submissionsOf(
  numbers: string[],
  kind: Kind | undefined,
  proposers: string[],
  opening: Opening,
  labelled: string | undefined,
  facts: Facts,
): { number?: string; kind?: Kind; title?: string; proposers?: string[] }[] {
  const shared = { ...(kind && { kind }) };
  // Of several persons and several numbers, nobody says who proposed which.
  const isTold = proposers.length > 0 && (numbers.length < 2 || proposers.length === 1);
  const who = isTold && { proposers };
  if (numbers.length <= 1) {
    const title = submissionTitleIn(opening.text) ?? labelled;
    const [number] = numbers;
    return [{ ...(number !== undefined && { number }), ...shared, ...(title && { title: title.trim() }), ...who }];
  }
  const titles = submissionTitlesIn(opening.text).map((title) => title.trim());
  const paired = titles.length === numbers.length;
  if (!paired && titles.length > 0) {
    facts.warn(
      'titles-not-paired',
      opening.line,
      'submissions',
      '答复的不止一件，题目与号数对不上，没有取题目；核对后填写',
    );
  }
  return numbers.map((number, index) => ({ number, ...shared, ...(paired && { title: titles[index] ?? '' }), ...who }));
}
