/**
 * Suggestions under a search box: the combobox with a listbox of the ARIA Authoring Practices. Arrow keys move,
 * Enter takes, Escape closes; the box keeps the focus.
 */
import { el } from './element.ts';

export interface Suggestion {
  label: string;
  /** What else to say about it. */
  detail: string;
  /** Where it leads; without, the box is filled with it. */
  href?: string;
}

interface Handlers {
  /** The suggestions for what is typed. */
  suggest(typed: string): Promise<Suggestion[]>;
  /** A suggestion without a link was taken. */
  take(words: string): void;
}

/** How long after the last key suggestions are fetched, in ms. */
const rest = 120;

/** Turns a search box and the empty list after it into a combobox. `said` is a live region. */
export function combobox(input: HTMLInputElement, list: HTMLElement, said: HTMLElement, handlers: Handlers): void {
  let shown: Suggestion[] = [];
  let active = -1;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  function show(suggestions: Suggestion[]): void {
    shown = suggestions;
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(suggestions.length > 0));
    point(-1);
  }

  function option({ label, detail }: Suggestion, index: number): HTMLElement {
    const element = el(
      'div',
      { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' },
      el('span', {}, label),
      el('span', { class: 'quiet' }, detail),
    );
    // Before the box loses the focus.
    element.addEventListener('pointerdown', (event) => event.preventDefault());
    element.addEventListener('click', () => choose(index));
    return element;
  }

  function point(index: number): void {
    active = index;
    for (const [nth, element] of Array.from(list.children).entries()) {
      element.setAttribute('aria-selected', String(nth === active));
    }
    const element = list.children[active];
    if (element) {
      input.setAttribute('aria-activedescendant', element.id);
      element.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function choose(index: number): void {
    const chosen = shown[index];
    close();
    if (!chosen) return;
    if (chosen.href) location.assign(chosen.href);
    else {
      input.value = chosen.label;
      handlers.take(chosen.label);
    }
  }

  function close(): void {
    turn += 1;
    clearTimeout(timer);
    said.textContent = '';
    show([]);
  }

  async function ask(): Promise<void> {
    turn += 1;
    const asked = turn;
    // Suggestions are a convenience; without them the search itself still works and reports what is wrong.
    const suggestions = await handlers.suggest(input.value).catch(() => []);
    if (asked !== turn || document.activeElement !== input) return;
    const hadSome = shown.length > 0;
    show(suggestions);
    if (suggestions.length > 0) said.textContent = `有 ${suggestions.length} 条建议，按上下键选择`;
    else said.textContent = hadSome ? '没有建议' : '';
  }

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!(event as InputEvent).isComposing) timer = setTimeout(ask, rest);
  });
  input.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, rest);
  });
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const last = shown.length - 1;
    if (event.key === 'ArrowDown' && last < 0 && input.value !== '') void ask();
    else if (event.key === 'ArrowDown' && last >= 0) point(active >= last ? -1 : active + 1);
    else if (event.key === 'ArrowUp' && last >= 0) point(active < 0 ? last : active - 1);
    else if (event.key === 'Escape' && last >= 0) close();
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else return;
    event.preventDefault();
  });
}
