/** The state of the search page ⇄ its address: what can be shared, and gone back to. Pure. */
import { type Request, shownAtFirst } from '../engine/engine.ts';
import { type Sort, sorts } from '../engine/narrow.ts';
import { readQuery } from '../query/read.ts';
import { facets } from '../record.ts';

export function requestAt(address: URL): Omit<Request, 'counted'> {
  const parameters = address.searchParams;
  const sort = parameters.get('sort') ?? '';
  return {
    query: readQuery(parameters.get('q') ?? ''),
    narrowing: Object.fromEntries(
      Object.keys(facets).map((facet) => [facet, parameters.getAll(facet).filter((value) => value !== '')]),
    ),
    sort: Object.hasOwn(sorts, sort) ? (sort as Sort) : 'relevance',
    limit: Math.max(shownAtFirst, Math.trunc(Number(parameters.get('limit')) || 0)),
  };
}

/** The address with some parameters changed; an empty one is left out, and how many results were shown is not kept. */
export function changed(address: URL, changes: Record<string, string | string[]>): URL {
  const next = new URL(address);
  next.hash = '';
  next.searchParams.delete('limit');
  for (const [name, values] of Object.entries(changes)) {
    next.searchParams.delete(name);
    for (const value of [values].flat()) if (value !== '') next.searchParams.append(name, value);
  }
  return next;
}
