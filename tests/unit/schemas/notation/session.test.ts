import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSessionName, parseSessionName } from '../../../../schemas/notation/session.ts';

const names = fc.record(
  {
    place: fc.oneof(
      fc.constantFrom(
        '全国',
        '省',
        '市',
        '区',
        '慈溪市',
        '平江县',
        '湖洋镇',
        '三亚市',
        '七里河区',
        '第十区',
        '内蒙古自治区',
      ),
      fc
        .stringMatching(/^[一十人民大第政海会]{0,5}[省市区县旗镇乡州盟]$/)
        .filter((place) => !/人大|政协|人民代表大会/.test(place)),
    ),
    body: fc.constantFrom('npc' as const, 'cppcc' as const),
    term: fc.integer({ min: 1, max: 99 }),
    session: fc.integer({ min: 1, max: 99 }),
  },
  { requiredKeys: ['term', 'session'] },
);
const soup = fc.string({
  unit: fc.constantFrom(
    '市',
    '县',
    '全国',
    '第',
    '十',
    '八',
    '3',
    '届',
    '次',
    '人大',
    '政协',
    '委员会',
    '人民代表大会',
    '会议',
  ),
  maxLength: 9,
});

describe('names of meetings', () => {
  test.each([
    ['市十八届人大四次会议', '市', 18, 4],
    ['区十八届人大二次会议', '区', 18, 2],
    ['区十六届人大第一次会议', '区', 16, 1],
    ['某县第十六届人民代表大会第二次会议', '某县', 16, 2],
    ['平江县十八届人民代表大会二次会议', '平江县', 18, 2],
    ['区人大八届四次会议', '区', 8, 4],
    ['平江县十七届人大一次会议', '平江县', 17, 1],
    ['湖洋镇第十九届人大一次会议', '湖洋镇', 19, 1],
    ['三亚市第八届人民代表大会第六次会议', '三亚市', 8, 6],
    ['十三届全国人大五次会议', '全国', 13, 5],
    ['市第18届人大第4次会议', '市', 18, 4],
    ['市十八届人大 四次会议', '市', 18, 4],
  ])('reads %s as a meeting of a people’s congress', (text, place, term, session) => {
    expect(parseSessionName(text)).toEqual({ place, body: 'npc', term, session });
  });

  test.each([
    ['政协某县第十届委员会第二次会议', '某县', 10, 2],
    ['政协子洲县第十届委员会第二次会议', '子洲县', 10, 2],
    ['县政协十届三次会议', '县', 10, 3],
    ['政协武定县九届四次会议', '武定县', 9, 4],
    ['武定县第九届政协第四次会议', '武定县', 9, 4],
    ['政协慈溪市十一届四次会议', '慈溪市', 11, 4],
    ['政协十四届全国委员会第一次会议', '全国', 14, 1],
    ['中国人民政治协商会议慈溪市第十一届委员会第四次会议', '慈溪市', 11, 4],
  ])('reads %s as a meeting of a consultative conference', (text, place, term, session) => {
    expect(parseSessionName(text)).toEqual({ place, body: 'cppcc', term, session });
  });

  test('reads a name without a place', () => {
    expect(parseSessionName('政协十届三次会议')).toEqual({ body: 'cppcc', term: 10, session: 3 });
    expect(parseSessionName('十八届人大四次会议')).toEqual({ body: 'npc', term: 18, session: 4 });
  });

  test('leaves the body open where the name does', () => {
    expect(parseSessionName('十八届四次')).toEqual({ term: 18, session: 4 });
    expect(parseSessionName('六届四次会议')).toEqual({ term: 6, session: 4 });
  });

  test.each([
    '',
    '人大四次会议',
    '市十八届人大',
    '市十八届人大常委会第四次会议',
    '某县第十届委员会第二次会议',
    '市十八届人大四次会议第367号建议',
    '市人大十八届政协四次会议',
    '市十十届人大四次会议',
    '市〇届人大四次会议',
    '市一百零一届人大四次会议',
  ])('does not read “%s”', (text) => {
    expect(parseSessionName(text)).toBeUndefined();
  });

  test('writes the short form in use', () => {
    expect(formatSessionName({ place: '市', body: 'npc', term: 18, session: 4 })).toBe('市十八届人大四次会议');
    expect(formatSessionName({ place: '慈溪市', body: 'cppcc', term: 11, session: 4 })).toBe(
      '慈溪市政协十一届四次会议',
    );
    expect(formatSessionName({ body: 'cppcc', term: 10, session: 3 })).toBe('政协十届三次会议');
    expect(formatSessionName({ place: '全国', body: 'npc', term: 13, session: 5 })).toBe('十三届全国人大五次会议');
    expect(formatSessionName({ term: 18, session: 4 })).toBe('十八届四次会议');
  });

  test('reads back every name it writes', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(parseSessionName(formatSessionName(name))).toEqual(name);
      }),
    );
  });

  test('reads what it can of any text, and writes that canonically', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
        const name = parseSessionName(text);
        if (name) expect(parseSessionName(formatSessionName(name))).toEqual(name);
      }),
    );
  });
});
