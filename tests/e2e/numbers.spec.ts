/** Numbers as places write them: with a year, a prefix, or counted separately. Each is found, listed and addressed. */
import { expect, type Page, test } from '@playwright/test';

const { DAFU_SAMPLE = '' } = process.env;
const meeting = 'shili-zx-15-3';

/** Paths of the results that have the number, in order, below the meeting. */
async function search(page: Page, query: string) {
  await page.goto(`${DAFU_SAMPLE}search/?q=${encodeURIComponent(query)}`);
  const results = page.locator('[data-search-status]');
  await expect(results).toHaveAttribute('data-search-status', 'done');
  const hrefs = await results
    .locator('[data-result="number"] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => decodeURIComponent(href).split('/').slice(-3, -1).join('/'));
}

for (const [query, key] of [
  ['20240688', '20240688'],
  ['第20240688号', '20240688'],
  ['20240688号提案', '20240688'],
  ['第688号', '20240688'],
  ['2024年第688号', '20240688'],
  ['688', '20240688'],
  ['2024-12', '2024_12'],
  ['第2024-12号', '2024_12'],
  ['B-023', 'B_023'],
  ['b023', 'B_023'],
  ['第B-23号提案', 'B_023'],
  ['闭3', '闭3'],
  ['闭会3号', '闭3'],
  ['闭会期间第3号', '闭3'],
  ['闭会期间3号', '闭3'],
  ['党派团体提案第13号', '党13'],
  ['党13', '党13'],
] as const) {
  test(`${query} finds one letter`, async ({ page }) => {
    expect(await search(page, query)).toEqual([`${meeting}/${key}`]);
  });
}

test('a number of the meeting is not one of the time between meetings', async ({ page }) => {
  const plain = await search(page, '政协第3号');
  expect(plain).toContain(`${meeting}/3`);
  expect(plain).not.toContain(`${meeting}/闭3`);
  expect((await search(page, '12'))[0]).toMatch(/\/12(?:-2)?$/);
});

test('a number without a letter is answered by its name', async ({ page }) => {
  expect(await search(page, '平时提案第2号')).toEqual([]);
  await expect(page.getByRole('heading', { name: '市政协十五届三次会议没有平时第2号提案的公开答复' })).toBeVisible();
});

test('the register lists them in order, and finds each as it is called', async ({ page }) => {
  await page.goto(`${DAFU_SAMPLE}${meeting}/`);
  const numbers = () =>
    page.locator('.register tbody th').evaluateAll((heads) => heads.map((head) => head.firstChild?.textContent ?? ''));
  expect(await numbers()).toEqual(['3', '20240688', '2024-12', 'B-023', '党13', '平2', '闭3']);
  for (const [typed, number] of [
    ['闭会期间第3号', '闭3'],
    ['b023', 'B-023'],
    ['688', '20240688'],
  ] as const) {
    await page.getByRole('searchbox', { name: '号数、题目或姓名' }).fill(typed);
    await expect.poll(numbers).toEqual([number]);
  }
});

test('an address without zeros or without the hyphen leads to the letter', async ({ page }) => {
  for (const key of ['B_23', 'B23']) {
    await page.goto(`${DAFU_SAMPLE}${meeting}/${key}/`);
    await expect(page).toHaveURL(`${DAFU_SAMPLE}${meeting}/B_023/`);
  }
  await page.goto(`${DAFU_SAMPLE}${meeting}/${encodeURIComponent('闭3')}/`);
  await expect(page.getByRole('main')).toHaveAttribute('data-letter', `${meeting}/闭3`);
  await expect(page.getByRole('main')).toContainText('闭会期间第3号提案');
});

for (const width of [320, 360, 768, 1280])
  test(`no number of the register runs into its title at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${DAFU_SAMPLE}${meeting}/`);
    const overlaps = await page.locator('.register tbody th').evaluateAll((numbers) =>
      numbers.flatMap((number) => {
        const words = document.createRange();
        words.selectNodeContents(number);
        const end = words.getBoundingClientRect().right;
        return end > (number.nextElementSibling?.getBoundingClientRect().left ?? 0) ? [number.textContent] : [];
      }),
    );
    expect(overlaps).toEqual([]);
  });
