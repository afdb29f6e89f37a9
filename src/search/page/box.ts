/** The search box of any page: suggestions while typing. The script of the search page uses the same box. */

import { Lookup } from '../engine/lookup.ts';
import type { Guide } from '../record.ts';
import { combobox } from './combobox.ts';
import { suggester } from './suggest.ts';

interface SearchBox {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Path of the site, with a slash at both ends. */
  base: string;
  lookup: Lookup;
}

function findBox(): SearchBox | undefined {
  const form = document.querySelector<HTMLFormElement>('form.search-form');
  const guide = form?.querySelector<HTMLElement>('[data-search-guide]');
  const input = form?.elements.namedItem('q');
  if (!form || !guide || !(input instanceof HTMLInputElement)) return undefined;
  const base = guide.dataset['base'] ?? '/';
  const known: Guide = JSON.parse(guide.textContent);
  return { form, input, base, lookup: new Lookup(base, known) };
}

/** Submits as a reader would: Safari before 16 has no `requestSubmit`. */
const submit = (form: HTMLFormElement): void => form.querySelector<HTMLButtonElement>('[type="submit"]')?.click();

export const box = findBox();

const list = box?.form.querySelector<HTMLElement>('[data-suggestions]');
const said = box?.form.querySelector<HTMLElement>('[data-suggestions-said]');
if (box && list && said) {
  const { form, input, base, lookup } = box;
  // If results themselves appear while typing, letters are not suggested as well.
  const letters = document.querySelector('[data-search-status]') === null;
  combobox(input, list, said, { suggest: suggester(base, lookup, letters), take: () => submit(form) });
}
