/** The server entry: the only module that leaves the bundle, so that pages and publisher share one catalogue. */
import { createApp } from 'astro/app/entrypoint';

export { contentRoot } from '../library/content-root.ts';
export { annexes, pages } from '../library/inventory.ts';
export { problems, siteAddress } from '../library/query.ts';
export { searchContent } from '../library/searchable/content.ts';

// Streaming would report an error of an inner component late, without its URL.
const app = createApp({ streaming: false });

/** Renders a URL of the site. Throws what the page threw. */
export async function render(url: URL): Promise<Response> {
  const errors: unknown[] = [];
  const response = await app.render(new Request(url), { locals: { failed: (error: unknown) => errors.push(error) } });
  if (errors.length > 0) throw errors[0];
  return response;
}
