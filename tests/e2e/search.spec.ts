import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';

const { DAFU_SAMPLE = '' } = process.env;

const results = (page: Page) => page.locator('[data-search-status]');
const links = (page: Page) =>
  results(page)
    .locator('[data-result] a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));

/** Opens the search page with a query and waits until all tiers are listed. */
async function search(page: Page, query: string, site = '') {
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
  await expect(results(page)).toHaveAttribute('data-search-status', 'done');
  return {
    match: await results(page).getAttribute('data-search-match'),
    total: Number(await results(page).getAttribute('data-search-total')),
    links: await links(page),
  };
}

for (const query of [
  '第367号',
  '367',
  '建议367',
  '慈经信建[2025]16号',
  '章卫军',
  '章卫军代表',
  '新质生产力',
  '52.03%',
  '市十八届人大四次会议 367',
]) {
  test(`${query} lists the letter first`, async ({ page }) => {
    const { match, total, links: found } = await search(page, query);
    expect(found[0]).toBe('/cixi-npc-18-4/367/');
    expect({ match, total }).toEqual({ match: 'exact', total: 1 });
  });
}

test('a number is shown as a card, and says what was understood', async ({ page }) => {
  await search(page, '第367号');
  await expect(results(page).getByRole('heading', { level: 2 })).toHaveText('市十八届人大四次会议 第367号建议');
  await expect(page.locator('[data-result="number"]')).toContainText('慈经信建〔2025〕16号');
  await page.getByRole('link', { name: '改在正文中查 367' }).click();
  await expect(page.locator('[data-result="text"] mark').first()).toHaveText('367');
});

test('words are shown in an excerpt in which they are marked', async ({ page }) => {
  await search(page, '小轻快准');
  await expect(page.locator('[data-result="text"]')).toHaveCount(1);
  await expect(page.locator('.excerpt mark').first()).toHaveText('小轻快准');
});

test('a number without a reply is reported as such, and its neighbours are not results', async ({ page }) => {
  const { match, total, links: found } = await search(page, '368');
  expect({ match, total, found }).toEqual({ match: 'none', total: 0, found: [] });
  await expect(results(page)).toContainText('市十八届人大四次会议没有第368号建议的公开答复');
  await expect(results(page)).toContainText('不是您查的那一件');
  await expect(results(page).locator('a[href$="/cixi-npc-18-4/367/"]')).toHaveCount(1);
});

test('a number that the register knows is shown with its status', async ({ page }) => {
  await search(page, '十八届四次 368', DAFU_SAMPLE);
  await expect(results(page)).toContainText('市十八届人大四次会议没有第368号建议的公开答复');
  await expect(results(page)).toContainText('办理中');
  await results(page).getByRole('link', { name: '登记册' }).click();
  await expect(page.locator('.register tbody th').first()).toHaveText('368');
  await expect(page.locator('[data-register-tools] [role="status"]')).toContainText('筛出');
});

test('the same number in two meetings finds both, newest first', async ({ page }) => {
  const { links: found, match } = await search(page, '367', DAFU_SAMPLE);
  expect(match).toBe('exact');
  expect(found.slice(0, 2).map((path) => path.replace('/sub/path', ''))).toEqual([
    '/shili-npc-18-4/367/',
    '/shili-npc-18-3/367/',
  ]);
  expect((await search(page, '十八届三次 367', DAFU_SAMPLE)).links[0]).toBe('/sub/path/shili-npc-18-3/367/');
});

test('a number does not find longer ones, however it is written', async ({ page }) => {
  expect((await search(page, '38', DAFU_SAMPLE)).links[0]).toBe('/sub/path/shili-npc-18-4/0038/');
  const short = encodeURI('/sub/path/shili-npc-18-4/闭08/');
  expect((await search(page, '闭8', DAFU_SAMPLE)).links[0]).toBe(short);
  expect((await search(page, 'y19', DAFU_SAMPLE)).links[0]).toBe('/sub/path/shili-npc-18-4/Y19/');
});

test('what is not public cannot be found', async ({ page }) => {
  for (const query of ['示例密句不得公开', '密句']) {
    expect(await search(page, query, DAFU_SAMPLE)).toEqual({ match: 'none', total: 0, links: [] });
  }
});

test('a single character is too little', async ({ page }) => {
  expect((await search(page, '章')).match).toBe('none');
  await expect(results(page)).toContainText('请至少输入两个字');
});

test('words that occur nowhere are reported as such', async ({ page }) => {
  expect(await search(page, '海底捞月亮')).toEqual({ match: 'none', total: 0, links: [] });
  await expect(results(page)).toContainText('没有找到');
});

test('typed markup is only text', async ({ page }) => {
  await search(page, '<img src=x onerror=alert(1)> "');
  await expect(results(page).locator('img')).toHaveCount(0);
  await expect(results(page)).toContainText('<img');
});

test('more results are shown on demand, and the address says how many', async ({ page }) => {
  await page.goto(`${DAFU_SAMPLE}search/?q=示例&limit=500`);
  await expect(results(page)).toHaveAttribute('data-search-status', 'done');
  const total = Number(await results(page).getAttribute('data-search-total'));
  expect(total).toBeGreaterThan(10);
  await expect(page.locator('[data-result]')).toHaveCount(total);
});

test('typing and Enter are enough, and the back button returns', async ({ page }) => {
  await page.goto('search/');
  await expect(results(page)).toHaveAttribute('data-search-status', 'idle');
  await page.getByRole('combobox', { name: '查一件答复' }).focus();
  await page.keyboard.type('367');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-result="number"]')).toHaveCount(1);
  await page.getByRole('combobox', { name: '查一件答复' }).fill('数字化');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-result="text"]')).toHaveCount(1);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === '数字化');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: '查一件答复' })).toHaveValue('367');
  await expect(page.locator('[data-result="number"]')).toHaveCount(1);
});

test('what is found is announced to a screen reader', async ({ page }) => {
  await search(page, '367');
  await expect(page.locator('[data-search-said]')).toHaveText('市十八届人大四次会议 第367号建议，共 1 件');
});

test('nothing is searched while an input method is composing', async ({ page }) => {
  await page.goto('search/');
  const box = page.getByRole('combobox', { name: '查一件答复' });
  await box.dispatchEvent('compositionstart');
  await box.fill('xinzhi');
  await page.waitForTimeout(600);
  await expect(results(page)).toHaveAttribute('data-search-status', 'idle');
  await box.fill('新质生产力');
  await box.dispatchEvent('compositionend');
  await expect(page.locator('[data-result="text"]')).toHaveCount(1);
});

for (const part of [
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/*.pf_meta',
  'pagefind/index/*',
  'pagefind/fragment/*',
  'pagefind/wasm.*',
  'search/heavy.json',
]) {
  test(`an index without ${part} is reported, and can be tried again`, async ({ page }) => {
    await page.route(`**/${part}*`, (route) => route.abort());
    await page.goto('search/?q=新质生产力');
    await expect(results(page)).toHaveAttribute('data-search-status', 'error');
    await expect(results(page)).toContainText('检索暂时不能用');
    await page.unrouteAll();
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.locator('[data-result]')).toHaveCount(1);
    await expect(results(page).getByRole('heading', { level: 2 }).first()).toBeFocused();
  });
}

for (const [what, body] of [
  ['a login page', '<!doctype html><title>登录</title>'],
  ['nothing', ''],
  ['a half', Buffer.from(gzipSync(`pagefind_dcd${'词'.repeat(1000)}`).subarray(0, 40))],
] as const) {
  test(`an index that answers with ${what} is not reported as 没有`, async ({ page }) => {
    await page.route('**/pagefind/index/*', (route) => route.fulfill({ status: 200, body }));
    await page.goto('search/?q=新质生产力');
    await expect(results(page)).toHaveAttribute('data-search-status', 'error');
    await page.unrouteAll();
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.locator('[data-result]')).toHaveCount(1);
  });
}

test('a table of numbers that cannot be loaded is reported, not taken for a miss', async ({ page }) => {
  await page.route('**/search/numbers/*', (route) => route.abort());
  await page.goto('search/?q=368');
  await expect(results(page)).toHaveAttribute('data-search-status', 'error');
});

test('the search box of the home page leads to the results', async ({ page }) => {
  await page.goto('');
  await page.getByRole('combobox', { name: '查一件答复' }).fill('第367号');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-result="number"]')).toHaveCount(1);
});

test('another way to write a number leads to its letter', async ({ page }) => {
  await page.goto(`${DAFU_SAMPLE}shili-npc-18-4/38/`);
  await expect(page).toHaveURL(`${DAFU_SAMPLE}shili-npc-18-4/0038/`);
});

test.describe('a collective, and a name with a dot', () => {
  const letter = '/sub/path/shili-cppcc-15-4/6/';

  for (const query of ['致公党', '致公党示例市委会', '买买提·示例', '买买提•示例', '买买提．示例', '买买提示例']) {
    test(`${query} finds the letter`, async ({ page }) => {
      const { match, links: found } = await search(page, query, DAFU_SAMPLE);
      expect({ match, found }).toEqual({ match: 'exact', found: [letter] });
    });
  }

  for (const [name, part] of [
    ['致公党示例市委会', '团体'],
    ['买买提·示例', 'M'],
  ] as const) {
    test(`${name} is listed under ${part}, with a page`, async ({ page }) => {
      await page.goto(`${DAFU_SAMPLE}deputies/shili-cppcc/`);
      await expect(page.getByText('3 人、1 个团体')).toBeVisible();
      const section = page.locator('section', { has: page.getByRole('heading', { name: part, exact: true }) });
      await section.getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
      await page.getByRole('link', { name: /示例侨乡文化/ }).click();
      await expect(page).toHaveURL(new RegExp(`${letter}$`));
      await expect(page.getByRole('link', { name }).first()).toBeVisible();
    });
  }

  test('both are suggested', async ({ page }) => {
    for (const [typed, label] of [
      ['致公', /致公党示例市委会\s*团体/],
      ['买买提示', /买买提·示例\s*姓名/],
    ] as const) {
      await page.goto(`${DAFU_SAMPLE}search/`);
      await page.getByRole('combobox').first().pressSequentially(typed);
      await expect(page.getByRole('option', { name: label })).toBeVisible();
    }
  });
});
