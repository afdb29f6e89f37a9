/** The kinds of pages of a built site, distinguished by their path and their contents: new ones are included automatically. */
import { reservedSegments } from '../../schemas/vocabulary.ts';
import { filesOf, read } from './site.ts';

/** The pages that a reader sees: `index.html` below each folder, and the 404; redirects do not count. */
export const pagesOf = (folder: string): string[] =>
  filesOf(folder).filter((file) => file.endsWith('.html') && !isRedirect(read(folder, file)));

const isRedirect = (html: string): boolean => html.includes('http-equiv="refresh"');

/**
 * As few pages as show each kind of page (a place in the tree of addresses) with each element and class that any
 * page of the kind has.
 */
export function typicalPages(folder: string): string[] {
  const left = new Map(pagesOf(folder).map((page) => [page, traitsOf(page, read(folder, page))]));
  const typical: string[] = [];
  while (left.size > 0) {
    const [page, traits] = [...left].reduce((best, one) => (one[1].size > best[1].size ? one : best));
    typical.push(page);
    for (const [other, others] of left) {
      const rest = others.difference(traits);
      if (rest.size > 0) left.set(other, rest);
      else left.delete(other);
    }
  }
  return typical.sort();
}

function traitsOf(page: string, html: string): Set<string> {
  const kind = kindOf(page);
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const names = [...main.matchAll(/<([a-z]\w*)|\sclass="([^"]+)"/g)].flatMap(
    ([, element, classes]) => element ?? (classes ?? '').split(' '),
  );
  return new Set([kind, ...names.map((name) => `${kind} ${name}`)]);
}

/** First segments that the site reserves; any other is a meeting. */
const kept: ReadonlySet<string> = new Set(reservedSegments);

/** `agencies/shili-jxj/2/index.html` → `agencies/＊/＃/index.html` */
function kindOf(page: string): string {
  const [first = '', ...rest] = page.split('/');
  const name = rest.pop();
  if (name === undefined) return first;
  const below = rest.map((segment) => (kept.has(first) && /^\d+$/.test(segment) ? '＃' : '＊'));
  // Each page below `about` and `help` is one of its kind.
  const place = ['about', 'help'].includes(first) ? [first, ...rest] : [kept.has(first) ? first : '＊', ...below];
  return [...place, name].join('/');
}
