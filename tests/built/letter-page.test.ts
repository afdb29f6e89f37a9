/** A letter's page of the sample site: the question, what belongs to the letter, corrections, downloads. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { SKIP, visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { letterBody } from '../../src/letter/processor.ts';
import { readContent, readText } from '../../src/library/read.ts';
import { builtSample, filesOf, read, sample } from './site.ts';

let folder: string;
let files: string[];
beforeAll(() => {
  folder = builtSample();
  files = filesOf(folder);
});

const { entries } = readContent(sample);
const letters = entries.filter(({ reply }) => reply.disclosure === 'proactive' && !reply.withdrawn);
const others = entries.filter((entry) => !letters.includes(entry));
const [meeting, home] = ['shili-npc-18-4', 'https://dafu.example'];

const page = (path: string) => read(folder, `${path}/index.html`);
const words = (node: Nodes) => textOf(node).replace(/\s+/g, ' ').trim();

/** The elements of a page that `matches`, outermost only. */
function elements(path: string, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(rehype().parse(page(path)), 'element', (element) => {
    if (!matches(element)) return;
    found.push(element);
    return SKIP;
  });
  return found;
}
const classed =
  (name: string) =>
  ({ properties }: Element) =>
    [properties['className']].flat().includes(name);
const linksIn = (parents: Element[]) => {
  const links: string[][] = [];
  for (const parent of parents) {
    visit(parent, 'element', (element) => {
      if (element.tagName === 'a' && textOf(element)) links.push([words(element), String(element.properties['href'])]);
    });
  }
  return links;
};
const body = (path: string) => elements(path, ({ properties }) => 'dataLetterBody' in properties);

test('the text of a letter is, character for character, the text of its file', () => {
  for (const { path, file } of letters) {
    const expected = textOf(letterBody(readText(sample, { file })));
    expect(
      body(path).map((article) => textOf(article)),
      path,
    ).toEqual([expected]);
  }
});

test('a page takes at most 12 KB beyond its own text', () => {
  for (const { path } of letters) {
    const around = page(path).replace(/(<article [^>]*data-letter-body[^>]*>)[\s\S]*<\/article>/, '$1</article>');
    expect(gzipSync(around).length, path).toBeLessThanOrEqual(12 * 1024);
  }
});

describe('the question', () => {
  test('comes before the answer, complete, and collapsed if long', () => {
    const html = page(`${meeting}/367`);
    expect(html.indexOf('接受监督')).toBeGreaterThan(0);
    expect(html.indexOf('接受监督')).toBeLessThan(html.indexOf('class="letter '));
    expect(elements(`${meeting}/367`, ({ tagName }) => tagName === 'details')).toHaveLength(1);
    expect(elements(`${meeting}/12`, ({ tagName }) => tagName === 'details')).toHaveLength(0);
    const [asked] = elements(`${meeting}/12`, classed('asked-text'));
    expect(asked && words(asked)).toContain('第13号建议原文示例工业区内有示例闲置厂房6处');
  });

  test('of each number that a letter answers has its number, title and proposers', () => {
    expect(elements(`${meeting}/12`, classed('asked')).map(words)).toEqual([
      '关于示例老旧厂房改造的建议第12号建议示例甲、示例乙提出',
      '关于盘活示例闲置厂房的建议第13号建议示例甲提出',
      '关于示例厂房消防的建议第0114号建议示例己提出',
    ]);
  });

  test('is on the page that leads to the replies of several agencies', () => {
    const main = elements(`${meeting}/25`, ({ tagName }) => tagName === 'main')
      .map(words)
      .join();
    expect(main).toContain('关于示例校企合作的建议');
    expect(main).toContain('建议组织示例学校与示例企业结对');
  });
});

describe('letters that belong together', () => {
  test.each([
    ['12', '12-2'],
    ['12-2', '12'],
    ['25/shili-jxj', '25/shili-jyj'],
    ['25/shili-jyj', '25/shili-jxj'],
  ])('%s links to %s', (from, to) => {
    const links = linksIn(elements(`${meeting}/${from}`, classed('notice')));
    expect(links.map(([, href]) => href)).toContain(`/${meeting}/${to}/`);
  });

  test('an address that redirects to a merged letter says so', () => {
    expect(page(`${meeting}/13`)).toContain('第12号建议、第13号建议、第0114号建议合并答复');
    expect(linksIn(elements(`${meeting}/13`, classed('lead')))).toEqual([
      ['对市十八届人大四次会议第12、13、0114号建议的答复', `/${meeting}/12/`],
    ]);
  });

  test('a mention of another letter links to it, and that one lists the citation', () => {
    expect(linksIn(body(`${meeting}/367`))[0]).toEqual(['示经信建〔2024〕9号', '/shili-npc-18-3/367/']);
    expect(linksIn(body(`${meeting}/Y19`))).toEqual([
      ['市十八届人大四次会议第13', `/${meeting}/12/`],
      ['25号建议', `/${meeting}/25/`],
    ]);
    const [cited] = elements('shili-npc-18-3/367', classed('cited'));
    expect(cited && words(cited)).toContain('本件被 1 件答复引用');
    expect(linksIn(cited ? [cited] : []).map(([, href]) => href)).toEqual([`/${meeting}/367/`]);
    expect(elements(`${meeting}/Y19`, classed('cited'))).toEqual([]);
  });

  test('a withdrawn one keeps its title', () => {
    expect(page(`${meeting}/50`)).toContain('《对市十八届人大四次会议第50号建议的答复》');
  });
});

describe('a correction', () => {
  const path = `${meeting}/0038/corrections/2`;

  test('has its own page, the old wording next to the new', () => {
    expect(elements(path, ({ tagName }) => tagName === 'h1').map(words)).toEqual(['第0038号建议的答复的更正']);
    expect(page(path)).toContain('2025年6月10日更正');
    const changed = (tagName: string) => elements(path, (element) => element.tagName === tagName).map(words);
    expect(changed('del')).toEqual(['（删去：2025）', '（删去：12）']);
    expect(changed('ins')).toEqual(['（改为：2026）', '（改为：10）']);
  });

  test('links to the letter and to the other corrections, and the letter to it', () => {
    const hrefs = linksIn(elements(path, ({ tagName }) => tagName === 'main')).map(([, href]) => href);
    expect(hrefs).toEqual([`/${meeting}/0038/`, `/${meeting}/0038/corrections/1/`]);
    expect(linksIn(elements(`${meeting}/0038`, classed('notice')))).toEqual([
      ['2025年6月5日更正', `/${meeting}/0038/corrections/1/`],
      ['2025年6月10日更正', `/${meeting}/0038/corrections/2/`],
    ]);
  });

  test('is in the sitemap with its date', () => {
    expect(read(folder, 'sitemap.xml')).toContain(`<loc>${home}/${path}/</loc><lastmod>2025-06-10</lastmod>`);
  });
});

describe('downloads', () => {
  const forms = ['md', 'txt', 'json'];

  test('are next to every letter and linked in its head; there is none of what is not public', () => {
    for (const { path, key } of letters) {
      for (const form of forms) {
        expect(files).toContain(`${path}/${key}.${form}`);
        expect(page(path)).toMatch(
          new RegExp(
            `<link rel="alternate" type="[a-z]+/[a-z]+" href="/${encodeURI(path)}/${encodeURI(key)}\\.${form}"`,
          ),
        );
      }
    }
    for (const { path } of others) {
      expect(files.filter((file) => file.startsWith(`${path}/`) && !file.endsWith('index.html'))).toEqual([]);
    }
  });

  test('are named after the document number, else the title', () => {
    expect(page(`${meeting}/367`)).toContain('download="示经信建〔2025〕16号.txt"');
    expect(page(`${meeting}/闭08`)).toContain('download="对市十八届人大四次会议闭08号建议的答复.md"');
  });

  test('contain the whole letter', () => {
    const text = read(folder, join(meeting, '367/367.txt'));
    expect(text).toMatch(/^类别标记：A\n示例市经济和信息化局文件\n示经信建〔2025〕16号　　签发人：示例签发\n/);
    expect(text).toContain('\n抄送：市人大代表工委，市政府办公室，市教育局。\n');
    const data = JSON.parse(read(folder, join(meeting, '367/367.json')));
    expect(data).toMatchObject({
      address: `${home}/${meeting}/367/`,
      path: `${meeting}/367`,
      meeting: '市十八届人大四次会议',
    });
    expect(data.paragraphs[2]).toEqual({ text: '一、示例产业的现状', heading: true, id: 's1' });
    expect(read(folder, join(meeting, '闭08/闭08.md'))).toContain('\n\n示例乙代表：\n');
  });
});
