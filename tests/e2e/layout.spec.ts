import { expect, type Page, test } from '@playwright/test';

const { DAFU_SAMPLE = '' } = process.env;

/** Opens a page of the sample site, in large type if asked. */
async function open(page: Page, path: string, { width, large = false }: { width: number; large?: boolean }) {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(DAFU_SAMPLE + path);
  if (large) await page.getByRole('checkbox', { name: '大字' }).check();
}

for (const width of [320, 360]) {
  test(`a note next to a heading leaves the first row its width, in large type at ${width} px`, async ({ page }) => {
    for (const path of ['agencies/shili-jyj/', 'search/?q=368']) {
      await open(page, path, { width, large: true });
      if (path.startsWith('search')) await expect(page.locator('[data-search-status="done"]')).toBeVisible();
      const block = page.locator('.block', { has: page.locator('h2 .quiet') }).first();
      const widthOf = (part: string) =>
        block
          .locator(part)
          .first()
          .evaluate((element) => element.getBoundingClientRect().width);
      expect(await widthOf('.rows > li'), path).toBe(await widthOf('h2'));
    }
  });
}

test('a footnote shows the number of its reference', async ({ page }) => {
  await open(page, 'shili-npc-18-4/367/', { width: 360 });
  await expect(page.locator('#fn-1')).toHaveCSS('list-style-type', 'decimal');
  await page.locator('[data-letter-body] sup a').click();
  await expect(page).toHaveURL(/#fn-1$/);
});

test('skipping to the content skips the breadcrumbs too', async ({ page }) => {
  await open(page, 'shili-npc-18-4/367/', { width: 800 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main .information :focus')).toHaveText('市十八届人大四次会议');
  await expect(page.getByRole('navigation', { name: '所在位置' })).toBeVisible();
});

test.describe('on paper', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

  test('a withdrawn letter says when and why', async ({ page }) => {
    await open(page, 'shili-npc-18-4/50/', { width: 800 });
    await expect(page.getByText('示例原因：答复内容有误')).toBeVisible();
  });

  test('a letter is the letter alone', async ({ page }) => {
    await open(page, 'shili-npc-18-4/0038/', { width: 800 });
    await expect(page.getByText('扩建12个班')).toBeHidden();
    await expect(page.getByText('示例小学计划于2026年扩建10个班')).toBeVisible();
  });

  test('a mark keeps its disc if the browser prints no backgrounds', async ({ page }) => {
    await open(page, 'shili-npc-18-4/', { width: 800 });
    await expect(page.locator('.disc.full').first()).toHaveCSS('print-color-adjust', 'exact');
  });
});
