/** An Atom feed of letters (RFC 4287). */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export interface FeedEntry {
  title: string;
  /** Whole address of the letter. */
  address: string;
  /** Civil date, with `HH:MM` behind it where known. */
  on: string;
  author: string;
  summary: string;
}

/**
 * @param feed name of the feed, its own whole address and that of the page it goes with
 * @param entries newest first
 * @returns the XML document
 */
export function atomFeed(feed: { title: string; address: string; page: string }, entries: FeedEntry[]): string {
  const newest = entries[0];
  return toXml(
    x(null, [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
        x('title', feed.title),
        x('id', feed.address),
        x('link', { rel: 'self', type: 'application/atom+xml', href: feed.address }),
        x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
        ...(newest ? [x('updated', moment(newest.on))] : [x('updated', moment('1970-01-01'))]),
        ...entries.map((entry) =>
          x('entry', [
            x('title', entry.title),
            x('id', entry.address),
            x('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
            x('updated', moment(entry.on)),
            x('author', [x('name', entry.author)]),
            x('summary', entry.summary),
          ]),
        ),
      ]),
    ]),
  );
}

/** RFC 4287 wants an instant: the day begins at midnight in China, where the letters are issued. */
const moment = (on: string): string => `${on.slice(0, 10)}T${on.slice(11) || '00:00'}:00+08:00`;
