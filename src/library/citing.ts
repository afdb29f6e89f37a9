/** The letters that mention each other: computed once per catalogue, when the first page or the search needs it. */
import type { MentionsIn } from '../letter/rehype-mentions.ts';
import { citationFinder, citationsOf, citedFrom } from './citations.ts';
import type { Entry } from './entry.ts';
import { letterPage } from './links.ts';
import { oncePerCatalogue } from './once.ts';
import { addressAt, letterText, meetings } from './query.ts';

const citations = oncePerCatalogue((letters) =>
  citationFinder(letters, Object.fromEntries(meetings().map(({ id, session }) => [id, session.names]))),
);

/** Path of a letter → those that mention it. This has to read every text. */
const citing = oncePerCatalogue((letters) => citationsOf(letters, letterText, citations()));

/** The letters that mention this one, newest first. */
export const citedBy = (entry: Entry): Entry[] => citing().get(entry.path) ?? [];

/** Finds where a text of this letter mentions others, with their addresses. */
export const mentionsFrom =
  (entry: Entry): MentionsIn =>
  (text) =>
    citations()(text).flatMap((citation) => {
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
