/** The feed of any list that has one: `<path>/feed.xml`, and its archives `<path>/feed-<n>.xml`. */
import type { APIRoute } from 'astro';
import { atomFeed, type Feed, type FeedEntry } from '../data/feed.ts';
import { changedOn, submissionsLabel } from '../library/arrange.ts';
import type { Entry } from '../library/entry.ts';
import { canonical, feedOf, letterPage, listPage } from '../library/links.ts';
import { closedPages, type ListKind, lettersOn } from '../library/listings.ts';
import { feedAt, site } from '../library/query.ts';
import { signerNames } from '../library/signers.ts';

/** @param kind first segment of the lists' paths, if the route has one */
export const feedBelow =
  (kind?: ListKind): APIRoute =>
  ({ params }) => {
    const path = [kind, params['list'] ?? params['session']].filter((part) => part !== undefined).join('/');
    const [named, digits] = /^feed(?:-([1-9]\d*))?$/.exec(params['feed'] ?? '') ?? [];
    const listing = named === undefined ? undefined : feedAt(path);
    const id = listing && canonical(feedOf(listing));
    if (!id) return new Response(null, { status: 404 });
    const closed = closedPages(listing.letters);
    const number = digits === undefined ? undefined : Number(digits);
    if (number !== undefined && number > closed) return new Response(null, { status: 404 });
    const older = number === undefined ? closed : number - 1;
    const feed: Feed = {
      title: path === '' ? site().name : `${listing.title} · ${site().name}`,
      id,
      address: canonical(feedOf(listing, number)) ?? id,
      page: canonical(listPage(listing, kind && number)) ?? id,
      previous: older > 0 ? canonical(feedOf(listing, older)) : undefined,
    };
    return new Response(atomFeed(feed, lettersOn(listing.letters, number).map(feedEntry)), {
      headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
    });
  };

const feedEntry = (entry: Entry): FeedEntry => ({
  title: entry.reply.title,
  address: canonical(letterPage(entry)) ?? '',
  updated: changedOn(entry.reply),
  authors: signerNames(entry.reply),
  summary: submissionsLabel(entry.reply),
});
