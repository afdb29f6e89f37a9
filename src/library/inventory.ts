/** All that a site consists of: the pages that are rendered, and the files that are copied as they are. */
import { join } from 'node:path';
import { changedOn } from './arrange.ts';
import { addressAt, addressPaths, agencyPages, bodies, contentRoot, letters, meetings, siteAddress } from './query.ts';

/** Paths below the base, unencoded: a page's ends with a slash (or is empty), a file's does not. */
export function pages(): string[] {
  const deputies = bodies().flatMap((body) => [
    `deputies/${body.id}/`,
    ...body.deputies.map(({ slug }) => `deputies/${body.id}/${slug}/`),
  ]);
  const agencies = agencyPages().map(({ id }) => `agencies/${id}/`);
  return [
    '',
    '404/',
    'search/',
    'sessions/',
    ...meetings().map(({ id }) => `${id}/`),
    ...addressPaths().map((path) => `${path}/`),
    ...(agencies.length > 0 ? ['agencies/', ...agencies] : []),
    ...(deputies.length > 0 ? ['deputies/', ...deputies] : []),
    ...(siteAddress() ? ['feed.xml', 'opensearch.xml', 'sitemap.xml'] : []),
  ];
}

/** The pages that a search engine should list, with the day on which a letter last changed: no redirects, no notices, no 404. */
export function listedPages(): { path: string; on?: string }[] {
  return pages()
    .filter((path) => path === '' || (path.endsWith('/') && path !== '404/' && path !== 'search/'))
    .flatMap((path) => {
      const address = addressAt(path.slice(0, -1));
      if (address?.kind === 'letter') return [{ path, on: changedOn(address.entry.reply) }];
      return address && address.kind !== 'choice' ? [] : [{ path }];
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
