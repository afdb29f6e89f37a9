/**
 * Lists of letters that have their own pages and feed. Their pages are counted from the oldest letter, so that a page
 * that is full never changes; the newest letters are at the list's own address. Pure.
 */
import type { Site } from '../../schemas/site.ts';
import type { AgencyPage } from './agencies.ts';
import { byCodeUnit, markOf } from './arrange.ts';
import { type Body, calledDeputy } from './deputies.ts';
import type { Entry } from './entry.ts';

export type ListKind = 'agencies' | 'deputies' | 'topics' | 'years' | 'dispositions';

export interface Listing {
  /** Below the base, without outer slashes: `agencies/cixi-jxj`. Its first segment is a `ListKind`. */
  path: string;
  /** What the letters have in common. */
  title: string;
  /** Newest first. */
  letters: Entry[];
}

/** Letters on a full page. */
const pageSize = 50;

/** How many pages are full and closed; what is newer, up to two pages, is at the list's own address. */
export const closedPages = (letters: Entry[]): number => Math.max(0, Math.floor(letters.length / pageSize) - 1);

export interface ListingPage {
  listing: Listing;
  /** Counted from the oldest; unset: the newest letters, at the list's own address. */
  number?: number;
}

/** Whether the page is not closed yet: the newest letters are at the list's own address, and this one leads there. */
export const leadsToNewest = ({ listing, number }: ListingPage): boolean =>
  number !== undefined && number > closedPages(listing.letters);

/** The letters of a closed page, 1 being the oldest, or without a number those that are newer; newest first. */
export function lettersOn(letters: Entry[], number?: number): Entry[] {
  const end = letters.length;
  return number === undefined
    ? letters.slice(0, end - closedPages(letters) * pageSize)
    : letters.slice(end - number * pageSize, end - (number - 1) * pageSize);
}

/** All lists of a site by path, those of a kind in display order. `letters`: newest first. */
export function listingsOf(shelf: {
  letters: Entry[];
  agencies: Iterable<AgencyPage>;
  bodies: Body[];
  site: Site;
}): Map<string, Listing> {
  const { letters, agencies, bodies, site } = shelf;
  const marks = Object.keys(site.dispositions?.marks ?? {});
  const listings = [
    ...[...agencies].flatMap(ofAgency),
    ...bodies.flatMap((body) =>
      body.deputies.map((deputy) => ({
        path: `deputies/${body.id}/${deputy.slug}`,
        title: calledDeputy(deputy),
        letters: deputy.letters,
      })),
    ),
    ...grouped('topics', letters, ({ reply }) => reply.topics ?? []).sort(
      (a, b) => b.letters.length - a.letters.length || byCodeUnit(a.path, b.path),
    ),
    ...grouped('years', letters, ({ reply }) => [reply.issuedOn.slice(0, 4)])
      .sort((a, b) => byCodeUnit(b.path, a.path))
      .map((one) => ({ ...one, title: `${one.title}年` })),
    ...grouped('dispositions', letters, ({ reply }) => (reply.disposition ? [reply.disposition] : []))
      .sort((a, b) => marks.indexOf(a.title) - marks.indexOf(b.title))
      .map((one) => ({ ...one, title: markOf(one.title, site).label + one.title })),
  ];
  return new Map(listings.map((one) => [one.path, one]));
}

function ofAgency({ id, agency, signed, besides }: AgencyPage): Listing[] {
  const path = `agencies/${id}`;
  return [
    { path, title: agency.name, letters: signed },
    ...besides.map(({ part, letters }) => ({
      path: `${path}/${part}`,
      title: part === '抄送' ? `抄送${agency.name}的答复` : `${agency.name}${part}的答复`,
      letters,
    })),
  ];
}

/** A list for each of the words that `wordsOf` returns. */
function grouped(kind: ListKind, letters: Entry[], wordsOf: (entry: Entry) => string[]): Listing[] {
  const named = letters.flatMap((entry) => [...new Set(wordsOf(entry))].map((word) => ({ word, entry })));
  return [...Map.groupBy(named, ({ word }) => word)].map(([word, all]) => ({
    path: `${kind}/${word}`,
    title: word,
    letters: all.map(({ entry }) => entry),
  }));
}
