import { chromium } from '@playwright/test';

const [base, out, ...rest] = process.argv.slice(2);
const views: any = {
  360: { w: 360 },
  768: { w: 768 },
  1280: { w: 1280 },
  dark1280: { w: 1280, dark: true },
  large360: { w: 360, large: true },
  large1280: { w: 1280, large: true },
  largedark: { w: 360, large: true, dark: true },
  forced: { w: 1280, forced: true },
  forced360: { w: 360, forced: true },
  320: { w: 320, h: 256 },
};
const paths = rest.filter((r) => !r.startsWith('@'));
const chosen = rest.filter((r) => r.startsWith('@')).map((r) => r.slice(1));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
for (const v of chosen.length ? chosen : Object.keys(views)) {
  const { w, h = 800, dark, large, forced } = views[v];
  const p = await b.newPage({ viewport: { width: w, height: h } });
  await p.emulateMedia({ colorScheme: dark ? 'dark' : 'light', forcedColors: forced ? 'active' : 'none' });
  if (large) await p.addInitScript(() => localStorage.setItem('large', 'true'));
  for (const path of paths) {
    await p.goto(base + path);
    if (path.includes('q=')) await p.waitForSelector('[data-search-status=done]').catch(() => {});
    await p.screenshot({ path: `${out}/${v}-${(path || 'home').replace(/\W+/g, '_')}.png`, fullPage: true });
  }
  await p.close();
}
await b.close();
