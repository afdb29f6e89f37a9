import { expect, test } from '@playwright/test';

const letter = 'cixi-npc-18-4/367/';

test('a letter requests nothing from another host, and at most 40 KB', async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => sizes.push(response.body().then((body) => body.length)));
  await page.goto(letter);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
  expect(requests.filter((url) => url.endsWith('.js')).length).toBeLessThanOrEqual(1);
  // The preview server does not compress here: this is the worst case for a reader.
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(80 * 1024);
});

test('the content policy of the page forbids nothing that the page does', async ({ page }) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  for (const path of ['', letter, 'cixi-npc-18-4/', 'search/?q=新质生产力', 'sessions/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(faults).toEqual([]);
});

test('大字 lasts from page to page', async ({ page }) => {
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  await page.goto(letter);
  const usual = await size();
  await page.getByRole('checkbox', { name: '大字' }).check();
  expect(await size()).toBeCloseTo(usual * 1.5, 1);
  await page.goto('');
  await expect(page.getByRole('checkbox', { name: '大字' })).toBeChecked();
  expect(await size()).toBeCloseTo(usual * 1.5, 1);
});

test('the citation can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(letter);
  await page.getByRole('button', { name: '复制引用' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '慈溪市经济和信息化局：《对市十八届人大四次会议第367号建议的答复》，慈经信建〔2025〕16号，2025年6月23日',
  );
});

test('prints on A4, letterhead first, without the frame of the site', async ({ page }) => {
  await page.goto(letter);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeCloseTo(595, -1); // 210 mm
  expect(Number(height)).toBeCloseTo(842, -1); // 297 mm
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the letter is complete, and 大字 works on its page', async ({ page }) => {
    await page.goto(letter);
    await expect(page.locator('article[data-letter-body]')).toContainText(
      '欢迎章卫军代表继续关心支持我市新质生产力发展工作',
    );
    await expect(page.getByRole('button')).toHaveCount(0);
    const body = page.locator('article[data-letter-body]');
    const narrow = (await body.boundingBox())?.height ?? 0;
    await page.getByRole('checkbox', { name: '大字' }).check();
    expect((await body.boundingBox())?.height ?? 0).toBeGreaterThan(narrow);
  });

  test('home, register, lists and deputies link to the letter', async ({ page }) => {
    for (const path of ['', 'cixi-npc-18-4/', 'agencies/cixi-jxj/', 'deputies/cixi-npc/章卫军/']) {
      await page.goto(path);
      await page.locator('main a[href$="367/"]').first().click();
      await expect(page.locator('main')).toHaveAttribute('data-letter', 'cixi-npc-18-4/367');
    }
  });

  test('the search page says what it needs, and links to the register', async ({ page }) => {
    await page.goto('search/');
    await page.locator('main').getByRole('link', { name: '登记册' }).first().click();
    await page.locator('main a[href$="/cixi-npc-18-4/"]').first().click();
    await expect(page.locator('main a[href$="367/"]').first()).toBeVisible();
  });
});

test('an address that does not exist is answered with a page', async ({ page }) => {
  const response = await page.goto('cixi-npc-18-4/99999/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('main')).toContainText('登记册');
});
