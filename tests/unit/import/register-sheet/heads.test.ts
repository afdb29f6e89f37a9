import { describe, expect, test } from 'vitest';
import { findTable, nearestHead } from '../../../../src/import/register-sheet/heads.ts';
import type { Cell } from '../../../../src/import/register-sheet/workbook.ts';

/** How each column is used. */
const mapped = (...rows: Cell[][]) => findTable({ rows })?.table.columns.map(({ field, left }) => field ?? left);

describe('the header of a list', () => {
  test('is recognised by any of the names that offices use, whatever is between their characters', () => {
    const head = [
      '建 议 号',
      '标题',
      '领衔\n代表',
      '代表团',
      '主办单位*',
      '会（协）办单位',
      '交办日期（年月日）',
      '办理期限：',
    ];
    expect(mapped(head)).toEqual([
      ...['number', 'title', 'proposers', 'district', 'leadAgency', 'coHandlingAgencies', 'assignedOn', 'dueOn'],
    ]);
    expect(mapped(['提案号', '案由', '第一提案人', '承办单位', '答复日期', '公开属性', '不公开理由（依据）'])).toEqual([
      ...['number', 'title', 'proposers', 'leadAgency', 'answeredOn', 'disclosure', 'ground'],
    ]);
  });

  test('may be full-width, or explained in brackets', () => {
    expect(mapped(['编号（建议号）', '名称（标题）', '单位（主办）'])).toEqual(['number', 'title', 'leadAgency']);
    expect(mapped(['编号', '承办单位（主办）', '承办单位（会办）'])).toEqual([
      'number',
      'leadAgency',
      'coHandlingAgencies',
    ]);
  });

  test('is found below a title row, by the number and what is next to it', () => {
    const rows = [['示例市十八届人大四次会议建议交办表', null], [], ['编号', '标题'], [1, '关于示例夜市的建议']];
    expect(findTable({ rows })?.table).toMatchObject({ headRow: 3, firstRow: 4 });
  });

  test('of two rows: 承办单位 over 主办 and 会办', () => {
    const rows = [
      ['编号', '标题', '承办单位', null],
      [null, null, '主办', '会办'],
      [1, '关于示例夜市的建议', '市经信局', '市教育局'],
    ];
    expect(findTable({ rows })?.table).toMatchObject({ headRow: 1, firstRow: 3 });
    expect(mapped(...rows)).toEqual(['number', 'title', 'leadAgency', 'coHandlingAgencies']);
  });

  test('leaves out row counts, what is personal, and what has no field in the register', () => {
    expect(mapped(['序号', '建议号', '标题', '联系电话', '手 机', '身份证号', '办理结果'])).toEqual([
      '号数已取自 B 列“建议号”',
      'number',
      'title',
      '个人信息',
      '个人信息',
      '个人信息',
      '登记册没有这一项',
    ]);
  });

  test('has columns without a name only if there is something in them', () => {
    expect(mapped(['编号', '标题', '', ''], [1, '示例', '', '', '示例'])).toEqual(['number', 'title', '没有列名']);
  });

  test('uses 序号 as the number if there is nothing better', () => {
    expect(mapped(['序号', '标题'])).toEqual(['number', 'title']);
  });

  test('uses 类别 as the kind only if there are kinds below it', () => {
    const head = ['编号', '类别', '标题'];
    expect(mapped(head, [1, '代表建议'], [2, '经济类'])).toEqual(['number', 'kind', 'title']);
    expect(mapped(head, [1, '经济类'])).toEqual(['number', '其中没有建议、提案或议案', 'title']);
  });

  test('with two columns for one field is a conflict, except for co-handling agencies', () => {
    const clashes = findTable({ rows: [['建议号', '案号', '标题', '会办单位', '协办单位']] })?.clashes;
    expect(clashes?.map(({ field, columns }) => [field, columns.map(({ head }) => head)])).toEqual([
      ['number', ['建议号', '案号']],
    ]);
  });

  test('needs a number and something else; the most similar row is reported', () => {
    const rows = [['示例'], ['标题', '主办单位'], ['关于示例夜市的建议', '市经信局']];
    expect(findTable({ rows })).toBeUndefined();
    expect(nearestHead({ rows })).toEqual({ row: 2, named: ['title', 'leadAgency'] });
    expect(nearestHead({ rows: [['示例']] })).toBeUndefined();
  });
});
