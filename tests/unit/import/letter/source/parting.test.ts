/** Several letters in one file: each is read, or that they cannot be parted is an error. */
import { describe, expect, test } from 'vitest';
import { type ReadLetter, readLetterFile } from '../../../../../src/import/letter/read.ts';

function read(lines: readonly string[], name = '示例.txt'): ReadLetter[] {
  const file = readLetterFile(name, new TextEncoder().encode(lines.join('\n')));
  if (!('reply' in file)) throw new Error(file.problems[0].message);
  const { further, ...first } = file;
  return [first, ...further];
}

/** A letter about the number `n`. */
const letter = (n: number, agency = '示例市水利局', person = '示例甲代表：') => [
  `关于对市十八届人大四次会议第${n}号建议的答复`,
  person,
  `您提出的《关于示例${n}的建议》收悉。现答复如下：`,
  `示例${n}已经办理。`,
  agency,
  `2025年6月${n}日`,
];

const numbersOf = (letters: readonly ReadLetter[]) =>
  letters.map(({ reply }) => reply.submissions?.map(({ number }) => number).join());

describe('letters that part cleanly are read each', () => {
  test.each([
    ['nothing between them', []],
    ['a contact below the first', ['联系人：示例乙  联系电话：63000000', '抄送：市人大代表工委。']],
    ['a note and an imprint', ['（此件公开发布）', '示例市水利局办公室 2025年6月12日印发']],
    ['a mark of the first above its contact', ['B类', '联系人：示例乙']],
    ['a masthead of the second', ['示例市教育局文件', '示教〔2025〕13号', 'A类']],
    ['the page table of the second', ['索引号：示例-2025-13', '公开属性：主动公开']],
    ['a rule', ['A类', '公开属性：主动公开', '----------']],
    ['a title on two lines, of which each could be one', ['示例市教育局文件', '示例市教育局对市十八届人大四次会议']],
    ['a page break', ['A类', '\f']],
  ])('%s', (_, between) => {
    const lines = [...letter(12), ...between, ...letter(13, '示例市教育局', '示例丙代表：')];
    const letters = read(lines);
    expect(numbersOf(letters)).toEqual(['12', '13']);
    expect(letters.map(({ reply }) => reply.issuingAgency)).toEqual(['示例市水利局', '示例市教育局']);
    expect(letters.map(({ reply }) => reply.issuedOn)).toEqual(['2025-06-12', '2025-06-13']);
    expect(letters.map(({ reply }) => reply.addressees)).toEqual([['示例甲'], ['示例丙']]);
    expect(letters[1]?.paragraphs.map(({ text }) => text)).toEqual([
      '示例丙代表：',
      '您提出的《关于示例13的建议》收悉。现答复如下：',
      '示例13已经办理。',
    ]);
    for (const { problems } of letters) {
      expect(problems).toContainEqual(expect.objectContaining({ id: 'several-letters', severity: 'warning' }));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('three of them, without titles, with their lines and repairs', () => {
    const bare = (n: number) => letter(n).slice(1);
    const letters = read([
      ...letter(12),
      ...bare(13),
      ...bare(14).map((line) => line.replace('示例14已', '示例\u200b14已')),
    ]);
    expect(letters.map(({ sources }) => sources['issuedOn'])).toEqual([6, 11, 16]);
    expect(letters.map(({ repairs }) => repairs.length)).toEqual([0, 0, 1]);
  });

  test('without salutations, below a form, and without a signature above a rule', () => {
    const unaddressed = letter(13).filter((line) => !line.endsWith('：') || line.startsWith('您'));
    unaddressed.splice(2, 0, ...Array<string>(2).fill('我们高度重视您的建议，多次到现场察看。'));
    expect(numbersOf(read([...letter(12), '附：征求意见表', ...unaddressed]))).toEqual(['12', '13']);
    expect(numbersOf(read([...unaddressed, '附件1', '示例', '------', ...letter(12)]))).toEqual(['13', '12']);
    expect(numbersOf(read([...letter(12).slice(0, 4), '------', ...letter(13)]))).toEqual(['12', '13']);
  });

  test.each([
    [
      'an opinion to another agency',
      ['关于市十八届人大四次会议第13号建议的协办意见', '示例市交通局：', '现提出协办意见如下：'],
    ],
    ['a title above sentences', ['对市十八届人大四次会议第13号建议的答复', '示例桥已经列入计划。感谢您的关心。']],
    ['a title above an opening', ['对市十八届人大四次会议第13号建议的答复', '您提出的第13号建议收悉。']],
    ['a person above sentences', ['示例丙代表：', '关于修建示例桥一事，即第13号建议，桥已经建成。']],
  ])('what is signed again: %s', (_, beginning) => {
    const letters = read([...letter(12), '', ...beginning, '没有其他意见。', '示例市水利局', '2025年6月13日']);
    expect(letters.map(({ reply }) => reply.issuedOn)).toEqual(['2025-06-12', '2025-06-13']);
  });

  test('each on one line, or all on one', () => {
    const line = (n: number) => letter(n, '示例市水利局', n === 12 ? '示例甲代表：' : '示例丙代表：').join(' ');
    const glued = line(13).replace('： ', '：').replace('。 示例市', '。示例市');
    for (const lines of [
      [line(12), line(13)],
      [line(12), glued],
      [`${line(12)} ${line(13)}`],
      [...letter(12), line(13)],
    ]) {
      const letters = read(lines);
      expect(numbersOf(letters)).toEqual(['12', '13']);
      expect(letters.map(({ reply }) => reply.issuedOn)).toEqual(['2025-06-12', '2025-06-13']);
      expect(letters.map(({ reply }) => reply.issuingAgency)).toEqual(['示例市水利局', '示例市水利局']);
    }
  });

  test('each on one line, without titles', () => {
    const letters = read([letter(12), letter(13, '示例市教育局', '示例丙代表：')].map((one) => one.slice(1).join(' ')));
    expect(letters.map(({ reply }) => reply.addressees)).toEqual([['示例甲'], ['示例丙']]);
    expect(letters.map(({ reply }) => reply.issuedOn)).toEqual(['2025-06-12', '2025-06-13']);
  });

  test('without a signature, if somebody else is addressed', () => {
    const [first, second] = read([...letter(12).slice(0, 4), ...letter(13, '示例市教育局', '示例丙代表：').slice(1)]);
    expect(first?.paragraphs.at(-1)?.text).toBe('示例12已经办理。');
    expect([first?.reply.issuingAgency, second?.reply.issuingAgency]).toEqual([undefined, '示例市教育局']);
    expect(second?.reply.addressees).toEqual(['示例丙']);
  });

  test('the title of another article is not its title', () => {
    const article = letter(14)[0] ?? '';
    const letters = read([...letter(12), '相关文章', article, '----------', ...letter(13).slice(1)]);
    expect(numbersOf(letters)).toEqual(['12', '']);
  });

  test('in Markdown and in a page', () => {
    const lines = [...letter(12), 'A类', '---', ...letter(13)];
    expect(numbersOf(read(lines, '示例.md'))).toEqual(['12', '13']);
    const page = lines.map((line) => (line === '---' ? '<hr>' : `<p>${line}</p>`));
    expect(numbersOf(read(page, '示例.html'))).toEqual(['12', '13']);
  });
});

describe('where they do not part', () => {
  test.each([
    [
      'lines that may belong to either',
      [...letter(12), '联系人：示例乙', 'A类', '公开属性：主动公开', ...letter(13)],
      10,
    ],
    [
      'the first has no signature',
      [...letter(12).slice(0, 4), '主动公开', ...letter(13, '示例市水利局', '示例丙代表：')],
      6,
    ],
    [
      'the first has an agency, but no date or title',
      [...letter(12).slice(0, 5), ...letter(13, '示例市水利局', '示例丙代表：').slice(1)],
      6,
    ],
  ])('%s: an error says where the second begins', (_, lines, line) => {
    const [first, ...others] = read(lines);
    expect(others).toEqual([]);
    expect(first?.paragraphs.map(({ text }) => text)).toEqual(lines.slice(1, 4));
    expect(first?.problems).toContainEqual(
      expect.objectContaining({ id: 'letters-not-parted', severity: 'error', line }),
    );
    expect(first?.unrecognised.map(({ text }) => text)).toContain('示例13已经办理。');
  });
});

describe('what is no other letter', () => {
  const [title = '', ...below] = letter(13);
  test.each([
    ['an annex with a letter', [...letter(12), '附件1', title, ...below]],
    ['the suggestion itself', [...letter(12), '建议原文：', '关于示例12的建议', '示例甲代表：', '您提出的建议收悉。']],
    [
      'a letter that is quoted',
      [
        ...letter(12).slice(0, 3),
        '市教育局来函如下：',
        title,
        ...below.slice(0, 3),
        '我局赞同。',
        ...letter(12).slice(4),
      ],
    ],
    ['a form to fill in', [...letter(12), '示例甲代表：', '请您对本答复填写意见。']],
    [
      'titles of other articles with their days',
      [...letter(12), '相关文章', title, '2025-06-13', title.replace('13', '14'), '示例市水利局 2025-06-14'],
    ],
    ['the titles of other articles', [...letter(12), '相关文章', title, title.replace('13', '14')]],
  ])('%s', (_, lines) => {
    expect(read(lines)).toHaveLength(1);
  });
});
