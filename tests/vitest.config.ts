import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  cacheDir: 'node_modules/.cache/dafu/vitest',
  test: {
    dir: 'tests',
    include: ['**/*.test.ts'],
    fsModuleCachePath: 'node_modules/.cache/dafu/vitest/modules',
    // Vitest would leave one core to itself, and with two that is half.
    maxWorkers: '100%',
    // A worker loads what the tests share once, not once a file: a test leaves modules, environment and mocks as they were.
    isolate: false,
    // A busy machine is no fault: nothing fails for being slow.
    testTimeout: 60_000,
    // What is published depends neither on the machine's time zone nor on its language.
    env: { TZ: 'America/New_York', LC_ALL: 'C' },
  },
});
