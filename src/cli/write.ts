/** Writing a clerk's files: completely or not at all. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** A file that could not be written. */
export class WriteError extends Error {
  /** What to do about it. */
  readonly fix = '核对写入权限、磁盘空间和文件名的长短';
}

/**
 * Writes a file atomically: readers find the old one or the new one. Folders are created.
 * @throws WriteError if it cannot be written; an existing file stays
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const half = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, content);
    renameSync(half, path);
  } catch (cause) {
    // A name that is too long cannot even be removed.
    if (existsSync(half)) rmSync(half, { force: true });
    throw new WriteError(`写不进 ${relative('.', path)}`, { cause });
  }
}
