/** Asks the compiled app for every page and writes the site: pages, assets, annexes and the search index. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { searchFiles } from '../search/index/files.ts';
import type { App } from './compile.ts';
import { Output } from './output.ts';

export interface Publication {
  pages: number;
  files: number;
  written: number;
  removed: number;
}

/**
 * Writes the whole site to `folder`, or nothing at all.
 * @param origin scheme and host under which pages are requested
 * @param base with a slash at both ends
 * @param progress called with the pages rendered so far and their total
 * @throws Error with the URL and the cause, if a page fails
 */
export async function publish(
  { app, client }: { app: App; client: string },
  { folder, origin, base }: { folder: string; origin: string; base: string },
  progress: (done: number, total: number) => void,
): Promise<Publication> {
  const output = Output.open(folder);
  try {
    const pages = await addPages(output, app, { origin, base }, progress);
    for (const [path, bytes] of await searchFiles(app.searchContent())) output.add(path, bytes);
    for (const [path, source] of app.annexes()) output.add(path, await readFile(source));
    for (const entry of await readdir(client, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = join(entry.parentPath, entry.name);
      output.add(source.slice(client.length + 1).replaceAll(sep, '/'), await readFile(source));
    }
    return { pages, ...output.commit() };
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** Adds every page, list and feed, without search; returns how many. */
export async function addPages(
  output: Output,
  app: App,
  { origin, base }: { origin: string; base: string },
  progress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const pages = app.pages();
  for (const [done, path] of pages.entries()) {
    output.add(fileOf(path), await rendered(app, origin, base, path));
    progress(done + 1, pages.length);
    // Requests and responses are only freed between turns of the event loop.
    if (done % 20 === 0) await nextTurn();
  }
  return pages.length;
}

async function rendered(app: App, origin: string, base: string, path: string): Promise<Uint8Array> {
  const url = new URL(base + path.split('/').map(encodeURIComponent).join('/'), origin);
  try {
    const response = await app.render(url);
    if (response.status !== (path === '404/' ? 404 : 200)) throw new Error(`状态码 ${response.status}`);
    return new Uint8Array(await response.arrayBuffer()); // text() would strip a BOM
  } catch (cause) {
    throw new Error(`网页 ${decodeURIComponent(url.pathname)} 生成失败`, { cause });
  }
}

/** The file of a page in the folder. */
const fileOf = (path: string): string =>
  path === '404/' ? '404.html' : path === '' || path.endsWith('/') ? `${path}index.html` : path;
