/** What is computed once per catalogue, when it is first needed. */
import type { Entry } from './entry.ts';
import { letters } from './query.ts';

/** `make` takes the published letters, newest first; it is called again only when they have been reread. */
export function oncePerCatalogue<Made extends object>(make: (letters: Entry[]) => Made): () => Made {
  const made = new WeakMap<Entry[], Made>();
  return () => {
    const all = letters();
    const one = made.get(all) ?? make(all);
    made.set(all, one);
    return one;
  };
}
