import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Output } from '../../../src/publish/output.ts';

let folder: string;
const bytes = (text: string) => new TextEncoder().encode(text);

async function write(files: Record<string, string>) {
  const output = await Output.open(folder);
  for (const [path, text] of Object.entries(files)) await output.add(path, bytes(text));
  return output.commit();
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'dafu-output-')), 'dist');
});

test('writes what is new and tells how much', async () => {
  expect(await write({ '404.html': 'a', 'x/index.html': 'b' })).toEqual({ files: 2, written: 2, removed: 0 });
  expect(readFileSync(join(folder, 'x/index.html'), 'utf8')).toBe('b');
  expect(readdirSync(folder).sort()).toEqual(['404.html', 'x']);
});

test('leaves a file alone whose bytes are the same', async () => {
  await write({ '404.html': 'a', 'x/index.html': 'b' });
  const before = statSync(join(folder, '404.html')).ino;
  expect(await write({ '404.html': 'a', 'x/index.html': 'c' })).toEqual({ files: 2, written: 1, removed: 0 });
  expect(statSync(join(folder, '404.html')).ino).toBe(before);
});

test('removes what is no longer produced, and folders left empty', async () => {
  await write({ '404.html': 'a', 'x/y/index.html': 'b' });
  expect((await write({ '404.html': 'a' })).removed).toBe(1);
  expect(readdirSync(folder)).toEqual(['404.html']);
});

test('lets a file take the place of a folder and the other way round', async () => {
  await write({ '404.html': 'a', 'x/index.html': 'b' });
  await write({ '404.html': 'a', x: 'c' });
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('c');
  await write({ '404.html': 'a', 'x/index.html': 'b' });
  expect(readFileSync(join(folder, 'x/index.html'), 'utf8')).toBe('b');
});

test('leaves everything as it was when a build is abandoned', async () => {
  await write({ '404.html': 'a' });
  const output = await Output.open(folder);
  await output.add('404.html', bytes('changed'));
  await output.abandon();
  expect(readdirSync(folder)).toEqual(['404.html']);
  expect(readFileSync(join(folder, '404.html'), 'utf8')).toBe('a');
});

test('refuses two pages for one file', async () => {
  const output = await Output.open(folder);
  await output.add('x/index.html', bytes('a'));
  await expect(output.add('x/index.html', bytes('b'))).rejects.toThrow('两个网页都要写 x/index.html');
});

test.each(['../x', 'x/../../y', '/etc/x', 'x//y', './x'])('refuses the path %s', async (path) => {
  const output = await Output.open(folder);
  await expect(output.add(path, bytes('a'))).rejects.toThrow('不合规');
});

test('refuses a folder that holds something else, and removes nothing there', async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, '要紧的文件.docx'), '');
  await expect(Output.open(folder)).rejects.toThrow('里有别的文件（要紧的文件.docx…）');
  expect(existsSync(join(folder, '要紧的文件.docx'))).toBe(true);
});

test('clears what an interrupted build left, and keeps other dot files', async () => {
  await write({ '404.html': 'a' });
  mkdirSync(join(folder, '.staging-old'));
  writeFileSync(join(folder, '.nojekyll'), '');
  await write({ '404.html': 'a' });
  expect(readdirSync(folder).sort()).toEqual(['.nojekyll', '404.html']);
});
