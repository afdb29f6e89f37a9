import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Reply, replySchema } from '../../../schemas/reply.ts';
import { renderLetter } from '../../../src/letter/printed-letter.ts';

const root = join(import.meta.dirname, '../../..');
const [, frontMatter = '', text = ''] = readFileSync(join(root, 'content/replies/cixi-npc-18-4/367.md'), 'utf8').split(
  /^---\n/m,
);
const seed = replySchema.parse(parse(frontMatter));
const facts = { agencyNames: ['慈溪市经济和信息化局'] };

const parsed = (html: string) => rehype().data('settings', { fragment: true }).parse(html);

/** The paragraphs of the letter: its blocks, and the separate parts of a line. */
function paragraphs(html: string): string[] {
  const found: string[] = [];
  visit(parsed(html), 'element', (element: Element) => {
    const apart = element.children.some((child) => child.type === 'element' && isPart(child));
    if (isPart(element) || (/^(?:p|h1|h2|li)$/.test(element.tagName) && !apart)) found.push(textOf(element));
  });
  return found;
}
const isPart = ({ properties }: Element): boolean =>
  [properties['className']].flat().some((name) => /^(?:document-number|signatory|pair)$/.test(String(name)));

function only(html: string, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(parsed(html), (node: Nodes) => {
    if (node.type === 'element' && matches(node)) found.push(node);
  });
  return found;
}

describe('the first letter', () => {
  test('is the seed, except for two joined sentences and the blanks that extraction left', () => {
    const lines = readFileSync(join(root, 'tests/fixtures/letters/seed-367.txt'), 'utf8').split('\n');
    const expected = lines
      .filter((line) => line !== '')
      .join('\n')
      // A page break split these two sentences.
      .replace('2024年，备案\n国家科技型', '2024年，备案国家科技型')
      .replace('企业数字化转型\n升级，深化', '企业数字化转型升级，深化')
      // Blanks between Chinese characters and digits, and inside a label.
      .replace(/(?<=\p{Script=Han}) (?=\d)|(?<=[\d%]) (?=\p{Script=Han})/gu, '')
      .replace('抄 送：', '抄送：');
    expect(paragraphs(renderLetter(seed, text, facts))).toEqual(expected.split('\n'));
  });

  test('has one h1, and only the text in its article', () => {
    const html = renderLetter(seed, text, facts);
    expect(only(html, ({ tagName }) => tagName === 'h1').map(textOf)).toEqual([seed.title]);
    const [article, ...others] = only(html, ({ properties }) => 'dataLetterBody' in properties);
    expect(others).toEqual([]);
    expect(article?.tagName).toBe('article');
    const words = text.trim().split(/\n+/).join('');
    expect(textOf(article as Element).replaceAll('\n', '')).toBe(words);
  });

  test('gives each of its clauses an id', () => {
    const ids = only(renderLetter(seed, text, facts), ({ properties }) => 'id' in properties);
    const expected = 's1 s1-1 s1-2 s1-3 s2 s2-1 s2-2 s2-3 s3 s3-1 s3-2 s3-3';
    expect(ids.map(({ properties }) => properties['id']).join(' ')).toBe(expected);
  });

  test('offers a break in its title before the number', () => {
    expect(renderLetter(seed, text, facts)).toContain('对市十八届人大<wbr>四次会议<wbr>第367号建议的答复</h1>');
  });
});

const least = replySchema.parse({
  title: '关于第5号建议的答复',
  session: 'cixi-npc-18-4',
  submissions: [{ number: '5', kind: 'suggestion' }],
  issuingAgency: 'cixi-jxj',
  issuedOn: '2025-06-03',
  disclosure: 'proactive',
});

test('what is unset is absent: the agency alone as masthead, title, text, agency and date', () => {
  expect(paragraphs(renderLetter(least, '正文。', facts))).toEqual([
    '慈溪市经济和信息化局',
    '关于第5号建议的答复',
    '正文。',
    '慈溪市经济和信息化局',
    '2025年6月3日',
  ]);
});

test('everything that is set appears in the order of the norm', () => {
  const full = {
    ...least,
    layout: 'document',
    disposition: 'B',
    documentNumber: '慈经信建〔2025〕5号',
    signatory: '胡孟波',
    summaryOnly: true,
    annexes: [
      { title: '任务清单', file: '清单.xlsx' },
      { title: '示意图', file: '图.png' },
    ],
    note: '（此件公开发布）',
    copiedTo: ['市科技局', '市政府办公室'],
    contact: { name: '王天琪', phone: '0574-89596662' },
    printedOn: '2025-06-04',
  };
  const html = renderLetter(replySchema.parse(full), '正文。', {
    ...facts,
    dispositionLabel: '办理结果',
    annexHref: (file) => `files/${file}`,
    copiedToHref: (name) => (name === '市科技局' ? '/agencies/cixi-kjj/' : undefined),
  });
  expect(paragraphs(html)).toEqual([
    '办理结果：B',
    '慈溪市经济和信息化局文件',
    '慈经信建〔2025〕5号',
    '签发人：胡孟波',
    '关于第5号建议的答复',
    '本件为摘要',
    '正文。',
    '附件：1.任务清单',
    '2.示意图',
    '慈溪市经济和信息化局',
    '2025年6月3日',
    '（此件公开发布）',
    '抄送：市科技局，市政府办公室。',
    '联系人：王天琪',
    '联系电话：0574-89596662',
    '慈溪市经济和信息化局2025年6月4日印发',
  ]);
  const links = only(html, ({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);
  expect(links).toEqual(['files/清单.xlsx', 'files/图.png', '/agencies/cixi-kjj/', 'tel:057489596662']);
});

describe('agencies that sign together', () => {
  const names = ['示例市教育局', '示例市财政局', '示例市住房和城乡建设局'];
  const joint = (layout: Reply['layout']) =>
    renderLetter({ ...least, layout, printedOn: '2025-06-04' }, '正文。', { agencyNames: names });

  test('stand one under another, 文件 next to them, the date below the last, and the sponsor prints', () => {
    expect(paragraphs(joint('document'))).toEqual([
      ...[...names, '文件', '关于第5号建议的答复', '正文。'],
      ...[...names, '2025年6月3日', '示例市教育局2025年6月4日印发'],
    ]);
    expect(paragraphs(joint(undefined)).slice(0, 4)).toEqual([...names, '关于第5号建议的答复']);
  });

  test('leave the masthead of a 信函 to the sponsor', () => {
    expect(paragraphs(joint('letter'))).toEqual([
      ...['示例市教育局', '关于第5号建议的答复', '正文。'],
      ...[...names, '2025年6月3日'],
    ]);
  });

  test.each([
    [['示例市教育局', '示例市财政局'], 'short'],
    [['示例市教育局', '示例市经济和信息化局'], 'usual'],
    [['示例市教育局', '示例市住房和城乡建设局文旅处'], 'long'],
    [['示例市教育局', '示例市财政局', '示例市水利局'], 'long'],
    [['示例市教育局', '示例市国有企业改革发展工作领导小组办公室'], 'longest'],
  ])('%j have a %s masthead', (agencyNames, size) => {
    expect(renderLetter({ ...least, layout: 'document' }, '正文。', { agencyNames })).toContain(
      `masthead-${size} joint`,
    );
  });
});

test('a 信函 has no 文件 in its masthead and no printing line', () => {
  const html = renderLetter({ ...least, layout: 'letter', printedOn: '2025-06-04' }, '正文。', facts);
  expect(html).not.toMatch(/文件|印发/);
  expect(html).toContain('class="letter layout-letter"');
});

test('one annex has no number', () => {
  const annexes = [{ title: '任务清单', file: '清单.xlsx' }];
  expect(paragraphs(renderLetter({ ...least, annexes }, '正文。', facts))).toContain('附件：任务清单');
});

test.each([
  ['对政协某县第十届委员会第二次会议第038号提案的答复', '对政协某县第十届委员会第二次会议|第038号提案的答复'],
  ['关于市人大代表建议的答复', '关于市人大代表建议的答复'],
  ['第Y19号建议的答复', '第Y19号建议的答复'],
])('the title %s breaks by meaning', (title, expected) => {
  const [, shown] = /<h1[^>]*>(.*?)<\/h1>/u.exec(renderLetter({ ...least, title }, '正文。', facts)) ?? [];
  expect(shown?.replaceAll('<wbr>', '|')).toBe(expected);
});

test('markup in a field is text', () => {
  const html = renderLetter({ ...least, title: '<b>标题</b>', note: '<i>' }, '正文。', facts);
  expect(html).not.toMatch(/<[bi]>/);
});
