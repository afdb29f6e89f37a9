import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = ['src', 'schemas'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|mjs|astro|css)$/.test(path))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), 'utf8') })),
);

/** The functions of a file with more lines than that. */
function longFunctions(path: string, text: string, lines: number): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const [from, to] = [node.getStart(), node.end].map((at) => source.getLineAndCharacterOfPosition(at).line);
    if (ts.isFunctionLike(node) && (to ?? 0) - (from ?? 0) >= lines) found.push(`${path}:${(from ?? 0) + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('no file is longer than 250 lines', () => {
  expect(files.filter(({ text }) => text.trimEnd().split('\n').length > 250).map(({ path }) => path)).toEqual([]);
});

test('no function is longer than 80 lines', () => {
  const code = files.filter(({ path }) => /\.(?:ts|mjs)$/.test(path));
  expect(code.flatMap(({ path, text }) => longFunctions(path, text, 80))).toEqual([]);
});
