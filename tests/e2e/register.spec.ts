import { expect, type Page, test } from '@playwright/test';

const { DAFU_SAMPLE = '' } = process.env;
const address = `${DAFU_SAMPLE}shili-npc-18-4/`;

const table = (page: Page) => page.getByRole('table', { name: '市十八届人大四次会议建议登记册' });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
/** The numbers shown, from the top. */
const numbers = (page: Page) =>
  page.locator('.register tbody th').evaluateAll((heads) => heads.map((head) => head.firstChild?.textContent ?? ''));
const all = [
  '7',
  '12',
  '13',
  '25',
  '0038',
  '50',
  '61',
  '62',
  '63',
  '0114',
  '367',
  '368',
  '369',
  '370',
  '371',
  'Y19',
  '闭08',
];

test.describe('on a wide screen', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
  });

  test('a header sorts by its column, and in reverse when pressed again', async ({ page }) => {
    expect(await numbers(page)).toEqual(all);
    const due = page.getByRole('columnheader', { name: '期限' });
    await due.getByRole('button').click();
    await expect(due).toHaveAttribute('aria-sort', 'ascending');
    expect((await numbers(page)).slice(0, 4)).toEqual(['367', '369', '368', '7']);
    await due.getByRole('button').click();
    await expect(due).toHaveAttribute('aria-sort', 'descending');
    expect((await numbers(page)).slice(0, 4)).toEqual(['368', '367', '369', '7']);
    await expect(page.getByRole('columnheader', { name: '号数' })).toHaveAttribute('aria-sort', 'none');
    await expect(page).toHaveURL(/\?sort=-due$/);
  });

  test('the letters to one number stay together, whatever the order', async ({ page }) => {
    for (const sort of ['号数', '承办机关', '办理结果', '成文日期', '期限']) {
      await page.getByRole('columnheader', { name: sort }).getByRole('button').click();
      const rows = await page.locator('.register tbody tr').allInnerTexts();
      const at = rows.findIndex((row) => row.includes('示例校企合作'));
      expect(rows[at]).toContain('2025-05-22');
      expect(rows[at + 1]).toContain('2025-05-20');
    }
  });

  test('a typed number is shown, and announced', async ({ page }) => {
    await page.getByRole('searchbox', { name: '号数、题目或姓名' }).fill('367');
    await expect(page.getByRole('search', { name: '筛选登记册' }).getByRole('status')).toHaveText(
      '筛出 1 号，共 17 号',
    );
    expect(await numbers(page)).toEqual(['367']);
    await page.getByRole('searchbox', { name: '号数、题目或姓名' }).fill('示例丁戊己庚');
    await expect(page.getByText('没有这样的号数')).toBeVisible();
    expect(await numbers(page)).toEqual([]);
  });

  test('agency, result, kind and mark narrow the register', async ({ page }) => {
    await choice(page, '机关').selectOption('市国资办');
    expect(await numbers(page)).toEqual(['7', '50', '61', '367', '368', '370', '371', 'Y19']);
    await choice(page, '办理结果').selectOption('答复不公开');
    expect(await numbers(page)).toEqual(['61', '370', '371']);
    await choice(page, '办理结果').selectOption('');
    await choice(page, '种类').selectOption('议案');
    expect(await numbers(page)).toEqual(['7']);
    await page.getByRole('button', { name: '全部列出' }).click();
    expect(await numbers(page)).toEqual(all);
    await expect(page.getByRole('searchbox', { name: '号数、题目或姓名' })).toBeFocused();
    await choice(page, '类别标记').selectOption('A');
    expect(await numbers(page)).toEqual(['12', '25', '367']);
  });

  test('the address contains the request: it can be shared, and gone back to', async ({ page }) => {
    await choice(page, '机关').selectOption('市教育局');
    await page.getByRole('searchbox', { name: '号数、题目或姓名' }).pressSequentially('示例校');
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === '示例校');
    const asked = page.url();
    expect(await numbers(page)).toEqual(['25']);
    await page.getByRole('link', { name: '关于示例校企合作的建议' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('分别答复');
    await page.goBack();
    await expect(choice(page, '机关')).toHaveValue('市教育局');
    expect(await numbers(page)).toEqual(['25']);
    await page.goBack(); // what was typed is one step
    await expect(page.getByRole('searchbox', { name: '号数、题目或姓名' })).toHaveValue('');
    expect(await numbers(page)).toEqual(['25', '0038', '62', '63', '369']);
    await page.goBack();
    expect(await numbers(page)).toEqual(all);
    await page.goto(asked);
    expect(await numbers(page)).toEqual(['25']);
    await page.goto(`${address}?agency=nobody&sort=nothing`);
    expect(await numbers(page)).toEqual(all);
  });

  test('everything can be done with the keyboard', async ({ page }) => {
    await page.getByRole('searchbox', { name: '号数、题目或姓名' }).focus();
    await page.keyboard.type('示例甲');
    await page.keyboard.press('Enter');
    expect(await numbers(page)).toEqual(['12', '13', '367', '371']);
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if (await page.getByRole('button', { name: '号数' }).evaluate((head) => head === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    expect(await numbers(page)).toEqual(['371', '367', '13', '12']);
    await expect(page.getByRole('button', { name: '号数' })).toBeFocused();
  });
});

test('without scripts the register is complete, and shows no control that would do nothing', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${address}?q=367`);
  await expect(table(page).getByRole('row')).toHaveCount(20);
  await expect(table(page).getByRole('columnheader', { name: '期限' })).toBeVisible();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await expect(page.locator('main').getByRole('combobox')).toHaveCount(0);
  await context.close();
});

for (const { width, large } of [
  { width: 320, large: false },
  { width: 360, large: true },
  { width: 1280, large: true },
]) {
  test(`at ${width} px${large ? ', in large type,' : ''} a row is a card, still a row to a screen reader`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    if (large) await page.getByRole('checkbox', { name: '大字' }).check();
    const row = table(page).getByRole('row', { name: /^367/ });
    await expect(row.getByRole('cell')).toHaveCount(5);
    const [number, title, agency] = await Promise.all([
      row.getByRole('rowheader').boundingBox(),
      row.getByRole('cell').first().boundingBox(),
      row.getByRole('cell').nth(1).boundingBox(),
    ]);
    expect(title?.x).toBeGreaterThan((number?.x ?? 0) + (number?.width ?? 0));
    expect(agency?.x).toBe(title?.x);
    expect(agency?.y).toBeGreaterThan(title?.y ?? 0);
    await choice(page, '排序').selectOption({ label: '期限从早到晚' });
    expect((await numbers(page)).slice(0, 3)).toEqual(['367', '369', '368']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const sizes = await page
      .locator('.register-tools :is(input, select, button):visible')
      .evaluateAll((all) => all.map((control) => control.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(large ? 60 : 44);
  });
}
