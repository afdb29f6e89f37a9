/** Search over some hundred generated letters (示例), compared with what their files say. */
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { Converter } from 'opencc-js/cn2t';
import { kinds } from '../../schemas/vocabulary.ts';
import { signersOf } from '../../src/library/arrange.ts';
import { holding, publishedLetters } from './letters.ts';

const { DAFU_LETTERS = '', DAFU_LETTERS_CONTENT = '' } = process.env;
const letters = DAFU_LETTERS_CONTENT ? publishedLetters(DAFU_LETTERS_CONTENT) : [];

const results = (page: Page) => page.locator('[data-search-status]');
const box = (page: Page) => page.getByRole('combobox', { name: '查一件答复' });

async function done(page: Page) {
  await expect(results(page)).toHaveAttribute('data-search-status', 'done');
  const links = results(page).locator('[data-result] a');
  const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  return {
    match: await results(page).getAttribute('data-search-match'),
    total: Number(await results(page).getAttribute('data-search-total')),
    tiers: await results(page)
      .locator('[data-result]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['result'])),
    paths: paths.map((path) => decodeURIComponent(path).slice(1, -1)),
  };
}

async function search(page: Page, query: string, more = '&limit=5000') {
  await page.goto(`${DAFU_LETTERS}search/?q=${encodeURIComponent(query)}${more}`);
  return done(page);
}

/** Letters far apart. */
const some = (count: number) =>
  Array.from({ length: count }, (_, index) => letters[Math.floor(((index + 0.5) * letters.length) / count)]).filter(
    (letter) => letter !== undefined,
  );

const sorted = (paths: string[]) => [...paths].sort();

test('any piece of a text finds all letters that contain it, and no others', async ({ page }) => {
  for (const [index, { text }] of some(8).entries()) {
    const words = text.match(/\p{Script=Han}{6,}/gu)?.at(-1 - (index % 3)) ?? '';
    const piece = words.slice(1, 3 + (index % 5));
    const { match, total, paths } = await search(page, piece);
    const expected = holding(letters, piece).map(({ path }) => path);
    // Names and what is printed around the text are searched as well.
    expect(sorted(paths), piece).toEqual(expect.arrayContaining(expected));
    expect({ piece, match, total }).toEqual({ piece, match: 'exact', total: paths.length });
    expect(paths.length - expected.length, piece).toBeLessThanOrEqual(expected.length);
  }
});

test('a letter comes first for each way to write its number, and for its document number', async ({ page }) => {
  for (const { path, reply } of some(4)) {
    const [first] = reply.submissions;
    const number = first?.number ?? '';
    const meeting = DAFU_LETTERS_CONTENT && path.split('/')[0];
    const [, body, term, nth] = /-(npc|cppcc)-(\d+)-(\d+)$/.exec(meeting ?? '') ?? [];
    const named = `${term}届${body === 'npc' ? '人大' : '政协'}${nth}次会议`;
    const own = letters.filter(
      (other) => other.reply.session === reply.session && other.reply.submissions.some((one) => one.number === number),
    );
    for (const query of [`${named}${number}号`, `${named} 第${number}号`, `${number} ${named}`]) {
      const { paths, tiers } = await search(page, query);
      expect(
        own.map((one) => one.path),
        query,
      ).toContain(paths[0]);
      expect(tiers[0]).toBe('number');
    }
    if (!reply.documentNumber) continue;
    const alike = letters.filter((other) => other.reply.documentNumber === reply.documentNumber);
    const forms = [
      reply.documentNumber.replace('〔', '[').replace('〕', ']'),
      reply.documentNumber.replace(/[〔〕]/g, ' '),
    ];
    for (const query of [reply.documentNumber, ...forms]) {
      const { paths, tiers, match } = await search(page, query);
      expect(
        tiers.filter((tier) => tier === 'number'),
        query,
      ).toHaveLength(alike.length);
      expect({ query, match, first: alike.some((one) => one.path === paths[0]) }).toEqual({
        query,
        match: 'exact',
        first: true,
      });
    }
  }
});

test('a number costs one small file until its card appears, whether or not full text is available', async ({
  page,
}) => {
  const [letter] = some(1);
  const asked: { url: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    if (/\/(?:search|pagefind)\/.*\.(?:json|pf_\w+|js)/.test(response.url())) {
      asked.push({ url: response.url(), bytes: gzipSync(await response.body().catch(() => '')).length });
    }
  });
  await page.route('**/pagefind/**', () => {}); // never answered
  await page.goto(`${DAFU_LETTERS}search/?q=${letter?.reply.submissions[0]?.number}`);
  await expect(page.locator('[data-result="number"]').first()).toBeVisible();
  await expect(results(page)).toHaveAttribute('data-search-status', 'loading');
  const tables = asked.filter(({ url }) => !url.endsWith('/heavy.json'));
  expect(tables).toHaveLength(1);
  expect(tables[0]?.bytes).toBeLessThanOrEqual(5 * 1024);
});

/** What was answered, by number without leading zeros: readers type 42 for 0042. */
const byNumber = () =>
  Map.groupBy(
    letters.flatMap((letter) => letter.reply.submissions.map(({ number, kind }) => ({ number, kind, letter }))),
    ({ number }) => number.replace(/^0+/, ''),
  );

test('the kind typed with a number is a preference, and the answer says so', async ({ page }) => {
  const [number, [answered] = []] =
    [...byNumber()].find(([key, all]) => /^\d+$/.test(key) && new Set(all.map(({ kind }) => kind)).size === 1) ?? [];
  const kind = answered && kinds[answered.kind];
  const requested = kind === '提案' ? '建议' : '提案';
  const { match, tiers } = await search(page, `第${number}号${requested}`);
  expect({ match, first: tiers[0] }).toEqual({ match: 'exact', first: 'number' });
  await expect(results(page).getByRole('heading', { level: 2 }).first()).toContainText(
    `没有第${number}号${requested}的公开答复；这是第${number}号${kind}`,
  );
});

test('the same number in several meetings is a choice, newest first', async ({ page }) => {
  const [number = '', alike = []] =
    [...byNumber()].find(([key, all]) => /^\d+$/.test(key) && new Set(all.map((one) => one.letter)).size > 1) ?? [];
  const { tiers, paths } = await search(page, number);
  const expected = new Set(alike.map(({ letter }) => letter.path));
  const cards = paths.slice(0, tiers.filter((tier) => tier === 'number').length);
  expect(sorted(cards)).toEqual(sorted([...expected]));
  const days = cards.map((path) => {
    const reply = letters.find((letter) => letter.path === path)?.reply;
    return String(reply?.issuedOn);
  });
  expect(days).toEqual(days.toSorted().reverse());
});

test('letters that mention a found one are listed on its card', async ({ page }) => {
  const cited = letters.find(
    ({ path, reply }) =>
      reply.documentNumber &&
      letters.some((other) => other.path !== path && other.text.includes(reply.documentNumber ?? '-')),
  );
  const citing = letters.filter(
    ({ path, text }) => path !== cited?.path && text.includes(cited?.reply.documentNumber ?? '-'),
  );
  await search(page, cited?.reply.documentNumber ?? '');
  const links = page.locator('.citing a');
  const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(paths.map((path) => decodeURIComponent(path).slice(1, -1))).toContain(citing[0]?.path);
});

test('words and a number are both required', async ({ page }) => {
  const letter = some(5)[2];
  const words = letter?.text.match(/\p{Script=Han}{8,}/u)?.[0].slice(0, 6) ?? '';
  const number = letter?.reply.submissions[0]?.number ?? '';
  const { paths, tiers } = await search(page, `${number} ${words}`);
  expect(tiers[0]).toBe('number');
  for (const [index, path] of paths.entries()) {
    if (tiers[index] !== 'text') continue;
    const found = letters.find((one) => one.path === path);
    expect(found?.text).toContain(words);
  }
});

test('results are narrowed and sorted, and the address contains it all', async ({ page }) => {
  const agency = letters[0]?.reply.issuingAgency ?? '';
  await page.goto(`${DAFU_LETTERS}search/`);
  await page.getByText('筛选', { exact: true }).click();
  const group = page.locator('fieldset', { hasText: '机关' });
  const boxes = group.locator(`input[value="${agency}"]`);
  const own = letters.filter(({ reply }) => signersOf(reply).includes(agency));
  await expect(boxes.locator('..')).toContainText(String(own.length));
  if (!(await boxes.isVisible())) await group.locator('summary').click(); // collapsed if there are many
  await boxes.check();
  await expect(results(page)).toHaveAttribute('data-search-total', String(own.length));
  await expect(boxes).toBeFocused();
  await expect(page).toHaveURL((url) => url.searchParams.getAll('agency').join() === agency);

  // With words.
  await box(page).fill('推进');
  await page.keyboard.press('Enter');
  const both = holding(own, '推进');
  await expect(results(page)).toHaveAttribute('data-search-total', String(both.length));
  await page.getByLabel('排序').selectOption('number');
  await expect(page).toHaveURL((url) => url.searchParams.get('sort') === 'number');
  await page.goto(`${page.url()}&limit=500`);
  const { paths } = await done(page);
  const numbers = paths.map(
    (path) => letters.find((letter) => letter.path === path)?.reply.submissions[0]?.number ?? '',
  );
  const plain = numbers.filter((number) => /^\d+$/.test(number)).map(Number);
  expect(plain).toEqual(plain.toSorted((a, b) => a - b));
  expect(sorted(paths)).toEqual(sorted(both.map(({ path }) => path)));
});

test('going back returns to what was searched before, through every step', async ({ page }) => {
  await page.goto(`${DAFU_LETTERS}search/?q=推进`);
  const { total } = await done(page);
  await box(page).fill('推进服务');
  await expect(page).toHaveURL(/%E6%8E%A8%E8%BF%9B%E6%9C%8D%E5%8A%A1/);
  await page.goBack();
  await expect(box(page)).toHaveValue('推进');
  await expect(results(page)).toHaveAttribute('data-search-total', String(total));
  await page.goForward();
  await expect(box(page)).toHaveValue('推进服务');
});

test('more results are shown in place, and the focus moves to them', async ({ page }) => {
  const { total } = await search(page, '推进', '');
  expect(total).toBeGreaterThan(20);
  await expect(page.locator('[data-result]')).toHaveCount(20);
  await page.getByRole('link', { name: /再显示/ }).click();
  await expect(page.locator('[data-result]')).toHaveCount(Math.min(40, total));
  await expect(page.locator('[data-result] a').nth(20)).toBeFocused();
  await expect(page).toHaveURL((url) => url.searchParams.get('limit') === '40');
});

test('a list is downloaded as shown', async ({ page }) => {
  const { paths, total } = await search(page, '推进');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载清单（CSV）' }).click();
  const stream = await (await waiting).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString().trim().split('\r\n');
  expect(lines).toHaveLength(total + 1);
  // The tables of letters and the index have the same ones, in the same order.
  const listed = lines.slice(1).map((line) => decodeURIComponent(line.slice(line.lastIndexOf(',') + 1)));
  expect(listed.map((url) => url.slice(DAFU_LETTERS.length, -1))).toEqual(paths);
});

const pieces = {
  'a sentence': () =>
    letters
      .find(({ text }) => text.length > 2500)
      ?.text.match(/\p{Script=Han}{8,}/gu)
      ?.at(-4)
      ?.slice(0, 7),
  'a table': () =>
    letters.map(({ text }) => /^\| *(\p{Script=Han}{3,8}) *\|.*\n(?!\|)/mu.exec(text)?.[1]).find(Boolean),
};
for (const [what, piece] of Object.entries(pieces)) {
  test(`an excerpt links to its passage in ${what} of the letter, without scripts there`, async ({ page }) => {
    await search(page, piece() ?? '');
    const link = page.locator('[data-result] a').first();
    expect(await link.getAttribute('href')).toContain('#:~:text=');
    await link.click();
    await page.waitForLoadState('load');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });
}

const traditional = Converter({ from: 'cn', to: 't' });

test('other spellings are tried only if nothing is found, and reported', async ({ page }) => {
  const proposer = letters
    .flatMap(({ reply }) => reply.submissions[0]?.proposers ?? [])
    .find((one) => typeof one === 'string');
  const name = String(proposer);
  const named = letters.filter(
    ({ reply, text }) => text.includes(name) || JSON.stringify([reply.submissions, reply.addressees]).includes(name),
  );
  const { pinyin } = await import('pinyin-pro');
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  for (const query of [syllables.join(''), syllables.join(' '), syllables.join('').toUpperCase()]) {
    const { match, paths } = await search(page, query);
    expect({ query, match }).toEqual({ query, match: 'near' });
    expect(paths).toEqual(expect.arrayContaining(named.map(({ path }) => path)));
    await expect(results(page)).toContainText('拼音');
  }
  const words = letters[3]?.text.match(/\p{Script=Han}{10,}/u)?.[0].slice(0, 8) ?? '';
  const { match, tiers } = await search(page, traditional(words));
  expect({ match, tier: tiers[0] }).toEqual({ match: traditional(words) === words ? 'exact' : 'near', tier: 'near' });
  await expect(results(page)).toContainText('繁体转换');
  await expect(page.locator('.excerpt mark').first()).toHaveText(words);
});

test('one wrong character finds what was meant', async ({ page }) => {
  let found = 0;
  for (const { path, text } of some(6)) {
    const words = text.match(/\p{Script=Han}{9,}/u)?.[0].slice(1, 7) ?? '';
    const typed = `${words.slice(0, 3)}龘${words.slice(4)}`;
    const { match, paths } = await search(page, typed);
    expect(match).not.toBe('exact');
    if (holding(letters, words).some((one) => paths.slice(0, 10).includes(one.path)) || paths.includes(path))
      found += 1;
  }
  expect(found).toBeGreaterThanOrEqual(5);
});

test('an agency is found by an unregistered name', async ({ page }) => {
  const { match, paths } = await search(page, '示例市经济信息化局');
  expect(match).toBe('near');
  await expect(results(page)).toContainText('简称');
  expect(letters.find(({ path }) => path === paths[0])?.reply.issuingAgency).toBe('shili-jxj');
});

test('an excluded word leaves its letters out', async ({ page }) => {
  const { paths } = await search(page, '推进 -老年人');
  const expected = holding(letters, '推进').filter((one) => !holding([one], '老年人').length);
  expect(paths.every((path) => expected.some((one) => one.path === path))).toBe(true);
  expect(paths.length).toBeGreaterThan(0);
});

test('suggestions are chosen with the keyboard, and announced to a screen reader', async ({ page }) => {
  const { path, reply } = letters.find((letter) => /^\d+$/.test(letter.reply.submissions[0]?.number ?? '')) ?? {};
  await page.goto(DAFU_LETTERS);
  await box(page).pressSequentially(reply?.submissions[0]?.number ?? '');
  const list = page.getByRole('listbox', { name: '建议' });
  await expect(list).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('[data-suggestions-said]')).toHaveText(/有 \d+ 条建议/);
  await page.keyboard.press('ArrowDown');
  const option = list.getByRole('option').first();
  await expect(option).toHaveAttribute('aria-selected', 'true');
  expect(await box(page).getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(box(page)).toHaveValue(reply?.submissions[0]?.number ?? '-');
  await page.keyboard.press('ArrowDown');
  await expect(list).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('main[data-letter]')).toBeVisible();
  expect(path).toBeTruthy();
});

test('a topic that is suggested leads to its letters', async ({ page }) => {
  const [topic = ''] = letters.flatMap(({ reply }) => reply.topics ?? []);
  await page.goto(DAFU_LETTERS);
  await box(page).pressSequentially(topic);
  await page.getByRole('option', { name: `${topic} 主题` }).click();
  expect((await done(page)).total).toBe(letters.filter(({ reply }) => reply.topics?.includes(topic)).length);
});

test('a name that is suggested is searched', async ({ page }) => {
  await page.goto(`${DAFU_LETTERS}search/`);
  await box(page).pressSequentially('工信');
  await page.getByRole('listbox', { name: '建议' }).getByRole('option').first().click();
  await expect(box(page)).toHaveValue('示例市经济和信息化局');
  await expect(results(page)).toHaveAttribute('data-search-match', 'exact');
});

test('what a narrowing leaves out is not reported as missing', async ({ page }) => {
  const words = '服务';
  const all = holding(letters, words).length;
  for (const narrowing of ['&year=1949', '&agency=nobody']) {
    const { match, total } = await search(page, words, narrowing);
    expect([match, total]).toEqual(['none', 0]);
    await expect(results(page).getByRole('heading', { level: 2 })).toHaveText(`所选范围内没有含“${words}”的答复`);
    await expect(page.locator('[data-search-said]')).toContainText('不限范围有');
    await page.locator('[data-search-filters] summary').click();
    await expect(page.locator('[data-search-groups] input:checked')).toHaveCount(1);
    await page.getByRole('link', { name: /^不限范围有 \d+ 件$/ }).click();
    expect((await done(page)).total).toBeGreaterThanOrEqual(all);
    await expect(page).toHaveURL((url) => url.search === `?q=${encodeURIComponent(words)}`);
  }
});

test('a number and other spellings that a narrowing leaves out are reported as outside of it', async ({ page }) => {
  const [letter] = some(1);
  const [submission] = letter?.reply.submissions ?? [];
  const query = `第${submission?.number}号`;
  await search(page, query, '&year=1949');
  await expect(results(page).getByRole('heading', { level: 2 }).first()).toContainText('，不在所选范围内');
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: `改在正文中查 ${submission?.number}` })).toBeVisible();
  await page.getByRole('link', { name: /^不限范围有/ }).click();
  await expect(page.locator('[data-result="number"]').first()).toBeVisible();
  await expect(results(page).getByRole('heading', { level: 2 }).first()).toBeFocused();
  const { match } = await search(page, traditional('群众满意'), '&year=1949');
  expect(match).toBe('none');
  await expect(results(page).getByRole('heading', { level: 2 })).toHaveText(/^没有含.*；近似结果不在所选范围内$/);
  await expect(page.locator('[data-search-said]')).toHaveText(/^没有含.*；近似结果不在所选范围内；不限范围有 \d+ 件$/);
  await expect(page.getByRole('link', { name: /^不限范围有/ })).toBeVisible();
});

test('a card that a narrowing leaves out does not flash up', async ({ page }) => {
  const [letter] = some(1);
  await page.route('**/pagefind/**', () => {}); // never answered
  await page.goto(`${DAFU_LETTERS}search/?q=${letter?.reply.submissions[0]?.number}&year=1949`);
  await expect(results(page)).toContainText('不在所选范围内');
  await expect(page.locator('[data-result]')).toHaveCount(0);
});

test('a narrowing that leaves no letters at all is undone in place', async ({ page }) => {
  await search(page, '', '&year=1949');
  await expect(results(page)).toContainText('没有符合条件的答复');
  await page.getByRole('link', { name: '取消筛选' }).click();
  await expect(results(page)).toHaveAttribute('data-search-status', 'idle');
  await expect(page.locator('[data-search-chosen]')).toHaveText('');
  await expect(box(page)).toBeFocused();
});

for (const state of ['results', 'no query yet'] as const) {
  test(`filters that cannot be loaded are reported, and leave ${state} alone`, async ({ page }) => {
    await page.route('**/search/facets.json', (route) => route.abort());
    if (state === 'results') await search(page, '服务', '');
    else await page.goto(`${DAFU_LETTERS}search/`);
    const shown = await page.locator('[data-result]').count();
    const panel = page.locator('[data-search-groups]');
    await page.locator('[data-search-filters] summary').click();
    await expect(panel).toContainText('筛选项取不到');
    await expect(page.locator('[data-search-said]')).toContainText('筛选项取不到');
    await expect(page.locator('[data-result]')).toHaveCount(shown);
    await page.unrouteAll();
    await panel.getByRole('button', { name: '重试' }).click();
    await expect(panel.getByRole('group', { name: '会议' })).toBeVisible();
    await expect(page.locator('[data-search-filters] > summary')).toBeFocused();
  });
}

test('announcements count once, and say what occurs in texts only', async ({ page }) => {
  const said = page.locator('[data-search-said]');
  await search(page, '服务');
  await expect(said).toHaveText(/^“服务”：\d+ 件$/);
  const digits = [...new Set(letters.flatMap(({ text }) => text.match(/(?<![\d.,])\d{3}(?=家)/g) ?? []))];
  const numbers = new Set(letters.flatMap(({ reply }) => reply.submissions.map(({ number }) => number)));
  const absent = digits.find((one) => !numbers.has(one)) ?? '';
  await search(page, absent);
  const sentence = new RegExp(`没有第${absent}号.*；正文中提到“${absent}”的有 \\d+ 件$`);
  await expect(said).toHaveText(sentence);
  await expect(results(page).getByRole('heading', { level: 2 }).first()).toHaveText(sentence);
  await search(page, '-示例');
  await expect(said).toHaveText('没有找到不含“示例”的答复');
});

test('no more can be typed than is read', async ({ page }) => {
  await page.goto(DAFU_LETTERS);
  await box(page).pressSequentially(`${'词'.repeat(199)}甲乙`);
  await expect(box(page)).toHaveValue(`${'词'.repeat(199)}甲`);
});

test('the announcement of suggestions disappears with them', async ({ page }) => {
  await page.goto(`${DAFU_LETTERS}`);
  const said = page.locator('[data-suggestions-said]');
  await box(page).pressSequentially('12');
  await expect(said).toContainText('条建议');
  await page.keyboard.press('Escape');
  await expect(said).toHaveText('');
});
