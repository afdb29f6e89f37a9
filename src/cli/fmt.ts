/** `npm run letter -- fmt`: puts the front matter of letters into its canonical form, and changes nothing else. */
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { formatFrontMatter } from '../import/format.ts';
import { contentRoot } from '../library/content-root.ts';
import { fileProblem, type Problem } from '../library/problem.ts';
import { filesBelow, kindAt, readTextFile } from '../library/source/files.ts';
import { splitLetter } from '../library/source/front-matter.ts';
import { readFrontMatter } from '../library/source/yaml.ts';
import { given } from './check.ts';
import { command, paths } from './command.ts';
import { report } from './report/terminal.ts';
import { WriteError, writeWhole } from './write.ts';

export const fmtCommand = command<Record<never, never>, string[]>(
  '把文件头各项排成统一的次序和写法，内容和正文都不变',
  { flags: {}, positional: paths('要整理的；不写就整理全部') },
  (_options, ...names) => fmt(...names),
);

/**
 * Formats letters, files or folders; without any, all of `CONTENT_DIR`. A letter whose front matter cannot be read
 * stays as it is.
 * @returns the exit code
 */
export function fmt(...names: string[]): number {
  const own = join(contentRoot(), 'replies');
  const paths = names.length > 0 ? names.map(given) : [own];
  const problems: Problem[] = [];
  let changed = 0;
  for (const path of paths.flatMap(lettersAt)) {
    const problem = formatFile(path, () => {
      changed += 1;
      console.log(`已改 ${relative('.', path)}`);
    });
    if (problem) problems.push(problem);
  }
  if (problems.length > 0) report([{ root: resolve('.'), problems }]);
  if (changed === 0 && problems.length === 0) console.log('没有要改的');
  return problems.length > 0 ? 1 : 0;
}

const lettersAt = (path: string): string[] =>
  kindAt(path) === 'folder'
    ? filesBelow(path, '')
        .filter((file) => file.endsWith('.md'))
        .map((file) => join(path, file))
    : [path];

/** Formats one file; returns what prevented it from being read or written. */
function formatFile(path: string, onChange: () => void): Problem | undefined {
  const file = relative('.', path).replaceAll(sep, '/');
  if (kindAt(path) !== 'file') return fileProblem(file, 'path-missing', '没有这个文件', '核对路径');
  const decoded = readTextFile(path);
  const parts = decoded.text === undefined ? undefined : splitLetter(decoded.text);
  const source = parts?.yaml === undefined ? undefined : readFrontMatter(parts.yaml);
  const fault = (decoded.text === undefined ? decoded.faults[0] : undefined) ?? parts?.fault ?? source?.faults[0];
  if (fault) return { severity: 'error', file, ...fault };
  if (parts?.yaml === undefined || source === undefined) return undefined;
  const formatted = formatFrontMatter(parts.yaml, source.document);
  if (formatted === parts.yaml) return undefined;
  try {
    writeWhole(path, withFrontMatter(readFileSync(path, 'utf8'), formatted, parts.textLine));
    onChange();
    return undefined;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return fileProblem(file, 'file-unwritable', error.message, error.fix);
  }
}

/** The file with other front matter; its line ends, a byte order mark and everything below stay as they are. */
function withFrontMatter(file: string, yaml: string, textLine: number): string {
  const [end = '\n'] = /\r\n?|\n/.exec(file) ?? [];
  const mark = file.startsWith('\ufeff') ? '\ufeff' : '';
  const lines = file.split(/(?<=\r\n|\n|\r(?!\n))/);
  return `${mark}---${end}${yaml.replaceAll('\n', end)}${end}${lines.slice(textLine - 2).join('')}`;
}
