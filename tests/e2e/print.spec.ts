/** The printed letter, measured: every figure is that of GB/T 9704-2012, and is met within a millimetre. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { host, serve } from '../../src/cli/serve.ts';
import { build, emptyFolder } from '../built/site.ts';
import { publishedLetters } from './letters.ts';
import { writeLetters } from './printed-letters.ts';
import { lastPrintedPage, type PrintedPage, type PrintedText, printedPages } from './printed-pages.ts';
import { seenIn } from './views.ts';

const { DAFU_LETTERS = '', DAFU_LETTERS_CONTENT = '', DAFU_LONG, DAFU_SITE = '' } = process.env;

/** 5.2.1: margins of 37 mm at the top and 28 mm on the left, a type area of 156 × 225 mm on A4. */
const area = { left: 28, right: 184, top: 37, bottom: 262, middle: 106 };
/** 5.2.3: 22 lines of 28 characters. */
const cell = 156 / 28;
const pitch = 225 / 22;
/** 四号, 14 pt: imprint and page number. */
const four = 14 * (25.4 / 72);

/**
 * The standard measures from the edges of characters. Those of the square are taken, not of the ink, which no two
 * characters share: it reaches .86 em above the baseline and .14 em below, in every Han face within a few hundredths.
 */
const top = ({ baseline, size }: PrintedText): number => baseline - 0.86 * size;
const bottom = ({ baseline, size }: PrintedText): number => baseline + 0.14 * size;
const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;
const height = ({ top, bottom }: { top: number; bottom: number }): number => bottom - top;
/** The space of a line above and below its characters. */
const leading = (size: number): number => (pitch - size) / 2;

type Measures = Record<string, [measured: number, norm: number]>;

/** The measures that are more than a millimetre off. */
const amiss = (measures: Measures): string[] =>
  Object.entries(measures)
    .filter(([, [measured, norm]]) => !(Math.abs(measured - norm) <= 1))
    .map(([name, [measured, norm]]) => `${name}: ${measured.toFixed(2)} mm, not ${norm.toFixed(2)}`);

function find({ texts }: PrintedPage, words: RegExp): PrintedText {
  const found = texts.find(({ text }) => words.test(text));
  if (!found) throw new Error(`${words} is not on the page: ${texts.map(({ text }) => text).join('\n')}`);
  return found;
}

const inArea = ({ texts }: Pick<PrintedPage, 'texts'>): PrintedText[] =>
  texts.filter(({ baseline }) => baseline < area.bottom);
const isBody = ({ size }: PrintedText): boolean => Math.abs(size - cell) < 0.1;
/** The baselines of the lines of a page. */
const lines = (texts: PrintedText[]): number[] => [...new Set(texts.map(({ baseline }) => Math.round(baseline)))];
const address = ({ texts }: PrintedPage): PrintedText[] => texts.filter(({ baseline }) => baseline > 275);

const longBase = `/sub/${'path/'.repeat(30)}`;
const notice = '示例数据：供测试用，机关、人物、文件均为虚构';
const servers: Server[] = [];
/** The invented letters, below a short path without a notice and below a long one with a notice. */
const sites: { what: string; base: string; notice?: string; host: string }[] = [
  { what: 'without a notice', base: '/', host: '' },
  { what: 'with a notice, at a long address', base: longBase, notice, host: '' },
];

async function print(page: Page, url: string): Promise<PrintedPage[]> {
  const response = await page.goto(url);
  expect(response?.status(), url).toBe(200);
  return printedPages(await page.pdf({ preferCSSPageSize: true }));
}

/** The letters in the form of a 文件, with the number of their pages. */
const documents = [
  { what: 'the two-page letter', key: '2', pages: 2, atFoot: true },
  { what: 'the ten-page letter', key: '10', pages: 10, atFoot: true },
  { what: 'the letter with a table', key: '11', pages: 3, atFoot: false },
  { what: 'the letter with annexes', key: '12', pages: 2, atFoot: true },
];

test('the first letter is printed as the standard says', async ({ page }) => {
  const pages = await print(page, `${DAFU_SITE}cixi-npc-18-4/367/`);
  expect(pages).toHaveLength(5);
  expect(amiss({ ...firstPage(pages), ...typeArea(pages), ...signature(pages), ...imprint(pages, true) })).toEqual([]);
  expect(amiss(numbers(pages))).toEqual([]);
  expect(charactersALine(pages)).toBe(28);
  for (const one of pages) footer(one, '/cixi-npc-18-4/367/');
});

test.describe('an invented letter', () => {
  // One worker builds the sites, once.
  test.describe.configure({ mode: 'default' });

  test.beforeAll(async () => {
    for (const site of sites) {
      const content = emptyFolder('printed');
      writeLetters(content, site.notice);
      const folder = build({ CONTENT_DIR: content, BASE_PATH: site.base, SITE_URL: 'https://dafu.example' });
      const server = await serve(folder, { port: 0, base: site.base });
      site.host = `http://${host}:${(server.address() as AddressInfo).port}`;
      servers.push(server);
    }
  });

  test.afterAll(() => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });

  for (const [index, { what: where }] of sites.entries()) {
    for (const { what, key, pages: count, atFoot } of seenIn(documents, index, sites.length)) {
      test(`${what} is printed as the standard says, ${where}`, async ({ page }) => {
        const { host, base, notice } = sites[index] as (typeof sites)[number];
        const pages = await print(page, `${host}${base}shili-npc-18-4/${key}/`);
        expect(pages).toHaveLength(count);
        expect(inArea(pages.at(-1) as PrintedPage)).not.toEqual([]);
        expect(amiss({ ...firstPage(pages), ...typeArea(pages), ...signature(pages) })).toEqual([]);
        expect(amiss({ ...imprint(pages, atFoot), ...numbers(pages) })).toEqual([]);
        expect(charactersALine(pages)).toBe(28);
        for (const one of pages) footer(one, `https://dafu.example${base}shili-npc-18-4/${key}/`);
        if (notice) expect(find(pages[0] as PrintedPage, /^示例数据/u)).toMatchObject({ text: notice });
      });
    }

    test(`a joint letter names who signs in order, ${where}`, async ({ page }) => {
      const { host, base } = sites[index] as (typeof sites)[number];
      const pages = await print(page, `${host}${base}shili-npc-18-4/14/`);
      expect(pages).toHaveLength(2);
      expect(amiss({ ...jointMasthead(pages), ...typeArea(pages), ...signature(pages) })).toEqual([]);
      expect(amiss({ ...imprint(pages, true), ...numbers(pages) })).toEqual([]);
      const words = pages.flatMap(inArea).map(({ text }) => text);
      const date = words.findIndex((text) => /^2025年6月23日$/u.test(text));
      const names = ['示例市经济和信息化局', '示例市教育局'];
      expect(words.filter((text) => names.includes(text))).toEqual([...names, ...names, '示例市经济和信息化局']);
      expect(words.slice(date - 2, date)).toEqual(names);
    });

    test(`the 信函 is printed as the standard says, ${where}`, async ({ page }) => {
      const { host, base } = sites[index] as (typeof sites)[number];
      const pages = await print(page, `${host}${base}shili-npc-18-4/13/`);
      expect(pages).toHaveLength(2);
      expect(amiss({ ...letterForm(pages), ...typeArea(pages), ...signature(pages) })).toEqual([]);
      expect(charactersALine(pages)).toBe(28);
      const [first, last] = pages as [PrintedPage, PrintedPage];
      // 10.1: no page number on the first page; in the imprint no rules and no printing line.
      expect(first.texts.filter(({ text }) => text.startsWith('—'))).toEqual([]);
      expect(last.rules).toEqual([]);
      expect(last.texts.filter(({ text }) => text.includes('印发'))).toEqual([]);
      const { baseline, left } = find(last, /^联系人/u);
      expect(
        amiss({
          ...numbers([first, last].slice(1), 2),
          'foot of the imprint': [baseline - 0.36 * four + 4.5, area.bottom],
          'imprint from the left': [left, area.left + four],
        }),
      ).toEqual([]);
      for (const one of pages) footer(one, `https://dafu.example${base}shili-npc-18-4/13/`);
    });
  }
});

/** 7.2.4: those who sign one under another, as wide as the longest, 文件 at the right of their middle, the number below. */
function jointMasthead([first]: PrintedPage[]): Measures {
  const page = first as PrintedPage;
  const names = page.texts.filter(({ text, size }) => text.endsWith('局') && size > 8);
  const [sponsor, last] = names;
  if (!sponsor || !last) throw new Error('not two names');
  const word = find(page, /^文件$/u);
  const number = find(page, /〔2025〕/u);
  return {
    'top of the sponsor': [top(sponsor), area.top + 35],
    'left edge of the other name': [last.left, sponsor.left],
    'right edge of the other name': [last.right, sponsor.right],
    'middle of 文件': [(top(word) + bottom(word)) / 2, (top(sponsor) + bottom(last)) / 2],
    'middle of the masthead': [(sponsor.left + word.right) / 2, area.middle],
    'document number under the last name': [top(number) - bottom(last), 2 * pitch + leading(cell)],
  };
}

/** 7.2.4 to 7.3.2: masthead, document number, signatory, red rule, title, addressee. */
function firstPage([first]: PrintedPage[]): Measures {
  const page = first as PrintedPage;
  const masthead = find(page, /文件$/u);
  const number = find(page, /〔2025〕/u);
  const signatory = find(page, /^签发人：/u);
  const titles = page.texts.filter(({ size }) => Math.abs(size - 22 * (25.4 / 72)) < 0.1);
  const [line] = page.rules.filter(({ color }) => color === '#c1121c');
  const [title, lastTitle] = [titles[0], titles.at(-1)];
  const addressee = find(page, /代表：$/u);
  const text = find(page, /^您/u);
  if (!line || !title || !lastTitle) throw new Error('no red rule or no title');
  return {
    'width of the paper': [page.width, 210],
    'height of the paper': [page.height, 297],
    'top of the masthead': [top(masthead), area.top + 35],
    'middle of the masthead': [middle(masthead), area.middle],
    // 空二行: two lines, and the space above it in its own line.
    'document number under the masthead': [top(number) - bottom(masthead), 2 * pitch + leading(cell)],
    'document number from the left': [number.left, area.left + cell],
    'signatory from the right': [signatory.right, area.right - cell],
    'red rule under the document number': [line.top - bottom(number), 4],
    'left end of the red rule': [line.left, area.left],
    'right end of the red rule': [line.right, area.right],
    'title under the red rule': [top(title) - line.bottom, 2 * pitch + leading(title.size)],
    'middle of the title': [middle(title), area.middle],
    'middle of its last line': [middle(lastTitle), area.middle],
    'addressee under the title': [top(addressee) - bottom(lastTitle), leading(title.size) + pitch + leading(cell)],
    'addressee from the left': [addressee.left, area.left],
    'text from the left': [text.left, area.left + 2 * cell],
  };
}

/** 5.2: the lines of pages between the first and the last, by the middles of their characters; edges of full lines. */
function typeArea(pages: PrintedPage[]): Measures {
  const measures: Measures = {};
  pages.slice(1, -1).forEach((page, index) => {
    const texts = inArea(page);
    if (!texts.every(isBody)) return;
    const name = `page ${index + 2}`;
    const middles = texts.map(({ baseline }) => baseline - 0.36 * cell);
    measures[`${name}: top`] = [Math.min(...middles) - pitch / 2, area.top];
    // A heading moves to the next page rather than being last.
    const beforeHeading = /^[一二三四五六七八九]、/u.test(pages[index + 2]?.texts[0]?.text ?? '');
    const count = lines(texts).length;
    expect(count, name).toBeGreaterThanOrEqual(beforeHeading ? 21 : 22);
    expect(count, name).toBeLessThanOrEqual(22);
    if (count === 22) measures[`${name}: bottom`] = [Math.max(...middles) + pitch / 2, area.bottom];
  });
  const full = pages.flatMap(inArea).filter((text) => isBody(text) && text.right - text.left > 150);
  measures['left edge of the text'] = [Math.min(...full.map(({ left }) => left)), area.left];
  measures['right edge of the text'] = [Math.max(...full.map(({ right }) => right)), area.right];
  return measures;
}

/** The most frequent number of characters in full lines of Han only. */
function charactersALine(pages: PrintedPage[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { text, left, right } of pages.flatMap(inArea).filter(isBody)) {
    if (Math.abs(left - area.left) > 1 || Math.abs(right - area.right) > 1 || /[\x21-\x7e]/.test(text)) continue;
    const { length } = Array.from(text);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** 7.3.5, with a seal: the date four characters from the right, the agency above its middle, on the next line. */
function signature(pages: PrintedPage[]): Measures {
  const page = pages.find(({ texts }) => texts.some(({ text }) => /^2025年6.23.$/u.test(text))) as PrintedPage;
  const date = find(page, /^2025年6.23.$/u);
  const agency = page.texts[page.texts.indexOf(date) - 1] as PrintedText;
  return {
    'date from the right': [date.right, area.right - 4 * cell],
    'middle of the agency': [middle(agency), middle(date)],
    'date under the agency': [date.baseline - agency.baseline, pitch],
  };
}

/** 7.4: rules as wide as the type area, the last on its lower edge; text indented by one character. */
function imprint(pages: PrintedPage[], atFoot: boolean): Measures {
  const page = pages.at(-1) as PrintedPage;
  const rules = page.rules.filter(({ color, left, right }) => color === '#000000' && right - left > 150);
  const first = rules[0];
  const last = rules.at(-1);
  const contact = find(page, /^联系人/u);
  if (!first || !last || rules.length < 3) throw new Error('no imprint');
  // 7.4.1: the outer ones 0.35 mm, the others 0.25; a difference below a millimetre.
  expect(height(first)).toBeCloseTo(0.35, 2);
  expect(height(last)).toBeCloseTo(0.35, 2);
  for (const rule of rules.slice(1, -1)) expect(height(rule)).toBeCloseTo(0.25, 2);
  expect(last.bottom).toBeLessThanOrEqual(area.bottom + 1);
  return {
    ...(atFoot && { 'foot of the imprint': [last.bottom, area.bottom] }),
    'left end of its rules': [first.left, area.left],
    'right end of its rules': [first.right, area.right],
    'imprint from the left': [contact.left, area.left + four],
    'imprint, size of a character': [contact.size, four],
  };
}

/** 7.5: the dashes, a third of a character above the baseline, 7 mm under the type area; on odd pages right, on even left, one character in. */
function numbers(pages: PrintedPage[], from = 1): Measures {
  return Object.assign(
    {},
    ...pages.map((page, index): Measures => {
      const at = index + from;
      const number = find(page, new RegExp(`^— ${at} —$`, 'u'));
      return {
        [`number ${at} below the type area`]: [number.baseline - four / 3, area.bottom + 7],
        [`number ${at} from its side`]:
          at % 2 === 1 ? [number.right, area.right - four] : [number.left, area.left + four],
        [`number ${at}, size`]: [number.size, four],
      };
    }),
  );
}

/** 10.1: a 信函, its first page. */
function letterForm([first]: PrintedPage[]): Measures {
  const page = first as PrintedPage;
  const masthead = find(page, /^示例市经济和信息化局$/u);
  const number = find(page, /〔2025〕/u);
  const [thick, thin, lowThin, lowThick] = page.rules;
  if (!thick || !thin || !lowThin || !lowThick || page.rules.length > 4) throw new Error('not two double rules');
  expect(height(thick)).toBeGreaterThan(2 * height(thin));
  expect(height(lowThick)).toBeGreaterThan(2 * height(lowThin));
  const measures: Measures = {
    'top of the masthead': [top(masthead), 30],
    'middle of the masthead': [middle(masthead), area.middle],
    'double rule under the masthead': [thick.top - bottom(masthead), 4],
    'second rule from the foot of the paper': [297 - lowThick.bottom, 20],
    'document number from the right': [number.right, area.right],
    'document number under the rule': [top(number) - thin.bottom, (7 / 8) * cell],
  };
  [thick, thin, lowThin, lowThick].forEach((rule, index) => {
    measures[`width of rule ${index + 1}`] = [rule.right - rule.left, 170];
    measures[`middle of rule ${index + 1}`] = [middle(rule), 105];
  });
  return measures;
}

/** The address is complete, on the paper, and touches neither the page number nor the rule of a 信函. */
function footer(page: PrintedPage, expected: string): void {
  const texts = address(page);
  expect(texts.map(({ text }) => text).join('')).toBe(expected);
  for (const text of texts) {
    expect(top(text)).toBeGreaterThan(area.bottom + 7 + four);
    expect(top(text)).toBeGreaterThan(Math.max(0, ...page.rules.map((rule) => rule.bottom)));
    expect(bottom(text)).toBeLessThan(297 - 5);
    expect(text.left).toBeGreaterThan(area.left - 1);
    expect(text.right).toBeLessThan(area.right + 1);
  }
}

// Each letter is in one part; a short run only has the first.
const parts = 28;
for (let part = 0; part < (DAFU_LONG ? parts : 1); part += 1) {
  test(`letter ${part + 1}, ${part + parts + 1}, … ends complete on its last page, no later for the class that moves the imprint to the foot`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const print = async () => lastPrintedPage(await page.pdf({ preferCSSPageSize: true }));
    let classed = 0;
    // From the shortest to the longest.
    const letters = publishedLetters(DAFU_LETTERS_CONTENT).sort((one, other) => one.text.length - other.text.length);
    for (const { path } of letters.filter((_, index) => index % parts === part)) {
      await page.goto(`${DAFU_LETTERS}${encodeURI(path)}/`);
      const letter = page.locator('.letter');
      const printed = await print();
      const last = inArea(printed).map(({ text }) => text);
      const date = last.findIndex((text) => /^\d{4}年\d+月\d+日$/u.test(text));
      // Above the date are the agency and a line of the text.
      expect(date, `${path}: ${last}`).toBeGreaterThan(1);
      const [, counted] = /pages-(\d+)/.exec((await letter.getAttribute('class')) ?? '') ?? [];
      if (!counted) continue;
      expect(printed.count, path).toBe(Number(counted));
      await letter.evaluate((element, name) => element.classList.remove(name), `pages-${counted}`);
      expect((await print()).count, path).toBe(Number(counted));
      classed += 1;
    }
    expect(classed).toBeGreaterThanOrEqual(4);
  });
}

test('lists print within the type area, without the frame of the site, and repeat the header of a table', async ({
  page,
}) => {
  for (const path of ['', 'shili-npc-18-4/', 'sessions/', 'agencies/']) {
    const pages = await print(page, DAFU_LETTERS + path);
    for (const [index, one] of pages.entries()) {
      const outside = inArea(one).filter(({ left, right }) => left < area.left - 1 || right > area.right + 1);
      expect(outside, `${path} ${index + 1}`).toEqual([]);
      expect(one.texts.filter(({ text }) => /大字|跳到正文|本站不是政府网站/u.test(text))).toEqual([]);
      if (path === 'shili-npc-18-4/') find(one, /号数/u);
    }
  }
});
