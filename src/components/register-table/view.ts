/** Sorts and filters a register in the browser. What was requested is in the form and in the address. */
import { type Filters, filtersIn } from './filters.ts';
import { linesOf, type Numbered } from './lines.ts';
import { arranged, numbersPerBody, roles, type Scale } from './order.ts';

const form = document.querySelector<HTMLFormElement>('[data-register-tools]');
const table = document.querySelector<HTMLTableElement>('.register');
if (form && table) start(form, table);

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const filters = filtersIn(form);
  const scale: Scale = {
    agencies: filters.choices('agency'),
    statuses: filters.choices('status'),
    marks: filters.choices('mark'),
  };
  const heads = [...table.querySelectorAll<HTMLElement>('[data-sort]')];
  const reset = form.querySelector<HTMLButtonElement>('[data-reset]');
  const said = form.querySelector('[role="status"]');
  let read: Numbered[] | undefined;
  const lines = (): Numbered[] => (read ??= linesOf(table, scale));

  function show(): void {
    const requested = filters.requested();
    const shown = arranged(lines(), requested, scale);
    if (said) said.textContent = sentence(shown.length, lines().length);
    for (const body of table.tBodies) {
      body.replaceChildren(...shown.splice(0, numbersPerBody).flatMap(({ rows }) => rows));
    }
    const sort = requested.sort ?? 'number';
    for (const head of heads) {
      const key = head.dataset['sort'];
      head.setAttribute('aria-sort', sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none');
    }
    if (reset) reset.hidden = Object.keys(requested).length === 0;
  }

  for (const head of heads) giveButton(head);
  listen({ form, heads, reset, filters, show });
  form.hidden = false;
  table.classList.add('sortable');
  filters.fromAddress();
  if (Object.keys(filters.requested()).length > 0) show();
  // Once the page is drawn: so the rows are read before they are needed.
  setTimeout(() => {
    lines();
    if (!table.hasAttribute('role')) giveRoles(table);
  }, 500);
}

interface Controls {
  form: HTMLFormElement;
  heads: HTMLElement[];
  reset: HTMLButtonElement | null;
  filters: Filters;
  show: () => void;
}

function listen({ form, heads, reset, filters, show }: Controls): void {
  const request = (changed?: EventTarget | null) => {
    if (filters.toAddress(changed)) show();
  };
  for (const head of heads) {
    head.querySelector('button')?.addEventListener('click', () => {
      filters.sortBy(head.dataset['sort'] ?? '');
      request();
    });
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  // The letters of unfinished 拼音 input are not yet a query.
  form.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) request(event.target);
  });
  form.addEventListener('compositionend', ({ target }) => request(target));
  reset?.addEventListener('click', () => {
    filters.clear();
    request();
  });
  addEventListener('popstate', () => {
    filters.fromAddress();
    show();
  });
}

/** A column header becomes the button that sorts by it. */
function giveButton(head: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
}

function sentence(shown: number, all: number): string {
  if (shown === all) return `共 ${all} 号`;
  return shown === 0 ? '没有这样的号数' : `筛出 ${shown} 号，共 ${all} 号`;
}

/** Adds the roles that a long table leaves out of its HTML. */
function giveRoles(table: HTMLTableElement): void {
  for (const part of [table, ...table.querySelectorAll('*')]) {
    const role = table.tHead?.contains(part) && part.localName === 'th' ? 'columnheader' : roles[part.localName];
    if (role) part.setAttribute('role', role);
  }
}
