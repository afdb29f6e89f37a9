/** The files that an import is to read. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportProblem } from '../../import/letter/facts.ts';
import { isReadable } from '../../import/letter/source/sources.ts';
import { filesBelow, kindAt } from '../../library/source/files.ts';
import { given } from '../check.ts';

export interface Source {
  /** As the person named it; for a file of a folder, with its path in there. */
  name: string;
  path: string;
  /** Its name in `unfiled/`: without extension, folders joined by hyphens. */
  stem: string;
}

/** The files, those of folders included; `passed` are files of folders that cannot be letters. */
export function sourcesOf(names: readonly string[]): { sources: Source[]; passed: string[] } {
  const sources: Source[] = [];
  const passed: string[] = [];
  for (const name of names) {
    const path = given(name);
    if (kindAt(path) !== 'folder') {
      sources.push({ name, path, stem: stemOf(basename(path)) });
      continue;
    }
    for (const below of filesBelow(path, '')) {
      if (isReadable(below)) sources.push({ name: join(name, below), path: join(path, below), stem: stemOf(below) });
      else passed.push(join(name, below));
    }
  }
  return { sources, passed };
}

const stemOf = (path: string): string => path.replace(/\.[^./\\]+$/u, '').replace(/[/\\]/gu, '-');

/** The bytes of a file, or why there are none. */
export function bytesOf(path: string): Uint8Array | Pick<ImportProblem, 'id' | 'message'> {
  const kind = kindAt(path);
  if (kind === 'missing') return { id: 'path-missing', message: '没有这个文件；核对路径' };
  if (kind !== 'file') return { id: 'not-a-file', message: '这不是文件；写出文件夹里的那个文件' };
  try {
    return readFileSync(path);
  } catch {
    return { id: 'file-unreadable', message: '这个文件读不出来；核对有没有读取权限' };
  }
}
