import { expect, test } from 'vitest';
import { inUsualCharacters, standInsIn } from '../../../../schemas/notation/stand-ins.ts';

test.each([
  ['⽴⾯改造', '立面改造'],
  ['⻅义勇为', '见义勇为'],
  ['⻔⼾⿈⾭', '门户黄青'],
  ['凉\u{2f804}', '凉你'],
  ['２０２５年Ａ类', '2025年A类'],
  ['𝟐𝟎𝟐𝟓 ﬁ ｶﾞ', '2025 fi ガ'],
  ['︽示例︾︵一︶﹃例﹄﹁例﹂︻例︼︹2025︺︿例﹀', '《示例》（一）『例』「例」【例】〔2025〕〈例〉'],
])('%s means %s', (written, meant) => {
  expect(inUsualCharacters(written)).toBe(meant);
});

test.each(['（一）市民，：；！？％＋', '﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩', '㎡①Ⅲ℃', '戶靑黃', '葛\u{e0100}'])(
  '%s stays',
  (text) => {
    expect(inUsualCharacters(text)).toBe(text);
  },
);

test('every radical and compatibility ideograph means an ideograph that stands for no other', () => {
  const isOne = /[⺀-⿕豈-﫿\u{2f800}-\u{2fa1f}]/u;
  const found = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code)).flatMap((one) =>
    isOne.test(one) ? standInsIn(one) : [],
  );
  expect(found).toHaveLength(114 + 214 + 460 + 542);
  expect(found.filter(({ meant }) => !/^\p{Unified_Ideograph}$/u.test(meant))).toEqual([]);
});
