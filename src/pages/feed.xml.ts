import { atomFeed } from '../data/feed.ts';
import { changedOn, submissionsLabel } from '../library/arrange.ts';
import { canonical, feed, home, letterPage } from '../library/links.ts';
import { agencyName, letters, site } from '../library/query.ts';

export function GET(): Response {
  const address = canonical(feed());
  const page = canonical(home());
  if (!address || !page) return new Response(null, { status: 404 });
  const entries = letters().map((entry) => ({
    title: entry.reply.title,
    address: canonical(letterPage(entry)) ?? '',
    updated: changedOn(entry.reply),
    author: agencyName(entry.reply.issuingAgency, entry.reply.issuedOn),
    summary: submissionsLabel(entry.reply),
  }));
  return new Response(atomFeed({ title: site().name, address, page }, entries), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
