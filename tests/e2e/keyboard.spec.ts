import { expect, type Page, test } from '@playwright/test';

const { DAFU_SAMPLE = '' } = process.env;

interface Stop {
  words: string;
  /** Width of the focus ring in px. */
  ring: number;
  /** How much of the stop is inside the window and not covered. */
  seen: boolean;
  /** Its position in the document, from the top. */
  order: number;
}

/** What has the focus; undefined if nothing of the page has it. */
const stop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const ring = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
    const [box] = element.getClientRects();
    if (!box) return undefined;
    const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width * part, box.top + box.height / 2] as const);
    const seen = points.every(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    const words = (element.textContent?.trim() || element.getAttribute('aria-label') || element.id).slice(0, 20);
    return { words, ring, seen, order: Array.from(document.querySelectorAll('*')).indexOf(element) };
  });

/** Tabs from the top of the page to its end. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const here = await stop(page);
    if (!here || here.order === stops[0]?.order) return stops;
    stops.push(here);
    if (stops.length > 300) throw new Error('the page traps the focus');
  }
}

const pages = [
  { name: 'the home page', path: '' },
  { name: 'a letter', path: 'shili-npc-18-4/0038/' },
  { name: 'a letter with a table', path: 'shili-npc-18-4/367/' },
  { name: 'the search page', path: 'search/?q=367' },
  { name: 'a register', path: 'shili-npc-18-4/' },
  { name: 'the page for the staff', path: 'help/staff/' },
];

for (const { name, path } of pages) {
  for (const width of [360, 1280]) {
    test(`the keyboard reaches all of ${name} in order, with the focus visible, at ${width} px`, async ({ page }) => {
      // Smooth scrolling would not have finished when the focus is measured.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 640 });
      await page.goto(DAFU_SAMPLE + path);
      if (path.includes('?q=')) {
        await expect(page.locator('[data-search-status="done"]')).toBeVisible();
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      }
      const stops = await tabThrough(page);
      expect(stops[0]?.words).toBe('跳到正文');
      expect(stops.map(({ order }) => order)).toEqual(stops.map(({ order }) => order).sort((a, b) => a - b));
      expect(stops.filter(({ ring }) => ring < 2).map(({ words }) => words)).toEqual([]);
      expect(stops.filter(({ seen }) => !seen).map(({ words }) => words)).toEqual([]);
      const reachable = await page
        .locator('a[href]:visible, button:visible, input:visible, select:visible, summary:visible')
        .count();
      expect(stops.length).toBeGreaterThanOrEqual(reachable);
    });
  }
}

test('the skip link leads to the content, and the address says so', async ({ page }) => {
  await page.goto(`${DAFU_SAMPLE}shili-npc-18-4/367/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('the switch for large type is toggled with the space bar, and lasts', async ({ page }) => {
  await page.goto(DAFU_SAMPLE);
  await page.getByRole('checkbox', { name: '大字' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  await page.goto(`${DAFU_SAMPLE}sitemap/`);
  await expect(page.getByRole('checkbox', { name: '大字' })).toBeChecked();
  await page.getByRole('checkbox', { name: '大字' }).press('Space');
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
});
