/** Dafu's own search page, used as a reader would, and read only through the contract of its results. */
import type { Page } from '@playwright/test';
import type { CountingServer } from '../server.ts';
import { type Answer, type Engine, isChunk, isFragment, type Listed, type Visit, warmUp } from './engine.ts';

/** More than any site here holds: `&limit=` shows them all. */
const everything = 1_000_000;

/** How long an answer may take, in ms. */
const patience = 120_000;

/**
 * The site in `folder`, as `npm run build` wrote it.
 * @param rare words that occur in few letters
 */
export const dafu = (folder: string, rare: readonly string[]): Engine => ({
  name: 'dafu',
  folder,
  ask: (visit, query, all) => onPage(visit, (page) => ask(visit, page, warmUp(rare, query), query, all)),
  base: (visit) =>
    onPage(visit, async (page) => {
      await type(page, warmUp(rare, ''));
      return (await visit.server.deliveries()).filter((one) => !isChunk(one) && !isFragment(one));
    }),
});

/** Calls `use` with a newly opened search page. */
async function onPage<Result>({ reader, server }: Visit, use: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await reader.newPage();
  try {
    page.setDefaultTimeout(patience);
    await page.goto(`${server.origin}search/`);
    return await use(page);
  } finally {
    await page.close();
  }
}

async function ask({ server }: Visit, page: Page, warming: string, query: string, all: boolean): Promise<Answer> {
  await type(page, warming);
  await server.deliveries();
  const { loaded, firstMs, doneMs } = await type(page, query);
  const deliveries = await server.deliveries();
  const shown = await read(page);
  const complete = all && shown.total > shown.listed.length ? await readAll(page, server, query) : shown;
  return {
    listed: complete.listed,
    match: complete.match,
    firstMs,
    doneMs,
    deliveries,
    firstDeliveries: deliveries.filter(({ path }) => loaded.includes(path)),
  };
}

interface Times {
  firstMs: number;
  doneMs: number;
  /** Decoded paths of what had arrived when the first result appeared. */
  loaded: string[];
}

/** Types a query and submits it; returns the times until its first result appears and until all do. */
function type(page: Page, query: string): Promise<Times> {
  return page.evaluate(
    ([text, ms]) =>
      new Promise<Times>((resolve, reject) => {
        const results = document.querySelector<HTMLElement>('[data-search-status]');
        const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
        if (!results || !input?.form) throw new Error('The search page has no form or no results');
        const stale = new Set(document.querySelectorAll('[data-result]'));
        const isFresh = () => [...document.querySelectorAll('[data-result]')].some((result) => !stale.has(result));
        let searching = false;
        let first: number | undefined;
        const observer = new MutationObserver((records) => {
          searching ||= records.some(({ attributeName }) => attributeName === 'data-search-status');
          if (!searching) return;
          const now = performance.now();
          const status = results.dataset['searchStatus'];
          if (status === 'error') reject(new Error(`${text}: ${results.textContent}`));
          if (first === undefined && (status === 'done' || isFresh())) first = now;
          if (status !== 'done' || first === undefined) return;
          observer.disconnect();
          const end = first;
          const loaded = performance
            .getEntriesByType('resource')
            .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd <= end)
            .map(({ name }) => decodeURIComponent(new URL(name).pathname.slice(1)));
          resolve({ firstMs: first - start, doneMs: now - start, loaded });
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        setTimeout(() => reject(new Error(`${text}: no answer within ${ms} ms`)), ms);
        const start = performance.now();
        input.focus();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
        input.form.requestSubmit();
      }),
    [query, patience] as const,
  );
}

async function readAll(page: Page, server: CountingServer, query: string) {
  await page.goto(`${server.origin}search/?q=${encodeURIComponent(query)}&limit=${everything}`);
  await page.locator('[data-search-status="done"]').waitFor({ state: 'attached' });
  await server.deliveries();
  return read(page);
}

async function read(page: Page): Promise<{ match: NonNullable<Answer['match']>; total: number; listed: Listed[] }> {
  const { match, total, listed } = await page.locator('[data-search-status]').evaluate((results: HTMLElement) => ({
    match: results.dataset['searchMatch'],
    total: Number(results.dataset['searchTotal']),
    listed: [...results.querySelectorAll<HTMLElement>('[data-result]')].map((result) => ({
      tier: result.dataset['result'],
      path: result.querySelector<HTMLAnchorElement>('a[href]')?.pathname ?? '',
    })),
  }));
  return {
    match: match as NonNullable<Answer['match']>,
    total,
    listed: listed.map(({ path, tier }) => ({
      path: decodeURIComponent(path).replace(/^\/|\/$/g, ''),
      tier: tier as Listed['tier'],
    })),
  };
}
