/** Writing what a clerk keeps: whole or not at all. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** A file that could not be written. */
export class WriteError extends Error {
  /** What to do about it. */
  readonly fix = '核对写入权限、磁盘空间和文件名的长短';
}

/**
 * Puts a file in its place at once: whoever reads it finds the old one or the new one. Folders are made.
 * @throws WriteError where it cannot be written; the file that was there stays
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
