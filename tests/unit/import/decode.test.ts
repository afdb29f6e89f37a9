import { expect, test } from 'vitest';
import { decodeText } from '../../../src/import/decode.ts';

const text = '对市十八届人大四次会议第12号建议的答复\n一、示例路已经修好。\n';
const hex = (bytes: string) => Uint8Array.from(Buffer.from(bytes, 'hex'));
const utf16 = (written: string) => Buffer.from(written, 'utf16le');

test.each([
  ['UTF-8', Buffer.from(text), text],
  ['UTF-8', Buffer.from(`\ufeff${text}`), text],
  ['UTF-16LE', utf16(`\ufeff${text}`), text],
  ['UTF-16BE', utf16(`\ufeff${text}`).swap16(), text],
  // 一 is 4E 00: both sides have zero bytes
  ['UTF-16LE', utf16(text), text],
  ['UTF-16BE', utf16(text).swap16(), text],
  ['UTF-16LE', utf16('示例路'), '示例路'],
  // 示例路已经修好 in GBK, the same in traditional characters, and these in Big5
  ['GB18030', hex('cabec0fdc2b7d2d1beadd0debac3'), '示例路已经修好'],
  ['GB18030', hex('cabec0fdc2b7d2d1bd9bd0debac3'), '示例路已經修好'],
  ['Big5', hex('a5dca8d2b8f4a477b867add7a66e'), '示例路已經修好'],
])('%s is recognised (%#)', (encoding, bytes, expected) => {
  expect(decodeText(bytes)).toEqual({ text: expected, encoding });
});

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-16LE', utf16(text)],
])('a broken byte in %s leaves the rest of the text', (encoding, bytes) => {
  const broken = Uint8Array.from(bytes);
  broken.set([0xff, 0xdf], encoding === 'UTF-8' ? 3 : 2);
  expect(decodeText(broken)).toMatchObject({ encoding, text: expect.stringMatching(/^对.*\ufffd.*人大四次会议/u) });
});

test.each([
  ['a picture', hex('89504e470d0a1a0a0000000d49484452000002000000015008060000')],
  ['bytes of no text', Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 7919) % 251)],
])('%s is no text', (_, bytes) => {
  expect(decodeText(bytes)).toBeUndefined();
});
