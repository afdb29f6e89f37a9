/** Where a letter ends: nothing below it is text, and no sentence of it is lost. */
import { describe, expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../../src/import/letter/recognise.ts';

const salutation = '示例甲代表：';
const opening = '您提出的《关于修建示例路的建议》收悉。现答复如下：';

/** Texts as letters end them: with a sentence, with a short line that lacks its mark, with a list. */
const texts = {
  'a sentence': [opening, '示例路已列入2023年计划，年底前完工。'],
  'a sentence without its mark': [opening, '示例路已列入2023年计划，年底前完工'],
  'short thanks without a mark': [opening, '年底前完工。', '衷心感谢您对我局工作的关心和支持'],
  thanks: [opening, '年底前完工。', '感谢您对示例工作的关心与支持！'],
  'a formula': [opening, '一、工作情况', '年底前完工。', '二、下一步打算', '加强管理，严格执法。', '特此答复'],
  'a list': ['您提出的《关于修建示例路的建议》收悉。现将已修道路列出如下：', '1. 示例一路', '2. 示例二路'],
  'questions and labels': [opening, '问题：示例路何时修好', '答：年底前修好。', '联系方式：网上预约', '请您监督。'],
  'short lines between sentences': [opening, '基本情况', '示例路长三公里', '已列入计划。', '希望您继续关注'],
} satisfies Record<string, string[]>;

const [agency, day] = ['示例市教育局', '2023年6月7日'];
const signatures: Record<string, { lines: string[]; agency?: string; day?: string }> = {
  signed: { lines: [agency, day], agency, day: '2023-06-07' },
  'signed on one line': { lines: [`${agency} ${day}`], agency, day: '2023-06-07' },
  dated: { lines: [day], day: '2023-06-07' },
  'with an agency alone': { lines: [agency], agency },
  unsigned: { lines: [] },
};

/** What stands below letters. */
const tails: Record<string, string[]> = {
  nothing: [],
  'an unknown label': ['承办责任人：示例乙', '承办人及联系电话：示例丙  0574-63000001'],
  'an opinion to tick': ['代表对答复的意见：□满意 □基本满意 □不满意'],
  'buttons for files': ['关闭窗口', '下载Word 下载PDF'],
  'files in brackets': ['【打印】【关闭】', '【下载WORD】【下载PDF】'],
  'a file': ['文件下载：示例答复.docx', '附件：示例答复.pdf'],
  networks: ['分享到：', '微信', '微博', 'QQ空间'],
  neighbours: ['上一篇：关于市十八届人大四次会议第13号建议的答复', '下一篇：没有了'],
  'other articles': ['相关文章', '·示例市召开大会 2023-08-01', '·示例市发布通知 2023-08-02'],
  'a list under a heading': ['推荐阅读', '示例市召开大会，部署工作', '2023-08-01', '示例市发布通知', '2023-08-02'],
  'links to others': ['友情链接', '示例省人民政府', '示例市教育局'],
  'the name of the site': ['示例市人民政府', '网站地图 | 联系我们 | 关于我们'],
  'a table of facts': ['索 引 号', '示例0602', '废止日期', '2030年12月31日', '发布机构', '示例市政府办公室'],
  'facts on one line each': [
    '索引号：示例0602',
    '生效日期：2023-07-01',
    '发布机构：示例市人民政府',
    '登记时间',
    '2023-07-02',
  ],
  'a footer': ['版权所有：示例市人民政府', '主办单位：示例市人民政府办公室', '示ICP备00000000号', '邮编：000000'],
  'a chat': ['智能客服', '您好，我是小示，有什么可以帮您？', '在线咨询'],
  comments: ['我要评论', '请文明上网，理性发言。', '发表评论', '验证码'],
  'a code to scan': ['扫一扫在手机打开当前页', '微信扫码关注'],
  counters: ['浏览次数：123', '阅读（123）', '点赞 5'],
  'an editor': ['（责任编辑：示例丁）', '编辑：示例丁 审核：示例戊'],
  'a survey': ['您对本次答复是否满意？', '满意 基本满意 不满意', '提交'],
  'what visitors say': ['您好，请登录后发表评论。', '网友：好的，支持。'],
  'a note on browsers': ['为了获得更好的浏览体验，请使用示例浏览器。', '本站支持IPv6访问。'],
  'a notice': ['特别声明：转载内容不代表本站观点，如有侵权请联系删除。'],
};

function read(lines: readonly string[]): Recognised {
  const text = ['对市十八届人大四次会议第12号建议的答复', salutation, ...lines].join('\n');
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

const dense = (lines: readonly string[]): string => lines.join('\n').replaceAll(' ', '');

describe.each(Object.entries(texts))('a text that ends with %s', (_, text) => {
  describe.each(Object.entries(signatures))('%s', (_signed, signature) => {
    test.each(Object.entries(tails))('ends above %s', (_tail, tail) => {
      const { paragraphs, reply, sources, ...reports } = read([...text, ...signature.lines, ...tail]);
      expect(dense(paragraphs.map((one) => one.text))).toBe(dense([salutation, ...text]));
      expect(reply.issuedOn).toBe(signature.day);
      expect(reply.issuingAgency).toBe(signature.agency);
      const reported = [...reports.repairs, ...reports.unrecognised, ...reports.problems].map(({ line }) => line);
      const known = new Set([...reported, ...Object.values(sources)]);
      const first = 3 + text.length + signature.lines.length;
      expect(tail.filter((_line, index) => !known.has(first + index))).toEqual([]);
    });
  });
});

test('a day between sentences is that of an event', () => {
  const text = [opening, '2023年5月1日', '示例路开工。', '2023年9月1日', '示例路完工。', '感谢您的关心和支持。'];
  const { paragraphs, reply } = read([...text, '2023年10月8日', '承办责任人：示例乙']);
  expect(paragraphs).toHaveLength(text.length + 1);
  expect(reply.issuedOn).toBe('2023-10-08');
});

test('days of articles below a letter without a day are not its own', () => {
  const { reply, unrecognised } = read([
    opening,
    '年底前完工。',
    '示例市召开大会',
    '2023-08-01',
    '示例市发布通知',
    '2023-08-02',
  ]);
  expect(reply.issuedOn).toBeUndefined();
  expect(unrecognised.map(({ line }) => line)).toEqual([5, 6, 7, 8]);
});

test.each([
  ['several agencies', '特此答复。示例市教育局 示例市财政局 2023年6月7日', { jointAgencies: ['示例市财政局'] }],
  ['buttons below them', '特此答复。示例市教育局 2023年6月7日 【打印】【关闭】', {}],
])('a signature on the line of the last sentence, with %s', (_, last, joint) => {
  const { paragraphs, reply } = read([opening, '示例路已列入计划。', last]);
  expect(paragraphs.at(-1)?.text).toBe('特此答复。');
  expect(reply).toMatchObject({ issuingAgency: agency, issuedOn: '2023-06-07', ...joint });
});

describe('a table of the page', () => {
  const page = (rows: string, below = '') =>
    ['对市十八届人大四次会议第12号建议的答复', salutation, opening, '年底前完工。']
      .map((line) => `<p>${line}</p>`)
      .concat(`<table>${rows}</table>`, below)
      .join('\n');
  const readPage = (html: string): Recognised => {
    const letter = readLetterFile('示例.html', new TextEncoder().encode(html));
    if (!('reply' in letter)) throw new Error(letter.problems[0].message);
    return letter;
  };
  const two = '<tr><td>示例市教育局</td><td>示例市财政局</td></tr>';

  test.each([
    ['with its day', page(`${two}<tr><td colspan=2>2023年6月7日</td></tr>`)],
    ['above its day', page(two, '<p>2023年6月7日</p>')],
    [
      'with empty cells',
      page(
        `<tr><td></td><td>示例市教育局</td></tr><tr><td></td><td>示例市财政局</td></tr><tr><td></td><td>2023年6月7日</td></tr>`,
      ),
    ],
  ])('is a signature, %s', (_, html) => {
    const { paragraphs, reply } = readPage(html);
    expect(paragraphs.at(-1)?.text).toBe('年底前完工。');
    expect(reply).toMatchObject({ issuingAgency: agency, jointAgencies: ['示例市财政局'], issuedOn: '2023-06-07' });
  });

  test('of figures is text, though its rows look like a name and a day when run together', () => {
    const figures = '<tr><td>年度</td><td>驿站</td><td>厕所</td></tr><tr><td>2022</td><td>6</td><td>15</td></tr>';
    const { paragraphs, reply } = readPage(page(figures, `<p>感谢您的关心。</p><p>${agency}</p><p>2023年6月7日</p>`));
    expect(paragraphs.at(-1)?.text).toBe('感谢您的关心。');
    expect(paragraphs.map(({ text }) => text).join('\n')).toContain('| 2022 | 6 | 15 |');
    expect(reply).toMatchObject({ issuingAgency: agency, issuedOn: '2023-06-07' });
  });

  test.each([
    ['facts', '<tr><td>联系人</td><td>示例乙</td></tr><tr><td>联系电话</td><td>63000001</td></tr>'],
    ['a form', '<tr><td>征求意见表</td><td></td></tr><tr><td>代表姓名</td><td>示例甲</td></tr>'],
  ])('with %s is no text', (_, rows) => {
    const { paragraphs, reply } = readPage(page(rows, `<p>${agency}</p><p>${day}</p>`));
    expect(paragraphs.at(-1)?.text).toBe('年底前完工。');
    expect(reply.issuedOn).toBe('2023-06-07');
  });

  const letterCell = `<td><p>${salutation}</p><p>${opening}</p><p>年底前完工。</p><p>${agency}</p><p>${day}</p></td>`;
  test.each([
    ['a menu', `<tr><td><a>机构概况</a><br><a>建议提案</a></td>${letterCell}</tr>`],
    ['a label', `<tr><td>建议内容</td><td>路口拥堵。建议拓宽。</td></tr><tr><td>答复内容</td>${letterCell}</tr>`],
  ])('that has the letter in a cell beside %s is read through', (_, rows) => {
    const title = '<p>对市十八届人大四次会议第12号建议的答复</p>';
    const { paragraphs, reply } = readPage(`${title}<table>${rows}</table>`);
    expect(paragraphs.map(({ text }) => text)).toEqual([salutation, opening, '年底前完工。']);
    expect(reply).toMatchObject({ issuingAgency: agency, issuedOn: '2023-06-07' });
  });

  test('with figures is text', () => {
    const rows = '<tr><td>项目</td><td>责任单位</td></tr><tr><td>示例路</td><td>示例市公安局</td></tr>';
    expect(readPage(page(rows, `<p>${agency}</p><p>${day}</p>`)).paragraphs).toHaveLength(5);
  });
});

test('what a submission says is no title, and a label before the salutation no text', () => {
  const text = [
    '对市十八届人大四次会议第12号建议的答复',
    '建议内容：路口拥堵，建议改造。',
    `答复内容：${salutation}${opening}年底前完工。`,
    '满意度：满意',
  ];
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text.join('\n')));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  expect(letter.paragraphs.map((one) => one.text)).toEqual([`${salutation}${opening}年底前完工。`]);
  expect(letter.reply.submissions?.[0]?.title).toBe('关于修建示例路的建议');
  expect(letter.unrecognised.map(({ line }) => line)).toEqual([2, 3, 4]);
});

describe('above a signature', () => {
  test('a contact above the last words is read, and stays on its own lines', () => {
    const text = [opening, '如有意见，请与我局联系', '联系人：示例乙', '联系电话：63000001', '特此函复'];
    const { paragraphs, reply } = read([...text, agency, day]);
    expect(paragraphs.slice(1).map((one) => one.text)).toEqual(text);
    expect(reply.contact).toEqual({ name: '示例乙', phone: '63000001' });
  });

  const lists: Record<string, string[]> = {
    'rows of labels that repeat': [
      ...['问题一：路口拥堵', '整改措施：拓宽路面', '责任单位：示例市公安局'],
      ...['问题二：信号灯老化', '整改措施：更新', '责任单位：示例市水利局'],
    ],
    'headings with rows': [
      '1.关于示例路',
      '责任单位：示例市公安局',
      '措施：拓宽',
      '2.关于信号灯',
      '责任单位：示例市公安局',
    ],
    figures: ['主要工程量如下：', '路面：2.3公里', '人行道：1.1公里'],
    'a list below a line without its colon': [
      '我局将落实。',
      '主要包括以下路段',
      '示例大道（一路至二路）',
      '示例路（全线）',
    ],
    'a table': ['我局将落实。', '附表：各路段进度', '序号\t路段\t进度', '1\t示例路\t80%'],
    'a chapter': ['第一章 总体情况', '进展顺利。', '第二章 下步打算', '年内完工'],
  };
  test.each(Object.entries(lists))('%s is text', (_, list) => {
    const { paragraphs } = read([opening, ...list, agency, day]);
    expect(paragraphs).toHaveLength(2 + list.length);
  });

  test.each([
    ['a contact', '联系人：示例乙'],
    ['who is in charge', '承办责任人：示例乙'],
    ['a mark', '办理类别：A'],
  ])('%s is not', (_, row) => {
    const { paragraphs } = read([opening, '主要工程量如下：', '路面：2.3公里', row, agency, day]);
    expect(paragraphs.at(-1)?.text).toBe('路面：2.3公里');
  });
});

test.each([
  ['a heading with its sentence', '（三）下一步打算。年底前完工。', ['共印8份', agency, day]],
  [
    'its last thanks',
    '最后，再次感谢您一直以来对示例工作的关注。',
    ['联系电话：63000001', '示例城靓了、火了！看看附近有没有上榜'],
  ],
  ['敬礼', '敬礼', ['抄送：市政府督查室', '示例城靓了、火了！看看附近有没有上榜']],
])('below %s, other lines are no text', (_, last, tail) => {
  const { paragraphs } = read([opening, '示例路已列入计划。', last, ...tail]);
  expect(paragraphs.at(-1)?.text).toBe(last);
});

test.each(['牵头单位是', '这项工作今后由', '名录公布方为', '协办单位有示例市财政局、'])(
  'an agency and a day that go on after %s are no signature',
  (unfinished) => {
    const text = [
      opening,
      `今年公布第二批名录，${unfinished}`,
      agency,
      '公布时间定为',
      '2023年12月30日',
      '届时请您关注。',
    ];
    const { paragraphs, reply } = read([...text, agency, day]);
    expect(dense(paragraphs.map((one) => one.text)).replaceAll('\n', '')).toContain(text.join(''));
    expect(reply).toMatchObject({ issuingAgency: agency, issuedOn: '2023-06-07' });
    const { reply: signedOnce } = read([opening, `今年公布第二批名录，${unfinished}`, agency, day]);
    expect(signedOnce.issuedOn).toBe('2023-06-07');
  },
);

test('two signatures of one agency with different days are reported', () => {
  const { problems } = read([opening, '年底前完工。', agency, '2023年12月30日', '届时请您关注。', agency, day]);
  expect(problems).toContainEqual(expect.objectContaining({ field: 'issuedOn', line: 8 }));
  expect(read([opening, '年底前完工。', agency, day, agency, day]).problems).not.toContainEqual(
    expect.objectContaining({ field: 'issuedOn' }),
  );
});
