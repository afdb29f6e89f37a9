import { describe, expect, test } from 'vitest';
import { arranged, type Line, numberKey, type Requested } from '../../../../src/components/register-table/order.ts';

const line = (number: string, facts: Partial<Line> = {}): Line => ({
  number,
  words: '',
  kind: '建议',
  agencies: [],
  status: '办理中',
  marks: [],
  date: '',
  due: '',
  ...facts,
});
const scale = {
  agencies: ['市经信局', '市教育局', '市国资办'],
  statuses: ['已答复', '逾期未答复', '办理中'],
  marks: ['A', 'B'],
};
const shown = (lines: Line[], requested: Requested) => arranged(lines, requested, scale).map(({ number }) => number);

describe('what a reader types', () => {
  test('finds a number with its year by the serial, after the number itself', () => {
    expect(shown([line('20250688'), line('688'), line('闭688')], { q: '688' })).toEqual(['688', '20250688']);
  });

  const lines = [
    line('36', { words: '关于示例公园的建议示例甲' }),
    line('367', { words: '关于加快发展示例产业的建议示例乙' }),
    line('368', { words: '关于第367号示例路段的建议示例丙' }),
    line('3670', { words: '关于gep核算的建议示例丁' }),
    line('闭8', { words: '关于示例供暖的建议示例乙' }),
  ];

  test.each(['367', '第367号', '３６７', '0367', '367号建议', '第三百六十七号'])('%s is a number first', (typed) => {
    expect(shown(lines, { q: typed })[0]).toBe('367');
  });

  test('that is a number shows it before titles that contain it, and no longer numbers', () => {
    expect(shown(lines, { q: '367' })).toEqual(['367', '368']);
    expect(shown(lines, { q: '367', sort: '-number' })).toEqual(['367', '368']);
  });

  test('is looked for in titles and names, every word of it', () => {
    expect(shown(lines, { q: '示例乙' })).toEqual(['367', '闭8']);
    expect(shown(lines, { q: ' 示例乙  供暖 ' })).toEqual(['闭8']);
    expect(shown(lines, { q: 'ＧＥＰ' })).toEqual(['3670']);
    expect(shown(lines, { q: '示例戊' })).toEqual([]);
  });

  test('finds a number between sessions however it is padded', () => {
    expect(shown(lines, { q: '闭08' })).toEqual(['闭8']);
    expect(shown(lines, { q: '闭会期间第8号建议' })).toEqual(['闭8']);
    expect(numberKey('闭会08')).toBe('闭8');
  });
});

describe('a filter', () => {
  const lines = [
    line('1', { agencies: ['市教育局', '市国资办'], status: '已答复', marks: ['A'] }),
    line('2', { agencies: ['市国资办'], kind: '议案' }),
    line('3', { agencies: ['市教育局'], status: '已答复', marks: ['B', 'A'] }),
  ];

  test('by agency finds what it leads and what it takes part in', () => {
    expect(shown(lines, { agency: '市国资办' })).toEqual(['1', '2']);
  });

  test('by mark finds a number by any of its letters', () => {
    expect(shown(lines, { mark: 'A' })).toEqual(['1', '3']);
  });

  test('narrows what another leaves', () => {
    expect(shown(lines, { status: '已答复', agency: '市国资办' })).toEqual(['1']);
    expect(shown(lines, { kind: '议案', status: '已答复' })).toEqual([]);
  });
});

describe('an order', () => {
  const lines = [
    line('1', { due: '2025-09-30', date: '2025-06-23', agencies: ['市国资办'], status: '已答复', marks: ['B'] }),
    line('2', { due: '2025-08-31', agencies: ['市经信局'], status: '逾期未答复' }),
    line('3', { date: '2025-05-01', agencies: ['市教育局'], status: '已答复', marks: ['A'] }),
    line('4', { due: '2025-08-31', agencies: ['市经信局', '市教育局'], status: '已答复' }),
    line('5'),
  ];

  test.each([
    ['', '12345'],
    ['-number', '54321'],
    ['agency', '24315'],
    ['-agency', '13245'],
    ['status', '31425'],
    ['due', '24135'],
    ['-due', '12435'],
    ['date', '31245'],
    ['-date', '13245'],
    ['unheard of', '12345'],
  ])('“%s” keeps equal ones sorted by number, and those without such a date or agency last', (sort, numbers) => {
    expect(shown(lines, { sort }).join('')).toBe(numbers);
  });

  test('does not change the lines it was given', () => {
    shown(lines, { sort: '-number' });
    expect(lines.map(({ number }) => number).join('')).toBe('12345');
  });
});
