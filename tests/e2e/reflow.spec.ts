import { expect, type Page, type Route, test } from '@playwright/test';
import { typicalPages } from '../built/typical.ts';
import { addressOf } from './site.ts';
import { seenIn } from './views.ts';

const { DAFU_SAMPLE = '', DAFU_SAMPLE_FOLDER = '' } = process.env;

/** WCAG 1.4.12: what a reader may set. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** What overflows the window, except what scrolls in its own box within reach of the keyboard; and what is cut off. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element) => `${element.localName}.${element.className} ${element.textContent?.slice(0, 20)}`;
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility() || element.closest('.visually-hidden, .skip')) continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const scrolls = element.scrollWidth > element.clientWidth + 1;
      if (/auto|scroll/.test(overflowX) && scrolls && element.tabIndex < 0) faults.push(`no focus: ${name(element)}`);
      const cuts = /hidden|clip/.test(overflowX + overflowY) && clipPath === 'none';
      if (cuts && (scrolls || element.scrollHeight > element.clientHeight + 1))
        faults.push(`cut off: ${name(element)}`);
    }
    return faults;
  });

const results = 'search/?q=367';
const views = [
  { name: 'at 320 px', width: 320, height: 640, large: false, style: '' },
  { name: 'at 400 % of a window of 1280 × 1024', width: 320, height: 256, large: false, style: '' },
  { name: 'at 320 px in the elders’ view', width: 320, height: 640, large: true, style: '' },
  { name: 'with wider spacing (WCAG 1.4.12)', width: 320, height: 640, large: false, style: spacing },
  { name: 'on a wide screen with wider spacing (WCAG 1.4.12)', width: 1280, height: 800, large: false, style: spacing },
];

for (const [index, { name, width, height, large, style }] of views.entries()) {
  test(`no page scrolls sideways or loses text ${name}`, async ({ page }) => {
    // The site's own policy forbids inserting a reader's style into the page.
    const restyle = async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()) + style });
    };
    if (style) await page.route('**/*.css', restyle);
    if (large) await page.addInitScript(() => localStorage.setItem('large', 'true'));
    await page.setViewportSize({ width, height });
    const faults: string[] = [];
    for (const file of seenIn([...typicalPages(DAFU_SAMPLE_FOLDER), results], index, views.length)) {
      await page.goto(addressOf(DAFU_SAMPLE, file));
      if (file === results) await expect(page.locator('[data-search-status="done"]')).toBeVisible();
      faults.push(...(await lost(page)).map((fault) => `${file} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
