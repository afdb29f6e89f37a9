/** Bytes → text, and text → YAML with the place of every value. Whatever is wrong comes back as a fault with its place. */
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';

/** A fault at a place in one file; line and column count from 1. */
export interface Fault {
  line: number;
  column: number;
  field?: string;
  message: string;
  fix: string;
}

export interface Yaml {
  /** The values, as plain data; undefined where the YAML cannot be read. */
  data: unknown;
  faults: Fault[];
  /** The place of the value at a path; of its key where `key` is set; else of what holds it. */
  placeOf(path: PropertyKey[], key?: boolean): { line: number; column: number };
}

const fault = (line: number, column: number, message: string, fix: string): Fault => ({ line, column, message, fix });

/**
 * Decodes UTF-8, without its BOM and with `\n` at the end of lines.
 * @returns the text, or the fault that says in what encoding the file seems to be
 */
export function decode(bytes: Uint8Array): string | Fault {
  if (bytes.length === 0) return fault(1, 1, '文件是空的', '写入内容，或删去这个文件');
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return fault(1, 1, '文件不是 UTF-8 编码，而是 UTF-16', '另存为 UTF-8');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
    if (!control) return text.trim() === '' ? fault(1, 1, '文件是空的', '写入内容，或删去这个文件') : text;
    const before = text.slice(0, control.index).split('\n');
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return fault(before.length, (before.at(-1)?.length ?? 0) + 1, `有看不见的控制字符 U+${code}`, '删去这个字符');
  } catch {
    return fault(1, 1, `文件不是 UTF-8 编码${isGb18030(bytes) ? '，像是 GBK（GB18030）' : ''}`, '另存为 UTF-8');
  }
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A letter's file taken apart at its fences. */
export interface Parts {
  yaml: string;
  /** The line of the file on which `text` begins. */
  textLine: number;
  text: string;
}

/** Splits a letter into front matter and text. */
export function split(file: string): Parts | Fault {
  const lines = file.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    return fault(1, 1, '开头没有 ---', '第一行写 ---，再写标题等各项，另起一行写 --- 结束');
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return fault(1, 1, '开头的 --- 没有结束', '在各项之后、正文之前，另起一行写 ---');
  return { yaml: lines.slice(1, end).join('\n'), textLine: end + 2, text: lines.slice(end + 1).join('\n') };
}

/** Reads YAML that begins on line `firstLine` of its file. */
export function parseYaml(source: string, firstLine = 1): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, schema: 'core', prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...place(pos[0]),
    ...explain(/flow (?:map|seq|coll)/i.test(message) ? 'MISSING_CHAR' : code),
  }));
  visit(document, {
    Alias: (_key, { range }) => {
      faults.push({
        ...place(range?.[0] ?? 0),
        message: '这里用了 YAML 的引用（*）',
        fix: '给文字加上英文引号，或把内容写全',
      });
    },
  });
  const placeOf = (path: PropertyKey[], key = false) => {
    let node: unknown = document.contents;
    let found = (node as Node | null)?.range?.[0] ?? 0;
    for (const [depth, name] of path.entries()) {
      const last = depth === path.length - 1;
      const pair = isMap(node)
        ? node.items.find((one) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(name))
        : undefined;
      const next = pair
        ? pair.value
        : (node as { get?: (name: unknown, keep: boolean) => unknown } | null)?.get?.(name, true);
      const target = pair && ((last && key) || !(next as Node | null)?.range) ? pair.key : next;
      if (!target) break;
      found = (target as Node).range?.[0] ?? found;
      node = next;
    }
    return place(found);
  };
  const first = faults.filter((one, index) => faults.findIndex(({ line }) => line === one.line) === index);
  return { data: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }), faults: first, placeOf };
}

const causes: Record<string, [message: string, fix: string]> = {
  DUPLICATE_KEY: ['同一项写了两次', '留下一个'],
  TAB_AS_INDENT: ['行首用了制表符', '改成空格'],
  MISSING_CHAR: ['这里或上面的引号、括号没有成对', '补上缺的一半'],
  UNEXPECTED_TOKEN: ['这里的写法不对', '检查引号、括号、冒号是否成对；冒号和“- ”之后要有一个空格'],
  BAD_INDENT: ['缩进不对', '同一级的各项左边对齐'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个冒号', '给冒号后面的文字加上英文引号'],
  BAD_SCALAR_START: ['文字以 YAML 的特殊符号开头', '给文字加上英文引号'],
  BAD_ALIAS: ['文字以 * 或 & 开头', '给文字加上英文引号'],
  TAG_RESOLVE_FAILED: ['文字以 ! 开头', '给文字加上英文引号'],
  MULTIPLE_DOCS: ['多了一行 ---', '删去它'],
  KEY_OVER_1024_CHARS: ['名称太长', '检查冒号是否写对'],
  MULTILINE_IMPLICIT_KEY: ['这一行缺少“名称: ”，或冒号后少一个空格', '写作 名称: 值，用英文冒号，后面空一格'],
};

function explain(code: string): { message: string; fix: string } {
  const [message, fix] = causes[code] ?? ['这里不合 YAML 的写法', '检查引号、括号、冒号是否成对；冒号之后要有一个空格'];
  return { message, fix };
}
