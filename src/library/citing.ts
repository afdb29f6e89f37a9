/** The letters that name each other: worked out once for a catalogue, when the first page or the search asks. */
import type { MentionsIn } from '../letter/rehype-mentions.ts';
import { type CitationsIn, citationFinder, citationsOf, citedFrom } from './citations.ts';
import type { Entry } from './entry.ts';
import { letterPage } from './links.ts';
import { addressAt, letters, letterText, meetings } from './query.ts';

interface Citations {
  citationsIn: CitationsIn;
  /** Path of a letter → those that name it. Every text has to be read for it. */
  citing?: Map<string, Entry[]>;
}
const known = new WeakMap<Entry[], Citations>();

function citations(): Citations {
  const all = letters();
  const before = known.get(all);
  if (before) return before;
  const names = Object.fromEntries(meetings().map(({ id, session }) => [id, session.names]));
  const now: Citations = { citationsIn: citationFinder(all, names) };
  known.set(all, now);
  return now;
}

/** The letters that name this one, newest first. */
export function citedBy(entry: Entry): Entry[] {
  const all = citations();
  all.citing ??= citationsOf(letters(), letterText, all.citationsIn);
  return all.citing.get(entry.path) ?? [];
}

/** Finds where a text of this letter names others, with their addresses. */
export const mentionsFrom =
  (entry: Entry): MentionsIn =>
  (text) =>
    citations()
      .citationsIn(text)
      .flatMap((citation) => {
        const [cited, ...others] = citedFrom(entry, citation);
        if (!cited) return [];
        const { start, end, path } = citation;
        return [{ start, end, href: letterPage(others.length > 0 && path ? (placeOf(path) ?? cited) : cited) }];
      });

/** Where a number with several letters leads: to the first one, or to the choice between them. */
function placeOf(path: string): string | undefined {
  const address = addressAt(path);
  if (address?.kind === 'redirect') return address.to;
  return address?.kind === 'letter' || address?.kind === 'choice' ? path : undefined;
}
