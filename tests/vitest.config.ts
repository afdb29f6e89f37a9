import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
/** Files that mock our modules, which the next file of a shared worker would get as well. */
const mocking = globSync('tests/{unit,built}/**/*.test.ts', { cwd: root }).filter((file) =>
  readFileSync(path.join(root, file), 'utf8').includes('vi.mock('),
);

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/dafu/vitest',
  test: {
    fsModuleCachePath: 'node_modules/.cache/dafu/vitest/modules',
    // Vitest would reserve one core for itself, and of two that is half.
    maxWorkers: '100%',
    // A busy machine is not a failure: what takes this long hangs.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    // What is published depends neither on the machine's time zone nor on its language.
    env: { TZ: 'America/New_York', LC_ALL: 'C' },
    // A worker loads what the tests share once, not once per file; a test leaves the environment as it was.
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: ['tests/{unit,built}/**/*.test.ts'], exclude: mocking, isolate: false },
      },
      { extends: true, test: { name: 'own', include: mocking, isolate: true } },
    ],
  },
});
