/** Problems for a person at a terminal, or in an editor that reads its lines. */
import { styleText } from 'node:util';
import { distinct, type Findings, holdsNoError } from './findings.ts';

/**
 * Prints each problem as `文件:行:列 说明（改法）`, the file relative to the working directory, and a line that counts
 * them; in colour on a terminal. `.vscode/tasks.json` reads the lines.
 * @returns whether there are no errors
 */
export function report(findings: readonly Findings[]): boolean {
  const all = distinct(findings);
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream: process.stdout });
  for (const { path, problem } of all) {
    const { severity, line, column, message, fix } = problem;
    const words = severity === 'warning' ? paint('yellow', `警告：${message}`) : paint('red', message);
    console.log(`${paint('bold', `${path}:${line}:${column}`)} ${words}（${fix}）`);
  }
  const errors = all.filter(({ problem }) => problem.severity === 'error').length;
  const sum = `${errors} 个错误，${all.length - errors} 个警告`;
  console.log(all.length > 0 ? paint(errors > 0 ? 'red' : 'yellow', sum) : paint('green', '检查完毕，没有问题'));
  return holdsNoError(findings);
}
