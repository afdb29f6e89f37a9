import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  cacheDir: 'node_modules/.cache/dafu/vitest',
  test: {
    include: ['tests/{unit,built}/**/*.test.ts'],
    // A busy machine is no fault: nothing fails for being slow.
    testTimeout: 60_000,
    // What is published depends neither on the machine's time zone nor on its language.
    env: { TZ: 'America/New_York', LC_ALL: 'C' },
  },
});
