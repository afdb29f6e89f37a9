import { describe, expect, test } from 'vitest';
import { additionsFor } from '../../../../../src/import/letter/additions.ts';
import { placeLetter } from '../../../../../src/import/letter/place.ts';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';

const jgj = '示例市教育局';
const czj = '示例市财政局';
const zjj = '示例市住房和城乡建设局';

/** A letter whose last sentence is 我局已经办理。 */
function read(signature: string, head = '', title = '对市十八届人大四次会议第31号建议的答复') {
  const text = `${head}${title}\n\n示例甲代表：\n\n您提出的《关于加装电梯的建议》收悉。现答复如下：\n\n我局已经办理。\n\n${signature}\n`;
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
  if (!('reply' in letter)) throw new Error('not read');
  const last = letter.paragraphs.at(-1)?.text;
  return { ...letter, last, signers: [letter.reply.issuingAgency, ...(letter.reply.jointAgencies ?? [])] };
}

describe('agencies that sign together are read in order', () => {
  test.each([
    ['on one line', `${jgj} ${czj} ${zjj}\n2020年10月12日`],
    ['with ideographic commas', `${jgj}、${czj}、${zjj}\n2020年10月12日`],
    ['on a line each', `${jgj}\n${czj}\n${zjj}\n2020年10月12日`],
    ['in rows', `${jgj}    ${czj}\n${zjj}\n2020年10月12日`],
    ['with seals', `${jgj}（盖章）   ${czj}（盖章）\n${zjj}（公章）\n2020年10月12日`],
    ['with seals and nothing between', `${jgj}（盖章）${czj}（盖章）${zjj}（盖章）\n2020年10月12日`],
    ['spaced out', `示 例 市 教 育 局   ${czj}\n${zjj}\n2020年10月12日`],
    ['run together', `${jgj}${czj}${zjj}\n2020年10月12日`],
    ['in the cells of a table', `${jgj} | ${czj} | ${zjj}\n2020年10月12日`],
    ['one name wrapped', `${jgj}\n${czj}\n示例市住房和\n城乡建设局\n2020年10月12日`],
    ['the first name wrapped', `示例市教\n育局\n${czj}\n${zjj}\n2020年10月12日`],
    ['with the date on the line', `${jgj} ${czj} ${zjj} 2020年10月12日`],
    ['with the date on the last line', `${jgj}\n${czj}\n${zjj} 2020年10月12日`],
    [
      'wrapped next to each other',
      `示例市          示例市          示例市\n教育局          财政局          住房和城乡建设局\n2020年10月12日`,
    ],
    ['one name wrapped above the date', `${jgj}\n${czj}\n示例市住房和\n城乡建设局 2020年10月12日`],
    ['below the date', `2020年10月12日\n${jgj} ${czj} ${zjj}`],
    ['each above the same date', `${jgj}\n2020年10月12日\n${czj}\n2020年10月12日\n${zjj}\n2020年10月12日`],
    ['each on a line with the same date', `${jgj} 2020年10月12日\n${czj} 2020年10月12日\n${zjj} 2020年10月12日`],
    ['one of them for the others', `${jgj}（代章） ${czj}\n${zjj}\n2020年10月12日`],
    ['the first name wrapped, others on both lines', `示例市教\n育局 ${czj} ${zjj}\n2020年10月12日`],
    ['the second name wrapped', `${jgj} 示例市财\n政局 ${zjj}\n2020年10月12日`],
    ['the last name wrapped in a row', `${jgj} ${czj} 示例市住房和\n城乡建设局\n2020年10月12日`],
    ['on one line, without a date', `${jgj} ${czj} ${zjj}`],
  ])('%s', (_, signature) => {
    const { signers, last, problems, unrecognised } = read(signature);
    expect(signers).toEqual([jgj, czj, zjj]);
    expect(last).toBe('我局已经办理。');
    expect(unrecognised).toEqual([]);
    expect(problems.filter(({ field }) => /[aA]genc/.test(field ?? ''))).toEqual([]);
  });

  test('and a name on a line of its own is not called the rest of another', () => {
    const { repairs } = read(`${jgj}\n${czj}\n${zjj}\n2020年10月12日`);
    expect(repairs).toEqual([{ line: 11, message: '这里的机关与第 9 行的一起署名' }]);
  });

  test('if one of them is a branch', () => {
    expect(read(`示例市公安局和平分局 中国人民银行示例市分行 ${jgj}\n2020年10月12日`).signers).toEqual([
      '示例市公安局和平分局',
      '中国人民银行示例市分行',
      jgj,
    ]);
  });

  test('if one of them has another name too', () => {
    expect(read(`示例市文化和旅游局（示例市文物局） ${czj}\n2020年10月12日`).signers).toEqual([
      '示例市文化和旅游局（示例市文物局）',
      czj,
    ]);
  });

  test('by names without their place', () => {
    expect(read('市教育局、财政局\n2020年10月12日').signers).toEqual(['市教育局', '财政局']);
    expect(read('示例县 教育局 财政局\n2020年10月12日').signers).toEqual(['示例县教育局', '财政局']);
  });

  test('if the masthead lists them as well', () => {
    for (const head of [
      `${jgj}\n${czj} 文件\n${zjj}\n`,
      `${jgj}\n${czj}\n${zjj}\n文件\n`,
      `${jgj} ${czj} ${zjj}文件\n`,
    ]) {
      const { reply, signers, problems } = read(`${jgj}\n${czj}\n${zjj}\n2020年10月12日`, head);
      expect(signers).toEqual([jgj, czj, zjj]);
      expect(reply.layout).toBe('document');
      expect(problems.filter(({ field }) => /[aA]genc/.test(field ?? ''))).toEqual([]);
    }
  });

  test('if only the title names them', () => {
    const title = `${jgj} ${czj}关于市十八届人大四次会议第31号建议的答复`;
    const { signers, problems } = read('2020年10月12日', '', title);
    expect(signers).toEqual([jgj, czj]);
    expect(problems).toContainEqual(expect.objectContaining({ id: 'agencies-sign-together' }));
  });
});

describe('several agencies are no joint letter, and that is reported', () => {
  test.each([
    ['an office that may belong to the first', '示例市公安局 交通警察支队\n2020年10月12日', '示例市公安局'],
    ['a wrapped name that is not certain', `${jgj} 中共示例市委\n宣传部\n2020年10月12日`, jgj],
    ['one below the date', `${jgj}\n2020年10月12日\n${czj}`, jgj],
    ['one above another date', `${jgj}\n2020年10月12日\n${czj}\n2020年10月13日`, jgj],
    ['lines without a date', `${jgj}\n${czj}`, jgj],
    ['an office and what it belongs to', `${jgj}\n示例市教育局办公室\n2020年10月12日`, jgj],
    ['a line of which not all is read', `${jgj} ${czj}\n示例市总工会 示例军分区\n2020年10月12日`, jgj],
    ['one apart', `${jgj}\n（联系人：示例丙）\n${czj}\n2020年10月12日`, jgj],
  ])('%s', (_, signature, first) => {
    const { reply, problems } = read(signature);
    expect(reply.issuingAgency).toBe(first);
    expect(reply).not.toHaveProperty('jointAgencies');
    expect(problems).toContainEqual(expect.objectContaining({ id: 'agencies-sign-together' }));
  });

  test('of which the first is not read', () => {
    for (const signature of [
      `示例军分区 ${jgj}\n2020年10月12日`,
      `示例市总工会、示例军分区、\n${jgj}\n2020年10月12日`,
      `示例军分区\n${jgj} ${czj}\n2020年10月12日`,
    ]) {
      const { reply, problems } = read(signature);
      expect(reply).not.toHaveProperty('issuingAgency');
      expect(reply).not.toHaveProperty('jointAgencies');
      expect(problems).toContainEqual(expect.objectContaining({ field: 'issuingAgency' }));
    }
    expect(read(`技局 ${jgj}\n2020年10月12日`).reply).not.toHaveProperty('issuingAgency');
  });

  test('one signature below a masthead of several', () => {
    const { reply, problems } = read(`${jgj}\n2020年10月12日`, `${jgj}\n${czj}文件\n`);
    expect(reply.issuingAgency).toBe(jgj);
    expect(reply).not.toHaveProperty('jointAgencies');
    expect(problems).toContainEqual(expect.objectContaining({ id: 'agencies-sign-together' }));
  });
});

test.each([
  ['the page', `发布机构：${jgj} ${czj}\n`, ''],
  ['a list of copies', '', `\n抄送：${czj}、${zjj}。`],
  ['those who helped', '', `\n协办单位：${czj}、${zjj}`],
  ['a name in two parts', '', ''],
])('%s makes no joint letter', (_, head, tail) => {
  const { reply } = read(`${jgj}\n2020年10月12日${tail}`, head);
  expect(reply.issuingAgency).toBe(jgj);
  expect(reply).not.toHaveProperty('jointAgencies');
});

test.each([
  ['国家税务总局 示例市税务局', '国家税务总局示例市税务局'],
  ['示例市生态环境局 示例分局', '示例市生态环境局示例分局'],
  ['示例市人民政府 办公室', '示例市人民政府办公室'],
  ['示例市文化和旅游局（示例市文物局）', '示例市文化和旅游局（示例市文物局）'],
  ['中国人民银行 示例市分行', '中国人民银行示例市分行'],
  ['示例市公安局和平分局', '示例市公安局和平分局'],
  ['示例市经济和   信息化局', '示例市经济和信息化局'],
])('%s is one agency', (written, name) => {
  const { reply, problems } = read(`${written}\n2020年10月12日`);
  expect(reply.issuingAgency).toBe(name);
  expect(reply).not.toHaveProperty('jointAgencies');
  expect(problems).not.toContainEqual(expect.objectContaining({ id: 'agencies-sign-together' }));
});

describe('a name next to one with its place is registered with that place', () => {
  const placed = (names: string) => {
    const { reply } = read(`${names}\n2020年10月12日`);
    return placeLetter(reply, { agencies: {}, sessions: {} }, ({ number }) => number).unregistered.signers;
  };

  test.each([
    ['示例市教育局、财政局', ['示例市教育局', '示例市财政局']],
    ['示例市教育局 市财政局', ['示例市教育局', '示例市财政局']],
    ['示例市教育局 示例海关', ['示例市教育局', '示例海关']],
    ['示例市教育局 中国人民银行示例市分行', ['示例市教育局', '中国人民银行示例市分行']],
    ['示例市教育局、市场监督管理局', ['示例市教育局', '示例市市场监督管理局']],
    ['市教育局、财政局', ['市教育局', '财政局']],
  ])('%s', (names, signers) => {
    expect(placed(names)).toEqual(signers);
  });

  test('by the registered agency, if there is one', () => {
    const agencies = { 'shili-jyj': { name: jgj }, 'shili-czj': { name: czj } };
    const { reply } = read('示例市教育局、财政局\n2020年10月12日');
    const { fields } = placeLetter(reply, { agencies, sessions: {} }, ({ number }) => number);
    expect(fields).toMatchObject({ issuingAgency: 'shili-jyj', jointAgencies: ['shili-czj'] });
  });

  test('and that is reported', () => {
    const { reply } = read('示例市教育局、财政局\n2020年10月12日');
    const { agencies, notes } = additionsFor([reply], { agencies: {}, sessions: {}, place: 'shili' });
    expect(Object.values(agencies).map(({ name }) => name)).toEqual([jgj, czj]);
    expect(notes).toContain('机关“财政局”没有写全地方，登记为“示例市财政局”');
  });
});

describe('a government above the letter', () => {
  const government = '示例市人民政府';

  test.each([`首页\n高级检索\n${government}\n`, `${government}\n发布日期：2020-10-13\n`])(
    'is not its author among what belongs to a page: %j',
    (head) => {
      const { reply, problems } = read('2020年10月12日', head);
      expect(reply).not.toHaveProperty('issuingAgency');
      expect(problems).toContainEqual(expect.objectContaining({ field: 'issuingAgency' }));
      expect(read(`${jgj}\n2020年10月12日`, head).reply.issuingAgency).toBe(jgj);
    },
  );

  test('is its author if it stands alone, or signs', () => {
    expect(read('2020年10月12日', `${government}\n`).reply.issuingAgency).toBe(government);
    expect(read(`${government}\n2020年10月12日`, `首页\n${government}\n`).reply.issuingAgency).toBe(government);
  });
});

test.each(['2020年10月12日', '20201012', '2020.10.12'])('a date behind the last name may be written %s', (day) => {
  expect(read(`${jgj}\n${czj} ${day}`)).toMatchObject({
    signers: [jgj, czj],
    reply: { issuedOn: '2020-10-12' },
  });
});

test('an advertisement below a list of copies is not a recipient', () => {
  const { reply } = read(`${jgj}\n2020年10月12日\n抄送：市政府办公室\n示例市靓了、火了！看看你家附近`);
  expect(reply.copiedTo).toEqual(['市政府办公室']);
});
