/** The search page at work: what is typed goes to the engine, answers go into the page, the address keeps the state. */

import { type Answer, Engine } from '../engine/engine.ts';
import { type FacetCount, isNarrow } from '../engine/narrow.ts';
import type { Query } from '../query/parts.ts';
import { facets } from '../record.ts';
import { tokensOf, unitsOf } from '../units.ts';
import { box } from './box.ts';
import { el } from './element.ts';
import { announcementOf, answerView, messageView } from './results.ts';
import { changed, requestAt } from './state.ts';

/** How long the keys have to rest before what is typed is searched, in ms. */
const rest = 200;

interface Parts {
  results: HTMLElement;
  /** Says to the ear what the results say to the eye. */
  said: HTMLElement;
  tools: HTMLElement;
  sort: HTMLSelectElement;
  filters: HTMLDetailsElement;
  chosen: HTMLElement;
  groups: HTMLElement;
  download: HTMLButtonElement;
}

function start({ form, input, base, lookup }: NonNullable<typeof box>, parts: Parts): void {
  const { results, said, tools, sort, filters, chosen, groups, download } = parts;
  const engine = new Engine(base, lookup);
  const { title } = document;
  let latest = 0;
  /** The newest answer whose tiers are all there. */
  let answered: Answer | undefined;
  let composing = false;
  /** Whether what stands in the address is still being typed: then the next key changes it in place. */
  let typing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Searches that failed one after another. */
  let failures = 0;

  function set(state: 'idle' | 'loading' | 'done' | 'error', words: string, match = 'none', total = 0): void {
    results.dataset['searchStatus'] = state;
    results.dataset['searchMatch'] = match;
    results.dataset['searchTotal'] = String(total);
    results.setAttribute('aria-busy', String(state === 'loading'));
    said.textContent = words;
    said.classList.toggle('visually-hidden', state !== 'loading');
    download.hidden = total === 0 || state !== 'done';
  }

  async function search(): Promise<void> {
    latest += 1;
    const turn = latest;
    const address = new URL(location.href);
    const request = { ...requestAt(address), counted: filters.open };
    const { query, narrowing } = request;
    answered = undefined;
    document.title = query.text ? `${query.text} · ${title}` : title;
    const many = Object.values(narrowing).flat().length;
    chosen.textContent = many > 0 ? `（已选 ${many}）` : '';
    sort.value = request.sort;
    if (query.text === '' && !isNarrow(narrowing)) {
      results.replaceChildren();
      set('idle', '');
      if (!filters.open) return;
      const counts = await engine.counts().catch(() => undefined);
      if (turn !== latest) return;
      if (!counts) said.textContent = '筛选项取不到';
      void showFilters(counts);
      return;
    }
    if (query.text !== '' && isTooShort(query)) {
      results.replaceChildren(messageView('请至少输入两个字'));
      set('done', '请至少输入两个字');
      return;
    }
    // An address without parameters is a link as well.
    const view = { base, address: (changes: Record<string, string>) => changed(address, changes).search || '?' };
    let told = false;
    const show = (answer: Answer): void => {
      if (turn !== latest) return;
      results.replaceChildren(...answerView(answer, request, view));
      told = true;
    };
    set('loading', '正在查……');
    try {
      const answer = await engine.answer(request, show);
      if (turn !== latest) return;
      show(answer);
      answered = answer;
      failures = 0;
      if (filters.open) void showFilters(answer.counts);
      const match = answer.total === 0 ? 'none' : answer.near ? 'near' : 'exact';
      const lacking = filters.open && !answer.counts ? '；筛选项取不到' : '';
      set('done', announcementOf(answer, request) + lacking, match, answer.total);
    } catch (error) {
      if (turn !== latest) return;
      console.warn(error);
      const retry = el('button', { type: 'button' }, '重试');
      retry.addEventListener('click', () => void search().then(() => focusOn('.understood, .notice button')));
      failures += 1;
      const register = el('a', { class: 'button', href: `${base}sessions/` }, '登记册');
      // A script that came damaged is not fetched again by the same page.
      const cure = failures > 1 ? '请检查网络后刷新网页' : '请检查网络后重试';
      const message = messageView(`检索暂时不能用。${cure}；也可从登记册按号数找。`, retry, register);
      // A number that was found stays, whatever became of the full text.
      if (!told) results.replaceChildren();
      results.append(message);
      set('error', '检索暂时不能用');
    }
  }

  /** What was followed is gone from the page; the box has the focus where nothing else can, or somebody types. */
  function focusOn(selector: string, nth = 0): void {
    const [...found] = results.querySelectorAll<HTMLElement>(selector);
    if (document.activeElement !== input) (found[nth] ?? input).focus();
  }

  /** The boxes anew, the focus where it was; or that they cannot be had. */
  async function showFilters(counts: FacetCount[] | undefined): Promise<void> {
    const module = counts && (await import('./filters.ts').catch(() => undefined));
    const held = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    if (module) groups.replaceChildren(...module.filtersView(counts));
    else {
      const retry = el('button', { type: 'button' }, '重试');
      retry.addEventListener('click', () => {
        filters.querySelector('summary')?.focus();
        void search();
      });
      groups.replaceChildren(el('p', {}, '筛选项取不到。请检查网络后重试。'), retry);
    }
    if (!held || held.isConnected) return;
    groups.querySelector<HTMLElement>(`input[name="${held.name}"][value="${CSS.escape(held.value)}"]`)?.focus();
  }

  /** Goes to another state of the page; one that is still being typed does not stay in the history. */
  function go(next: URL, stillTyping: boolean): Promise<void> {
    if (typing || next.href === location.href) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    typing = stillTyping;
    return search();
  }

  const typed = (): URL => changed(new URL(location.href), { q: input.value.trim() });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void go(typed(), false);
  });
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    soon();
  });
  input.addEventListener('input', soon);
  /** A moment after the last key; never while an input method is composing. */
  function soon(): void {
    clearTimeout(timer);
    if (composing) return;
    timer = setTimeout(() => {
      const changedWords = (new URL(location.href).searchParams.get('q') ?? '') !== input.value.trim();
      if (changedWords) void go(typed(), true);
    }, rest);
  }

  tools.hidden = false;
  sort.addEventListener(
    'change',
    () => void go(changed(new URL(location.href), { sort: sort.value === 'relevance' ? '' : sort.value }), false),
  );
  filters.addEventListener('toggle', () => {
    if (!filters.open) return;
    if (answered?.counts) void showFilters(answered.counts);
    else void search();
  });
  groups.addEventListener('change', () => {
    const ticked = [...groups.querySelectorAll<HTMLInputElement>('input:checked')];
    const choices = Object.keys(facets).map((facet) => [
      facet,
      ticked.filter(({ name }) => name === facet).map(({ value }) => value),
    ]);
    void go(changed(new URL(location.href), Object.fromEntries(choices)), false);
  });
  // Other states of this page need no loading: more results, another reading of what was typed.
  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.getAttribute('href')?.startsWith('?') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const shown = link.dataset['more'];
    const next = new URL(link.href);
    input.value = next.searchParams.get('q') ?? '';
    void go(next, false).then(() => (shown ? focusOn('[data-result] a', Number(shown)) : focusOn('.understood')));
  });
  download.addEventListener('click', () => {
    if (!answered) return;
    const { named, texts, near } = answered;
    const rows = [...(named?.letters.map(({ row }) => row) ?? []), ...((near ?? texts)?.rows ?? [])];
    import('./download.ts')
      .then(({ downloadList }) => downloadList(rows, base))
      .catch(() => {
        said.textContent = '清单没有下载成，请重试';
        said.classList.remove('visually-hidden');
      });
  });

  function load(): void {
    typing = false;
    input.value = new URL(location.href).searchParams.get('q') ?? '';
    void search();
  }
  addEventListener('popstate', load);
  load();
}

/** Nothing that can be searched: a single character, a sign. */
const isTooShort = ({ phrases, without, numbers, document: named }: Query): boolean =>
  [...without, ...numbers].length === 0 && !named && phrases.every((phrase) => tokensOf(unitsOf(phrase)).length === 0);

const part = <T extends HTMLElement>(name: string): T => {
  const found = document.querySelector<T>(`[data-search-${name}]`);
  if (!found) throw new Error(`the search page has no data-search-${name}`);
  return found;
};
if (box) {
  start(box, {
    results: part('status'),
    said: part('said'),
    tools: part('tools'),
    sort: part('sort'),
    filters: part('filters'),
    chosen: part('chosen'),
    groups: part('groups'),
    download: part('download'),
  });
}
