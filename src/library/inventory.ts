/** Everything a site consists of: the pages that are rendered, and the files that are copied as they are. */
import { join } from 'node:path';
import { correctionOf, downloadForms, downloadPath } from './addresses.ts';
import { changedOn } from './arrange.ts';
import { contentRoot } from './content-root.ts';
import type { Entry } from './entry.ts';
import { home } from './links.ts';
import { closedPages, type Listing, leadsToNewest } from './listings.ts';
import {
  addressAt,
  addressPaths,
  bodies,
  feeds,
  letters,
  listingAt,
  listings,
  meetings,
  site,
  siteAddress,
} from './query.ts';

/** Paths below the base, unencoded: a page's ends with a slash (or is empty), a file's does not. */
export function pages(): string[] {
  const lists = listings();
  const kinds = new Set(lists.map(({ path }) => `${path.slice(0, path.indexOf('/'))}/`));
  return [
    '',
    '404/',
    'search/',
    'sessions/',
    'sitemap/',
    'about/accessibility/',
    ...(site().staffHelp ? ['help/staff/'] : []),
    ...meetings().map(({ id }) => `${id}/`),
    ...addressPaths().flatMap((path) => [`${path}/`, ...downloadsAt(path)]),
    ...kinds,
    ...bodies().map(({ id }) => `deputies/${id}/`),
    ...lists.flatMap(({ path, letters }) => [`${path}/`, ...openAndClosed(letters).map((page) => `${path}/${page}/`)]),
    ...(siteAddress() ? ['opensearch.xml', 'sitemap.xml', ...feeds().flatMap(feedFiles)] : []),
    // Robots request it only at the root of a host.
    ...(siteAddress() && home() === '/' ? ['robots.txt'] : []),
  ];
}

/** The forms in which the letter at a path can be downloaded. */
function downloadsAt(path: string): string[] {
  const address = addressAt(path);
  return address?.kind === 'letter' ? downloadForms.map((form) => downloadPath(address.entry, form)) : [];
}

/** The numbers of the closed pages and of the next one, which leads to the newest letters until it is closed. */
function openAndClosed(letters: Entry[]): number[] {
  const closed = closedPages(letters);
  return closed > 0 ? Array.from({ length: closed + 1 }, (_, index) => index + 1) : [];
}

function feedFiles({ path, letters }: Listing): string[] {
  const names = ['feed.xml', ...Array.from({ length: closedPages(letters) }, (_, index) => `feed-${index + 1}.xml`)];
  return names.map((name) => (path ? `${path}/${name}` : name));
}

/** The pages that a search engine should list, with the date of a letter's last change: no redirects, no notices, no 404. */
export function listedPages(): { path: string; on?: string }[] {
  return pages()
    .filter((path) => path === '' || (path.endsWith('/') && path !== '404/' && path !== 'search/'))
    .flatMap((path) => {
      const address = addressAt(path.slice(0, -1));
      if (address?.kind === 'letter') return [{ path, on: changedOn(address.entry.reply) }];
      if (address?.kind === 'correction') return [{ path, on: correctionOf(address).on }];
      if (address && address.kind !== 'choice') return [];
      const listed = listingAt(path.slice(0, -1));
      return listed && leadsToNewest(listed) ? [] : [{ path }];
    });
}

/** The annexes of published letters: path below the base → file on disk. */
export function annexes(): Map<string, string> {
  return new Map(
    letters().flatMap(({ path, reply }) =>
      (reply.annexes ?? []).map(({ file }) => [`${path}/${file}`, join(contentRoot(), 'annexes', path, file)]),
    ),
  );
}
