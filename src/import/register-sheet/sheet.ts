/** Bytes of a table → its sheets. Runs in the browser too. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { readCsv } from './csv.ts';
import { TableError } from './note.ts';
import type { Cell, Workbook } from './workbook.ts';

const saveAs = '用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv';

/**
 * Reads an `.xlsx` workbook, or text separated by commas, semicolons or tabs; the bytes decide, not the file name.
 * @throws TableError if they are neither
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new TableError('file-empty', '这个文件是空的', '核对文件');
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw compound(bytes);
  if (begins(0x25, 0x50, 0x44, 0x46))
    throw new TableError('not-a-table', '这是 PDF，不是表格', '向出表的人要 Excel 文件');
  return begins(0x50, 0x4b) ? readExcel(bytes) : readCsv(bytes);
}

/** The old container of Office is used by `.xls` files and, today, by password-protected workbooks. */
function compound(bytes: Uint8Array): TableError {
  const encrypted = new TextDecoder('utf-16le').decode(bytes.slice(0, bytes.length & ~1)).includes('EncryptedPackage');
  return encrypted
    ? new TableError('table-under-password', '这个工作簿加了密码', '打开后去掉密码，另存为 .xlsx')
    : new TableError('not-a-table', '这是旧版 .xls 文件', saveAs);
}

async function readExcel(bytes: Uint8Array): Promise<Workbook> {
  try {
    const sheets = await readXlsxFile(new Blob([withErrors(bytes)]));
    return {
      format: 'Excel 工作簿',
      // The library's types name the constructor but mean a Date.
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] })),
    };
  } catch (cause) {
    const [, row, column, fault] =
      /<c\/> at row (\d+), col (\d+): (\w+)/.exec(cause instanceof Error ? cause.message : '') ?? [];
    throw row
      ? new TableError('table-damaged', `第 ${row} 行第 ${column} 列的单元格读不出来（${fault}）`, saveAs, { cause })
      : new TableError('table-damaged', '这不是 Excel 工作簿，或已损坏', saveAs, { cause });
  }
}

/**
 * The reader treats a cell whose formula failed, or was never calculated, as blank. Here it becomes text, as Excel shows
 * it, so that it can be reported.
 */
function withErrors(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) }));
  const shown = files.map(([name, content]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/')) return [name, content];
    const sheet = strFromU8(content)
      .replace(/(<c\s[^>]*\bt=)"e"/g, '$1"str"')
      .replace(
        /(<c(?:\s+[rs]="\w+")*)>(<f\b[^>]*(?:\/>|>[^<]*<\/f>))(?:<v\s*\/>|<v><\/v>)?<\/c>/g,
        '$1 t="str">$2<v>#N/A</v></c>',
      );
    return [name, strToU8(sheet)];
  });
  return Uint8Array.from(zipSync(Object.fromEntries(shown), { level: 0 }));
}
