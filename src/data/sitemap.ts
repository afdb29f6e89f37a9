/** A sitemap for search engines (sitemaps.org, protocol 0.9). */
import { x } from 'xastscript';
import { xmlDocument } from './xml.ts';

/**
 * @param pages absolute URLs; `on` is the civil date of the last change, if known
 * @returns the XML document
 */
export function sitemap(pages: { address: string; on?: string | undefined }[]): string {
  return xmlDocument(
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      pages.map(({ address, on }) => x('url', [x('loc', address), on ? x('lastmod', on.slice(0, 10)) : null])),
    ),
  );
}
