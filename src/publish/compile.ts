/** Astro as a compiler: templates → an app that renders any URL. Compiled once per state of the code. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/dafu');

/** What `app.ts` exports, once compiled. */
export type App = typeof import('./app.ts');

/**
 * The compiled app and the folder of its assets. Compiles if there is none for this code and base yet.
 * @param base with a slash at both ends
 */
export async function compile(base: string, announce: () => void): Promise<{ app: App; client: string }> {
  const folder = join(cache, `app-${await fingerprint(base)}`);
  if (!existsSync(folder)) {
    announce();
    const half = `${folder}.${process.pid}`;
    // Astro would compile these in if the caller's shell had set them; a build depends on its own variables alone.
    for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) delete process.env[name];
    Object.assign(process.env, { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' });
    const { build } = await import('astro');
    await build({ root, base, outDir: half, logLevel: 'warn' });
    await rename(half, folder).catch(async (error) => {
      await rm(half, { recursive: true, force: true });
      if (!existsSync(folder)) throw error; // otherwise another build was faster
    });
  }
  process.setSourceMapsEnabled(true);
  const app: App = await import(pathToFileURL(join(folder, 'server/entry.mjs')).href);
  return { app, client: join(folder, 'client') };
}

/** A hash of all that the compiled app is made from. */
async function fingerprint(base: string): Promise<string> {
  const hash = createHash('sha256').update(`${base}\0${process.version}\0${root}\0`);
  const folders = ['src', 'schemas', 'public'];
  const files = ['astro.config.ts', 'package-lock.json', 'tsconfig.json'];
  for (const folder of folders) {
    const below = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    files.push(...below.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  }
  for (const file of files.sort()) {
    const path = file.startsWith(root) ? file : join(root, file);
    hash
      .update(`${path}\0`)
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
