/** `npm run letter -- check`: reports what is wrong with the letters, one line per problem. */
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ProblemId } from '../../schemas/problems.ts';
import { contentRoot } from '../library/content-root.ts';
import { fileProblem, type Problem } from '../library/problem.ts';
import { readContent, readLooseLetters } from '../library/read.ts';
import { filesBelow, kindAt } from '../library/source/files.ts';
import { command, flag, paths } from './command.ts';
import { reportAnnotations } from './report/annotations.ts';
import type { Findings } from './report/findings.ts';
import { reportJson } from './report/json.ts';
import { report } from './report/terminal.ts';

type CheckOptions = {
  json?: boolean;
  annotate?: boolean;
};

export const checkCommand = command<CheckOptions, string[]>(
  '检查答复和登记册，每个问题一行',
  {
    flags: {
      json: flag('印成一个 JSON，给别的程序读'),
      annotate: flag('印成 GitHub 的批注，显示在合并请求里'),
    },
    positional: paths('要检查的；不写就检查全部'),
  },
  check,
);

/**
 * Checks files or folders against the registers of `CONTENT_DIR`; without arguments, all of it.
 * Prints lines, with `json` one object, with `annotate` workflow commands that GitHub shows on a pull request.
 * @returns the exit code
 */
export function check({ json, annotate }: CheckOptions, ...names: string[]): number {
  if (json && annotate) {
    console.error('--json 和 --annotate 只能写一个（去掉其中一个）');
    return 1;
  }
  const own = contentRoot();
  const findings = names.length > 0 ? names.map((name) => findingsAt(own, name)) : [allOf(own)];
  const reporter = annotate ? reportAnnotations : json ? reportJson : report;
  return reporter(findings) ? 0 : 1;
}

const allOf = (root: string): Findings => ({ root, problems: readContent(root).problems });

/** A content root with registers is checked against its own, everything else against those of `own`. */
function findingsAt(own: string, name: string): Findings {
  const path = given(name);
  const kind = kindAt(path);
  const fail = (id: ProblemId, message: string, fix: string): Findings => {
    return { root: own, problems: [fileProblem(slashed(relative(own, path)), id, message, fix)] };
  };
  if (kind !== 'file' && kind !== 'folder') return fail('path-missing', '没有这个文件或文件夹', '核对路径');
  if (isInside(own, path) && !isInside(join(own, 'unfiled'), path)) return below(own, path, own);
  if (kind === 'folder' && kindAt(join(path, 'site.yaml')) === 'file') return allOf(path);
  const root = rootOf(path, kind);
  if (root) return below(root, path, isRegister(path) ? root : own);
  if (kindAt(own) !== 'folder') return allOf(own);
  const letters = kind === 'file' ? [path] : filesBelow(path, '').map((file) => join(path, file));
  const files = letters.filter((file) => file.endsWith('.md'));
  if (files.length === 0) return fail('no-letters-here', '这里没有答复', '答复是以 .md 结尾的文件');
  return { root: own, problems: readLooseLetters(files, own) };
}

/** `npm run` works in the project's folder, regardless of the folder in which it was typed. */
export function given(name: string): string {
  const path = resolve(name);
  const typedIn = process.env['INIT_CWD'];
  return kindAt(path) === 'missing' && typedIn && kindAt(resolve(typedIn, name)) !== 'missing'
    ? resolve(typedIn, name)
    : path;
}

/** The problems of a content root that concern one path in it. */
function below(root: string, path: string, registersOf: string): Findings {
  const inside = slashed(relative(root, path));
  const { problems } = readContent(root, registersOf);
  const concerned = ({ file }: Problem) =>
    inside === '' || file === '.' || file === inside || file.startsWith(`${inside}/`);
  return { root, problems: problems.filter(concerned) };
}

/** The content root of a path, recognised by the fixed names of its folders. */
function rootOf(path: string, kind: 'file' | 'folder'): string | undefined {
  if (kind === 'folder' && kindAt(join(path, 'replies')) === 'folder') return path;
  if (isRegister(path)) return basename(dirname(path)) === 'sessions' ? dirname(dirname(path)) : dirname(path);
  const parts = path.split(sep);
  const replies = parts.lastIndexOf('replies');
  return replies > 0 ? parts.slice(0, replies).join(sep) || sep : undefined;
}

const isRegister = (path: string): boolean =>
  /^(?:site|agencies)\.yaml$/.test(basename(path)) ||
  (path.endsWith('.yaml') && basename(dirname(path)) === 'sessions');

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const slashed = (path: string): string => path.replaceAll(sep, '/');
