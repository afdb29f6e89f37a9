/** Splits a letter's file at its fences. Pure. */
import type { Fault } from '../problem.ts';

export interface Parts {
  /** What is between the fences; undefined if there is no front matter. It begins on line 2. */
  yaml?: string;
  /** What is below them. */
  text: string;
  /** The line of the file on which `text` begins. */
  textLine: number;
  fault?: Fault;
}

const isFence = (line: string | undefined): boolean => line !== undefined && /^---\s*$/.test(line);

/** Splits a letter (LF line ends) into front matter and text. If the end fence is missing, its position is guessed. */
export function splitLetter(file: string): Parts {
  const lines = file.split('\n');
  if (!isFence(lines[0])) {
    const message = '第一行不是 ---';
    const fix = '第一行写 ---，接着写标题等各项，再另起一行写 --- 结束，下面是正文';
    return { text: '', textLine: 1, fault: { id: 'no-front-matter', line: 1, column: 1, message, fix } };
  }
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end > 0)
    return { yaml: lines.slice(1, end).join('\n'), text: lines.slice(end + 1).join('\n'), textLine: end + 2 };
  const next = lines.findIndex((line, index) => index > 0 && !/^(?:\s|#|-\s|[A-Za-z]\w*:(?:\s|$)|$)/.test(line));
  let last = next < 0 ? lines.length : next;
  while (last > 1 && lines[last - 1]?.trim() === '') last -= 1;
  return {
    yaml: lines.slice(1, last).join('\n'),
    text: lines.slice(last).join('\n'),
    textLine: last + 1,
    fault: {
      id: 'front-matter-not-closed',
      line: last + 1,
      column: 1,
      message: '各项之后没有结束的 ---',
      fix: '在正文之前另起一行，写 ---',
    },
  };
}
