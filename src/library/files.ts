import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { byCodeUnit } from './arrange.ts';

/** Files below a folder of the content root, as paths with `/` in order of code units; none where it is missing. */
export function filesBelow(root: string, folder: string): string[] {
  const top = join(root, folder);
  if (!existsSync(top) || !statSync(top).isDirectory()) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => (!entry.isDirectory() || entry.name.endsWith('.md')) && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(top.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort(byCodeUnit);
}
