/** The search page at work: reports to `step.ts` what happens, and carries out the effects. */

import { Engine } from '../engine/engine.ts';
import { facets } from '../record.ts';
import { box } from './box.ts';
import { drawingHands } from './draw.ts';
import { download, filters, groups, results, said, sort, tools } from './elements.ts';
import * as step from './step.ts';

/** How long after the last key a query is searched, in ms. */
const rest = 200;

type Box = NonNullable<typeof box>;

/** Processes an event. */
type Happen = <Rest extends unknown[]>(event: (state: step.State, ...rest: Rest) => step.Step, ...rest: Rest) => void;

function start(box: Box): void {
  let state = step.stateAtFirst(location.href, filters.open);
  const happen: Happen = (event, ...rest) => {
    const [next, effects] = event(state, ...rest);
    state = next;
    for (const [name, ...given] of effects) (handlers[name] as (...given: unknown[]) => void)(...given);
  };
  const handlers: step.Effects = {
    ...drawingHands(box, (focus) => happen(step.retried, focus)),
    ...otherHands(box, happen),
  };
  const arrive = () => happen(step.arrived, location.href);
  addEventListener('popstate', arrive);
  listenToBox(box, happen);
  listenToParts(happen);
  tools.hidden = false;
  arrive();
}

function otherHands({ base, lookup }: Box, happen: Happen) {
  const engine = new Engine(base, lookup);
  return {
    go: (how, address) => history[`${how}State`](null, '', address),
    search: (turn, request) =>
      engine
        .answer(request, (answer) => happen(step.tierFound, turn, answer, request))
        .then((answer) => happen(step.answered, turn, answer, request))
        .catch((error) => {
          console.warn(error);
          happen(step.failed, turn);
        }),
    count: (turn) =>
      engine
        .counts()
        .catch(() => undefined)
        .then((counts) => happen(step.counted, turn, counts)),
    download: (rows) =>
      import('./download.ts')
        .then((module) => module.downloadList(rows, base))
        .catch(() => {
          said.textContent = '清单没有下载成，请重试';
          said.classList.remove('visually-hidden');
        }),
  } satisfies Partial<step.Effects>;
}

function listenToBox({ form, input }: Box, happen: Happen): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => happen(step.rested, input.value), rest);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    happen(step.asked, { q: input.value.trim() });
  });
  input.addEventListener('input', wait);
  input.addEventListener('compositionstart', () => happen(step.composed, true));
  input.addEventListener('compositionend', () => {
    happen(step.composed, false);
    wait();
  });
}

function listenToParts(happen: Happen): void {
  sort.addEventListener('change', () => happen(step.asked, { sort: sort.value === 'relevance' ? '' : sort.value }));
  filters.addEventListener('toggle', () => happen(step.toggled, filters.open));
  groups.addEventListener('change', () => {
    const ticked = [...groups.querySelectorAll<HTMLInputElement>('input:checked')];
    const choices = Object.keys(facets).map((facet) => [
      facet,
      ticked.filter(({ name }) => name === facet).map(({ value }) => value),
    ]);
    happen(step.asked, Object.fromEntries(choices));
  });
  // Other states of this page need no loading: more results, another reading of the query.
  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.getAttribute('href')?.startsWith('?') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const shown = link.dataset['more'];
    happen(step.followed, link.href, shown ? ['[data-result] a', Number(shown)] : ['.understood', 0]);
  });
  download.addEventListener('click', () => happen(step.listWanted));
}

if (box) start(box);
