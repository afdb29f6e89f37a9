import { describe, expect, test } from 'vitest';
import {
  dayIn,
  holdsPersonalNumber,
  kindIn,
  kindSpokenOf,
  numberIn,
  oneLine,
  partsOf,
  peopleIn,
  textOf,
} from '../../../../src/import/register-sheet/cells.ts';

describe('a cell', () => {
  test.each([
    [null, ''],
    [38, '38'],
    ['="0038"', '0038'],
    ["'0038", '0038'],
    ['\ufeff市经信局\u200b\u0007 ', '市经信局'],
    ['关于示例\r\n夜市', '关于示例\n夜市'],
    ['无', ''],
    ['——', ''],
    ['/', ''],
    ['无锡示例', '无锡示例'],
    [new Date(Date.UTC(2025, 2, 1)), '2025-03-01'],
    [new Date(Number.NaN), ''],
  ])('%j shows %j', (cell, text) => {
    expect(textOf(cell)).toBe(text);
  });

  test.each([
    ['关于示例\n夜市的建议', '关于示例夜市的建议'],
    ['Wi-Fi \n 6G', 'Wi-Fi 6G'],
  ])('on one line: %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe('a number', () => {
  test.each([
    ['38', { number: '38' }],
    ['0038', { number: '0038' }],
    ['第367号', { number: '367' }],
    ['３６７', { number: '367' }],
    ['建议第 367 号', { number: '367', kind: 'suggestion' }],
    ['第12号提案', { number: '12', kind: 'proposal' }],
    ['y19', { number: 'Y19' }],
    ['闭08', { number: '闭08' }],
    ['合计', undefined],
    ['一', undefined],
    ['经济发展类001号', undefined],
    ['12.5', undefined],
    ['0', undefined],
    ['20250688', { number: '20250688' }],
    ['2023-12', { number: '2023-12' }],
    ['B-023', { number: 'B-023' }],
    ['闭会期间建议第3号', { number: '闭3' }],
    ['平时提案第2号', { number: '平2' }],
    ['202500001', undefined],
    ['367-1', undefined],
  ])('%s', (text, expected) => {
    expect(numberIn(text)).toEqual(expected);
  });
});

describe('a kind', () => {
  test.each([
    ['建议', 'suggestion'],
    ['代表建议', 'suggestion'],
    ['建议、批评和意见', 'suggestion'],
    ['议案转建议', 'suggestion'],
    ['政协委员提案', 'proposal'],
    ['议案', 'motion'],
    ['协办意见', 'opinion'],
    ['建议提案', undefined],
    ['工业建议类', undefined],
    ['A', undefined],
  ])('%s', (text, kind) => {
    expect(kindIn(text)).toBe(kind);
  });

  test('is taken from a heading that names one, not two', () => {
    expect(kindSpokenOf('示例市代表建议交办表')).toBe('suggestion');
    expect(kindSpokenOf('示例市建议、提案交办表')).toBeUndefined();
    expect(kindSpokenOf('交办表')).toBeUndefined();
  });
});

describe('a date', () => {
  test.each([
    ['2025.3.1', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['2025-03-01 00:00:00', '2025-03-01'],
    ['2025/3/1 0:00', '2025-03-01'],
    ['２０２５．３．１', '2025-03-01'],
    ['2025 年 3 月 1 日（星期六）', '2025-03-01'],
    ['2025年8月31日前', '2025-08-31'],
    ['2025年3月1号', '2025-03-01'],
    ['二〇二五年三月一日', '2025-03-01'],
    ['20250301', '2025-03-01'],
    [20250301, '2025-03-01'],
    [45717, '2025-03-01'],
    [45717.75, '2025-03-01'],
    ['45717', '2025-03-01'],
    [new Date(Date.UTC(2025, 2, 1)), '2025-03-01'],
    ['2025-02-30', undefined],
    ['2025年3月', undefined],
    ['3月1日', undefined],
    ['三个月内', undefined],
    ['25.3.1', undefined],
    [38, undefined],
    [99999, undefined],
  ])('%s', (cell, day) => {
    expect(dayIn(cell)).toBe(day);
  });
});

describe('people', () => {
  test.each([
    ['示例甲', ['示例甲'], []],
    ['示例甲、示例乙，示例丙；示例丁\n示例戊', ['示例甲', '示例乙', '示例丙', '示例丁', '示例戊'], []],
    ['示例甲等3名', ['示例甲'], ['等3名']],
    ['示例甲、示例乙等十三位代表', ['示例甲', '示例乙'], ['等十三位代表']],
    ['示例甲等', ['示例甲'], ['等']],
    ['张 三', ['张三'], []],
    ['张　三、李四', ['张三', '李四'], []],
    ['示例甲 示例乙', ['示例甲', '示例乙'], []],
    ['示例甲代表', ['示例甲'], ['代表']],
    ['示例甲（领衔）、示例乙', ['示例甲', '示例乙'], ['（领衔）']],
    ['示例甲、示例甲', ['示例甲'], []],
    ['示例市政协社会法制委员会', ['示例市政协社会法制委员会'], []],
    ['买买提·示例', ['买买提·示例'], []],
    ['买买提•示例', ['买买提·示例'], []],
    ['等3名', [], ['等3名']],
    ['Jane Doe', ['Jane Doe'], []],
    ['示例甲暨附议代表', [], ['示例甲暨附议代表']],
    ['示例甲（领衔）示例乙', [], ['示例甲（领衔）示例乙']],
    ['示例甲代表及附议代表、示例丙', ['示例丙'], ['示例甲代表及附议代表']],
    ['民盟示例', [], ['民盟示例']],
    ['民盟示例市委', ['民盟示例市委'], []],
  ])('%j', (text, names, left) => {
    const read = peopleIn(text);
    expect(read.people.map(({ name }) => name)).toEqual(names);
    expect(read.left).toEqual(left);
  });

  test('are read with the district after their names', () => {
    expect(peopleIn('示例甲（城西代表团）').people).toEqual([{ name: '示例甲', district: '城西代表团' }]);
  });
});

test('parts are split outside brackets only', () => {
  expect(partsOf('市教育局（体育、艺术）、市经信局;市科技局')).toEqual([
    '市教育局（体育、艺术）',
    '市经信局',
    '市科技局',
  ]);
});

test.each([
  ['示例甲13800000000', true],
  ['138-0000-0000', true],
  ['0574-89596662', true],
  ['330282199001010019', true],
  ['2025年第367号', false],
  ['投入12345万元', false],
])('a personal number: %s', (text, holds) => {
  expect(holdsPersonalNumber(text)).toBe(holds);
});
