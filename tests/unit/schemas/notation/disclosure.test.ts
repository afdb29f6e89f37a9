import { describe, expect, test } from 'vitest';
import { disclosureIn } from '../../../../schemas/notation/disclosure.ts';

const cases: Record<string, readonly string[]> = {
  proactive: [
    ...['主动公开', '此件主动公开', '（此件公开发布）', '(此件公开发布) ', '【全文公开】', '同意公开', '依法主动公开'],
    ...[
      '公开属性：主动公开',
      '公开属性：同意公开',
      '公 开 属 性：主 动 公 开',
      '公开类别:主动公开',
      '信息公开方式：主动公开',
    ],
    ...[
      '是否公开：是',
      '是否同意公开（是）',
      '是否公开:同意',
      '是否公开：公开',
      '同意公开：是',
      '主动公开：是',
      '√主动公开',
    ],
  ],
  'on-request': ['依申请公开', '此件依申请公开', '公开形式：依申请', '（依申请公开）', '依 申 请 公 开'],
  withheld: ['不予公开', '（此件不予公开）', '公开属性：不予公开', '公开选项：免于公开', '免予公开'],
  'not-public': [
    ...['公开时限：一年后', '公开期限：暂不公开', '公开时限：长期不公开', '公开时限：长期公开 不公开'],
    ...[
      '非主动公开',
      '不主动公开',
      '不宜主动公开',
      '主动公开（否）',
      '主动公开：否',
      '部分主动公开',
      '不公开',
      '不宜公开',
    ],
    ...[
      '是否公开：否',
      '是否同意公开（否）',
      '公开属性：不公开',
      '公开意见：不同意公开',
      '公开属性：暂不公开',
      '公开类别：部分公开',
    ],
    ...[
      '是否适宜公开：不适宜',
      '本答复不对外公开',
      '秘密',
      '机密★5年',
      '内部资料，注意保存',
      '主动公开，内容涉密',
      '限内部公开',
    ],
    ...['主动公开/依申请公开', '主动公开、不予公开', '未主动公开', '缓公开', '不依申请公开'],
  ],
  undefined: [
    ...[
      '',
      '是',
      '否',
      '公开',
      '是否公开',
      '公开属性：',
      '主动',
      '无',
      '主动公开×',
      '主动公开？',
      '取消主动公开',
      '拟主动公开',
    ],
    ...['公开时限：长期公开', '公开期限：长期', '索引号：A1 公开时限：常年公开'],
    ...['停止主动公开', '主动公开 N', '勿主动公开', '政务公开', '第3号', '主动公开的内容'],
  ],
};

describe.each(Object.entries(cases))('%s', (stated, texts) => {
  test.each(texts)('%s', (text) => {
    expect(String(disclosureIn(text))).toBe(stated);
  });
});

/** What is not ticked plainly is left to whoever publishes. */
const forms: Record<string, readonly string[]> = {
  proactive: [
    ...['公开属性：☑主动公开 □依申请公开 □不予公开', '主动公开（√）依申请公开（ ）不予公开（ ）', '是否公开：☑是 □否'],
    ...[
      '公开属性：主动公开√ 依申请公开 不予公开',
      '公开属性：■主动公开、☐依申请公开、☐不予公开',
      '√ 主动公开 依申请公开',
    ],
    ...[
      '【√】主动公开【　】依申请公开',
      '主动公开✔/依申请公开/不予公开',
      '主动公开：√',
      '是否公开：√',
      '是否公开（✓）',
    ],
    ...['□依申请公开 ☑主动公开', '主动公开☑依申请公开□不予公开□', '（☑主动公开 □依申请公开）', '是否同意公开 是√ 否'],
  ],
  'on-request': [
    '□主动公开 ☑依申请公开 □不予公开',
    '主动公开 √依申请公开 不予公开',
    '公开方式：主动公开（ ） 依申请公开（√）',
  ],
  withheld: ['不予公开（理由：　）', '公开属性：□主动公开 □依申请公开 ☑不予公开'],
  'not-public': ['主动公开 □是 ☑否', '是否公开：□是 ☑否', '是否公开：□公开 ☑不公开', '不主动公开 √'],
  undefined: [
    ...[
      '主动公开（ ）',
      '主动公开（　）',
      '主动公开[ ]',
      '主动公开【 】',
      '主动公开〔〕',
      '( )主动公开',
      '[ ] 主动公开',
    ],
    ...[
      '（）主动公开',
      '公开属性：（ ）主动公开',
      '此件主动公开（ ）',
      '□主动公开',
      '主动公开□',
      '○主动公开',
      '◯ 主动公开',
    ],
    ...['□主动公开 □依申请公开 □不予公开', '☑主动公开 ☑依申请公开', '☑主动公开 □依申请公开 √不予公开'],
    ...['×主动公开 ☑依申请公开', '☑主动公开 ☒依申请公开', '主动公开√依申请公开 不予公开√', '☑主动公开 ☑主动公开'],
    ...['主动公开√依申请公开不予公开', '主动公开√ □依申请公开', '☑主动公开 依申请公开□', '是否公开：□是 □否'],
    ...['是否公开：☑是 ☑否', '是否公开：（ ）', '是否公开：×', '不予公开（ ）', '公开属性：√', '依申请公开□'],
  ],
};

describe.each(Object.entries(forms))('a form, %s', (stated, texts) => {
  test.each(texts)('%s', (text) => {
    expect(String(disclosureIn(text))).toBe(stated);
  });
});

test.each([
  '主動公開',
  '此件主動公開',
  '主动公开（全文）',
  '主动公开类',
  '属于主动公开',
  '主动公开，',
  '主动公开；',
  '“主动公开”',
])('%s is a plain yes too', (text) => {
  expect(disclosureIn(text)).toBe('proactive');
});

test.each(['依申请公开：否', '取消依申请公开', '不予公开：否', '免予公开（否）', '暂不予公开', '依申请公开（暂缓）'])(
  '%s is neither on request nor withheld',
  (text) => {
    expect(disclosureIn(text)).toBe('not-public');
  },
);

const denials =
  '非 不 未 不宜 不应 不予 不得 不再 不可 不属于 非属 尚未 暂不 暂缓 免 免除 无须 无需 拒绝 禁止 停止 取消 撤销 勿 莫 限期 部分 有条件'.split(
    ' ',
  );
const doubts = '否 不是 不 非 × ✗ N n no 0 待定 待审 暂不 部分 摘要 除外 审核中 ？'.split(' ');
const yeses = ['主动公开', '同意公开', '全文公开', '公开发布', '此件主动公开', '此件公开发布', '主动公开发布'];
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test('a yes that is denied, limited or doubted is not proactive, however it is written', () => {
  const said = yeses.flatMap((yes) => [
    ...denials.flatMap((denial) => [
      denial + yes,
      `此件${denial}${yes}`,
      `公开属性:${denial}${yes}`,
      `${denial}:${yes}`,
    ]),
    ...doubts.flatMap((doubt) => [`${yes}:${doubt}`, `${yes}(${doubt})`, `${yes} ${doubt}`, `${yes},${doubt}`]),
    ...doubts.map((doubt) => `是否${yes}:${doubt}`),
  ]);
  const written = said.flatMap((text) => [text, wide(text), `(${text})`, `【${text}】`, ` ${[...text].join(' ')}\n`]);
  expect(written.filter((text) => disclosureIn(text) === 'proactive')).toEqual([]);
});

test('a plain yes is proactive, however it is written', () => {
  const said = yeses.flatMap((yes) => [yes, `(${yes})`, `[${yes}]`, `${yes}.`, `公开属性:${yes}`, `是否公开:${yes}`]);
  const written = said.flatMap((text) => [text, wide(text), `【${text}】`, ` ${[...text].join(' ')}\n`, `${text}。`]);
  expect(written.filter((text) => disclosureIn(text) !== 'proactive')).toEqual([]);
});

/** Numbers from 0 to `below`, the same for a seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('a yes that is taken back in any way is not proactive', () => {
  const next = numbersFrom(20_250_623);
  const one = <Item>(items: readonly Item[]) => items[next(items.length)] as Item;
  const plain = [
    ...yeses,
    ...['公开属性:主动公开', '是否公开:是', '主动公开:√', '☑主动公开', '主动公开√', '主動公開', '是否公开:☑是 □否'],
    ...['主动公开类', '属于主动公开', '主动公开(全文)', '主动公开(√)依申请公开( )', '是否同意公开(是)'],
  ];
  const afterwards = [
    ...[
      '除外',
      '附件除外',
      '个人信息除外',
      '暂缓',
      '暫緩',
      '部分',
      '一年后',
      '待定',
      '视情',
      '仅代表',
      '另行通知',
      '不同意',
    ],
    ...[
      '( )',
      '[ ]',
      '□',
      '×',
      '✗',
      '☒',
      '否',
      '不是',
      '?',
      'N',
      '的',
      '前须审核',
      '三十日后',
      '须经批准',
      '□否 ☑否',
      '限内部',
    ],
  ];
  const before = [
    '拟',
    '暂缓',
    '視情',
    '视情况',
    '仅代表',
    '部分',
    '待审后',
    '不',
    '非',
    '取消',
    '( )',
    '□',
    '×',
    '一年后',
    '可否',
    '原则上',
  ];
  const joints = ['', ' ', ',', '，', ';', '、', ':', '：', '/', '\n', '。', '——', '\u3000'];
  const wrap = (text: string) => one([text, text, `(${text})`, `（${text}）`, `【${text}】`, `[${text}]`, `“${text}”`]);
  const write = (text: string) =>
    one([text, wide(text), [...text].join(' '), wrap(text), `${text}。`, `公开属性：${text}`]);
  const written = Array.from({ length: 20_000 }, () => {
    const [yes, joint] = [one(plain), one(joints)];
    return write(next(3) > 0 ? yes + joint + wrap(one(afterwards)) : wrap(one(before)) + joint + yes);
  });
  expect([...new Set(written.filter((text) => disclosureIn(text) === 'proactive'))]).toEqual([]);
});

test.each(['主动公开', '依申请公开', '□', ' ', '公开', '此件', '（', '√ ', '不予公开、', '是'])(
  'reads a cell full of “%s” at once',
  (piece) => {
    const start = performance.now();
    disclosureIn(`☑${piece.repeat(8000)}×甲`);
    disclosureIn(`${piece.repeat(8000)}甲`);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
