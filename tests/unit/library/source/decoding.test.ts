import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/library/source/decoding.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 示例：答复 in GB18030. */
const gbk = Uint8Array.of(0xca, 0xbe, 0xc0, 0xfd, 0xa3, 0xba, 0xb4, 0xf0, 0xb8, 0xb4);

describe('decode', () => {
  test('removes the BOM and turns every line end into LF', () => {
    expect(decode(bytes('\ufeff甲\r\n乙\r丙\n'))).toEqual({ text: '甲\n乙\n丙\n', faults: [] });
  });

  test.each([
    ['GBK', Buffer.concat([bytes('---\ntitle: '), gbk]), 1, 1, 'GBK（GB18030）编码'],
    ['Big5', Buffer.from('a5dca8d2b8f4a477b867add7a66e', 'hex'), 1, 1, 'Big5 编码'],
    ['UTF-16 with a BOM', Uint8Array.of(0xff, 0xfe, 0x2d, 0), 1, 1, 'UTF-16 编码'],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x2d), 1, 1, 'UTF-16 编码'],
    ['UTF-16 without a BOM', Buffer.from('---\ntitle: 示例', 'utf16le'), 1, 1, 'UTF-16 编码'],
    ['neither', Uint8Array.of(0x61, 0xff, 0xff), 1, 2, '从这里起有不是 UTF-8 的字节'],
    [
      'damaged UTF-8, which GB18030 could read too',
      Buffer.concat([bytes('示例答复\n示'), Uint8Array.of(0xe4, 0xbe)]),
      2,
      2,
      '从这里起',
    ],
  ])('reports %s', (_, file, line, column, message) => {
    const { text, faults } = decode(file);
    expect(text).toBeUndefined();
    const id = message.startsWith('从这里起') ? 'damaged-utf-8' : 'not-utf-8';
    expect(faults).toEqual([
      { id, line, column, message: expect.stringContaining(message), fix: expect.stringContaining('UTF-8') },
    ]);
  });

  test.each(['', '\ufeff', ' \r\n\t\n', '\u3000\n'])('calls %j empty', (text) => {
    expect(decode(bytes(text)).faults).toMatchObject([{ line: 1, column: 1, message: '这个文件是空的' }]);
  });

  test('reports control characters once, and still returns the text', () => {
    const { text, faults } = decode(bytes('甲\t乙\n丙\u0000\u0007\u202e'));
    expect(text).toBe('甲\t乙\n丙\u0000\u0007\u202e');
    expect(faults).toEqual([
      {
        id: 'invisible-character',
        line: 2,
        column: 2,
        message: '有看不见的控制字符 U+0000，这个文件里共 3 处',
        fix: '删去它',
      },
    ]);
  });
});
