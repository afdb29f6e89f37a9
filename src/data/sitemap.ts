/** A sitemap for search engines (sitemaps.org, protocol 0.9). */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/**
 * @param pages absolute URLs; `on` is the civil date of the last change, where one is known
 * @returns the XML document
 */
export function sitemap(pages: { address: string; on?: string | undefined }[]): string {
  return toXml(
    x(null, [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x(
        'urlset',
        { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
        pages.map(({ address, on }) => x('url', [x('loc', address), on ? x('lastmod', on.slice(0, 10)) : null])),
      ),
    ]),
  );
}
