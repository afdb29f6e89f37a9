/** A letter that several agencies sign together (联合行文): each of them leads to it. */
import { expect, test } from '@playwright/test';

const { DAFU_SAMPLE = '' } = process.env;
const path = 'shili-npc-18-4/63/';
const names = ['示例市教育局', '示例市经济和信息化局', '示例市住房和城乡建设局'];

for (const width of [360, 768, 1280]) {
  test(`masthead and signature name them in order, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(DAFU_SAMPLE + path);
    const masthead = page.locator('.masthead');
    await expect(masthead.locator('div p')).toHaveText(names);
    await expect(page.locator('.signature .agency')).toHaveText(names);
    // As wide as the longest, one under another, and no name on two lines.
    const boxes = await Promise.all((await masthead.locator('div p').all()).map((name) => name.boundingBox()));
    const [first, second, third] = boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
    expect(new Set(boxes.map((box) => `${box?.x} ${box?.width} ${box?.height}`)).size).toBe(1);
    expect([first?.y, second?.y, third?.y]).toEqual([first?.y, second?.y, third?.y].toSorted((a = 0, b = 0) => a - b));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('each agency that signs has it in its list', async ({ page }) => {
  await page.goto(DAFU_SAMPLE + path);
  for (const name of names) {
    await page.getByLabel('公开信息').getByRole('link', { name, exact: true }).click();
    await page.getByRole('link', { name: '关于示例学校开设示例工匠课的建议' }).click();
  }
});

test('the register finds it by an agency that signs second', async ({ page }) => {
  await page.goto(`${DAFU_SAMPLE}shili-npc-18-4/`);
  await page.locator('select[name="agency"]').selectOption({ label: '市住建局' });
  await expect(page.locator('.register tbody tr:visible th')).toHaveText(['63']);
});

for (const query of ['示例市住房和城乡建设局', '市住建局', '示例市规划建设局', '市住建局 工匠课', '市住建局63']) {
  test(`search finds it by ${query}`, async ({ page }) => {
    await page.goto(`${DAFU_SAMPLE}search/?q=${encodeURIComponent(query)}`);
    const results = page.locator('[data-search-status]');
    await expect(results).toHaveAttribute('data-search-status', 'done');
    await expect(results.locator('[data-result] a').first()).toHaveAttribute('href', new RegExp(`/${path}`));
    await expect(results).toContainText('市教育局、市经信局、市住建局');
  });
}
