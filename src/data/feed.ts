/** An Atom feed of letters (RFC 4287), all of them in one document (RFC 5005, section 2). */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { instant } from './instant.ts';

export interface FeedEntry {
  title: string;
  /** Whole address of the letter. */
  address: string;
  /** When it last changed: civil date, with `HH:MM` behind it where known. */
  updated: string;
  author: string;
  summary: string;
}

/**
 * @param feed name of the feed, its own whole address and that of the page it goes with
 * @param entries every letter there is: a reader may drop those that it no longer finds here, as a withdrawn one
 * @returns the XML document
 */
export function atomFeed(feed: { title: string; address: string; page: string }, entries: FeedEntry[]): string {
  const changes = entries.map((entry) => instant(entry.updated)).sort();
  return toXml(
    x(null, [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
        x('title', feed.title),
        x('id', feed.address),
        x('link', { rel: 'self', type: 'application/atom+xml', href: feed.address }),
        x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
        x('updated', changes.at(-1) ?? instant('1970-01-01')),
        x('fh:complete', { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }),
        ...entries.map((entry) =>
          x('entry', [
            x('title', entry.title),
            x('id', entry.address),
            x('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
            x('updated', instant(entry.updated)),
            x('author', [x('name', entry.author)]),
            x('summary', entry.summary),
          ]),
        ),
      ]),
    ]),
  );
}
