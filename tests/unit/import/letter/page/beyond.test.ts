/** What a page shows below a letter is no fact of it. */
import { describe, expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';

const title = '关于市十八届人大四次会议第12号建议的答复';

const letter = [...[title, '示例甲代表：', '您提出的《关于修建示例路的建议》收悉。现答复如下：'], '示例路年底前完工。'];

function readText(lines: string[]) {
  const read = readLetterFile('示例.txt', new TextEncoder().encode(lines.join('\n')));
  if (!('reply' in read)) throw new Error(read.problems[0].message);
  return { ...read, left: read.unrecognised.map((one) => one.text) };
}

const read = (...below: string[]) => readText([...letter, '示例市教育局', '2024年5月31日', ...below]);

const known = Object.keys(read().reply);

describe('below a list of other documents, or the title of another, nothing is a fact of the letter', () => {
  const facts = [
    ...['示交函〔2020〕12号', '索引号：999/2021-9', '主题分类：交通', '抄送：市财政局。', '公开属性：依申请公开'],
    ...['类别标记：C', '签发人：示例乙', '联系人：示例丙', '联系电话：0574-63000000', '发布日期：2021-08-04'],
  ];
  test.each([
    ...[
      '相关文件',
      '推荐阅读',
      '猜你喜欢',
      '为您推荐',
      '您可能感兴趣的文章',
      '大家都在看',
      '【相关链接】',
      '热点新闻 更多>>',
    ],
    ...['相关链接：示例市财政局关于印发《示例方案》的通知', '下一篇：关于市十八届人大四次会议第13号建议的答复'],
    ...['关于市十八届人大四次会议第13号建议的答复', '示例市财政局关于市十八届人大四次会议第13号建议的答复'],
    ...['示例市财政局关于印发《示例方案》的通知', '关于示例的公告 2021-08-04'],
  ])('%s', (heading) => {
    const { reply, left } = read(heading, ...facts);
    expect(Object.keys(reply)).toEqual(known);
    expect(left).toEqual(expect.arrayContaining(facts));
  });

  test('but what says that it may not be public is reported', () => {
    const doubt = { id: 'disclosure-not-said', field: 'disclosure', line: 8 };
    expect(read('相关新闻', '（此件不予公开）').problems).toContainEqual(expect.objectContaining(doubt));
  });

  test("or below a citizen's question, with or without a signature above", () => {
    const question = ['来信人：示例丁', '来信内容：请问何时开工？', '回复单位：示例市财政局', '回复内容：2021年10月。'];
    const signed = read(...question);
    expect(Object.keys(signed.reply)).toEqual(known);
    const { reply, left, paragraphs } = readText([...letter, ...question]);
    expect(reply).not.toHaveProperty('issuingAgency');
    expect(paragraphs.at(-1)?.text).toBe('示例路年底前完工。');
    expect([signed.left, left]).toEqual([question, question]);
  });

  test('but below its own title and its buttons', () => {
    for (const line of [title, '【打印】【关闭】', '相关附件'])
      expect(read(line, '索引号：999/2021-9').reply).toMatchObject({ indexNumber: '999/2021-9' });
  });
});

describe('the telephone of a site is no contact', () => {
  test.each([
    [['主办：示例市人民政府 承办：示例市政府办公室', '联系电话：0574-63000000']],
    [['联系我们 | 网站地图', '电话：0574-63000000 邮箱：shili@shili.gov.cn']],
    [['技术支持：示例公司', '联系人：示例丙', '电话：0574-63000000']],
    [['联系人：网站管理员', '联系电话：0574-63000000']],
    [['联系人：示例市人民政府网站编辑部', '电话：0574-63000000', '传真：0574-63000001']],
    [['返回顶部', '电话：0574-63000000']],
    [['地址：示例市示例路1号 邮编：315300 电话：0574-63000000']],
    [['地址：示例市示例路1号', '电话：0574-63000000']],
  ])('%j', (below) => {
    const { reply, left } = read(...below);
    expect(reply).not.toHaveProperty('contact');
    expect(left.join(' ')).toContain('0574-63000000');
  });

  test.each([
    [['联系电话：0574-63000000'], { phone: '0574-63000000' }],
    [['联系电话：0574-63000000', '通讯地址：示例路1号', '联系我们 | 网站地图'], { phone: '0574-63000000' }],
    [['（联系电话：0574-63000000）'], { phone: '0574-63000000' }],
    [['联系人：示例丙', '电话：0574-63000000', '地址：示例市示例路1号'], { name: '示例丙', phone: '0574-63000000' }],
    [['【打印】【关闭】', '联系人：示例丙', '电话：0574-63000000'], { name: '示例丙', phone: '0574-63000000' }],
  ])('but that of the letter is: %j', (below, contact) => {
    expect(read(...below).reply.contact).toEqual(contact);
  });
});
