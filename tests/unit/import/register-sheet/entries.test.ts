import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../../src/import/register-sheet/entries.ts';
import { findTable, type Table } from '../../../../src/import/register-sheet/heads.ts';
import { linesOf } from '../../../../src/import/register-sheet/note.ts';
import type { Cell } from '../../../../src/import/register-sheet/workbook.ts';

const agencies = {
  'shili-jxj': {
    name: '示例市经济和信息化局',
    shortNames: ['市经信局'],
    formerNames: [{ name: '示例市经济贸易委员会', until: '2024-06-30' }],
  },
  'shili-jyj': { name: '示例市教育局', shortNames: ['市教育局', '教育局'] },
  'shili-tyj': { name: '示例市体育局（示例市体育总会）', shortNames: ['市体育局', '教育局'] },
};

/** Entries and lines of a sheet, header first; 建议 unless a row says otherwise. */
function read(...rows: Cell[][]) {
  const sheet = { rows };
  const { table } = findTable(sheet) as { table: Table };
  const { listed, notes } = readEntries(sheet, table, agencies, 'suggestion');
  return { entries: listed.map(({ entry }) => entry), rows: listed.map(({ row }) => row), lines: linesOf(notes) };
}

describe('a row', () => {
  test('becomes an entry with every fact that it states', () => {
    const head = [
      '编号',
      '种类',
      '标题',
      '提出人',
      '主办单位',
      '会办单位',
      '交办日期',
      '答复期限',
      '答复日期',
      '公开属性',
      '不公开理由',
    ];
    const row = [
      ...['0038', '提案', '关于示例夜市的提案', '示例甲、示例乙', '市经信局', '市教育局，市体育局'],
      ...['2025.3.1', '2025年8月31日', '2025/6/20', '依申请公开', '示例依据'],
    ];
    expect(read(head, row)).toEqual({
      entries: [
        {
          number: '0038',
          kind: 'proposal',
          title: '关于示例夜市的提案',
          proposers: ['示例甲', '示例乙'],
          leadAgency: 'shili-jxj',
          coHandlingAgencies: ['shili-jyj', 'shili-tyj'],
          assignedOn: '2025-03-01',
          dueOn: '2025-08-31',
          answeredOn: '2025-06-20',
          disclosure: 'on-request',
          ground: '示例依据',
        },
      ],
      rows: [2],
      lines: [],
    });
  });

  test('of a separate series has its mark, or is refused', () => {
    const { entries, lines } = read(
      ['编号', '种类'],
      ...[
        ['1', '平时提案'],
        ['2', '闭会期间建议'],
        ['闭3', '闭会建议'],
        ['4', '党派团体提案'],
        ['党5', '党派提案'],
        ['B6', '闭会建议'],
      ],
    );
    expect(entries.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      ...['平1 proposal', '闭2 suggestion', '闭3 suggestion', '党5 proposal'],
    ]);
    expect(lines).toHaveLength(2);
    expect(lines.join('\n')).toContain('看不出是哪一个 4');
  });

  test('with blanks, dashes and 无 says nothing about those fields', () => {
    const { entries, lines } = read(['编号', '标题', '主办单位', '会办单位'], [1, null, '——', '无']);
    expect(entries).toEqual([{ number: '1', kind: 'suggestion' }]);
    expect(lines).toEqual([]);
  });

  test('has the usual characters in place of those that look like them, and the dot of the norm, and says so', () => {
    const { entries, lines } = read(
      ['编号', '标题', '提出人', '说明'],
      ['１', '关于⽴⾯改造的建议', '示例 • 示例、示例甲', '⽴'],
      ['2', '关于⽴交桥的建议', '示例·示例、示 甲', null],
    );
    expect(entries).toEqual([
      { number: '1', kind: 'suggestion', title: '关于立面改造的建议', proposers: ['示例·示例', '示例甲'] },
      { number: '2', kind: 'suggestion', title: '关于立交桥的建议', proposers: ['示例·示例', '示甲'] },
    ]);
    expect(lines).toEqual([
      '第 2 行 C 列：姓名里的间隔号写作“·”：示例·示例',
      '第 2 行：部首字、兼容字、全角字母数字改成了通用的字：１→1、⽴→立、⾯→面，共 4 处',
    ]);
  });

  test('keeps its other facts if one is wrong, and that one is reported with its position', () => {
    const head = ['编号', '标题', '提出人', '主办单位', '会办单位', '交办日期', '公开属性'];
    const { entries, lines } = read(
      head,
      [1, '关于示例夜市的建议', '示例#甲', '市水务局', '市经信局、市水务局', '2025-02-30', '是'],
      [2, '关于示例午休的建议', '示例甲', '市水务局', '市教育局', '2025-03-01', '主动公开'],
    );
    expect(entries).toEqual([
      { number: '1', kind: 'suggestion', title: '关于示例夜市的建议', coHandlingAgencies: ['shili-jxj'] },
      {
        ...{ number: '2', kind: 'suggestion', title: '关于示例午休的建议', proposers: ['示例甲'] },
        ...{ coHandlingAgencies: ['shili-jyj'], assignedOn: '2025-03-01', disclosure: 'proactive' },
      },
    ]);
    expect(lines).toEqual([
      '第 2–3 行 D 列：没有登记机关“市水务局”，没有取（在 agencies.yaml 里登记全称或简称，再运行一次）',
      '第 2 行 E 列：没有登记机关“市水务局”，没有取（在 agencies.yaml 里登记全称或简称，再运行一次）',
      '第 2 行 F 列：交办日期读不出来：“2025-02-30”，没有取（写作 2025-03-01，日期须存在）',
      '第 2 行 G 列：公开属性读不出来：“是”，没有取（写 主动公开、依申请公开 或 不予公开）',
      '第 2 行 C 列：“提出人”里有不能用于网址的字符：示例#甲，没有取（删去 # & : , / + ? = ; @ $ 等符号）',
    ]);
  });

  test('reads 是 in a column that asks, and reports 否', () => {
    const { entries, lines } = read(
      ['编号', '是否公开'],
      [1, '是'],
      [2, '√'],
      [3, '否'],
      [4, '主动公开'],
      [5, '是（暂缓）'],
    );
    expect(entries.map((entry) => entry.disclosure)).toEqual([
      ...['proactive', 'proactive', undefined, 'proactive', undefined],
    ]);
    expect(lines).toEqual([
      '第 4 行 B 列：公开属性读不出来：“否”，没有取（写 主动公开、依申请公开 或 不予公开）',
      '第 6 行 B 列：公开属性读不出来：“是（暂缓）”，没有取（写 主动公开、依申请公开 或 不予公开）',
    ]);
  });

  test.each([
    '依申请公开：否',
    '取消依申请公开',
    '不予公开（ ）',
    '免予公开（否）',
    '主动公开（ ）',
    '非主动公开',
    '不主动公开',
    '不宜主动公开',
    '主动公开（否）',
    '主动公开：否',
    '部分主动公开',
  ])('reports a cell that is not plainly public: %s', (cell) => {
    const { entries, lines } = read(['编号', '公开属性'], [1, cell]);
    expect(entries).toEqual([{ number: '1', kind: 'suggestion' }]);
    expect(lines).toEqual([`第 2 行 B 列：公开属性读不出来：“${cell}”，没有取（写 主动公开、依申请公开 或 不予公开）`]);
  });

  test('may give agencies by full, short or former name or id, and two of them separated by a blank', () => {
    const names = [
      '示例市经济和信息化局',
      '示例市经济贸易委员会',
      'shili-jxj',
      '市 经信局',
      '示例市体育局(示例市体育总会)',
    ];
    const { entries } = read(['编号', '主办单位'], ...names.map((name, index) => [index + 1, name]));
    expect(entries.map(({ leadAgency }) => leadAgency)).toEqual([
      ...['shili-jxj', 'shili-jxj', 'shili-jxj', 'shili-jxj', 'shili-tyj'],
    ]);
    expect(read(['编号', '会办单位'], [1, '市经信局 市教育局']).entries[0]?.coHandlingAgencies).toEqual([
      ...['shili-jxj', 'shili-jyj'],
    ]);
  });

  test('with a name of two agencies, or two lead agencies, names none', () => {
    const { entries, lines } = read(['编号', '主办单位'], [1, '教育局'], [2, '市经信局、市教育局']);
    expect(entries.map(({ leadAgency }) => leadAgency)).toEqual([undefined, undefined]);
    expect(lines).toEqual([
      '第 2 行 B 列：没有登记机关“教育局”，没有取（在 agencies.yaml 里登记全称或简称，再运行一次）',
      '第 3 行 B 列：主办单位读不出来：“市经信局、市教育局”，没有取（主办单位只写一个，其余写在会办单位）',
    ]);
  });

  test('never discloses a telephone number, not even in a report', () => {
    const { entries, lines } = read(
      ['编号', '标题', '提出人', '联系电话'],
      [1, '关于示例夜市的建议', '示例甲13800000000', '13800000001'],
      ['13800000002', '关于示例午休的建议', '示例乙', null],
      [null, '填表人 13800000003', null, null],
    );
    expect(JSON.stringify({ entries, lines })).not.toMatch(/1380/);
    expect(lines[0]).toBe('第 2 行 C 列：提出人里有电话或证件号码，整格没有取（在表里删去号码）');
  });

  test('whose formula failed, or whose number Excel read as a date, is reported', () => {
    const { entries, lines } = read(['编号', '主办单位', '交办日期'], [1, '#N/A', 45717]);
    expect(entries).toEqual([{ number: '1', kind: 'suggestion', assignedOn: '2025-03-01' }]);
    expect(lines).toEqual([
      '第 2 行 B 列：主办单位的单元格里是公式错误 #N/A，没有取（改正公式，或填写内容）',
      '第 2 行 C 列：45717 按 Excel 的日期序号读作 2025-03-01（核对；或把这一列设为日期格式）',
    ]);
  });

  test('without a kind is left out; one with contradictory words is reported', () => {
    const { entries, lines } = read(
      ['编号', '种类', '标题'],
      [1, 'A类', '关于示例夜市的建议'],
      ['提案2号', '', '关于示例午休的提案'],
      [3, '建议', '关于示例停车的提案'],
    );
    expect(entries.map(({ number, kind }) => `${kind} ${number}`)).toEqual([
      ...['suggestion 1', 'proposal 2', 'suggestion 3'],
    ]);
    expect(lines).toEqual([
      '第 2 行 B 列：种类读不出来：“A类”，没有取（写 建议、提案 或 议案）',
      '第 4 行 B 列：种类取建议，号数或题目却说是提案（核对种类）',
    ]);
  });
});

describe('rows that are not entries', () => {
  test('are reported, each with its number', () => {
    const head = ['编号', '标题'];
    const { rows, lines } = read(
      head,
      [1, '关于示例夜市的建议'],
      [null, null],
      ['一、经济类', null],
      head,
      [2, '关于示例午休的建议'],
      ['合计', '2件'],
      [null, '注：以上为示例'],
    );
    expect(rows).toEqual([2, 6]);
    expect(lines).toEqual([
      '第 3 行：空行，没有登记',
      '第 4 行 A 列：号数读不出来：“一、经济类”，整行没有登记（写作 38、0038、B-023、20250688、2023-12 或 闭08）',
      '第 5 行：又一行列名，没有登记',
      '第 7 行：合计行，没有登记',
      '第 8 行：没有号数，没有登记：“注：以上为示例”',
    ]);
  });

  test('may repeat a number: the first wins', () => {
    const { entries, lines } = read(
      ['编号', '标题', '提出人'],
      ['0038', '关于示例夜市的建议', '示例甲'],
      [38, '关于示例夜市的建议', '示例乙'],
      ['0038', '关于示例夜市的建议', '示例甲'],
    );
    expect(entries).toEqual([
      { number: '0038', kind: 'suggestion', title: '关于示例夜市的建议', proposers: ['示例甲'] },
    ]);
    expect(lines).toEqual([
      '第 3 行：建议 38 已在第 2 行，提出人不同，这一行没有登记（核对哪一行是对的，合成一行）',
      '第 4 行：建议 0038 已在第 2 行，内容相同',
    ]);
  });
});

describe('a district', () => {
  const head = ['编号', '提出人', '代表团'];

  test('is kept with a name only if it distinguishes namesakes', () => {
    const { entries, lines } = read(
      head,
      [1, '示例甲', '城西代表团'],
      [2, '示例甲', '城东代表团'],
      [3, '示例乙', '城东代表团'],
    );
    expect(entries.map(({ proposers }) => proposers)).toEqual([
      [{ name: '示例甲', district: '城西代表团' }],
      [{ name: '示例甲', district: '城东代表团' }],
      ['示例乙'],
    ]);
    expect(lines).toEqual([
      '同名：示例甲（城西代表团、城东代表团），分开登记',
      '第 1 行 C 列：代表团或选区只用来区分同名的提出人，其余不登记',
    ]);
  });

  test('is that of the one person in the row', () => {
    const { entries } = read(head, [1, '示例甲', '城西代表团'], [2, '示例甲、示例乙', '城东代表团']);
    expect(entries.map(({ proposers }) => proposers)).toEqual([['示例甲'], ['示例甲', '示例乙']]);
  });
});
