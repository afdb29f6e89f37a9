/** Bytes of a text table → its rows: encoding and delimiter are detected. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { decodeText } from '../decode.ts';
import { TableError } from './note.ts';
import type { Workbook } from './workbook.ts';

const delimiters = { ',': '逗号', '\t': '制表符', ';': '分号' };

/**
 * Reads what `decodeText` reads.
 * @throws TableError if the bytes are not text or some are broken, or a quote is not closed
 */
export function readCsv(bytes: Uint8Array): Workbook {
  const { text, encoding } = decodeText(bytes) ?? notText();
  const damaged = text.split('\ufffd', 1)[0] ?? '';
  if (damaged.length < text.length) {
    const line = damaged.split(/\r\n?|\n/).length;
    throw new TableError('table-damaged', `第 ${line} 行有读不出来的字`, '在原来的表里改好，另存为 .xlsx');
  }
  if (text.trim() === '') throw new TableError('file-empty', '这个文件是空的', '核对文件');
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) {
    throw new TableError('not-a-table', '这是网页，不是表格', '用 Excel 或 WPS 打开，另存为 .xlsx');
  }
  const delimiter = delimiterOf(text);
  const rows = parseRows(text, delimiter);
  return { format: `文本（${encoding} 编码，${delimiters[delimiter]}分隔）`, sheets: [{ rows }] };
}

function notText(): never {
  throw new TableError('encoding-unknown', '认不出文字编码，这不是文本表格', '另存为 .xlsx，或 UTF-8 编码的 .csv');
}

/** The delimiter that occurs, outside quotes, in most of the first 50 lines; of two such, the more frequent. */
function delimiterOf(text: string): keyof typeof delimiters {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/, 50);
  const counts = (Object.keys(delimiters) as (keyof typeof delimiters)[]).map((delimiter) => {
    const found = lines.map((line) => line.split(delimiter).length - 1);
    return { delimiter, lines: found.filter((count) => count > 0).length, all: found.reduce((a, b) => a + b, 0) };
  });
  return counts.sort((a, b) => b.lines - a.lines || b.all - a.all)[0]?.delimiter ?? ',';
}

function parseRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const at = /at line (\d+)/.exec(cause.message)?.[1];
    throw new TableError(
      'table-damaged',
      at ? `第 ${at} 行的引号没有合上` : '这不是完整的文本表格',
      '另存为 .xlsx 后重试',
      { cause },
    );
  }
}
