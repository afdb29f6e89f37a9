import { canonical, file } from '../library/links.ts';

export function GET(): Response {
  const sitemap = canonical(file('sitemap.xml'));
  if (!sitemap) return new Response(null, { status: 404 });
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
