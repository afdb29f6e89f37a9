/** Sorts and filters a register in the browser. What was asked for stands in the form and in the address. */
import { linesOf, type Numbered } from './lines.ts';
import { arranged, numbersPerBody, roles, type Scale, type Wish } from './order.ts';

const form = document.querySelector<HTMLFormElement>('[data-register-tools]');
const table = document.querySelector<HTMLTableElement>('.register');
if (form && table) start(form, table);

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const text = fields.find(({ name }) => name === 'q');
  const order = fields.find(({ name }) => name === 'sort');
  const heads = [...table.querySelectorAll<HTMLElement>('[data-sort]')];
  const reset = form.querySelector<HTMLButtonElement>('[data-reset]');
  const said = form.querySelector('[role="status"]');
  const scale: Scale = { agencies: choices('agency'), statuses: choices('status'), marks: choices('mark') };
  let read: Numbered[] | undefined;

  function choices(name: string): string[] {
    const select = fields.find((field) => field.name === name);
    return select && 'options' in select ? [...select.options].slice(1).map(({ value }) => value) : [];
  }

  const lines = (): Numbered[] => (read ??= linesOf(table, scale));

  function show(): void {
    const wish: Wish = Object.fromEntries(asked());
    const shown = arranged(lines(), wish, scale);
    if (said) said.textContent = sentence(shown.length, lines().length);
    for (const body of table.tBodies) {
      body.replaceChildren(...shown.splice(0, numbersPerBody).flatMap(({ rows }) => rows));
    }
    const sort = wish.sort ?? 'number';
    for (const head of heads) {
      const key = head.dataset['sort'];
      head.setAttribute('aria-sort', sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none');
    }
    if (reset) reset.hidden = asked().length === 0;
  }

  /** What the form holds, without what it leaves open. */
  function asked(): [name: string, value: string][] {
    return fields.flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : []));
  }

  /** Puts what the form holds into the address, so that it can be shared and gone back to; typing on is one step. */
  function ask(typing = false): void {
    const query = new URLSearchParams(asked()).toString();
    const address = location.pathname + (query && `?${query}`);
    if (address === location.pathname + location.search) return;
    const typesOn = typing && new URLSearchParams(location.search).has('q');
    history[typesOn ? 'replaceState' : 'pushState'](null, '', address);
    show();
  }

  function fillIn(): void {
    const parameters = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = parameters.get(field.name) ?? '';
      if ('options' in field && field.selectedIndex < 0) field.selectedIndex = 0;
    }
  }

  for (const head of heads) {
    const key = head.dataset['sort'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      if (!order) return;
      const up = key === 'number' ? '' : key;
      order.value = order.value === up ? `-${key}` : up;
      ask();
    });
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  // Letters of an unfinished 拼音 are not yet what is looked for.
  form.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask(event.target === text);
  });
  form.addEventListener('compositionend', () => ask(true));
  reset?.addEventListener('click', () => {
    for (const field of fields) field.value = '';
    text?.focus();
    ask();
  });
  addEventListener('popstate', () => {
    fillIn();
    show();
  });

  form.hidden = false;
  table.classList.add('sortable');
  fillIn();
  if (asked().length > 0) show();
  // When the page has been drawn: the rows are read before they are asked for.
  setTimeout(() => {
    lines();
    if (!table.hasAttribute('role')) giveRoles(table);
  }, 500);
}

function sentence(shown: number, all: number): string {
  if (shown === all) return `共 ${all} 号`;
  return shown === 0 ? '没有这样的号数' : `筛出 ${shown} 号，共 ${all} 号`;
}

/** What a long table leaves out of its HTML. */
function giveRoles(table: HTMLTableElement): void {
  for (const part of [table, ...table.querySelectorAll('*')]) {
    const role = table.tHead?.contains(part) && part.localName === 'th' ? 'columnheader' : roles[part.localName];
    if (role) part.setAttribute('role', role);
  }
}
