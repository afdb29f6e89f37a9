/** Finds what a letter's text may not contain: tags, comments, unsafe links, pictures from elsewhere. */
import { visit } from 'unist-util-visit';
import type { ProblemId } from '../../schemas/problems.ts';
import { htmlIn, parseText } from './processor.ts';
import { isAnnexFile, isElsewhere, targetFault } from './targets.ts';

/** A fault and its position in the given text; line and column count from 1. */
export interface TextFault {
  id: ProblemId;
  line: number;
  column: number;
  message: string;
  fix: string;
}

type Words = [id: ProblemId, message: string, fix: string];

/** Inspects a letter's text. Returns its faults in text order; all are errors. */
export function inspectText(text: string): TextFault[] {
  const faults = new Map<string, TextFault>();
  const add = (line: number, column: number, [id, message, fix]: Words): void => {
    const place = `${line}:${column}`;
    if (!faults.has(place)) faults.set(place, { id, line, column, message, fix });
  };
  // HTML needs a <; most letters have none and are parsed only once.
  for (const { position, value } of text.includes('<') ? htmlIn(text) : []) {
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    add(line, column + value.search(/\S/u), htmlFault(value.trim()));
  }
  visit(parseText(text), (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const fault = node.type === 'link' ? linkFault(node.url) : imageFault(node.url);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (fault) add(line, column, fault);
  });
  return [...faults.values()].sort((one, other) => one.line - other.line || one.column - other.column);
}

/** Inspects what a deputy wrote. It has no annexes: a picture, or a relative link to a file, would lead nowhere. */
export function inspectQuestion(text: string): TextFault[] {
  const faults = inspectText(text);
  visit(parseText(text), (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (faults.some((fault) => fault.line === line && fault.column === column)) return;
    const fix = node.type === 'image' ? '删去图片，只留文字' : '写 https:// 开头的完整网址，或只留文字';
    if (node.type === 'image')
      faults.push({ id: 'question-with-picture', line, column, message: `原文里不能有图片：${shown(node.url)}`, fix });
    else if (!isElsewhere(node.url))
      faults.push({
        id: 'question-with-relative-link',
        line,
        column,
        message: `原文里的链接须为完整网址，现为 ${shown(node.url)}`,
        fix,
      });
  });
  return faults.sort((one, other) => one.line - other.line || one.column - other.column);
}

function htmlFault(html: string): Words {
  const sample = shown(/^<!--.*?-->|^<[^>]*>/su.exec(html)?.[0] ?? html);
  if (html.startsWith('<!--'))
    return ['html-comment', `正文里不能有 HTML 注释：${sample}`, '删去这段注释；注释不会公开，也不属于答复正文'];
  return [
    'html-tag',
    `正文里不能有 HTML 标签：${sample}`,
    '删去这个标签；如果 < 是正文里的字，在它前面加反斜杠，写作 \\<',
  ];
}

function linkFault(address: string): Words | undefined {
  const fault = targetFault(address);
  if (!fault) return undefined;
  if (fault.kind === 'no-scheme') {
    return [
      'link-without-scheme',
      `链接地址没有写明协议：${shown(address)}`,
      `在 // 前写上 https:，或改为本站内的相对地址`,
    ];
  }
  if (fault.kind === 'no-host') {
    return [
      'link-without-host',
      `链接地址没有主机名：${shown(address)}`,
      '写完整的网址，如 https://www.example.gov.cn/',
    ];
  }
  const hidden = address.toLowerCase().startsWith(`${fault.scheme}:`) ? '' : `（实为 ${shown(fault.scheme)}:）`;
  return [
    'link-unsafe',
    `链接地址不安全：${shown(address)}${hidden}`,
    '链接只能用 http、https、mailto、tel 开头的地址或本站内的相对地址；改写地址，或只留文字',
  ];
}

function imageFault(address: string): Words | undefined {
  if (isAnnexFile(address)) return undefined;
  const fix = '把图片放进这件答复的附件文件夹，登记在 annexes 里，这里只写文件名，如 图1.png';
  if (address === '') return ['picture-without-name', '图片没有写文件名', fix];
  if (isElsewhere(address)) return ['picture-from-elsewhere', `图片不能取自别的网站：${shown(address)}`, fix];
  return ['picture-not-a-file-name', `图片须为附件的文件名，不含路径，现为 ${shown(address)}`, fix];
}

/** An address or tag on one line, as a clerk would recognise it. */
function shown(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
