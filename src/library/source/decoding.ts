/** Bytes → text: UTF-8 with or without BOM, any line ends; what is not UTF-8 is reported. Pure. */

import { decodeText } from '../../import/decode.ts';
import { type Fault, placeIn, startOfFile } from '../problem.ts';
import { codeOf, controls } from './hidden.ts';

export type Decoded = { text: string; faults: Fault[] } | { text?: undefined; faults: [Fault] };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a text file. `text` has LF line ends and no BOM; it is missing if nothing can be read. */
export function decode(bytes: Uint8Array): Decoded {
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    return { faults: [notUtf8(bytes)] };
  }
  // UTF-16 without a BOM may be valid UTF-8 too.
  if (raw.includes('\0')) {
    const other = otherEncoding(bytes);
    if (other) return { faults: [other] };
  }
  // A lone CR ended lines on old systems; CommonMark and YAML count it as a line end too.
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (/^\s*$/.test(text))
    return { faults: [{ id: 'file-empty', ...startOfFile, message: '这个文件是空的', fix: '写入内容，或删去文件' }] };
  return { text, faults: controlFaults(text) };
}

const names = {
  'UTF-8': undefined,
  GB18030: 'GBK（GB18030）',
  Big5: 'Big5 ',
  'UTF-16LE': 'UTF-16 ',
  'UTF-16BE': 'UTF-16 ',
};

/** That a file is in another encoding; undefined if it is in UTF-8 or in none. */
function otherEncoding(bytes: Uint8Array): Fault | undefined {
  const name = names[decodeText(bytes)?.encoding ?? 'UTF-8'];
  const message = `这个文件是 ${name}编码，不是 UTF-8`;
  return name === undefined ? undefined : { id: 'not-utf-8', ...startOfFile, message, fix: '另存为 UTF-8 编码' };
}

function notUtf8(bytes: Uint8Array): Fault {
  const lossy = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  return (
    otherEncoding(bytes) ?? {
      id: 'damaged-utf-8',
      ...placeIn(lossy, lossy.indexOf('\ufffd')),
      message: '从这里起有不是 UTF-8 的字节',
      fix: '用原来的编码打开，核对文字后另存为 UTF-8 编码',
    }
  );
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
