/** Reading the disk. Nothing here throws: a file that cannot be read is a problem. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../arrange.ts';
import { type Fault, startOfFile } from '../problem.ts';
import { type Decoded, decode } from './decoding.ts';

export type FileKind = 'file' | 'folder' | 'missing' | 'other';

/** A file or folder below the content root; a link is `other`: its target may be anywhere. */
export interface Found {
  /** Relative to the folder that was searched, with `/`. */
  path: string;
  kind: Exclude<FileKind, 'missing'>;
}

/** Everything below a folder, folders before their contents, in code unit order; without names that begin with a dot. */
export function allBelow(root: string, folder = ''): Found[] {
  return entriesOf(join(root, folder))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .flatMap((entry): Found[] => {
      if (entry.isFile()) return [{ path: entry.name, kind: 'file' }];
      if (!entry.isDirectory()) return [{ path: entry.name, kind: 'other' }];
      const inside = allBelow(root, join(folder, entry.name));
      return [
        { path: entry.name, kind: 'folder' },
        ...inside.map(({ path, kind }) => ({ path: `${entry.name}/${path}`, kind })),
      ];
    });
}

/** The files below a folder. */
export const filesBelow = (root: string, folder: string): string[] =>
  allBelow(root, folder)
    .filter(({ kind }) => kind === 'file')
    .map(({ path }) => path);

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What is at a path; links are followed. */
export function kindAt(path: string): FileKind {
  try {
    const found = statSync(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}

/** Reads a text file. */
export function readTextFile(path: string): Decoded {
  try {
    return decode(readFileSync(path));
  } catch {
    return { faults: [unreadable] };
  }
}

const unreadable: Fault = {
  id: 'file-unreadable',
  ...startOfFile,
  message: '这个文件读不出来',
  fix: '核对它是不是普通文件、有没有读取权限',
};
