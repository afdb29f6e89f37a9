import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../src/search/query.ts';

/** What was understood, on one line: a number with kind, meeting and words, a document number, or terms. */
function understood(typed: string): string {
  const query = readQuery(typed);
  switch (query.type) {
    case 'number': {
      const { term, session, year, body } = query.meeting ?? {};
      const meeting = [body, term && `${term}届`, session && `${session}次`, year && `${year}年`]
        .filter(Boolean)
        .join(' ');
      return ['号', query.number, query.kind, meeting, query.words.join('+')].filter(Boolean).join(' ');
    }
    case 'document':
      return ['文号', query.number, query.words.join('+')].filter(Boolean).join(' ');
    case 'words':
      return `词 ${query.terms.join('+')}`;
    default:
      return query.type;
  }
}

describe('a query', () => {
  test.each([
    ['', 'empty'],
    ['　 ', 'empty'],
    ['章', 'short'],
    // submission numbers
    ['367', '号 367'],
    ['３６７', '号 367'],
    ['0367', '号 367'],
    ['第367号', '号 367'],
    ['第 367 号', '号 367'],
    ['第367号建议', '号 367 suggestion'],
    ['367号建议', '号 367 suggestion'],
    ['367号提案', '号 367 proposal'],
    ['建议367', '号 367 suggestion'],
    ['建议 367', '号 367 suggestion'],
    ['No.367', '号 367'],
    ['no 367', '号 367'],
    ['#367', '号 367'],
    ['三百六十七号', '号 367'],
    ['第三百六十七号', '号 367'],
    ['Y19', '号 Y19'],
    ['y19', '号 Y19'],
    ['第Y19号', '号 Y19'],
    ['闭08', '号 闭8'],
    ['闭8', '号 闭8'],
    ['闭08号', '号 闭8'],
    // with a meeting
    ['十八届四次 367', '号 367 18届 4次'],
    ['市十八届人大四次会议第367号建议', '号 367 suggestion npc 18届 4次'],
    ['市十八届人大四次会议 367', '号 367 npc 18届 4次'],
    ['人大四次会议367', '号 367 npc 4次'],
    ['政协三次会议 12', '号 12 cppcc 3次'],
    ['2025年367号提案', '号 367 proposal 2025年'],
    ['2025年第367号', '号 367 2025年'],
    // with words
    ['367 新质生产力', '号 367 新质生产力'],
    ['新质生产力 第367号建议', '号 367 suggestion 新质生产力'],
    ['第367号建议的答复', '号 367 suggestion'],
    // document numbers
    ['慈经信建〔2025〕16号', '文号 慈经信建〔2025〕16号'],
    ['慈经信建[2025]16号', '文号 慈经信建〔2025〕16号'],
    ['慈经信建【2025】16号', '文号 慈经信建〔2025〕16号'],
    ['慈经信建（2025）16号', '文号 慈经信建〔2025〕16号'],
    ['慈经信建(2025)16', '文号 慈经信建〔2025〕16号'],
    ['慈经信建 〔２０２５〕 16 号', '文号 慈经信建〔2025〕16号'],
    ['慈经信建〔2025〕016号', '文号 慈经信建〔2025〕16号'],
    ['数字化 慈经信建〔2025〕16号', '文号 慈经信建〔2025〕16号 数字化'],
    // words
    ['新质生产力', '词 新质生产力'],
    ['章卫军', '词 章卫军'],
    ['章卫军代表', '词 章卫军'],
    ['章卫军 委员', '词 章卫军+委员'],
    ['市经信局', '词 市经信局'],
    ['数字化 改造', '词 数字化+改造'],
    ['52.03%', '词 52.03%'],
    ['73.7', '词 73.7'],
    ['5G 工厂', '词 5G+工厂'],
    ['MES', '词 MES'],
    ['N+X', '词 N+X'],
    ['2025', '词 2025'],
    ['2025年', '词 2025年'],
    ['三百', '词 三百'],
    ['"367"', '词 367'],
    ['“第367号”', '词 第367号'],
  ])('%s is read as %s', (typed, expected) => {
    expect(understood(typed)).toBe(expected);
  });
});
