import { defineConfig, passthroughImageService } from 'astro/config';
import { check } from './src/cli/check.ts';
import { publisher } from './src/publish/adapter.ts';

// No `site` and no `base` here: `npm run build` passes the base in, and the URL of the site is read at run time.
export default defineConfig({
  output: 'server',
  trailingSlash: 'always',
  adapter: publisher({ reportProblems: () => check({}) }),
  outDir: 'node_modules/.cache/dafu/by-hand', // `astro build` typed by hand must not empty dist/
  cacheDir: 'node_modules/.cache/dafu/astro',
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never' },
  vite: { build: { target: ['chrome99', 'safari15.4', 'ios15.4'], assetsInlineLimit: 0, cssCodeSplit: false } },
  devToolbar: { enabled: false },
});
