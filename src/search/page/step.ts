/**
 * The search page without a page. Each exported function is one event: from the state and what happened it returns the
 * next state, and the effects to carry out. Pure; `view.ts` carries them out.
 */
import type { Answer, Request } from '../engine/engine.ts';
import { type FacetCount, isNarrow } from '../engine/narrow.ts';
import type { Query } from '../query/parts.ts';
import { tokensOf, unitsOf } from '../units.ts';
import { changed, requestAt } from './address.ts';
import { announcementOf } from './sentences.ts';

export interface State {
  /** What can be shared, and gone back to. */
  address: string;
  /** The same, parsed. */
  words: string;
  /** Whether the filters are open. */
  open: boolean;
  /** Counts searches. */
  turn: number;
  /** Whether what is in the address is still being typed: then the next key changes it in place. */
  typing?: boolean;
  /** Whether an input method is composing. */
  composing?: boolean;
  /** Whether a tier of the newest search is shown. */
  shown?: boolean;
  /** The answer to the newest search, once all its tiers are there. */
  answer?: Answer | undefined;
  /** Whether the last finished search failed. */
  failed?: boolean;
  /** What gets the focus after a search. */
  focus?: Focus | undefined;
}

/** An element of the results that replaces a followed link that is gone: the nth that a selector finds. */
export type Focus = [selector: string, nth: number];

type Status = 'idle' | 'loading' | 'done' | 'error';
type Match = 'exact' | 'near' | 'none';

/** Everything that can be done outside the state. */
export interface Effects {
  // On the page
  fillBox(words: string): void;
  /** Title, order, how many filters are chosen. */
  showRequest(request: Request): void;
  showAnswer(answer: Answer, request: Request, address: string): void;
  /** Only a sentence, or nothing. */
  showMessage(status: Status, words: string): void;
  /** That a search failed, and what helps: something else if it failed before. Below the results so far, or alone. */
  showFailure(again: boolean, below: boolean): void;
  /** The checkboxes, or a message that they cannot be loaded. */
  showFilters(counts: FacetCount[] | undefined): void;
  setStatus(status: Status, words: string, match?: Match, total?: number): void;
  focusOn(focus: Focus): void;
  // Elsewhere
  go(how: 'push' | 'replace', address: string): void;
  /** Leads to `answered` or `failed`, with `tierFound` before. */
  search(turn: number, request: Request): void;
  /** Leads to `counted`. */
  count(turn: number): void;
  download(rows: number[]): void;
}

/** An effect and its arguments. */
export type Effect = { [Name in keyof Effects]: [Name, ...Parameters<Effects[Name]>] }[keyof Effects];
export type Step = [next: State, effects: Effect[]];

/** A page that was just loaded; `arrived` is the first event. */
export const stateAtFirst = (address: string, open: boolean): State => ({
  address,
  words: '',
  open,
  turn: 0,
});

// ---- Actions of the reader

/** The page was loaded, or gone back to. */
export const arrived = (state: State, address: string): Step => filled(search({ ...state, address, typing: false }));

/** An input method started or finished composing. */
export const composed = (state: State, composing: boolean): Step => [{ ...state, composing }, []];

/** There was no key for a moment. */
export const rested = (state: State, typed: string): Step =>
  state.composing || typed.trim() === state.words ? [state, []] : changedBy(state, { q: typed.trim() }, true);

/** A query was submitted, or another order or other filters chosen. */
export const asked = (state: State, changes: Changes): Step => changedBy(state, changes, false);

/** The filters were opened or closed. */
export function toggled(before: State, open: boolean): Step {
  const state = { ...before, open };
  const counts = state.answer?.counts;
  if (!open) return [state, []];
  // A narrowed answer was counted while they were closed.
  return counts ? [state, [['showFilters', counts]]] : search(state);
}

/** A link to another state of this page was followed. */
export const followed = (state: State, address: string, focus: Focus): Step =>
  filled(goTo({ ...state, focus }, address, false));

export const retried = (state: State, focus = state.focus): Step => search({ ...state, focus });

/** The list of letters was requested. */
export const listWanted = (state: State): Step => [state, state.answer ? [['download', rowsOf(state.answer)]] : []];

// ---- Outcomes of a search; for any but the newest they come too late

const ofNewest =
  <Rest extends unknown[]>(event: (state: State, ...rest: Rest) => Step) =>
  (state: State, turn: number, ...rest: Rest): Step =>
    turn === state.turn ? event(state, ...rest) : [state, []];

const noCounts = '筛选项取不到';

export const counted = ofNewest((state, counts: FacetCount[] | undefined) =>
  over(state, [
    ['setStatus', 'idle', counts ? '' : noCounts],
    ['showFilters', counts],
  ]),
);

export const tierFound = ofNewest(
  (state, answer: Answer, request: Request): Step => [
    { ...state, shown: true },
    [['showAnswer', answer, request, state.address]],
  ],
);

export const answered = ofNewest((state, answer: Answer, request: Request) => {
  const { total, near, counts } = answer;
  const words = announcementOf(answer, request) + (state.open && !counts ? `；${noCounts}` : '');
  return over({ ...state, answer, failed: false }, [
    ['showAnswer', answer, request, state.address],
    ...(state.open ? [['showFilters', counts] as Effect] : []),
    ['setStatus', 'done', words, total === 0 ? 'none' : near ? 'near' : 'exact', total],
  ]);
});

export const failed = ofNewest((state) =>
  // A number that was found stays, whatever happened to the full text.
  over({ ...state, failed: true }, [['showFailure', state.failed === true, state.shown === true]]),
);

// ---- Parts of a step

type Changes = Record<string, string | string[]>;

const changedBy = (state: State, changes: Changes, typing: boolean): Step =>
  goTo(state, changed(new URL(state.address), changes).href, typing);

/** The same step, with the query of the address in the box. */
const filled = ([state, effects]: Step): Step => [state, [['fillBox', state.words], ...effects]];

/** Another state of the page; one that is still being typed does not stay in the history. */
function goTo(before: State, address: string, typing: boolean): Step {
  const [state, effects] = search({ ...before, address, typing });
  return [state, [['go', before.typing || address === before.address ? 'replace' : 'push', address], ...effects]];
}

/** Requests what the address says. */
function search(before: State): Step {
  const turn = before.turn + 1;
  const request = { ...requestAt(new URL(before.address)), counted: before.open };
  const { query, narrowing } = request;
  const state = { ...before, words: query.text, turn, shown: false, answer: undefined };
  const shown: Effect = ['showRequest', request];
  if (query.text === '' && !isNarrow(narrowing)) {
    const idle: Effect[] = [shown, ['showMessage', 'idle', '']];
    return state.open ? [state, [...idle, ['count', turn]]] : over(state, idle);
  }
  if (query.text !== '' && isTooShort(query)) {
    return over(state, [shown, ['showMessage', 'done', '请至少输入两个字']]);
  }
  return [state, [shown, ['setStatus', 'loading', '正在查……'], ['search', turn, request]]];
}

/** Nothing that can be searched: a single character, a sign. */
const isTooShort = ({ phrases, without, numbers, document: named }: Query): boolean =>
  [...without, ...numbers].length === 0 && !named && phrases.every((phrase) => tokensOf(unitsOf(phrase)).length === 0);

/** After a search: what was waiting for the focus gets it. */
const over = (state: State, effects: Effect[]): Step => [
  { ...state, focus: undefined },
  state.focus ? [...effects, ['focusOn', state.focus]] : effects,
];

/** The letters of an answer, in its order. */
const rowsOf = ({ named, texts, near }: Answer): number[] => [
  ...(named?.letters.map(({ row }) => row) ?? []),
  ...((near ?? texts)?.rows ?? []),
];
