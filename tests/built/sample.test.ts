/** What the pages of the sample site say. */
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSample, filesOf, read } from './site.ts';

let folder: string;
beforeAll(() => {
  folder = builtSample();
});

/** The words of every element `tagName` of a page, in order, with whitespace collapsed. */
function wordsOf(tagName: string, path: string): string[] {
  const found: string[] = [];
  visit(rehype().parse(read(folder, `${path}index.html`)), 'element', (element) => {
    if (element.tagName === tagName) found.push(textOf(element).replace(/\s+/g, ' ').trim());
  });
  return found;
}

describe('a register', () => {
  test('that is complete reports its gaps, and does not count them as known', () => {
    const rows = wordsOf('tr', 'shili-cppcc-15-4/');
    expect(rows).toHaveLength(7);
    expect(rows[4]).toBe('4登记册里没有这一号— 缺号');
    expect(wordsOf('dd', 'shili-cppcc-15-4/')[0]).toBe('5');
    expect(wordsOf('p', 'sessions/').join()).toContain('已知 5 号');
  });

  test('gives each letter to a number its own line: agency, mark and date', () => {
    const rows = wordsOf('tr', 'shili-npc-18-4/');
    const at = rows.findIndex((row) => row.startsWith('25'));
    expect(rows.slice(at, at + 2)).toEqual([
      '25关于示例校企合作的建议示例庚市教育局B 问题正在解决或已列入计划分别答复2025-05-22',
      '市经信局A 问题已经解决或基本解决分别答复2025-05-20',
    ]);
    const page = read(folder, 'shili-npc-18-4/index.html');
    for (const agency of ['shili-jyj', 'shili-jxj']) expect(page).toContain(`href="25/${agency}/"`);
    const first = rows.findIndex((row) => row.startsWith('12'));
    expect(rows[first]).toContain('后续答复2025-09-02');
    expect(rows[first + 1]).toContain('2025-04-18');
  });

  test('that is not complete says so, and reports none', () => {
    expect(wordsOf('p', 'shili-npc-18-4/').join()).toContain('本册尚不完整，只列出已知的号数');
    expect(wordsOf('tr', 'shili-npc-18-4/').join()).not.toContain('缺号');
  });
});

test('lists and registers say which date they show', () => {
  const home = wordsOf('p', '').join('\n');
  expect(home).toContain('成文 2025年6月23日上网 2025年7月30日');
  expect(home.match(/(?<!成文 |上网 |最新答复 |更新至 )\d{4}年\d/g)).toBeNull();
  for (const meeting of ['shili-npc-18-4/', 'shili-cppcc-15-4/']) {
    expect(wordsOf('th', meeting)).toEqual(expect.arrayContaining(['成文日期', '期限']));
    const others = wordsOf('td', meeting).filter((cell) => /\d{4}-\d\d/.test(cell.replace(/^[\d-]{10}/, '')));
    expect(others).toContainEqual(expect.stringMatching(/2025-\d\d-\d\d 答复$/));
    expect(others.filter((cell) => !/(?:交办 [\d-]{10}|[\d-]{10} 答复)$/.test(cell))).toEqual([]);
  }
});

test('feed and sitemap have every letter, and the date of its last correction', () => {
  const entries = read(folder, 'feed.xml').match(/<entry>.*?<\/entry>/gs) ?? [];
  const letters = filesOf(folder).filter(
    (file) => file.endsWith('.html') && read(folder, file).includes('data-letter-body'),
  );
  expect(entries).toHaveLength(letters.length);
  const corrected = 'https://dafu.example/shili-npc-18-4/0038/'; // online on 1 June, corrected on the 10th
  expect(entries.find((entry) => entry.includes(corrected))).toContain('<updated>2025-06-10T00:00:00+08:00<');
  expect(read(folder, 'sitemap.xml')).toContain(`<loc>${corrected}</loc><lastmod>2025-06-10</lastmod>`);
});

test('an agency’s part in the letters of others is named for what it was', () => {
  expect(wordsOf('h2', 'agencies/shili-jyj/')).toEqual(['示例市教育局分办的答复1 件', '抄送示例市教育局的答复1 件']);
  expect(wordsOf('h2', 'agencies/shili-gzw/').join()).toMatch(/会办的答复1 件/);
  expect(wordsOf('p', 'agencies/')).toContain('公开答复 5 件分办 1 件抄送 1 件');
});

test('a joint letter is on the page of each agency that signs it, and names them all', () => {
  const all = '市教育局、市经信局、市住建局';
  for (const id of ['shili-jyj', 'shili-jxj', 'shili-zjj'])
    expect(wordsOf('p', `agencies/${id}/`).join(), id).toContain(`${all}成文 2025年6月19日`);
  expect(wordsOf('td', 'shili-npc-18-4/')).toContain('市教育局联合 市经信局、市住建局');
  expect(read(folder, 'search/letters/0.json')).toContain(`"agency":"${all}"`);
});

describe('a 协办意见 answers no number, so it', () => {
  test('is counted separately', () => {
    expect(wordsOf('p', '').join()).toContain('公开答复 19 件，协办意见 1 件');
    expect(wordsOf('p', 'sessions/').join()).toContain('公开答复 2 件协办意见 1 件');
    expect(wordsOf('p', 'agencies/').join()).toContain('公开答复 8 件协办意见 1 件会办 1 件');
    expect(wordsOf('p', 'agencies/shili-gzw/')).toContain('公开答复 8 件协办意见 1 件订阅');
  });

  test('is not called a reply', () => {
    const page = read(folder, 'shili-cppcc-15-4/5-opinion/index.html');
    expect(page).toContain('<meta name="description" content="第5号《关于示例图书漂流的提案》的协办意见">');
    expect(wordsOf('dt', 'shili-cppcc-15-4/5-opinion/')).toEqual(expect.arrayContaining(['会议', '号数', '发文机关']));
    expect(wordsOf('main', 'shili-cppcc-15-4/5-opinion/').join()).not.toContain('答复');
  });
});

test('only a column has the tags of a column, only a letter those of an article', () => {
  const tagsOf = (path: string) =>
    [...read(folder, path).matchAll(/<meta name="(Column|Article)/g)].map(([, kind]) => kind ?? '');
  const column = ['index.html', 'search/index.html', 'agencies/shili-jxj/index.html', 'shili-npc-18-4/index.html'];
  for (const path of column) expect(new Set(tagsOf(path)), path).toEqual(new Set(['Column']));
  expect(tagsOf('shili-npc-18-4/367/index.html')).toEqual(['Article']);
  const neither = { redirect: '38', withdrawn: '50', choice: '25' };
  for (const path of Object.values(neither)) expect(tagsOf(`shili-npc-18-4/${path}/index.html`), path).toEqual([]);
  expect(tagsOf('404.html')).toEqual([]);
});
