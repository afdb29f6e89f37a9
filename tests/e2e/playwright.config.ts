import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumFlags } from '../../src/cli/chromium.ts';

// The workers read this file again, after globalSetup has set the paths of Chromium and the site.
const { CHROMIUM_PATH, DAFU_SITE } = process.env;

export default defineConfig({
  testDir: '.',
  outputDir: path.resolve(import.meta.dirname, '../../node_modules/.cache/dafu/e2e'),
  globalSetup: './site.ts',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...(DAFU_SITE && { baseURL: DAFU_SITE }),
    locale: 'zh-CN',
    launchOptions: {
      ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
      args: chromiumFlags,
      // There is no sandbox for root or in a container; only our own pages are opened.
      chromiumSandbox: false,
    },
  },
});
