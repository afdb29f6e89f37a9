import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Each room may import from itself and from rooms on a lower floor; rooms on one floor never import one another. */
const floors = [
  ['schemas'],
  ['letter', 'import', 'privacy', 'search'],
  ['library'],
  ['data'],
  ['components'],
  ['layouts'],
  ['pages'],
  ['publish', 'cli'],
];
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));

const roomOf = (path: string) => path.split(sep)[path.startsWith('src') ? 1 : 0] ?? '';

const sources = ['src', 'schemas']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((p) => join(folder, p)),
  )
  .filter((path) => /\.(?:ts|mjs|astro)$/.test(path))
  .sort();

/** The code of a component: what is between its fences, and its scripts. */
const code = (path: string) => {
  const text = readFileSync(join(root, path), 'utf8');
  if (!path.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [/^---\n([\s\S]*?)\n---/.exec(text)?.[1], ...scripts].join('\n');
};

const importsOf = (path: string) =>
  ts.preProcessFile(code(path), true, true).importedFiles.map(({ fileName }) => ({
    name: fileName,
    path: fileName.startsWith('.') ? relative(root, resolve(root, path, '..', fileName)) : undefined,
  }));

function faultsOf(path: string): string[] {
  const room = roomOf(path);
  return importsOf(path).flatMap((imported) => {
    if (imported.path === undefined) {
      return room === 'schemas' && imported.name !== 'zod' ? [`${path} imports ${imported.name}`] : [];
    }
    const other = roomOf(imported.path);
    if (other === room || other === 'styles') return [];
    if (room === 'cli' && other === 'publish') return [];
    return floorOf(other) >= 0 && floorOf(other) < floorOf(room) ? [] : [`${path} imports ${imported.path}`];
  });
}

/** Import paths from a file back to itself; at least one if there is a cycle. */
function cyclesIn(files: string[], importedBy: (path: string) => string[]): string[] {
  const done = new Set<string>();
  const from = (path: string, way: string[]): string[] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' → ')];
    if (done.has(path)) return [];
    const cycles = importedBy(path).flatMap((imported) => from(imported, [...way, path]));
    done.add(path);
    return cycles;
  };
  return files.flatMap((path) => from(path, []));
}

describe('the import arrow', () => {
  test('is kept by every module of src and schemas', () => {
    const arrows = sources.filter((path) => !/^src\/[^/]+$/.test(path.replaceAll(sep, '/')));
    expect(arrows.length).toBeGreaterThan(30);
    expect(arrows.flatMap(faultsOf)).toEqual([]);
  });

  test('never leads from a file back to it, types included', () => {
    const known = new Set(sources);
    const importedBy = (path: string) =>
      known.has(path) ? importsOf(path).flatMap((imported) => imported.path ?? []) : [];
    expect(cyclesIn(sources, importedBy)).toEqual([]);
    expect(cyclesIn(['a', 'b', 'c'], (path) => ({ a: ['c', 'b'], b: ['c', 'a'] })[path] ?? [])).toEqual(['a → b → a']);
  });

  test('knows every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => name !== 'styles' && floorOf(name) < 0)).toEqual([]);
  });

  test('keeps zod out of what the notation needs, so that a browser can load it', () => {
    const notation = sources.filter((path) => path.includes(`${sep}notation${sep}`) || path.endsWith('vocabulary.ts'));
    expect(notation.flatMap((path) => importsOf(path)).filter(({ path }) => path === undefined)).toEqual([]);
  });
});
