/** Lighthouse in a Chromium of its own, on a phone as it simulates one. */
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { chromiumFlags, findChromium } from '../../../src/cli/chromium.ts';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/**
 * Audits pages one after another.
 * @param use gets a function from a page's address to what Lighthouse found
 */
export async function withLighthouse(
  categories: Category[],
  use: (audit: (address: string) => Promise<Result>) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
    // Root has no sandbox, nor has a container; only our own pages are opened.
    chromiumSandbox: false,
  });
  try {
    await use(async (address) => {
      const run = await lighthouse(address, { port, logLevel: 'error', onlyCategories: categories, locale: 'zh' });
      if (!run || run.lhr.runtimeError) throw new Error(`${address}：${run?.lhr.runtimeError?.message ?? '没有结果'}`);
      return run.lhr;
    });
  } finally {
    await browser.close();
  }
}

/** The pages that a score is asked for, by their paths below the base. */
export const audited = ({ letter, register }: { letter: string; register: string }): Record<string, string> => ({
  home: '',
  letter: `${letter}/`,
  search: 'search/?q=367',
  'search for words': 'search/?q=建设',
  register: `${register}/`,
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
