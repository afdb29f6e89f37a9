import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Output } from '../../../src/publish/output.ts';

let folder: string;
const bytes = (text: string) => new TextEncoder().encode(text);

function write(files: Record<string, string>) {
  const output = Output.open(folder);
  for (const [path, text] of Object.entries(files)) output.add(path, bytes(text));
  return output.commit();
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'dafu-output-')), 'dist');
});

test('writes what is new and tells how much', () => {
  expect(write({ '404.html': 'a', 'x/index.html': 'b' })).toEqual({ files: 2, written: 2, removed: 0 });
  expect(readFileSync(join(folder, 'x/index.html'), 'utf8')).toBe('b');
  expect(readdirSync(folder).sort()).toEqual(['404.html', 'x']);
});

test('leaves a file alone whose bytes are the same', () => {
  write({ '404.html': 'a', 'x/index.html': 'b' });
  const before = statSync(join(folder, '404.html')).ino;
  expect(write({ '404.html': 'a', 'x/index.html': 'c' })).toEqual({ files: 2, written: 1, removed: 0 });
  expect(statSync(join(folder, '404.html')).ino).toBe(before);
});

test('removes what is no longer produced, and folders left empty', () => {
  write({ '404.html': 'a', 'x/y/index.html': 'b' });
  expect(write({ '404.html': 'a' }).removed).toBe(1);
  expect(readdirSync(folder)).toEqual(['404.html']);
});

test('lets a file take the place of a folder and the other way round', () => {
  write({ '404.html': 'a', 'x/index.html': 'b' });
  write({ '404.html': 'a', x: 'c' });
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('c');
  write({ '404.html': 'a', 'x/index.html': 'b' });
  expect(readFileSync(join(folder, 'x/index.html'), 'utf8')).toBe('b');
});

test('leaves everything as it was when a build is abandoned', () => {
  write({ '404.html': 'a' });
  const output = Output.open(folder);
  output.add('404.html', bytes('changed'));
  output.abandon();
  expect(readdirSync(folder)).toEqual(['404.html']);
  expect(readFileSync(join(folder, '404.html'), 'utf8')).toBe('a');
});

test('refuses two pages for one file', () => {
  const output = Output.open(folder);
  output.add('x/index.html', bytes('a'));
  expect(() => output.add('x/index.html', bytes('b'))).toThrow('两个网页都要写 x/index.html');
});

test('refuses a page that would be the folder of another, before anything is put in place', () => {
  for (const [first, second] of [
    ['x/index.html', 'x/index.html/index.html'],
    ['y/z/index.html', 'y/z'],
  ] as const) {
    const output = Output.open(folder);
    output.add(first, bytes('a'));
    expect(() => output.add(second, bytes('b'))).toThrow(`两个网页都要写 ${second}`);
    output.abandon();
  }
});

test.each(['../x', 'x/../../y', '/etc/x', 'x//y', './x'])('refuses the path %s', (path) => {
  const output = Output.open(folder);
  expect(() => output.add(path, bytes('a'))).toThrow('不合规');
});

test('refuses a folder that holds something else, and removes nothing there', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, '要紧的文件.docx'), '');
  expect(() => Output.open(folder)).toThrow('里有别的文件（要紧的文件.docx…）');
  expect(existsSync(join(folder, '要紧的文件.docx'))).toBe(true);
});

test('clears what an interrupted build left, and keeps other dot files', () => {
  write({ '404.html': 'a' });
  mkdirSync(join(folder, '.staging-old'));
  writeFileSync(join(folder, '.nojekyll'), '');
  write({ '404.html': 'a' });
  expect(readdirSync(folder).sort()).toEqual(['.nojekyll', '404.html']);
});
