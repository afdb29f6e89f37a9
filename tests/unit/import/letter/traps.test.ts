/** Lines that once misled the importer: each field correct, or absent and reported. */
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../../src/import/letter/parts/body.ts';
import { placeLetter } from '../../../../src/import/letter/place.ts';
import { readLetterFile } from '../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../src/import/letter/recognise.ts';

function read(text: string, name = '示例.txt', asked?: 'proactive' | 'on-request' | 'withheld'): Recognised {
  const letter = readLetterFile(name, new TextEncoder().encode(text), asked);
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

/** A letter with lines inserted. */
function letter({
  title = '对市十八届人大四次会议第12号建议的答复',
  head = '',
  opening = '您提出的《关于示例的建议》收悉。现答复如下：',
  text = '我局已经办理。',
  tail = '',
} = {}): string {
  return [title, head, '示例甲代表：', opening, text, '示例市教育局', '2025年6月23日', tail].filter(Boolean).join('\n');
}

test('a year that cannot be meant is reported', () => {
  const { reply, problems } = read(letter().replace('2025年6月23日', '2205年6月3日'));
  expect(reply.issuedOn).toBe('2205-06-03');
  expect(problems).toContainEqual(expect.objectContaining({ id: 'day-out-of-range', field: 'issuedOn', line: 6 }));
});

test('of a day above the agency and another below it, neither is taken', () => {
  const signed = (day: string) => letter().replace('示例市教育局', `${day}\n示例市教育局`);
  expect(read(signed('2025年6月23日')).reply.issuedOn).toBe('2025-06-23');
  const { reply, problems } = read(signed('2025年6月7日'));
  expect([reply.issuingAgency, reply.issuedOn]).toEqual(['示例市教育局', undefined]);
  expect(problems).toContainEqual(expect.objectContaining({ id: 'values-differ', field: 'issuedOn' }));
});

test.each(['《》', '︽︾', '﹁﹂', '﹃﹄', '『』', '〈〉', '︿﹀', '【】', '〖〗', '<>', '«»', '“”', '「」', '〝〞'])(
  'the title of a submission is read between %s',
  (marks) => {
    const opening = `您提出的${marks[0]}关于示例的建议${marks[1]}收悉。现答复如下：`;
    expect(read(letter({ opening })).reply.submissions?.[0]?.title).toBe('关于示例的建议');
  },
);

describe('a letter that says it is not public is never published', () => {
  test.each([
    '是否公开：否',
    '公开属性：不公开',
    '（此件不公开）',
    '是否同意公开（否）',
    '公开意见：不同意公开',
    '公开选项：免于公开',
    '公开属性：暂不公开',
    '公开形式：依申请',
    '公开类别：部分公开',
    '主动公开：否',
    '是否适宜公开：不适宜',
    '不宜公开',
    '本答复不对外公开',
    '秘密',
    '机密★5年',
    '内部资料，注意保存',
    '（此件不对外公开）',
    '不予公开',
  ])('%s', (line) => {
    for (const where of ['head', 'tail']) {
      const { reply, problems } = read(letter({ [where]: line }), '示例.txt', 'proactive');
      expect(reply.disclosure).not.toBe('proactive');
      expect(problems.some(({ severity, field }) => severity === 'error' && field === 'disclosure')).toBe(true);
    }
    expect(read(letter({ tail: line })).reply.disclosure).not.toBe('proactive');
  });

  test('and whoever publishes may say which of the two it is', () => {
    expect(read(letter({ tail: '（此件不公开）' }), '示例.txt', 'withheld').reply.disclosure).toBe('withheld');
  });

  test('in the front matter of another system too', () => {
    expect(
      read(`---\ntitle: 示例\ndisclosure: withheld\n---\n${letter()}`, '示例.md', 'proactive').problems,
    ).toContainEqual(expect.objectContaining({ severity: 'error', field: 'disclosure' }));
  });
});

describe('a yes that the letter takes back is not taken', () => {
  test.each([
    '（此件主动公开，一年后）',
    '（此件主动公开，附件除外）',
    '（此件主动公开；个人信息除外）',
    '（此件主动公开，仅代表）',
    '（ ）主动公开',
    '□主动公开 □依申请公开 □不予公开',
    ...['（暂缓）', '（一年后）', '不同意', '否', '×'].map((below) => `公开属性：主动公开\n${below}`),
    '（此件主动公开）\n（暂缓）',
    '主动公开√依申请公开不予公开',
  ])('%s', (lines) => {
    for (const where of ['head', 'tail']) {
      const { reply, problems, unrecognised } = read(letter({ [where]: lines }));
      expect(reply.disclosure).toBeUndefined();
      const last = (where === 'head' ? 1 : 6) + lines.split('\n').length;
      expect([...problems, ...unrecognised].map(({ line }) => line)).toContain(last);
      expect(read(letter({ [where]: lines }), '示例.txt', 'proactive').reply.disclosure).toBe('proactive');
    }
  });

  test.each(['（此件主动公开，公开时限：一年后）', '（此件主动公开，备注：暂缓）'])('%s is a no', (tail) => {
    expect(read(letter({ tail }), '示例.txt', 'proactive').reply.disclosure).toBeUndefined();
  });

  test.each([
    '（此件主动公开）',
    '（此件主动公开，联系人：示例乙，联系电话：56150000）',
    '（此件主动公开；同意公开）',
    '公开属性：☑主动公开 □依申请公开 □不予公开',
    '主动公开（√）依申请公开（ ）不予公开（ ）',
    '是否公开：☑是 □否',
    '公开属性：主动公开√ 依申请公开 不予公开',
    '主动公开√ 依申请公开 不予公开',
    '公开属性：主动公开\n联系人：示例乙',
  ])('but %s is', (tail) => {
    expect(read(letter({ tail })).reply.disclosure).toBe('proactive');
    expect(
      read(letter({ tail }), '示例.txt', 'proactive').problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });
});

test.each([
  '公开方式：主动公开\n公开时限：长期公开',
  '· 公开方式：主动公开\n· 公开期限：长期\n· 公开范围：面向社会',
  '| 公开期限 | 长期 |\n| 公开范围 | 面向全社会 | 公开方式 | 主动公开 |',
])('how long a letter is public is no refusal: %s', (head) => {
  expect(read(letter({ head }), '示例.txt', 'proactive').reply.disclosure).toBe('proactive');
  expect(read(letter({ head })).reply.disclosure).toBe('proactive');
});

test('what a page shows as typed keeps its lines', () => {
  const page = letter({ text: '<pre>项目    投资\n示例路   320</pre>' }).replace(/^(?!<pre|示例路).*$/gmu, '<p>$&</p>');
  expect(markdownOf(read(page, '示例.html').paragraphs)).toContain('| 项目 | 投资 |\n| --- | --- |\n| 示例路 | 320 |');
});

test.each(['附件不公开', '附件：不公开', '附件：暂不公开', '附件1（不予公开，另送）', '附件主动公开'])(
  '%s below the signature is a note, not an annex',
  (note) => {
    const { annexes, reply, problems, unrecognised } = read(letter({ tail: `${note}\n（联系人：示例乙）` }));
    expect(annexes).toEqual([]);
    expect(reply.annexes).toBeUndefined();
    expect(reply.disclosure).toBeUndefined();
    expect([...problems, ...unrecognised].map(({ line }) => line)).toContain(7);
  },
);

test.each(['附件：\n1.示例方案.pdf\n2.示例明细表.xlsx', '附件：1.示例方案.pdf\n2.示例明细表.xlsx'])(
  'files to download are no annex: %s',
  (tail) => {
    const { annexes, reply, problems, unrecognised } = read(letter({ tail }));
    expect(annexes).toEqual([]);
    expect(reply).not.toHaveProperty('annexes');
    expect(problems.filter(({ id }) => id === 'annex-text-missing')).toHaveLength(1);
    expect(unrecognised.map(({ text }) => text)).toEqual(tail.split('\n'));
  },
);

test('facts below the title of an annex are not its text', () => {
  const { annexes, reply, problems } = read(letter({ tail: '附件：示例方案\n公开属性：主动公开' }));
  expect(annexes).toEqual([]);
  expect(reply.disclosure).toBe('proactive');
  expect(problems).toContainEqual(expect.objectContaining({ id: 'annex-text-missing' }));
});

test('an annex whose text is missing is reported, if another is there', () => {
  const [text, tail] = ['我局已经办理。\n附件：1.示例方案\n2.示例明细表', '附件1\n示例方案\n一、示例范围\n示例路。'];
  const missing = { id: 'annex-text-missing', field: 'annexes', line: 6 };
  expect(read(letter({ text, tail })).problems).toContainEqual(expect.objectContaining(missing));
  const both = read(letter({ text, tail: `${tail}\n附件2\n示例明细表\n示例路三公里。` }));
  expect(both.reply.annexes).toHaveLength(2);
  expect(both.unrecognised).toEqual([]);
  expect(both.problems.map(({ id }) => id)).not.toContain('annex-text-missing');
});

test.each([
  ['第311-313号建议', ['311', '312', '313']],
  ['第508至510号建议', ['508', '509', '510']],
  ['第514号至第516号建议', ['514', '515', '516']],
  ['第520/521号建议', ['520', '521']],
  ['第522 523号建议', ['522', '523']],
  ['重点建议第1号（第314号）', ['314']],
])('%s names them all', (numbers, all) => {
  const { reply } = read(letter({ title: `对市十八届人大四次会议${numbers}的答复` }));
  expect(reply.submissions?.map(({ number }) => number)).toEqual(all);
});

test.each(['余姚市十八届人大四次会议', '示例省第十八届人民代表大会第四次会议', '浒山街道十八届人大四次会议'])(
  '%s is not the meeting of another place',
  (meeting) => {
    const { reply } = read(letter({ title: `对${meeting}第12号建议的答复` }));
    const body = { id: 'cixi-npc', kind: 'npc' as const, name: '慈溪市人民代表大会' };
    const sessions = { 'cixi-npc-18-4': { body, term: 18, session: 4, names: ['市十八届人大四次会议'] } };
    expect(
      placeLetter(reply, { agencies: {}, sessions, place: 'cixi' }, ({ number }) => number).session,
    ).toBeUndefined();
    const own = read(letter({ title: '对慈溪市第十八届人民代表大会第四次会议第12号建议的答复' })).reply;
    expect(placeLetter(own, { agencies: {}, sessions, place: 'cixi' }, ({ number }) => number).session).toBe(
      'cixi-npc-18-4',
    );
  },
);

test('a web page keeps raised figures, spans of a table, numbers of a list, and reports a picture', () => {
  const page = `<p>对市十八届人大四次会议第12号建议的答复</p><p>示例甲代表：</p><p>您提出的《关于示例的建议》收悉。现答复如下：</p>
<p>投资10<sup>8</sup>元，CO<sub>2</sub>减少。<img alt="示例图" src="x.png"></p><ol><li>已经修好。</li><li>明年再修。</li></ol>
<table><tr><td rowspan="2">区域</td><td>年份</td><td>盏</td></tr><tr><td>2024</td><td>20|21</td></tr></table>
<p>示例市教育局</p><p>2025年6月23日</p>`;
  const { paragraphs, repairs } = read(page, '示例.html');
  expect(markdownOf(paragraphs)).toContain(
    '投资10⁸元，CO₂减少。\n\n1.已经修好。\n\n2.明年再修。\n\n| 区域 | 年份 | 盏 |\n| --- | --- | --- |\n|  | 2024 | 20\\|21 |\n',
  );
  expect(repairs).toContainEqual(expect.objectContaining({ message: expect.stringContaining('示例图') }));
});

test.each([
  ['a cell after it', letter({ head: '| 公开属性 | 主动公开 | 已撤销 |' })],
  ['a cell after a glued label', letter({ head: '公开属性：☑主动公开|☑依申请公开' })],
  ['a contradiction at the end', letter({ head: '公开属性：不予公开', tail: '公开属性：主动公开' })],
  ['a degree of secrecy', letter({ head: '公开属性：主动公开', tail: '密级：内部' })],
  ['a degree of secrecy in traditional characters', letter({ head: '公开属性：主动公开', tail: '機密' })],
])('a yes that is taken back by %s is none, and is reported', (_, text) => {
  const { reply, unrecognised, problems } = read(text);
  expect(reply.disclosure).toBeUndefined();
  expect([...unrecognised, ...problems].length).toBeGreaterThan(0);
});

test('what a page strikes out is not said, and is reported', () => {
  const [title = '', ...others] = letter().split('\n');
  const page = [title, '公开属性：<del>主动公开</del>', ...others].map((line) => `<p>${line}</p>`).join('\n');
  const { reply, repairs } = read(page, '示例.html');
  expect(reply.disclosure).toBeUndefined();
  expect(repairs).toContainEqual({ line: 2, message: '划去的文字没有取：主动公开' });
});

test('a page without line ends is accounted for line by line, like its text', () => {
  const text = letter({ head: '索引号：示-1/2\n示教〔2025〕3号\n示教〔2025〕4号', tail: '（示例备注）' });
  const page = text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  const { reply, sources, unrecognised, problems } = read(text);
  expect(unrecognised.length).toBeGreaterThan(0);
  expect(read(page, '示例.html')).toMatchObject({ reply, sources, unrecognised, problems });
});

test('a page with thousands of nested elements is refused with a message', () => {
  const page = `${'<div>'.repeat(20_000)}示例${'</div>'.repeat(20_000)}`;
  expect(() => readLetterFile('a.html', new TextEncoder().encode(page))).not.toThrow();
});

test('a wrapped signature is one agency', () => {
  const { reply, paragraphs } = read(letter().replace('示例市教育局', '示例市经济和\n信息化局'));
  expect(reply.issuingAgency).toBe('示例市经济和信息化局');
  expect(paragraphs.at(-1)?.text).toBe('我局已经办理。');
});

test.each([
  ['《关于GDP\n增长的建议》', '关于GDP增长的建议'],
  ['《关于治理示例溪\n（下各段）的建议》', '关于治理示例溪（下各段）的建议'],
])('a wrapped title is complete: %s', (written, title) => {
  expect(read(letter({ opening: `您提出的${written}收悉。现答复如下：` })).reply.submissions?.[0]?.title).toBe(title);
});

test('a figure alone on its line in the middle of a sentence belongs to it', () => {
  const { paragraphs } = read(letter({ text: '我局已经在全市覆盖\n35\n个村，共有\n12\n家企业参加。' }));
  expect(paragraphs.map(({ text }) => text)).toContain('我局已经在全市覆盖35个村，共有12家企业参加。');
});

test.each([
  '您去年提出的《关于桥的建议》已办结，今年的建议收悉。现答复如下：',
  '您提出的建议收悉。根据《关于加强农村公路建设的建议》，现答复如下：',
])('a quotation of another one is not a title: %s', (opening) => {
  expect(read(letter({ opening })).reply.submissions?.[0]).not.toHaveProperty('title');
});

test('with several deputies and several numbers it stays open who proposed which', () => {
  const { reply } = read(
    letter({ title: '对市十八届人大四次会议第21、22号建议的答复' }).replace('示例甲', '示例甲、示例乙'),
  );
  expect(reply.submissions?.map((one) => 'proposers' in one)).toEqual([false, false]);
  expect(reply.addressees).toEqual(['示例甲', '示例乙']);
});

test('a wrapped list of copies is complete', () => {
  const { reply } = read(letter({ tail: '抄送：市人大\n代表工委，市政府办公室，\n市科技局。' }));
  expect(reply.copiedTo).toEqual(['市人大代表工委', '市政府办公室', '市科技局']);
});

test.each(['A', '（A）', 'B类'])('a bare mark %s above the salutation is the disposition', (head) => {
  expect(read(letter({ head })).reply.disposition).toBe(head.replace(/[（）类]/g, ''));
});

test('an agency named above that did not sign is reported', () => {
  const { problems } = read(letter({ head: '承办单位：示例市民政局' }));
  expect(problems).toContainEqual(
    expect.objectContaining({ field: 'issuingAgency', message: expect.stringContaining('示例市民政局') }),
  );
});

test.each([
  '示例甲代表（第三代表团）：',
  '市人大代表示例甲同志：',
  '致：示例甲代表：',
  '示例甲代表并转各联名代表：',
  '示例甲、\n示例乙代表：',
])('a salutation of any kind stays in the text: %s', (salutation) => {
  const { paragraphs } = read(letter().replace('示例甲代表：', salutation));
  expect(
    paragraphs
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  ).toContain(salutation.replace(/\s/g, ''));
});

test('somebody addressed as 各位 or 诸位 is not a name', () => {
  expect(read(letter().replace('示例甲代表', '示例甲、各位附议代表')).reply.addressees ?? []).not.toContain('各位附议');
});

test('a title about openness says nothing about its letter', () => {
  const title = '对市十八届人大四次会议第12号关于不断推进政务公开的建议的答复';
  expect(read(letter({ title }), '示例.txt', 'proactive').reply.disclosure).toBe('proactive');
});

test('a file of 30 MB is too long for a letter, whatever its encoding', () => {
  const { problems } = readLetterFile('示例.txt', new Uint8Array(30_000_000).fill(0x61));
  expect(problems).toMatchObject([{ id: 'too-long-for-a-letter' }]);
});

test.each([
  ['a greeting', '您好！\n您提出的《关于示例的建议》收悉。现答复如下：'],
  ['a line cut within its title', '您所提的《关于治理示例溪、修建步道、\n增设路灯的建议》收悉。现答复如下：'],
  ['a line cut at the edge of a page', '您提出的《关于治理示例溪、修建步道、增设路灯的建议\n》收悉。现答复如下：'],
])('without a salutation, the text begins at %s', (_, opening) => {
  const { paragraphs } = read(letter({ opening }).replace('示例甲代表：\n', ''));
  expect(paragraphs.map(({ text }) => text).join('')).toBe(`${opening.replaceAll('\n', '')}我局已经办理。`);
});

test('without a salutation, what a page says with a colon is above the text', () => {
  const head = '您所在的位置： 首页>>政务公开\n关键词：办理;答复\n内容简介：关于示例的建议的答复。\n登记人：示例乙';
  const { paragraphs, reply } = read(letter({ head }).replace('示例甲代表：\n', ''));
  expect(paragraphs[0]?.text).toMatch(/^您提出的/);
  expect(reply.submissions?.[0]?.title).toBe('关于示例的建议');
});

test.each(['好消息！示例特产限时抢购，点击了解详情', '热点推荐：周末去示例山，攻略请收好！'])(
  '%s is neither text nor a copy',
  (advertisement) => {
    const copied = read(letter({ tail: `抄送：市人大代表工委、市政府办公室\n${advertisement}` }));
    expect(copied.reply.copiedTo).toEqual(['市人大代表工委', '市政府办公室']);
    const unsigned = letter({ tail: `示例市教育局办公室 2025年6月23日印发\n${advertisement}` });
    const { paragraphs } = read(unsigned.replace('示例市教育局\n2025年6月23日\n', ''));
    expect(paragraphs.at(-1)?.text).toBe('我局已经办理。');
  },
);

test('a surname of the deputy addressed is not the word 曾', () => {
  const { reply } = read(letter().replace('示例甲代表', '曾示例代表'));
  expect(reply.submissions?.[0]?.title).toBe('关于示例的建议');
});

test('an agency alone on its line ends a list of names', () => {
  const head = '主题分类   卫生、体育\n示例市教育局';
  const { reply } = read(letter({ title: '', head }).replace('示例甲代表', '第二委员小组'));
  expect(reply.addressees).toEqual(['第二委员小组']);
});

test.each(['名  称\t示例公告\t公开属性\t主动公开', '浏览量：12  文  号：示教〔2025〕3号  公开属性：主动公开'])(
  'blanks within a label part no cells: %s',
  (head) => {
    expect(read(letter({ head })).reply.disclosure).toBe('proactive');
  },
);

test('a sentence below 收悉。 names the agencies that were consulted', () => {
  const opening = '您提出的《关于示例的建议》收悉。\n经商示例市民政局，现答复如下：';
  expect(read(letter({ opening })).reply.coHandlingAgencies).toEqual([{ agency: '示例市民政局', role: '会办' }]);
});

test('the number in the first sentence says more of the kind than the word in a quoted title', () => {
  const title = '关于《关于示例的建议》的答复';
  const opening = '你们所提的党派团体提案第31号《关于示例的建议》收悉。现答复如下：';
  const { reply } = read(letter({ title, opening }).replace('示例甲代表：\n', ''));
  expect(reply.submissions?.[0]).toMatchObject({ number: '党31', kind: 'proposal' });
});

test.each([
  ['由我局主办、市财政局会办。', [{ agency: '市财政局', role: '会办' }]],
  ['由我局牵头办理，市财政局、市民政局协办。', ['市财政局', '市民政局'].map((agency) => ({ agency, role: '协办' }))],
  ['由市财政局主办，我局协办。', undefined],
  [
    '我局会同省发改委、省委外办等相关部门进行了研究。',
    ['省发改委', '省委外办'].map((agency) => ({ agency, role: '会办' })),
  ],
  ['我局会同有关部门进行了研究。', undefined],
])('who else handled it: %s', (sentence, agencies) => {
  const { reply, problems } = read(letter({ opening: `您提出的《关于示例的建议》收悉。${sentence}现答复如下：` }));
  expect(reply.coHandlingAgencies).toEqual(agencies);
  expect(problems.filter(({ field }) => field === 'coHandlingAgencies')).toEqual([]);
});

test('co-handlers of which one is not plainly an agency are reported', () => {
  const { reply, problems } = read(
    letter({ opening: '您提出的《关于示例的建议》收悉，经商市财政局、示例甲，现答复如下：' }),
  );
  expect(reply.coHandlingAgencies).toBeUndefined();
  expect(problems).toContainEqual(expect.objectContaining({ field: 'coHandlingAgencies', line: 3 }));
});

test('a line that introduces the text addresses nobody', () => {
  expect(read(letter().replace('示例甲代表：', '提案内容：')).paragraphs[0]?.text).toMatch(/^您提出/u);
});

test('a word within the quoted title consults nobody', () => {
  const opening = '您提出的《关于改造示例商圈停车场的建议》收悉。我局会同市财政局研究，现答复如下：';
  expect(read(letter({ opening })).reply.coHandlingAgencies).toEqual([{ agency: '市财政局', role: '会办' }]);
});

test.each([
  '抄送：市人大常委会代表工委\n　　　市政府督查室\n　　　示例镇人大主席团',
  '抄送：市人大常委会代表工委、市政府督查室\n　　　示例镇人大主席团',
])('copies on a line each are one list: %s', (tail) => {
  const { reply, unrecognised } = read(letter({ tail }));
  expect(reply.copiedTo?.slice(0, 2)).toEqual(['市人大常委会代表工委', '市政府督查室']);
  expect(reply.copiedTo?.at(-1)).toMatch(/示例镇人大主席团$/u);
  expect(unrecognised).toEqual([]);
});

test('a line below the copies that may be another one is reported', () => {
  const { reply, problems } = read(letter({ tail: '抄送：市人大常委会代表工委\n督查室' }));
  expect(reply.copiedTo).toEqual(['市人大常委会代表工委']);
  expect(problems).toContainEqual(expect.objectContaining({ field: 'copiedTo', line: 8 }));
});

test('a recipient of copies does not sign', () => {
  expect(read(letter({ tail: '抄送\t市人大常委会代表工委、市府办' })).reply).toMatchObject({
    issuingAgency: '示例市教育局',
    copiedTo: ['市人大常委会代表工委', '市府办'],
  });
});

test.each([
  '单位：示例市教育局\n日期：2025年6月23日',
  '答复单位（盖章）：示例市教育局\n日期：2025 年 6 月 23 日',
  '落款单位：示例市教育局\n时间：2025-06-23',
])('a signature with labels: %s', (signature) => {
  const { reply, paragraphs } = read(letter().replace('示例市教育局\n2025年6月23日', signature));
  expect(reply).toMatchObject({ issuingAgency: '示例市教育局', issuedOn: '2025-06-23' });
  expect(reply.publishedOn).toBeUndefined();
  expect(paragraphs.at(-1)?.text).toBe('我局已经办理。');
});

test('a section is not the name of a person', () => {
  const { reply, unrecognised } = read(letter({ tail: '经办人：综合科 0574-63000001' }));
  expect(reply.contact).toBeUndefined();
  expect(unrecognised.map(({ line }) => line)).toContain(7);
});

test('a note of publicity without brackets is not text', () => {
  const text = '我局已经办理。\n注：“主动公开”。';
  expect(read(letter({ text })).paragraphs.at(-1)?.text).toBe('我局已经办理。');
});

test('what a deputy is to sign below the letter addresses nobody', () => {
  for (const salutation of ['示例甲代表：', '示例、各方人士：']) {
    const text = letter({ tail: '代表签名：\n代表意见：' }).replace('示例甲代表：', salutation);
    const { paragraphs, reply } = read(text);
    expect(paragraphs[0]?.text).toBe(salutation);
    expect(reply.addressees).toEqual(salutation === '示例甲代表：' ? ['示例甲'] : undefined);
  }
});

test('a number of the meeting is reported where the text says that it came between meetings', () => {
  const { reply, problems } = read(letter({ opening: '您在闭会期间提出的《关于示例的建议》收悉。现答复如下：' }));
  expect(reply.submissions?.map(({ number }) => number)).toEqual(['12']);
  expect(problems).toContainEqual(
    expect.objectContaining({ id: 'value-differs-elsewhere', field: 'submissions.0.number' }),
  );
});

test('a broken number is absent and reported', () => {
  const { reply, problems } = read(letter({ title: '对市十八届人大四次会议第1□2号建议的答复' }));
  expect(reply.submissions?.[0]).not.toHaveProperty('number');
  expect(problems).toContainEqual(expect.objectContaining({ field: 'submissions.0.number' }));
});
