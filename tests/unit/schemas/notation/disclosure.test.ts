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
    ...[
      '主动公开/依申请公开',
      '□主动公开 □依申请公开 □不予公开',
      '主动公开、不予公开',
      '未主动公开',
      '缓公开',
      '不依申请公开',
    ],
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
    ...['停止主动公开', '主动公开 N', '勿主动公开', '政务公开', '第3号', '主动公开的内容'],
  ],
};

describe.each(Object.entries(cases))('%s', (stated, texts) => {
  test.each(texts)('%s', (text) => {
    expect(String(disclosureIn(text))).toBe(stated);
  });
});

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
