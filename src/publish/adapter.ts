import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import serveStatic from 'serve-static';
import { contentRoot } from '../library/content-root.ts';

/** Milliseconds without a change after which a file counts as written: an editor empties it before it fills it. */
const quiet = 200;
/** How many times as long an empty file is waited for. */
const longest = 15;

const isEmpty = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.size === 0;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Astro's adapter of this project: the compiled app has one entry, `app.ts`, that renders a URL for the publisher.
 * In `astro dev` a change under `CONTENT_DIR` counts as a change of the module that reads it, so that the page on
 * the screen shows the saved letter, and `reportProblems` prints what is wrong.
 */
export function publisher({ reportProblems }: { reportProblems: () => void }): AstroIntegration {
  return {
    name: 'dafu-publisher',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [serverSourceMaps, plainImports] } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'dafu-publisher',
          entrypointResolution: 'auto',
          serverEntrypoint: here('app.ts'),
          supportedAstroFeatures: { serverOutput: 'stable' },
        });
      },
      'astro:server:setup': ({ server }) => {
        const content = contentRoot();
        server.watcher.add(content);
        let settling: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content + sep)) return;
          clearTimeout(settling);
          const settle = (waits: number) => {
            settling = setTimeout(() => {
              if (waits > 0 && isEmpty(path)) return settle(waits - 1);
              server.watcher.emit('change', here('../library/query.ts'));
              return reportProblems();
            }, quiet);
          };
          settle(longest);
        });
        reportProblems();
        server.middlewares.use(serveStatic(resolve(content, 'annexes'), { index: false }));
      },
    },
  };
}

/** The stack of an error in a page names the `.astro` file; scripts for the browser come without maps. */
const serverSourceMaps = {
  name: 'dafu-server-source-maps',
  configEnvironment: (name: string) => (name === 'client' ? {} : { build: { sourcemap: true } }),
};

/**
 * What readers load on demand depends on nothing else: without Vite's code for preloading its style sheets and scripts,
 * the search page is smaller by 0.8 KB (gzipped).
 */
const plainImports = {
  name: 'dafu-plain-imports',
  enforce: 'pre' as const,
  configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : {}),
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};
