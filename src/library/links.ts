/** The addresses of pages, with the base path. The rest of the site never assembles one by hand. */

import { correctionPath, type DownloadForm, downloadPath } from './addresses.ts';
import type { Entry } from './entry.ts';
import type { Listing } from './listings.ts';
import { siteAddress } from './query.ts';

/** `/` or `/sub/path/`: compiled in, so it belongs to the app's hash. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

const segments = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A page by its path below the base, unencoded and without outer slashes: `deputies/cixi-npc/章卫军`. */
export const page = (path: string): string => (path ? `${base}${segments(path)}/` : base);
/** A file by its path below the base: `feed.xml`. */
export const file = (path: string): string => base + segments(path);

export const home = (): string => page('');
export const searchPage = (query?: string): string =>
  page('search') + (query === undefined ? '' : `?q=${encodeURIComponent(query)}`);
export const sessionsPage = (): string => page('sessions');
export const sessionPage = (id: string): string => page(id);
export const letterPage = (letter: Entry | string): string => page(typeof letter === 'string' ? letter : letter.path);
/** A letter's page relative to its meeting's page: `367/`. Short, since a long register has many. */
export const letterBelow = (path: string): string => `${segments(path.slice(path.indexOf('/') + 1))}/`;
/** A page of a list of letters, 1 being the oldest; without a number the newest letters. */
export const listPage = ({ path }: Pick<Listing, 'path'>, number?: number): string =>
  page(number === undefined ? path : `${path}/${number}`);
/** The feed of a list, or of one of its closed pages. */
export const feedOf = ({ path }: Pick<Listing, 'path'>, number?: number): string =>
  file(`${path ? `${path}/` : ''}feed${number === undefined ? '' : `-${number}`}.xml`);
export const agenciesIndex = (): string => page('agencies');
export const agencyLink = (id: string): string => page(`agencies/${id}`);
export const deputiesIndex = (): string => page('deputies');
export const bodyLink = (id: string): string => page(`deputies/${id}`);
export const deputyLink = (deputy: { body: string; slug: string }): string =>
  page(`deputies/${deputy.body}/${deputy.slug}`);
export const topicsIndex = (): string => page('topics');
export const topicLink = (topic: string): string => page(`topics/${topic}`);
export const yearsIndex = (): string => page('years');
export const dispositionsIndex = (): string => page('dispositions');
export const sitemapPage = (): string => page('sitemap');
export const accessibilityPage = (): string => page('about/accessibility');
export const staffHelpPage = (): string => page('help/staff');
export const annexLink = (entry: Entry, name: string): string => file(`${entry.path}/${name}`);
export const downloadLink = (entry: Entry, form: DownloadForm): string => file(downloadPath(entry, form));
export const correctionPage = (entry: Entry, number: number): string => page(correctionPath(entry, number));
export const feed = (): string => feedOf({ path: '' });
export const openSearch = (): string => file('opensearch.xml');

/** The absolute URL of `href` (as the functions above return it), if the site's own address is known. */
export function canonical(href: string): string | undefined {
  const site = siteAddress();
  return site && new URL(href, site).href;
}
