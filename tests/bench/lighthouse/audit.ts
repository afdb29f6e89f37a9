/** Lighthouse in its own Chromium, on its simulated phone. */
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { chromiumFlags, findChromium } from '../../../src/cli/chromium.ts';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/**
 * Audits pages one after another.
 * @param use is passed a function that takes a page's address and returns what Lighthouse found
 */
export async function withLighthouse(
  categories: Category[],
  use: (audit: (address: string) => Promise<Result>) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
    // There is no sandbox for root or in a container; only our own pages are opened.
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

/** The pages to audit, by their paths below the base. */
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
