/** What results can be narrowed by → checkboxes. */

import type { FacetCount } from '../engine/narrow.ts';
import { type Facet, facets } from '../record.ts';
import { el } from './element.ts';

/** More values of a facet are folded away. */
const shownAtOnce = 8;

/** A group of checkboxes for each facet that distinguishes letters; they have the facet's name and the value. */
export function filtersView(counts: FacetCount[]): HTMLElement[] {
  return counts
    .filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen))
    .map(({ facet, values }) => {
      const boxes = values.map((value) => box(facet, value));
      const folded = boxes.slice(shownAtOnce);
      const rest = el('details', {}, el('summary', {}, `其余 ${folded.length} 个`), ...folded);
      // What was chosen is never hidden.
      if (values.slice(shownAtOnce).some(({ chosen }) => chosen)) rest.setAttribute('open', '');
      return el(
        'fieldset',
        {},
        el('legend', {}, facets[facet]),
        ...boxes.slice(0, shownAtOnce),
        folded.length > 0 ? rest : undefined,
      );
    });
}

function box(facet: Facet, { value, label, count, chosen }: FacetCount['values'][number]): HTMLElement {
  const input = el('input', { type: 'checkbox', name: facet, value, ...(chosen && { checked: '' }) });
  return el('label', {}, input, label, el('span', { class: 'quiet' }, String(count)));
}
