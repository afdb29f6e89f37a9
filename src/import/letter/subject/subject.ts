/** What a letter answers: its title, the meeting, the numbers and their kind. Pure. */
import { submissionKey } from '../../../../schemas/notation/submission-number.ts';
import { type Kind, kinds } from '../../../../schemas/vocabulary.ts';
import { meetingsNamed, type NamedMeeting } from '../../meetings.ts';
import type { FieldValue } from '../candidates.ts';
import type { Fact, Facts, Found } from '../facts.ts';
import { proposersOf } from '../names/proposers.ts';
import type { Salutation } from '../names/salutation.ts';
import type { Paragraph } from '../parts/body.ts';
import { compact } from '../source/line.ts';
import { weighKind } from './kind.ts';
import { type NamedNumbers, numbersIn, type SubmissionWord } from './numbers.ts';
import { submissionTitleIn, submissionTitlesIn } from './opening.ts';
import type { Title } from './title.ts';

/** The first sentences, and the line on which they begin. */
export interface Opening {
  text: string;
  line: number;
}

/** Ranks of a title: the letter's own is nearer to the text than the page's. */
export const titleRanks = { own: 0, page: 1 } as const;

/** What the letter answers, as far as title, first sentences and page agree. */
export interface Subject {
  title: Found<string> | undefined;
  meeting: Found<NamedMeeting> | undefined;
  numbers: Found<string[]> | undefined;
  kind: Kind | undefined;
  opening: Opening;
  salutation: Salutation | undefined;
}

export function subjectOf(facts: Facts, opening: Opening, salutation: Salutation | undefined): Subject {
  const titles = titlesOf(facts);
  const title = chooseTitle(titles, facts);
  const meeting = findMeeting(titles, opening, facts);
  const titled = titles.map(({ value, line }) => ({ ...numbersIn(value.text), line }));
  const named = [...titled, { ...numbersIn(opening.text, true), line: opening.line }];
  const word = named.find((one) => one.word !== undefined)?.word;
  const kind = findKind(titles, word, meeting?.value, salutation, opening, facts);
  const numbers = findNumbers(named, facts);
  reportSeries(numbers, opening, facts);
  return { title, meeting, kind, numbers, opening, salutation };
}

/** The first sentences: up to three paragraphs, until one of them says that the answer follows. */
export function openingOf(paragraphs: Paragraph[], isAddressed: boolean): Opening {
  const first = paragraphs.slice(0, isAddressed ? 4 : 3);
  const received = first.findIndex(({ text }) => /如下|收悉/u.test(text));
  // 收悉。 at the end of a line: the sentence below it belongs to it.
  const goesOn = /^[经现].*如下/u.test(first[received + 1]?.text ?? '');
  const taken = received < 0 ? first.slice(0, 2) : first.slice(0, received + (goesOn ? 2 : 1));
  return { text: taken.map(({ text }) => text).join('\n'), line: taken.at(-1)?.line ?? 1 };
}

/** The titles that were found; of the letter's own, the one nearest to the text first. */
export function titlesOf(facts: Facts): Fact<Title>[] {
  const titles = facts.all('title');
  const own = titles.filter(({ rank }) => rank === titleRanks.own);
  return [...own.reverse(), ...titles.slice(own.length)];
}

/** The title to print: the nearest complete one. Other wordings are reported. */
function chooseTitle(titles: Fact<Title>[], facts: Facts): Found<string> | undefined {
  const chosen = titles.find(({ value }) => value.whole);
  for (const title of titles) {
    const { text, lines, whole } = title.value;
    for (const line of lines.slice(1)) facts.repair(line, `标题接在第 ${title.line} 行之后，连成一行`);
    if (title === chosen) continue;
    if (chosen) {
      const taken = chosen.value.text;
      const same = compact(taken).includes(compact(text)) || compact(text).includes(compact(taken));
      const isOther = !same && isOfOther(text, taken);
      if (isOther) facts.leave(title.line, text);
      else facts.repair(title.line, `标题又写了一次${same ? '' : `，写法不同：${text}`}，取第 ${chosen.line} 行的`);
    } else if (!whole) facts.leave(title.line, text);
  }
  return chosen && { value: chosen.value.text, line: chosen.line };
}

/** Whether two titles name different numbers: a page lists other letters. */
function isOfOther(one: string, other: string): boolean {
  const [named, taken] = [one, other].map((text) => numbersIn(text).numbers);
  return named !== undefined && named.length > 0 && !named.some((number) => taken?.includes(number));
}

/** The meeting: as the letter's title names it, else its first sentences, else the page. */
function findMeeting(titles: Fact<Title>[], opening: Opening, facts: Facts): Found<NamedMeeting> | undefined {
  const named = [
    ...titles.flatMap(({ value, line }) => meetingsNamed(value.text).map((meeting) => ({ value: meeting, line }))),
    ...meetingsNamed(opening.text).map((meeting) => ({ value: meeting, line: opening.line })),
    ...facts.all('session'),
  ];
  const [first] = named;
  if (!first) return undefined;
  const other = named.find(({ value }) => !isSameMeeting(value, first.value));
  if (other) {
    const message = `这里写的会议是${other.value.label}，取了第 ${first.line} 行的${first.value.label}；请核对`;
    facts.warn('value-differs-elsewhere', other.line, 'session', message);
  }
  return first;
}

const isSameMeeting = (a: NamedMeeting, b: NamedMeeting): boolean =>
  a.term === b.term && a.session === b.session && (!a.body || !b.body || a.body === b.body);

interface NumbersAt extends NamedNumbers {
  line: number;
}

/** The numbers: of the title, else of the page's table, else of the first sentences. */
function findNumbers(read: readonly NumbersAt[], facts: Facts): Found<string[]> | undefined {
  const found = read.map(({ numbers, line }) => ({ value: numbers, line }));
  const named = [...found.slice(0, -1), ...facts.all('numbers'), ...found.slice(-1)].filter(
    ({ value }) => value.length > 0,
  );
  const [first] = named;
  if (!first) return undefined;
  const taken = new Set(first.value.map(submissionKey));
  const same = (numbers: string[]) => numbers.every((number) => taken.has(submissionKey(number)));
  const other = named.find(({ value }) => !same(value));
  if (other) {
    const chosen = `取了第 ${first.line} 行的 ${first.value.join('、')}`;
    const message = `这里写的号数是 ${other.value.join('、')}，${chosen}；请核对`;
    facts.warn('value-differs-elsewhere', other.line, 'submissions.0.number', message);
  }
  return first;
}

const submittedBetween = /闭会期间[^《，,。；;]{0,12}(?:提出|提交|所提)/u;

/** A submission that came between meetings may be numbered in a series of its own. */
function reportSeries(numbers: Found<string[]> | undefined, { text, line }: Opening, facts: Facts): void {
  if (!numbers || !submittedBetween.test(text) || numbers.value.some((number) => number.startsWith('闭'))) return;
  const message = `这里写是闭会期间提出的，取了第 ${numbers.line} 行的 ${numbers.value.join('、')}；请核对，闭会期间第3号写作 闭3`;
  facts.warn('value-differs-elsewhere', line, 'submissions.0.number', message);
}

/** 建议, 提案, 议案 or 协办意见; contradicting evidence is reported, and so is a doubt. */
function findKind(
  titles: Fact<Title>[],
  numbered: SubmissionWord | undefined,
  meeting: NamedMeeting | undefined,
  salutation: Salutation | undefined,
  opening: Opening,
  facts: Facts,
): Kind | undefined {
  const title = titles.map(({ value }) => value.text).join(' ');
  const { kind, against } = weighKind({
    numbered,
    title,
    opening: opening.text,
    body: meeting?.body,
    called: salutation?.called,
    addressed: salutation?.names ?? [],
    column: facts.all('column').at(-1)?.value,
    toAgency: salutation !== undefined && !salutation.titled,
  });
  if (against.length === 0) return kind;
  const [line, field] = [opening.line, 'submissions.0.kind'];
  if (kind) facts.warn('kind-in-doubt', line, field, `种类取${kinds[kind]}，但${against.join('、')}；请核对`);
  else facts.warn('kind-in-doubt', line, field, `种类没有取：${against.join('、')}，各说不一；核对后填写`);
  return kind;
}

/** The meeting, with its assembly from the kind of the submissions if its name leaves that open. */
export function sessionOf({ meeting, kind }: Subject): Found<FieldValue<'session'>> | undefined {
  if (!meeting) return undefined;
  const { label, body, term, session } = meeting.value;
  const meant =
    body ?? (kind === 'proposal' ? 'cppcc' : kind === 'suggestion' || kind === 'motion' ? 'npc' : undefined);
  return { value: { label, ...(meant && { body: meant }), term, session }, line: meeting.line };
}

/** Number and title of each submission, as far as the first sentences say which belongs to which. */
export function submissionsOf(subject: Subject, facts: Facts): Found<FieldValue<'submissions'>> | undefined {
  const { opening, salutation, kind } = subject;
  const numbers = subject.numbers?.value ?? [];
  const line = subject.numbers?.line ?? opening.line;
  const proposers = proposersOf(subject.title?.value ?? '', opening.text, salutation, kind);
  // With several persons and several numbers, it is not known who proposed which.
  const isKnown = proposers.length > 0 && (numbers.length < 2 || proposers.length === 1);
  const shared = { ...(kind && { kind }) };
  const who = isKnown && { proposers };
  if (numbers.length <= 1) {
    const title = submissionTitleIn(opening.text) ?? facts.all('submissionTitle')[0]?.value;
    const [number] = numbers;
    const one = { ...(number !== undefined && { number }), ...shared, ...(title && { title: title.trim() }), ...who };
    return Object.keys(one).length > 0 ? { value: [one], line } : undefined;
  }
  const titles = submissionTitlesIn(opening.text).map((title) => title.trim());
  const paired = titles.length === numbers.length;
  if (!paired && titles.length > 0) {
    const message = '答复的不止一件，题目与号数对不上，没有取题目；核对后填写';
    facts.warn('titles-not-paired', opening.line, 'submissions', message);
  }
  const titleAt = (index: number) => paired && { title: titles[index] ?? '' };
  return { value: numbers.map((number, index) => ({ number, ...shared, ...titleAt(index), ...who })), line };
}
