/** The form of a register: what it requests, and the address that matches it. */
import type { Requested } from './order.ts';

export type Filters = ReturnType<typeof filtersIn>;

export function filtersIn(form: HTMLFormElement) {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const fieldOf = (name: string) => fields.find((field) => field.name === name);
  const words = fieldOf('q');
  const order = fieldOf('sort');

  /** The values of the form, without empty ones. */
  const requested = (): Requested =>
    Object.fromEntries(fields.flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : [])));

  return {
    requested,

    /** The values of a choice, except the empty one. */
    choices(name: string): string[] {
      const field = fieldOf(name);
      return field && 'options' in field ? [...field.options].slice(1).map(({ value }) => value) : [];
    },

    /** Sorts by a column; if it is sorted by that column already, in reverse. */
    sortBy(column: string): void {
      if (!order) return;
      const up = column === 'number' ? '' : column;
      order.value = order.value === up ? `-${column}` : up;
    },

    clear(): void {
      for (const field of fields) field.value = '';
      words?.focus();
    },

    /**
     * Puts the values of the form into the address, so that it can be shared and gone back to; typing on in the same words
     * is one step. Returns whether that changed the address.
     */
    toAddress(changed?: EventTarget | null): boolean {
      const query = new URLSearchParams({ ...requested() }).toString();
      const address = location.pathname + (query && `?${query}`);
      if (address === location.pathname + location.search) return false;
      const typesOn = changed === words && new URLSearchParams(location.search).has('q');
      history[typesOn ? 'replaceState' : 'pushState'](null, '', address);
      return true;
    },

    fromAddress(): void {
      const parameters = new URLSearchParams(location.search);
      for (const field of fields) {
        field.value = parameters.get(field.name) ?? '';
        if ('options' in field && field.selectedIndex < 0) field.selectedIndex = 0;
      }
    },
  };
}
