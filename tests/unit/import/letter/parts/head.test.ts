/** What stands above a text, or on one line with it. */
import { describe, expect, test } from 'vitest';
import { isCodeOfAnother } from '../../../../../src/import/letter/names/agency-code.ts';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../../src/import/letter/recognise.ts';

const title = '对市十八届人大四次会议第12号建议的答复';
const text = '示例甲代表：\n您提出的《关于修建示例路的建议》收悉。现答复如下：\n示例路年底前完工。\n';

function read(written: string): Recognised {
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(written));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

describe('a letter on one line', () => {
  test('is cut into title, salutation, paragraphs and date', () => {
    const page = '大年初一晚示例县城靓了、火了！昨晚，示例县2023年“迎新春\n示例社社报2023年第2期（下）目 录';
    const line = `${title} 示例甲等代表： 你们提出的建议收悉，现答复如下： 年底前开工。 感谢你们的关心与支持。 2018年7月30日 |`;
    const { reply, paragraphs, unrecognised } = read(`${line}\n${page}`);
    expect(reply).toMatchObject({ title, addressees: ['示例甲'], issuedOn: '2018-07-30' });
    expect(paragraphs.map((one) => one.text)).toEqual([
      ...['示例甲等代表：', '你们提出的建议收悉，现答复如下：', '年底前开工。', '感谢你们的关心与支持。'],
    ]);
    expect(unrecognised.map((one) => one.line)).toEqual([2, 3]);
  });

  test.each([
    ['2018年7月30日', undefined],
    ['示例市水利局 2018年7月30日', '示例市水利局'],
    ['示例市水利局2018年7月30日', '示例市水利局'],
  ])('its last sentence is cut from %s', (signature, agency) => {
    const { reply, paragraphs } = read(
      `${title}\n${text}感谢您对我市水利工作的关心，欢迎继续提出建议。${signature}\n承办责任人：示例乙`,
    );
    expect(reply).toMatchObject({ issuedOn: '2018-07-30' });
    expect(reply.issuingAgency).toBe(agency);
    expect(paragraphs.at(-1)?.text).toBe('感谢您对我市水利工作的关心，欢迎继续提出建议。');
  });

  test('a day at the end of a sentence stays, if the letter is dated', () => {
    const last = '示例路全长三公里，由示例公司施工，计划完工的日子是以下这一天。2018年7月30日';
    const { reply, paragraphs } = read(`${title}\n${text}${last}\n示例市水利局\n2018年6月1日`);
    expect(reply.issuedOn).toBe('2018-06-01');
    expect(paragraphs.at(-1)?.text).toBe(last);
  });
});

describe('a title', () => {
  test.each([
    '示例部关于政协第十三届全国委员会第五次会议第02909号（资源环境类235号）提案答复摘要',
    '关于政协第十三届全国委员会第五次会议第02909号提案答复的摘要',
  ])('%s', (written) => {
    expect(read(`${written}\n${text}`).reply.title).toBe(written);
  });

  test('begins with the agency directly above it', () => {
    const { reply } = read(`示例市水利局\n${title}\n\n${text}`);
    expect(reply).toMatchObject({ title: `示例市水利局${title}`, issuingAgency: '示例市水利局' });
    expect(read(`示例市水利局\n\n${title}\n${text}`).reply).toMatchObject({ title, issuingAgency: '示例市水利局' });
  });

  test('in other words has its number in brackets below', () => {
    const { reply } = read(`对“关于修建示例路的建议”的答复\n（市十八届人大四次会议第12号建议）\n${text}`);
    expect(reply.submissions?.[0]?.number).toBe('12');
    expect(reply.session).toMatchObject({ term: 18, session: 4 });
  });
});

test('a day in figures above the text may be that of the page', () => {
  const { reply, problems } = read(`${title}\n2018-09-26\n${text}`);
  expect(reply.issuedOn).toBeUndefined();
  expect(problems).toContainEqual(expect.objectContaining({ id: 'day-in-doubt', line: 2 }));
  expect(read(`${title}\n2018-09-26\n${text}2018年8月1日`).reply).toMatchObject({
    issuedOn: '2018-08-01',
    publishedOn: '2018-09-26',
  });
  expect(read(`${title}\n（2018年9月26日）\n${text}`).reply.issuedOn).toBe('2018-09-26');
});

test('an agency of the page that the document number contradicts is not taken', () => {
  const head = (agency: string) => `${title}\n来源：${agency}\n发布日期：2018-09-26\n示例教函〔2018〕35号\n${text}`;
  const { reply, problems } = read(head('示例县水利局'));
  expect(reply.issuingAgency).toBeUndefined();
  expect(problems).toContainEqual(expect.objectContaining({ id: 'value-not-taken', field: 'issuingAgency', line: 2 }));
  expect(read(head('示例县教育局')).reply.issuingAgency).toBe('示例县教育局');
});

test.each([
  ['慈经信建', '慈溪市经济和信息化局', false],
  ['示卫提复', '示例县卫生健康局', false],
  ['农办议', '农业农村部', false],
  ['示住建函', '市住房和城乡建设局', false],
  ['示函', '示例市水利局', false],
  ['示例教函', '示例县人民政府', true],
  ['示水函', '示例县教育局', true],
])('%s for %s: %s', (code, agency, isOther) => {
  expect(isCodeOfAnother(code, agency)).toBe(isOther);
});

test.each([
  ['教育', ['教育']],
  ['城市管理', ['城市管理']],
  ['其他', undefined],
  ['水利、水务', ['水利、水务']],
  ['农业、林业、水利/水利', undefined],
])('主题分类：%s', (value, topics) => {
  expect(read(`主题分类：${value}\n${title}\n${text}`).reply.topics).toEqual(topics);
});

test('a text may begin with a wrapped line', () => {
  const wrapped = '你们在县第七届人大第四次会议上所提的《关于修缮示例路';
  const { paragraphs } = read(`${title}\n${wrapped}\n的建议》收悉。现答复如下：\n示例路年底前完工。\n`);
  expect(paragraphs[0]?.text).toBe(`${wrapped}的建议》收悉。现答复如下：`);
});

test('what a web page names as its surroundings is not text', () => {
  const page = `<html><body><div class="main-nav"><p>示例市今天召开大会，部署路灯工作。</p></div>
<div class="article share"><p>${title}</p><p>示例甲代表：</p><p>您的建议收悉。</p><p>示例路年底前完工。</p></div>
<div id="related_list"><p>昨晚，示例路亮了。</p></div><ul class="comment"><li>请登录后评论。</li></ul></body></html>`;
  const { paragraphs, repairs } = read(page);
  expect(paragraphs.map((one) => one.text)).toEqual(['示例甲代表：', '您的建议收悉。', '示例路年底前完工。']);
  expect(repairs.map((one) => one.message)).toContain('去掉了不属于答复的文字：昨晚，示例路亮了。');
});
