import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readWorkbook } from '../../../../src/import/register-sheet/sheet.ts';

const text = '编号,标题\r\n0038,"关于示例夜市, 和\n市场的建议"\r\n\r\n闭08,示例\r\n';
const rows = [['编号', '标题'], ['0038', '关于示例夜市, 和\n市场的建议'], [''], ['闭08', '示例']];
const utf16 = (written: string) => Buffer.from(written, 'utf16le');
/** 编号,标题 / 1,示例 as Excel saves it on a Chinese Windows. */
const gbk = Uint8Array.from([
  ...[0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb1, 0xea, 0xcc, 0xe2, 0x0d, 0x0a, 0x31, 0x2c, 0xca, 0xbe, 0xc0, 0xfd, 0x0d, 0x0a],
]);

describe('a text table', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', utf16(`\ufeff${text}`)],
    ['UTF-16LE', utf16(text)],
    ['UTF-16BE', utf16(`\ufeff${text}`).swap16()],
    ['UTF-16BE', utf16(text).swap16()],
  ])('in %s', async (encoding, bytes) => {
    expect(await readWorkbook(bytes)).toEqual({ format: `文本（${encoding} 编码，逗号分隔）`, sheets: [{ rows }] });
  });

  test('in GB18030', async () => {
    const { format, sheets } = await readWorkbook(gbk);
    expect(format).toBe('文本（GB18030 编码，逗号分隔）');
    expect(sheets).toEqual([
      {
        rows: [
          ['编号', '标题'],
          ['1', '示例'],
        ],
      },
    ]);
  });

  test.each([
    ['制表符', '编号\t标题\t会办\n1\t甲,乙,丙,丁\t甲;乙'],
    ['分号', '编号;标题;会办\n1;甲,乙;"甲;乙"'],
    ['逗号', '编号,标题,会办\n1,关于“示例"夜市",甲;乙'],
  ])('separated by %s', async (name, bytes) => {
    const { format, sheets } = await readWorkbook(Buffer.from(bytes));
    expect(format).toContain(`${name}分隔`);
    expect(sheets[0]?.rows.map(({ length }) => length)).toEqual([3, 3]);
  });
});

describe('a workbook', () => {
  test('has every sheet, with dates, numbers and text as they are, and blank rows in place', async () => {
    const day = new Date(Date.UTC(2025, 2, 1));
    const bytes = await writeXlsxFile([
      {
        sheet: '交办',
        data: [
          ['编号', '交办日期'],
          [],
          ['0038', { value: day, type: Date, format: 'yyyy"年"m"月"d"日"' }],
          [38, '2025.3.1'],
        ],
      },
      { sheet: '说明', data: [['示例']] },
    ]).toBuffer();
    expect(await readWorkbook(bytes)).toEqual({
      format: 'Excel 工作簿',
      sheets: [
        {
          name: '交办',
          rows: [
            ['编号', '交办日期'],
            [null, null],
            ['0038', day],
            [38, '2025.3.1'],
          ],
        },
        { name: '说明', rows: [['示例']] },
      ],
    });
  });
});

describe('a formula', () => {
  test.each([
    ['that failed shows its error', '<c r="B1" t="e"><f>VLOOKUP(A1,C:D,2,0)</f><v>#N/A</v></c>', '#N/A'],
    ['that was never calculated counts as failed', '<c r="B1"><f>C1</f></c>', '#N/A'],
    ['that a program left empty does too', '<c r="B1" s="0"><f>C1</f><v></v></c>', '#N/A'],
    ['with an empty result is a blank', '<c r="B1" t="str"><f>IF(A1,"","")</f><v></v></c>', null],
    ['has its result', '<c r="B1"><f>A1+1</f><v>39</v></c>', 39],
  ])('%s', async (_, cell, value) => {
    const files = unzipSync(await writeXlsxFile([[38, 'B1', '示例']]).toBuffer());
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(files[path] as Uint8Array).replace(/<c r="B1".*?<\/c>/, cell);
    const { sheets } = await readWorkbook(zipSync({ ...files, [path]: strToU8(sheet) }));
    expect(sheets[0]?.rows).toEqual([[38, value, '示例']]);
  });
});

describe('what is not a table', () => {
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  test.each([
    ['nothing', [], '这个文件是空的'],
    ['blanks', Buffer.from(' \n\n'), '这个文件是空的'],
    ['.xls', old, '这是旧版 .xls 文件'],
    ['a password-protected workbook', [...old, ...utf16('EncryptedPackage')], '这个工作簿加了密码'],
    ['PDF', Buffer.from('%PDF-1.7'), '这是 PDF，不是表格'],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>1</td></tr></table>'), '这是网页，不是表格'],
    ['another archive', Buffer.from('PK\u0003\u0004 and nothing else'), '这不是 Excel 工作簿，或已损坏'],
    ['bytes', [0x00, 0xff, 0xfe, 0x81, 0xff], '认不出文字编码，这不是文本表格'],
    ['an open quote', Buffer.from('编号,标题\n1,"关于示例\n2,示例\n'), '第 3 行的引号没有合上'],
  ])('%s', async (_, bytes, message) => {
    await expect(readWorkbook(Uint8Array.from(bytes))).rejects.toMatchObject({ name: 'TableError', message });
  });
});
