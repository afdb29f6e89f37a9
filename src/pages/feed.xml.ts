import { atomFeed } from '../data/feed.ts';
import { shownOn, submissionsLabel } from '../library/arrange.ts';
import { canonical, feed, home, letterPage } from '../library/links.ts';
import { agencyName, letters, site } from '../library/query.ts';

/** How many letters the feed of the whole site holds. */
const newest = 100;

export function GET(): Response {
  const address = canonical(feed());
  const page = canonical(home());
  if (!address || !page) return new Response(null, { status: 404 });
  const entries = letters()
    .slice(0, newest)
    .map((entry) => ({
      title: entry.reply.title,
      address: canonical(letterPage(entry)) ?? '',
      on: shownOn(entry.reply),
      author: agencyName(entry.reply.issuingAgency, entry.reply.issuedOn),
      summary: submissionsLabel(entry.reply),
    }));
  return new Response(atomFeed({ title: site().name, address, page }, entries), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
