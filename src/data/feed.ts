/**
 * Atom feeds of letters (RFC 4287), archived (RFC 5005, section 4): the newest letters in the feed, the older ones in documents
 * that never change, each linked from the one that follows it.
 */
import { x } from 'xastscript';
import { instant } from './instant.ts';
import { xmlDocument } from './xml.ts';

/** A feed or one of its archives; URLs are absolute. */
export interface Feed {
  title: string;
  /** URL of the feed itself, whichever of its documents this is. */
  id: string;
  /** URL of this document. */
  address: string;
  /** The page that shows these letters. */
  page: string;
  /** The archive before this document. */
  previous?: string | undefined;
}

export interface FeedEntry {
  title: string;
  /** Absolute URL of the letter. */
  address: string;
  /** When it last changed: civil date, followed by `HH:MM` if known. */
  updated: string;
  authors: string[];
  summary: string;
}

/** The XML document of a feed, or of an archive if its URL is not that of the feed. `entries`: newest first. */
export function atomFeed({ title, id, address, page, previous }: Feed, entries: FeedEntry[]): string {
  const changes = entries.map((entry) => instant(entry.updated)).sort();
  const link = (rel: string, href: string, type = 'application/atom+xml') => x('link', { rel, type, href });
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      x('title', title),
      x('id', id),
      link('self', address),
      link('alternate', page, 'text/html'),
      ...(address === id
        ? []
        : [x('fh:archive', { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }), link('current', id)]),
      ...(previous ? [link('prev-archive', previous)] : []),
      x('updated', changes.at(-1) ?? instant('1970-01-01')),
      ...entries.map((entry) =>
        x('entry', [
          x('title', entry.title),
          x('id', entry.address),
          link('alternate', entry.address, 'text/html'),
          x('updated', instant(entry.updated)),
          ...entry.authors.map((name) => x('author', [x('name', name)])),
          x('summary', entry.summary),
        ]),
      ),
    ]),
  );
}
