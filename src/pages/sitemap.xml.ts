import { sitemap } from '../data/sitemap.ts';
import { listedPages } from '../library/inventory.ts';
import { canonical, page } from '../library/links.ts';

export function GET(): Response {
  const pages = listedPages().flatMap(({ path, on }) => {
    const address = canonical(page(path.replace(/\/$/, '')));
    return address ? [{ address, on }] : [];
  });
  if (pages.length === 0) return new Response(null, { status: 404 });
  return new Response(sitemap(pages), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
