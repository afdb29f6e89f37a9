import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import serveStatic from 'serve-static';
import { contentRoot } from '../library/content-root.ts';

/** For how many milliseconds nothing changes once all is written: an editor empties a file before it fills it. */
const quiet = 200;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Astro's adapter of this project: the compiled app has one entry, `app.ts`, that renders a URL for the publisher.
 * In `astro dev` a change under `CONTENT_DIR` counts as a change of the module that reads it, so that the page on
 * the screen shows the saved letter, and `tellProblems` prints what is wrong.
 */
export function publisher({ tellProblems }: { tellProblems: () => void }): AstroIntegration {
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
          settling = setTimeout(() => {
            server.watcher.emit('change', here('../library/query.ts'));
            tellProblems();
          }, quiet);
        });
        tellProblems();
        server.middlewares.use(serveStatic(resolve(content, 'annexes'), { index: false }));
      },
    },
  };
}

/** Stacks of a page that throws name the `.astro` file; readers' scripts come without maps. */
const serverSourceMaps = {
  name: 'dafu-server-source-maps',
  configEnvironment: (name: string) => (name === 'client' ? {} : { build: { sourcemap: true } }),
};

/**
 * What readers load on demand needs nothing besides itself: without Vite's code that would fetch style sheets and more
 * scripts along with it, the search page is lighter by 0.8 KB (gzipped).
 */
const plainImports = {
  name: 'dafu-plain-imports',
  enforce: 'pre' as const,
  configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : {}),
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};
