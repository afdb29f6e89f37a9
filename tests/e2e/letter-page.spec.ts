import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const sample = process.env['DAFU_SAMPLE'] ?? '';
const letter = `${sample}shili-npc-18-4/367/`;

test('the address of a clause can be copied, also by keyboard, and the text stays as it was', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(letter);
  const article = page.locator('article[data-letter-body]');
  const text = await article.textContent();
  const clause = page.locator('#s1-2');
  const link = clause.getByRole('link', { name: '链接：一（二）' });
  await expect(link).toHaveCSS('opacity', '0');
  await link.focus();
  await expect(link).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${letter}#s1-2`);
  await expect(page).toHaveURL(`${letter}#s1-2`);
  expect(await article.textContent()).toBe(text);
  await expect(link).not.toHaveAttribute('data-said', { timeout: 5_000 });

  await page.locator('#s2').hover();
  await expect(page.locator('#s2 > .clause-link')).toHaveCSS('opacity', '1');
});

for (const form of ['txt', 'md', 'json']) {
  test(`a letter can be downloaded as .${form}`, async ({ page }) => {
    await page.goto(letter);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[download$=".${form}"]`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`示经信建〔2025〕16号.${form}`);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('对市十八届人大四次会议第367号建议的答复');
    expect(text).toContain('感谢您对示例产业的关心和支持！');
  });
}

test('a correction links to its letter and back', async ({ page }) => {
  await page.goto(`${sample}shili-npc-18-4/0038/`);
  await page.getByRole('link', { name: '2025年6月10日更正' }).click();
  await expect(page.locator('del')).toHaveText([/2025/, /12/]);
  await expect(page.locator('ins')).toHaveText([/2026/, /10/]);
  await page.locator('main').getByRole('link', { name: '第0038号建议的答复' }).click();
  await expect(page.locator('main')).toHaveAttribute('data-letter', 'shili-npc-18-4/0038');
});

test('on paper there is the letter alone', async ({ page }) => {
  await page.goto(letter);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.information', '.asked-text', '.citation', '.cited', '.clause-link'])
    await expect(page.locator(hidden).first(), hidden).toBeHidden();
  await expect(page.locator('article[data-letter-body]')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a clause link is a link, and the question unfolds', async ({ page }) => {
    await page.goto(letter);
    await page.locator('#s2 > .clause-link').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${letter}#s2`);
    await expect(page.getByText('接受监督')).toBeHidden();
    await page.getByText('第367号建议原文').click();
    await expect(page.getByText('接受监督')).toBeVisible();
  });

  test('a mention of another letter links there, and that letter links back', async ({ page }) => {
    await page.goto(letter);
    await page.locator('article[data-letter-body]').getByRole('link', { name: '示经信建〔2024〕9号' }).click();
    await expect(page.locator('main')).toHaveAttribute('data-letter', 'shili-npc-18-3/367');
    const cited = page.locator('.cited');
    await expect(cited.getByRole('heading')).toHaveText('本件被 1 件答复引用');
    await cited.getByRole('link').click();
    await expect(page.locator('main')).toHaveAttribute('data-letter', 'shili-npc-18-4/367');
  });
});
