import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { filesOf, read } from '../built/site.ts';

const { DAFU_SAMPLE = '', DAFU_SAMPLE_FOLDER = '' } = process.env;

const addresses = () =>
  filesOf(DAFU_SAMPLE_FOLDER)
    .filter((file) => file.endsWith('.html') && !read(DAFU_SAMPLE_FOLDER, file).includes('http-equiv="refresh"'))
    .map((file) => DAFU_SAMPLE + encodeURI(file.replace(/index\.html$/, '')));

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()} ${id} ${html}`));
}

const views = [
  { name: 'on a phone', width: 360, scheme: 'light', large: false },
  { name: 'on a wide screen, dark', width: 1280, scheme: 'dark', large: false },
  { name: 'in the elders’ view', width: 360, scheme: 'light', large: true },
] as const;

for (const { name, width, scheme, large } of views) {
  test(`axe finds nothing on any page ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    if (large) {
      await page.goto(DAFU_SAMPLE);
      await page.getByRole('checkbox', { name: '大字' }).check();
    }
    const pages = addresses();
    expect(pages.length).toBeGreaterThan(15);
    for (const address of pages) {
      await page.goto(address);
      expect(await faults(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}

test('axe finds nothing on a page of results', async ({ page }) => {
  for (const query of ['367', '368', '示例', 'zzzz']) {
    await page.goto(`${DAFU_SAMPLE}search/?q=${query}`);
    await expect(page.locator('[data-search-status="done"]')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  }
});
