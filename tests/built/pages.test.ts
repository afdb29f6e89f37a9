import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { writeCorpus } from '../corpus/write.ts';
import { firstNames, secondAgency } from './second-agency.ts';
import { builtSample, builtSite, emptyFolder, filesOf, read, root, sample } from './site.ts';

const published = { SITE_URL: 'https://dafu.example' };
const below = { ...published, BASE_PATH: '/sub/path' };
const second = { CONTENT_DIR: secondAgency(), ...below };
const invented = '示例数据：供测试用，机关、人物、文件均为虚构';

/** The site as a fresh clone builds it, as it is built for a county portal's folder, and in the long tests a large one. */
const sites: { name: string; environment: Record<string, string>; notice?: string }[] = [
  { name: 'the real letter', environment: {} },
  {
    name: 'every kind of page, under a base path',
    environment: { CONTENT_DIR: sample, ...below },
    notice: invented,
  },
  {
    name: 'a second agency, through its content alone',
    environment: second,
    notice: invented,
  },
  ...(process.env['DAFU_LONG'] ? [{ name: '1,000 letters', ...thousand() }] : []),
];

function thousand() {
  const content = emptyFolder('thousand');
  writeCorpus(content, { letters: 1000, seed: 7 });
  return {
    environment: { CONTENT_DIR: content, ...published },
    notice: '示例数据：本站内容均为生成的示例，不是真实答复',
  };
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attributes in its own way, which HTML allows.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    // A letter's clause ids begin with its own numbers.
    'valid-id': ['error', { relaxed: true }],
    'require-sri': ['error', { target: 'crossorigin' }],
    'long-title': 'off', // official titles are as long as they are
  },
});

describe.each(sites)('a site: $name', ({ environment, notice }) => {
  const base = `${environment['BASE_PATH'] ?? ''}/`;
  let folder: string;
  let pages: string[];
  beforeAll(() => {
    folder = builtSite(environment);
    pages = filesOf(folder).filter((file) => file.endsWith('.html'));
  });

  test('is valid HTML throughout', async () => {
    const report = await validator.validateMultipleFiles(pages.map((page) => join(folder, page)));
    const faults = report.results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line }) => `${filePath?.slice(folder.length)}:${line} ${ruleId} ${message}`),
    );
    expect(pages.length).toBeGreaterThan(6);
    expect(faults).toEqual([]);
  });

  test('has no broken link, and every page can be reached from the home page', async () => {
    const server = await serve(folder, { port: 0, base });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { links } = await new LinkChecker().check({
      path: `${origin}${base}`,
      recurse: true,
      checkFragments: true,
      checkCss: true,
      linksToSkip: async (link) => !link.startsWith(origin),
    });
    server.close();
    const broken = links.filter(({ state }) => state === 'BROKEN');
    expect(broken.map(({ url, parent, status }) => `${parent} → ${url} ${status}`)).toEqual([]);
    const reached = new Set(links.map(({ url }) => decodeURIComponent(new URL(url).pathname)));
    const orphans = pages
      .filter((page) => page.endsWith('index.html') && !read(folder, page).includes('http-equiv="refresh"'))
      .map((page) => base + page.slice(0, -'index.html'.length))
      .filter((path) => !reached.has(path));
    expect(orphans).toEqual([]);
  });

  test('requests nothing from another host and has no inline script or style', () => {
    for (const page of pages) {
      const html = read(folder, page);
      expect(html, page).not.toMatch(
        /<(?:script|img|source|iframe|object|embed)\b[^>]*\s(?:src|data)="(?:https?:)?\/\//,
      );
      expect(html, page).not.toMatch(/<link\b[^>]*rel="(?!canonical|alternate)[^"]*"[^>]*href="(?:https?:)?\/\//);
      expect(html, page).not.toMatch(/\sstyle="|<style\b|\son[a-z]+="/);
      const scripts = [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.filter((tag) => !/type="application\/(?:ld\+)?json"/.test(tag))).toEqual([]);
    }
    for (const file of filesOf(folder).filter((name) => /\.(?:css|svg)$/.test(name))) {
      expect(read(folder, file).replaceAll('http://www.w3.org/', ''), file).not.toMatch(/(?:https?:)?\/\/[a-z]/);
    }
  });

  test('has one stylesheet of at most 12 KB and, on a letter, one script of at most 2 KB', () => {
    const files = filesOf(folder);
    const weigh = (file: string) => gzipSync(readFileSync(join(folder, file))).length;
    const styles = files.filter((file) => file.endsWith('.css'));
    expect(styles).toHaveLength(1);
    expect(weigh(styles[0] ?? '')).toBeLessThanOrEqual(12 * 1024);
    const letters = pages.filter((page) => read(folder, page).includes('data-letter-body'));
    expect(letters.length).toBeGreaterThan(0);
    for (const page of letters) {
      const scripts = [...read(folder, page).matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].map(
        ([, source = '']) => source,
      );
      expect(scripts.length).toBeLessThanOrEqual(1);
      const sizes = scripts.map((source) => weigh(source.slice(base.length)));
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(2 * 1024);
      const transfer = weigh(page) + weigh(styles[0] ?? '') + sizes.reduce((sum, size) => sum + size, 0);
      expect(transfer).toBeLessThanOrEqual(40 * 1024);
    }
  });

  test('shows the notice of site.yaml at the top of every page, and nothing if there is none', () => {
    for (const page of pages) {
      const html = read(folder, page);
      const [, head = ''] = /<body>([\s\S]*?)<header/.exec(html) ?? [];
      const notices = /<aside class="site-notice" aria-label="提示">\s*<p class="page">([^<]*)<\/p>/g;
      expect(
        [...head.matchAll(notices)].map(([, text]) => text),
        page,
      ).toEqual(notice === undefined ? [] : [notice]);
      expect(html.split('class="site-notice"'), page).toHaveLength(notice === undefined ? 1 : 2);
    }
  });

  test('states its own address only if it is known', () => {
    const home = read(folder, 'index.html');
    const known = 'SITE_URL' in environment;
    expect(home.includes('rel="canonical"')).toBe(known);
    expect(filesOf(folder).includes('feed.xml')).toBe(known);
    expect(filesOf(folder).includes('sitemap.xml')).toBe(known);
    if (known) {
      expect(home).toContain(`<link rel="canonical" href="https://dafu.example${base}"`);
      expect(read(folder, 'sitemap.xml')).toContain(`<loc>https://dafu.example${base}</loc>`);
      expect(read(folder, 'feed.xml')).toContain(`<id>https://dafu.example${base}feed.xml</id>`);
    }
  });
});

test('a site of a second agency, made by editing content/ alone, names the first one nowhere', () => {
  const folder = builtSite(second);
  for (const file of filesOf(folder)) {
    const bytes = readFileSync(join(folder, file));
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    expect(
      firstNames.filter((name) => file.includes(name) || plain.includes(name)),
      file,
    ).toEqual([]);
  }
  const home = read(folder, 'index.html');
  for (const word of [
    '示例县代表建议答复',
    '示例县人民政府办公室（示例）',
    '0000-12345',
    '示例标识码',
    '示例ICP备00000000号',
  ])
    expect(home).toContain(word);
});

describe('what is not public', () => {
  let folder: string;
  beforeAll(() => {
    folder = builtSample();
  });

  test('is nowhere in dist/, compressed files included', () => {
    const secret = '示例密句不得公开';
    const replies = join(sample, 'replies');
    const hidden = filesOf(replies).filter((file) => read(replies, file).includes(secret));
    expect(hidden.length).toBeGreaterThanOrEqual(2); // one on request, one withheld
    const leaks = filesOf(folder).filter((file) => {
      const bytes = readFileSync(join(folder, file));
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return plain.includes(secret);
    });
    expect(leaks).toEqual([]);
    const paths = hidden.map((file) => file.replace(/\.md$/, '/index.html'));
    expect(filesOf(folder).filter((file) => paths.includes(file))).toEqual([]);
  });

  test('keeps the address of a withdrawn letter, with its date and reason', () => {
    const replies = join(sample, 'replies');
    const withdrawn = filesOf(replies).filter((file) => /^withdrawn:/m.test(read(replies, file)));
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const file of withdrawn) {
      const page = read(folder, file.replace(/\.md$/, '/index.html'));
      expect(page).toContain('撤回');
      expect(page).not.toContain('data-letter-body');
    }
  });
});

test('the build of the real letter is what a fresh clone publishes', () => {
  const folder = builtSite();
  const page = read(folder, 'cixi-npc-18-4/367/index.html');
  expect(page).toContain('<main');
  expect(page).toContain('data-letter="cixi-npc-18-4/367"');
  expect(page).toContain('data-letter-body');
  expect(read(root, 'content/replies/cixi-npc-18-4/367.md')).toContain('慈经信建〔2025〕16号');
});
