/** Pagefind as shipped: stock indexer over the published pages, stock script and WebAssembly, queries passed as typed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type Answer, type Engine, isChunk, isFragment, type Visit, warmUp } from './engine.ts';

/** Results that a page shows at first, and loads the text of, as on Dafu's own page. */
const shown = 20;

/** The part of its API that is used here. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

/**
 * The bundle that `index-pages.ts` wrote to `folder`.
 * @param rare words that occur in few letters
 */
export function pagefind(folder: string, rare: readonly string[]): Engine {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title>',
  );
  const paths = pathsOf(join(folder, 'pagefind/fragment'));
  return {
    name: 'pagefind',
    folder,
    ask: (visit, query) => onPage(visit, (page) => ask(visit, page, paths, warmUp(rare, query), query)),
    base: (visit) =>
      onPage(visit, async (page) => {
        await search(page, warmUp(rare, ''));
        return (await visit.server.deliveries()).filter((one) => !isChunk(one) && !isFragment(one));
      }),
  };
}

/** The id of a result → the letter's path, so that the texts of results need not be loaded. */
function pathsOf(folder: string): Map<string, string> {
  const paths = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const bytes = gunzipSync(readFileSync(join(folder, file))).subarray('pagefind_dcd'.length);
    const fragment: { url: string } | Record<string, { url: string }> = JSON.parse(bytes.toString());
    // Pages may share a file, which then has each under its id.
    const single = typeof fragment['url'] === 'string';
    const pages = single ? { [file.replace(/\.pf_fragment$/, '')]: fragment as { url: string } } : fragment;
    for (const [id, { url }] of Object.entries(pages as Record<string, { url: string }>)) {
      paths.set(id, decodeURIComponent(url).replace(/^\/|\/$/g, ''));
    }
  }
  return paths;
}

async function onPage<Result>({ reader, server }: Visit, use: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await reader.newPage();
  try {
    await page.goto(server.origin);
    await page.evaluate(async (script) => {
      const engine: Pagefind = await import(script);
      await engine.init();
      Object.assign(globalThis, { engine });
    }, `${server.origin}pagefind/pagefind.js`);
    return await use(page);
  } finally {
    await page.close();
  }
}

async function ask(
  { server }: Visit,
  page: Page,
  paths: Map<string, string>,
  warming: string,
  query: string,
): Promise<Answer> {
  await search(page, warming);
  await server.deliveries();
  const { ids, firstMs, doneMs } = await search(page, query);
  const deliveries = await server.deliveries();
  const listed = ids.map((id) => {
    const path = paths.get(id);
    if (path === undefined) throw new Error(`Pagefind 的结果 ${id} 没有对应的网页`);
    return { path, tier: 'text' as const };
  });
  // It ranks nothing before it has loaded all that the query needs.
  return { listed, firstMs, doneMs, deliveries, firstDeliveries: deliveries.filter((one) => !isFragment(one)) };
}

function search(page: Page, query: string) {
  return page.evaluate(
    async ([text, count]) => {
      const { engine } = globalThis as unknown as { engine: Pagefind };
      const start = performance.now();
      const { results } = await engine.search(text);
      await results[0]?.data();
      const first = performance.now();
      await Promise.all(results.slice(0, count).map((result) => result.data()));
      return {
        ids: results.map(({ id }) => id),
        firstMs: first - start,
        doneMs: performance.now() - start,
      };
    },
    [query, shown] as const,
  );
}
