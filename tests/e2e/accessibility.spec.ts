import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { pagesOf, typicalPages } from '../built/typical.ts';
import { type Measures, measure } from './measures.ts';
import { addressOf } from './site.ts';
import { seenIn } from './views.ts';

const {
  DAFU_LONG,
  DAFU_SAMPLE = '',
  DAFU_SAMPLE_FOLDER = '',
  DAFU_LETTERS = '',
  DAFU_LETTERS_FOLDER = '',
} = process.env;

const sites = [
  { name: 'the sample site', at: DAFU_SAMPLE, folder: DAFU_SAMPLE_FOLDER },
  ...(DAFU_LONG ? [{ name: 'generated letters', at: DAFU_LETTERS, folder: DAFU_LETTERS_FOLDER }] : []),
];

/** Minimum sizes of text and targets: in px, line height as a multiple of the text. */
interface Least {
  size: number;
  line: number;
  contrast: number;
  target: number;
  targetInText: number;
}

/** WCAG 2.2 AA; we require its 24 px of links in a sentence too. */
const usual: Least = { size: 13, line: 1, contrast: 4.5, target: 24, targetInText: 24 };
/** 适老化: 18 pt, 60 px, 7:1. A link in a sentence is limited by its line (WCAG 2.5.8), but at least 44 px high. */
const elders: Least = { size: 24, line: 1.3, contrast: 7, target: 60, targetInText: 44 };

const views = [
  { name: 'on a phone', width: 360, colorScheme: 'light', large: false, script: true },
  { name: 'on a wide screen, dark', width: 1280, colorScheme: 'dark', large: false, script: true },
  { name: 'in the elders’ view on a phone, dark', width: 360, colorScheme: 'dark', large: true, script: true },
  { name: 'in the elders’ view on a wide screen', width: 1280, colorScheme: 'light', large: true, script: true },
  { name: 'without script, in the elders’ view', width: 360, colorScheme: 'light', large: true, script: false },
] as const;
type View = (typeof views)[number];

/** A window, and how it opens a page of a site. */
async function windowFor(browser: Browser, view: View): Promise<{ page: Page; open: (url: string) => Promise<void> }> {
  const { width, colorScheme, large, script } = view;
  const context = await browser.newContext({ colorScheme, locale: 'zh-CN', viewport: { width, height: 800 } });
  const page = await context.newPage();
  if (script) {
    if (large) await context.addInitScript(() => localStorage.setItem('large', 'true'));
    return { page, open: async (url) => void (await page.goto(url)) };
  }
  // A browser without script shows `noscript` and loads no script; axe itself needs one.
  await page.route('**/*.js', (route) => route.abort());
  const open = async (url: string) => {
    await page.goto(url);
    await page.evaluate(() => {
      for (const shown of document.querySelectorAll('noscript')) shown.outerHTML = shown.textContent ?? '';
    });
    await page.getByRole('checkbox', { name: '大字' }).check();
  };
  return { page, open };
}

/** Everything that axe, the measurements and the check for sideways scrolling find on the open page. */
async function faultsOn(page: Page, least: Least): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const found = [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`)),
    ...measuredFaults(await measure(page), least),
    ...(wider > 0 ? [`scrolls sideways by ${wider} px`] : []),
  ];
  return found.map((fault) => `${decodeURI(page.url())} ${fault}`);
}

/** The browser rounds lengths to 1/64 px. */
const below = (measured: number, least: number): boolean => measured < least - 1 / 64;

function measuredFaults({ texts, targets, edges }: Measures, least: Least): string[] {
  return [
    ...texts.flatMap(({ words, size, line, contrast }) => [
      ...(below(size, least.size) ? [`text of ${size} px: ${words}`] : []),
      ...(below(line, least.line) ? [`line of ${line}: ${words}`] : []),
      ...(below(contrast, least.contrast) ? [`contrast of ${contrast}: ${words}`] : []),
    ]),
    ...targets
      .filter(({ size, inText }) => below(size, inText ? least.targetInText : least.target))
      .map(({ words, size, inText }) => `target of ${size} px${inText ? ' in text' : ''}: ${words}`),
    ...edges.filter(({ contrast }) => below(contrast, 3)).map(({ words, contrast }) => `edge of ${contrast}: ${words}`),
  ];
}

/** Findings on pages of a site, each in a view. */
async function faultsIn(
  browser: Browser,
  view: View,
  urls: string[],
  ready = async (_: Page) => {},
): Promise<string[]> {
  const { page, open } = await windowFor(browser, view);
  const faults: string[] = [];
  for (const url of urls) {
    await open(url);
    await ready(page);
    faults.push(...(await faultsOn(page, view.large ? elders : usual)));
  }
  await page.context().close();
  return faults;
}

for (const [index, view] of views.entries()) {
  for (const { name, at, folder } of sites) {
    test(`axe and the measurements find nothing on any kind of page of ${name} ${view.name}`, async ({ browser }) => {
      test.setTimeout(180_000);
      const pages = typicalPages(folder);
      expect(pages.length).toBeGreaterThan(20);
      const urls = seenIn(pages, index, views.length).map((file) => addressOf(at, file));
      expect(await faultsIn(browser, view, urls)).toEqual([]);
    });
  }
}

const withScript = views.filter(({ script }) => script);
for (const [index, view] of withScript.entries()) {
  test(`axe and the measurements find nothing on a page of results ${view.name}`, async ({ browser }) => {
    const queries = seenIn(['367', '368', '示例', 'zzzz'], index, withScript.length);
    const urls = queries.map((query) => `${DAFU_SAMPLE}search/?q=${query}`);
    const ready = async (page: Page) => {
      await expect(page.locator('[data-search-status="done"]')).toBeVisible();
      const filters = page.locator('[data-search-filters] summary');
      if (await filters.isVisible()) await filters.click();
    };
    expect(await faultsIn(browser, view, urls, ready)).toEqual([]);
  });
}

// Every page, in one view each; the views take turns.
const parts = DAFU_LONG ? 16 : 0;
for (let part = 0; part < parts; part += 1) {
  const view = withScript[part % withScript.length] ?? views[0];
  test(`axe and the measurements find nothing on page ${part + 1}, ${part + parts + 1}, … of 1,000 letters ${view.name}`, async ({
    browser,
  }) => {
    test.setTimeout(900_000);
    const pages = pagesOf(DAFU_LETTERS_FOLDER).filter((_, index) => index % parts === part);
    expect(pages.length).toBeGreaterThan(50);
    const urls = pages.map((file) => addressOf(DAFU_LETTERS, file));
    expect(await faultsIn(browser, view, urls)).toEqual([]);
  });
}
