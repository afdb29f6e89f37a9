import { expect, test } from 'vitest';
import { readCsv } from '../../../../src/import/register-sheet/csv.ts';

test('a broken byte is reported with its line', () => {
  const bytes = Uint8Array.from(Buffer.from('建议号,标题\n1,关于示例的建议\n'));
  bytes[bytes.length - 3] = 0xff;
  expect(() => readCsv(bytes)).toThrow('第 2 行有读不出来的字');
});
