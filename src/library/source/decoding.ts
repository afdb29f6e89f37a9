/** Bytes → text: UTF-8 with or without BOM, any line ends; what is not UTF-8 is reported. Pure. */

import { type Fault, placeIn, startOfFile } from '../problem.ts';
import { codeOf, controls } from './hidden.ts';

export type Decoded = { text: string; faults: Fault[] } | { text?: undefined; faults: [Fault] };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a text file. `text` has LF line ends and no BOM; it is missing if nothing can be read. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = utf16(bytes);
  if (encoding) return { faults: [otherEncoding(`${encoding} `)] };
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    return { faults: [notUtf8(bytes)] };
  }
  // A lone CR ended lines on old systems; CommonMark and YAML count it as a line end too.
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (/^\s*$/.test(text))
    return { faults: [{ id: 'file-empty', ...startOfFile, message: '这个文件是空的', fix: '写入内容，或删去文件' }] };
  return { text, faults: controlFaults(text) };
}

const otherEncoding = (name: string): Fault => ({
  id: 'not-utf-8',
  ...startOfFile,
  message: `这个文件是 ${name}编码，不是 UTF-8`,
  fix: '另存为 UTF-8 编码',
});

function utf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  // Without a BOM: line ends and other ASCII show as pairs with one zero byte, always on the same side.
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 512).entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  return bytes.length % 2 === 0 && Math.max(even, odd) >= 4 && Math.min(even, odd) === 0 ? 'UTF-16' : undefined;
}

function notUtf8(bytes: Uint8Array): Fault {
  const lossy = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const lost = lossy.split('\ufffd').length - 1;
  const kept = lossy.match(/\p{Script=Han}/gu)?.length ?? 0;
  // Two bytes of GBK rarely make a Chinese character of UTF-8: a text that is mostly readable is damaged UTF-8.
  if (kept <= lost && isGb18030(bytes)) return otherEncoding('GBK（GB18030）');
  return {
    id: 'damaged-utf-8',
    ...placeIn(lossy, lossy.indexOf('\ufffd')),
    message: '从这里起有不是 UTF-8 的字节',
    fix: '用原来的编码打开，核对文字后另存为 UTF-8 编码',
  };
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Control characters, bidirectional ones included; reported once per file, at the first. */
function controlFaults(text: string): Fault[] {
  const found = [...text.matchAll(new RegExp(controls, 'gu'))];
  const [first] = found;
  if (!first) return [];
  const total = found.length > 1 ? `，这个文件里共 ${found.length} 处` : '';
  return [
    {
      id: 'invisible-character',
      ...placeIn(text, first.index),
      message: `有看不见的控制字符 ${codeOf(first[0])}${total}`,
      fix: '删去它',
    },
  ];
}
