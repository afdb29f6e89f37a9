/** `npm run letter -- check`: says what is wrong with the letters, a line a problem. */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { type Problem, readContent } from '../library/read.ts';

/** Problems of one content root. */
interface Findings {
  root: string;
  problems: Problem[];
}

/**
 * Checks the files or folders that `args` name, judged with the registers of `CONTENT_DIR`; without any, all of it.
 * Prints lines, or with `--json` one object.
 * @returns the exit code
 */
export function check(args: string[]): number {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const own = resolve(process.env['CONTENT_DIR'] || 'content');
  const findings = positionals.length === 0 ? [allOf(own)] : positionals.map((path) => findingsAt(own, resolve(path)));
  if (values.json) {
    const problems = findings
      .flatMap((one) => one.problems)
      .map(({ severity, file, line, column, field, message, fix }) => {
        return { severity, file, line, column, field, message, fix };
      });
    process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  }
  return report(findings) ? 0 : 1;
}

const allOf = (root: string): Findings => ({ root, problems: readContent(root).problems });

/** A content root is judged by itself; a file or folder below `own` by what stands in `own`. */
function findingsAt(own: string, path: string): Findings {
  if (!existsSync(path))
    return { root: own, problems: [{ ...missing, file: relative(own, path).replaceAll(sep, '/') }] };
  if (path === own || existsSync(join(path, 'site.yaml'))) return allOf(path);
  const below = relative(own, path).replaceAll(sep, '/');
  if (below.startsWith('..') || below === '') return { root: own, problems: [{ ...outside, file: below }] };
  const { problems } = readContent(own);
  return { root: own, problems: problems.filter(({ file }) => file === below || file.startsWith(`${below}/`)) };
}

const at = { severity: 'error' as const, file: '', line: 1, column: 1 };
const missing: Problem = { ...at, message: '没有这个文件或文件夹', fix: '核对路径' };
const outside: Problem = { ...at, message: '不在内容文件夹里', fix: '移到内容文件夹，或用 CONTENT_DIR 指明' };

/**
 * Prints each problem as `文件:行:列 说明（改法）`, in colour on a terminal, and a line that counts them.
 * @returns whether there is no error
 */
export function report(findings: Findings[]): boolean {
  const problems = findings.flatMap(({ root, problems: found }) =>
    found.map((problem) => ({ ...problem, path: relative(process.cwd(), join(root, problem.file)) || '.' })),
  );
  for (const { severity, path, line, column, message, fix } of problems) {
    const warning = severity === 'warning';
    const place = styleText('bold', `${path}:${line}:${column}`);
    const said = styleText(warning ? 'yellow' : 'red', `${warning ? '警告：' : ''}${message}`);
    console.log(`${place} ${said}（${fix}）`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length > 0) console.log(`${errors} 个错误，${problems.length - errors} 个警告`);
  else console.log('检查完毕，没有问题');
  return errors === 0;
}
