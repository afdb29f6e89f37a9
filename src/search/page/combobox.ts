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

/** The options below a search box: what they show, and which one is active. `choose` takes the index of one. */
function listbox(input: HTMLInputElement, list: HTMLElement, choose: (index: number) => void) {
  let active = -1;

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

  function show(suggestions: Suggestion[]): void {
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(suggestions.length > 0));
    point(-1);
  }

  return { show, point, active: () => active };
}

/** Turns a search box and the empty list after it into a combobox. `said` is a live region. */
export function combobox(input: HTMLInputElement, list: HTMLElement, said: HTMLElement, handlers: Handlers): void {
  const { show, point, active } = listbox(input, list, choose);
  let shown: Suggestion[] = [];
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

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
    shown = [];
    show(shown);
  }

  async function ask(): Promise<void> {
    turn += 1;
    const asked = turn;
    // Suggestions are a convenience; without them the search itself still works and reports what is wrong.
    const suggestions = await handlers.suggest(input.value).catch(() => []);
    if (asked !== turn || document.activeElement !== input) return;
    const hadSome = shown.length > 0;
    shown = suggestions;
    show(shown);
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
    const at = active();
    if (event.key === 'ArrowDown' && last < 0 && input.value !== '') void ask();
    else if (event.key === 'ArrowDown' && last >= 0) point(at >= last ? -1 : at + 1);
    else if (event.key === 'ArrowUp' && last >= 0) point(at < 0 ? last : at - 1);
    else if (event.key === 'Escape' && last >= 0) close();
    else if (event.key === 'Enter' && at >= 0) choose(at);
    else return;
    event.preventDefault();
  });
}
