import { openSearch } from '../data/opensearch.ts';
import { canonical, file, searchPage } from '../library/links.ts';
import { site } from '../library/query.ts';

export function GET(): Response {
  const [search, icon] = [canonical(searchPage()), canonical(file('favicon.svg'))];
  if (!search || !icon) return new Response(null, { status: 404 });
  const headers = { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' };
  return new Response(openSearch(site().name, search, icon), { headers });
}
