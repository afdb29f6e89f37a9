/** What is wrong with YAML, in words that a clerk understands. Pure. */
import type { YAMLError } from 'yaml';
import { shown } from '../../../schemas/field.ts';
import type { ProblemId } from '../../../schemas/problems.ts';
import type { Fault, Path, Place } from '../problem.ts';

/** `stops`: what the parser reports after it only follows from it. */
type SyntaxFault = Fault & { stops?: boolean };
type Words = [id: ProblemId, message: string, fix: string];

const indent: Words = ['indent-uneven', '缩进不对', '同一层的各行左边对齐，下一层多缩进两个空格'];
const quoteIt = '把整个值放进英文引号，如 title: "…"';

/** An error of the parser with its position; `opened` is the offset of the quote or bracket that is open there. */
export function syntaxFault(
  { code, message, pos: [offset] }: YAMLError,
  rows: string[],
  opened: number | undefined,
  placeAt: (offset: number) => Place,
): SyntaxFault {
  const atOpening = opened !== undefined && /^Missing closing|^Flow (?:map|sequence)|and end with a/.test(message);
  const place = placeAt(atOpening ? opened : offset);
  const row = rows[place.line - placeAt(0).line] ?? '';
  const [id, words, fix] = wordsFor(code, message, row);
  const stops = code === 'UNEXPECTED_TOKEN' || code === 'TAB_AS_INDENT' || atOpening || id === 'indent-uneven';
  return { id, ...place, message: words, fix, ...(stops && { stops }) };
}

function wordsFor(code: YAMLError['code'], message: string, row: string): Words {
  if (/^Missing closing/.test(message)) return ['quote-not-closed', '引号没有合上', '在值的末尾补上同样的引号'];
  if (/^Flow map|and end with a \}/.test(message))
    return ['bracket-not-closed', '花括号没有合上', '在这一项的末尾补上 }'];
  if (/^Flow sequence|and end with a \]/.test(message))
    return ['bracket-not-closed', '方括号没有合上', '在这一项的末尾补上 ]'];
  if (code === 'NON_STRING_KEY') return ['not-yaml', '名称不是文字', '写作 名称: 值，名称不用括号，前面不加问号'];
  if (code === 'TAB_AS_INDENT') return ['tab-in-indent', '不能用制表符缩进', '改为空格'];
  if (code === 'BAD_DQ_ESCAPE')
    return ['backslash-in-quotes', '双引号里的反斜杠 \\ 写法不对', '改用英文单引号，或把每个 \\ 写作 \\\\'];
  if (code === 'BAD_SCALAR_START') return ['value-starts-with-mark', `值不能以 ${message.at(-1)} 开头`, quoteIt];
  if (code === 'MULTIPLE_DOCS') return ['fence-repeated', '多了一行 ---', '删去这一行'];
  if (/^\s*(?:- +)?[^\s:：#"'[{]+\s*：/u.test(row))
    return ['chinese-colon', '用了中文冒号', '改为英文冒号，后面空一格，如 title: 标题'];
  if (/^\s*(?:- +)?[^\s:#"'[{]+:[^\s:]/u.test(row))
    return ['colon-without-blank', '冒号后面少一个空格', '写作 名称: 值'];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s.*:(?:\s|$)/.test(row))
    return ['colon-in-value', '值里有英文冒号和空格', quoteIt];
  if (/at node end/.test(message) && /["']/.test(row)) return ['text-after-quote', '引号后面还有文字', quoteIt];
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || /at node end/.test(message)) return indent;
  if (/^\s+(?:- +)?\w+:(?:\s|$)/.test(row) || (/^\s/.test(row) && code === 'MULTILINE_IMPLICIT_KEY')) return indent;
  if (code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY')
    return ['name-missing', '这一行缺少“名称: ”', '写作 名称: 值'];
  return ['not-yaml', '这一行不符合 YAML 的写法', '写作 名称: 值；值里有特殊符号时，放进英文引号'];
}

/** Anchors, aliases and tags: a clerk who writes their marks means the characters. */
export function referenceFault(place: Place, mark: '&' | '*' | '!'): SyntaxFault {
  return { id: 'value-starts-with-mark', ...place, message: `值不能以 ${mark} 开头`, fix: quoteIt };
}

export function duplicateFault(place: Place, name: string, firstLine: number): Fault {
  return {
    id: 'name-repeated',
    ...place,
    message: `“${shown(name)}”写了两次，第 ${firstLine} 行已有`,
    fix: '只留一处',
  };
}

export const commentFault = (place: Place, path: Path, comment: string): Fault => ({
  id: 'value-cut-by-comment',
  ...place,
  field: path.map(String).join('.'),
  message: `空格加 # 之后是注释，不在这一项里：${shown(comment)}`,
  fix: `是内容的，${quoteIt}；是注释的，另起一行`,
});
