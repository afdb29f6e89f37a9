/** What a page states about a letter, in forms that once misled the importer. */
import { describe, expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../../src/import/letter/recognise.ts';

const title = '关于市十八届人大四次会议第12号建议的答复';

function read({ head = '', own = title, tail = '示例市教育局\n2024年5月31日' } = {}): Recognised {
  const text = '示例甲代表：\n您提出的《关于修建示例路的建议》收悉。现答复如下：\n示例路年底前完工。';
  const letter = readLetterFile('示例.txt', new TextEncoder().encode([head, own, text, tail].join('\n')));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

describe('the day a page went online', () => {
  test.each([
    ['来源：示例市教育局发布时间：2024-06-04 15:22文字大小：[ ]背景色：', '2024-06-04 15:22'],
    ['发布时间：2024-06-04 15:22:07字体：大 中 小', '2024-06-04 15:22'],
    ['发布时间：2024-06-04 15:22来源：示例市教育局', '2024-06-04 15:22'],
    ['来源：市政府办2024-06-04', '2024-06-04'],
    ['信息来源：示例市教育局2024-06-04 09:30', '2024-06-04 09:30'],
    ['2024-06-04 15:22 | 来源：示例市教育局 | 浏览量：45', '2024-06-04 15:22'],
    ['文章来源示例市教育局发布日期2024-06-04点击数133[字号大中小]', '2024-06-04'],
    ['发布时间2024-06-04 09:30来源示例市融媒体中心阅读量12', '2024-06-04 09:30'],
    ['公开日期：2024-06-04 00:00:00', '2024-06-04'],
    ['公开日期：2024-06-04\n来源：示例市教育局 时间：2024-06-04 09:44', '2024-06-04 09:44'],
    ['时间：2024-06-04 09:44\n发布日期：2024年6月4日', '2024-06-04 09:44'],
    ['字体：[大 中 小]   打印本页   发布日期：2024-06-04', '2024-06-04'],
    ['当前位置：首页 > 建议提案 发布时间：2024-06-04 09:44', '2024-06-04 09:44'],
    ['【字体：大 中 小】 日期：2024-06-04 打印', '2024-06-04'],
  ])('%s', (head, published) => {
    expect(read({ head }).reply).toMatchObject({ title, publishedOn: published, issuedOn: '2024-05-31' });
  });

  test('is read among the buttons below a letter', () => {
    const tail = '示例市教育局\n2024年5月31日\n字体：[大 中 小] 打印本页 发布日期：2024-06-04';
    expect(read({ tail }).reply).toMatchObject({ publishedOn: '2024-06-04', issuedOn: '2024-05-31' });
  });

  test('two days are not one', () => {
    const { reply, problems } = read({ head: '发布日期：2024-06-04\n时间：2024-06-05 09:44' });
    expect(reply.publishedOn).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ id: 'values-differ', field: 'publishedOn' }));
  });

  test.each(['日期', '时间'])('a %s below the text may be that of the letter', (label) => {
    const { reply, problems } = read({ tail: `电话：0574-56150000\n${label}：2024 年 5 月 23 日` });
    expect(reply).not.toHaveProperty('publishedOn');
    expect(problems).toContainEqual(expect.objectContaining({ id: 'day-in-doubt', field: 'issuedOn' }));
  });
});

describe('the author above a title', () => {
  const author = '示例县示例镇人民政府';

  test.each([
    ['on the line above', `${author}\n${title}`],
    ['above a blank line', `${author}\n\n${title}`],
    ['above a title of two lines', `${author}\n${title.slice(0, 14)}\n${title.slice(14)}`],
  ])('%s begins it, if the title of the page says so', (_, own) => {
    for (const head of [`${author}${title}`, `索引号：1123/2024-01 \n标题：${author}${title}`])
      expect(read({ head: `有效性：有效\n${head}`, own, tail: `${author}\n2024年5月31日` }).reply).toMatchObject({
        title: `${author}${title}`,
        issuingAgency: author,
      });
  });

  test('is a letterhead otherwise', () => {
    expect(read({ own: `${author}\n\n${title}` }).reply.title).toBe(title);
  });

  test('is not part of it if the page names another one', () => {
    expect(read({ head: `示例县教育局${title}`, own: `示例县人民政府\n\n${title}` }).reply.title).toBe(title);
  });
});

test('a title may end in the name of a form and 公开', () => {
  const own = '示例市教育局\n关于市十八届人大四次会议第12号建议答复的摘要公开';
  expect(read({ own }).reply.title).toBe(own.replace('\n', ''));
});

describe('whether a letter is public', () => {
  test.each([
    '公开方式： 主动公开 公开范围： 面向社会',
    '公开属性：主动公开  公开范围：面向全社会',
    '公开范围：社会公众',
    '备注：此件主动公开',
    '公开方式：主动公开\n公开时限：长期公开',
  ])('%s', (head) => {
    expect(read({ head }).reply.disclosure).toBe('proactive');
  });

  test.each(['注：“主动公开”。', '注：此件公开发布', '附注：主动公开'])('%s below the text', (note) => {
    const { reply, paragraphs } = read({ tail: `${note}\n示例市教育局\n2024年5月31日` });
    expect(reply.disclosure).toBe('proactive');
    expect(paragraphs.at(-1)?.text).toBe('示例路年底前完工。');
  });

  test.each(['公开方式：主动公开 公开范围：机关', '公开范围：不向社会公开', '公开范围：限社会代表', '备注：暂不公开'])(
    '%s is no yes',
    (head) => {
      expect(read({ head }).reply.disclosure).not.toBe('proactive');
    },
  );
});

describe('the mark of the outcome', () => {
  test.each([
    ['示教函〔2024〕4号        签发人：示例乙        A类', 'A', '示例乙'],
    ['签发人：示例乙　　（B1类）', 'B1', '示例乙'],
    ['【类别：C】', 'C', undefined],
    ['标记：B', 'B', undefined],
    ['标识：A1', 'A1', undefined],
  ])('%s', (head, disposition, signatory) => {
    const { reply } = read({ head });
    expect(reply.disposition).toBe(disposition);
    expect(reply.signatory).toBe(signatory);
  });
});

test('each cell of a row is read, the document number too', () => {
  const head =
    '| 发文字号：示教函〔2024〕4号 | 发布日期：2024年06月20日 |\n| 主题分类：教育 | 文号：示教函〔2024〕4号 |';
  expect(read({ head })).toMatchObject({
    reply: { documentNumber: '示教函〔2024〕4号', publishedOn: '2024-06-20', topics: ['教育'] },
    unrecognised: [],
  });
});

describe('lines with blanks between their characters', () => {
  test.each([
    ['关 于 市 十 八 届 人 大 四 次 会 议', '第 12 号 建 议 的 答 复'],
    ['关　于　市　十　八　届　人　大　四　次　会　议', '第　12　号　建　议　的　答　复'],
    ['关 于 市 十 八 届 人 大 四 次 会 议 第 12 号 建 议 的 答 复'],
  ])('are read without them: %s', (...own) => {
    const { reply, repairs } = read({ own: own.join('\n'), tail: '示 例 市 教 育 局\n2024 年 5 月 31 日' });
    expect(reply).toMatchObject({ title, issuingAgency: '示例市教育局', issuedOn: '2024-05-31' });
    expect(repairs).toContainEqual({ line: 2, message: '去掉了字与字之间的空格' });
  });

  test.each(['市教育局 市财政局 市水利局 市民政局 市公安局', '大 中 小', '甲 乙 丙 丁'])('%s is not one', (tail) => {
    expect(read({ tail }).repairs.map(({ message }) => message)).not.toContain('去掉了字与字之间的空格');
  });
});

describe('what a title in other words answers', () => {
  const own = '关于修建示例路建议的答复';

  test.each([
    '市十八届人大四次会议\n第12号',
    '市十八届人大四次会议第12号建议',
    '市十八届人大四次会议\n建议第12号',
    '——市十八届人大四次会议第12号建议',
  ])('is on lines of nothing else: %s', (lines) => {
    expect(read({ own: `${own}\n${lines}` }).reply).toMatchObject({
      session: { body: 'npc', term: 18, session: 4 },
      submissions: [{ number: '12', kind: 'suggestion' }],
    });
  });

  test('is no number alone', () => {
    const { reply, unrecognised } = read({ own: `第12号\n${own}` });
    expect(reply.submissions?.[0]).not.toHaveProperty('number');
    expect(unrecognised).toContainEqual({ line: 2, text: '第12号' });
  });
});

test('the value of the last label of a table is not the author of the letter', () => {
  const head = '索引号：\n1123/2024-01\n有效性：\n有效\n签发人：';
  expect(read({ head, own: `示例市教育局\n${title}` })).toMatchObject({ reply: { title: `示例市教育局${title}` } });
});

test('a title between two labels is not the value of the first', () => {
  const head = `索引号：\n1123/2024-01\n废止日期：\n示例市教育局${title}\n签发人：`;
  expect(read({ head, own: `示例市教育局\n\n${title}` })).toMatchObject({ reply: { title: `示例市教育局${title}` } });
});

test('a cell before the first label of a row is not lost', () => {
  const { unrecognised } = read({ head: '某某栏目 | 来源：示例市教育局 | 浏览量：45' });
  expect(unrecognised).toContainEqual({ line: 1, text: '某某栏目' });
});

test.each(['建议编号 B-023', '建议编号\n第B-023号'])('a number has a blank in place of its colon: %s', (head) => {
  expect(read({ head, own: '关于修建示例路建议的答复' }).reply.submissions?.[0]?.number).toBe('B-023');
});

test.each(['· 发文字号：示教函〔2024〕5号', '文件编号：示教函〔2024〕5号'])(
  'the value of a label is not missed: %s',
  (head) => {
    const { reply, repairs } = read({ head });
    expect(reply.documentNumber).toBe('示教函〔2024〕5号');
    expect(repairs).toEqual([]);
  },
);

test('the titles of other letters are not called the title of this one', () => {
  const others = ['关于市十八届人大四次会议第13号建议的答复', '关于市十八届人大四次会议第14号建议的答复'];
  const { reply, unrecognised, repairs } = read({ head: others.join('\n') });
  expect(reply.title).toBe(title);
  expect(unrecognised.map(({ text }) => text)).toEqual(others);
  expect(repairs).toEqual([]);
});
