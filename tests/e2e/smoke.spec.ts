import { expect, test } from '@playwright/test';

test('the home page leads to the first letter', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('a[href$="/cixi-npc-18-4/367/"]').first()).toBeVisible();
});

test('the first letter is there as a letter', async ({ page }) => {
  const answer = await page.goto('/cixi-npc-18-4/367/');
  expect(answer?.status()).toBe(200);
  await expect(page.locator('main')).toHaveAttribute('data-letter', 'cixi-npc-18-4/367');
  await expect(page.locator('article[data-letter-body]')).toContainText('章卫军代表：');
});
