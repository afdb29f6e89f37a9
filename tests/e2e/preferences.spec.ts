/** What a reader has set in the system: forced colours, less motion. */
import { expect, type Locator, test } from '@playwright/test';

const { DAFU_SAMPLE = '' } = process.env;

const bordersOf = (locator: Locator): Promise<string[]> =>
  locator.evaluate((element) => {
    const style = getComputedStyle(element);
    return ['Top', 'Right', 'Bottom', 'Left']
      .filter((side) => Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0)
      .map((side) => style.getPropertyValue(`border-${side.toLowerCase()}-color`));
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    const canvas = colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)';
    const text = colorScheme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';

    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme }));

    test('the switch, the box and the buttons keep their edges', async ({ page }) => {
      await page.goto(`${DAFU_SAMPLE}search/?q=367`);
      await expect(page.locator('[data-search-status="done"]')).toBeVisible();
      await expect(page.locator('body')).toHaveCSS('color', text);
      const edged = ['.search-box', '.search-box button', '.search-tools select', '.search-tools button'];
      for (const part of edged) {
        const borders = await bordersOf(page.locator(part).first());
        expect(borders.length, part).toBeGreaterThan(0);
        expect(borders, part).not.toContain(canvas);
      }
      await expect(page.getByRole('checkbox', { name: '大字' })).toHaveCSS('appearance', 'auto');
    });

    test('only the part of the site that the page belongs to is underlined in the navigation', async ({ page }) => {
      await page.goto(`${DAFU_SAMPLE}shili-npc-18-4/`);
      const ways = page.getByRole('navigation', { name: '网站导航' }).getByRole('link');
      for (const way of await ways.all()) {
        const isCurrent = (await way.getAttribute('aria-current')) !== null;
        expect((await bordersOf(way)).length > 0, (await way.textContent()) ?? '').toBe(isCurrent);
      }
    });

    test('a disc has the colour of the text', async ({ page }) => {
      await page.goto(DAFU_SAMPLE);
      const disc = page.locator('.disc.half').first();
      expect(await bordersOf(disc)).toEqual([text, text, text, text]);
      await expect(disc).toHaveCSS('background-image', `linear-gradient(to right, ${text} 50%, rgba(0, 0, 0, 0) 50%)`);
    });

    test('the focus has its ring', async ({ page }) => {
      await page.goto(DAFU_SAMPLE);
      for (const part of ['.site-header nav a', '#large', '#q', '.search-box button', '.rows a']) {
        await page.locator(part).first().focus();
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Tab');
        const ring = page.locator(part).first();
        await expect(ring).toHaveCSS('outline-style', 'solid');
        await expect(ring).not.toHaveCSS('outline-color', canvas);
      }
    });
  });
}

test('the page scrolls smoothly only if the reader allows motion', async ({ page }) => {
  for (const [reducedMotion, behaviour] of [
    ['no-preference', 'smooth'],
    ['reduce', 'auto'],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto(DAFU_SAMPLE);
    await expect(page.locator('html')).toHaveCSS('scroll-behavior', behaviour);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});
