import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { Output } from '../../../src/publish/output.ts';

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  return { ...fs, renameSync: vi.fn(fs.renameSync), statSync: vi.fn(fs.statSync) };
});

let folder: string;
const bytes = (text: string) => new TextEncoder().encode(text);

function write(files: Record<string, string>) {
  const output = Output.open(folder);
  for (const [path, text] of Object.entries(files)) output.add(path, bytes(text));
  return output.commit();
}

beforeEach(() => {
  folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'dafu-output-'))), 'dist');
});

test('writes what is new and reports how much', () => {
  expect(write({ '404.html': 'a', 'x/index.html': 'b' })).toEqual({ files: 2, written: 2, removed: 0 });
  expect(readFileSync(join(folder, 'x/index.html'), 'utf8')).toBe('b');
  expect(readdirSync(folder).sort()).toEqual(['404.html', 'x']);
});

test('leaves a file alone if its bytes are the same', () => {
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

test('refuses a folder with anything else in it, and removes nothing there', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, '要紧的文件.docx'), '');
  expect(() => Output.open(folder)).toThrow('里有别的文件（要紧的文件.docx…）');
  expect(existsSync(join(folder, '要紧的文件.docx'))).toBe(true);
});

/** Starts a process that opens the folder for a build, adds a page and then runs `then`. */
const building = (then: string) =>
  spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { Output } from ${JSON.stringify(resolve(import.meta.dirname, '../../../src/publish/output.ts'))};
     Output.open(${JSON.stringify(folder)}).add('404.html', new TextEncoder().encode('half'));
     ${then}`,
  ]);
const beside = () => readdirSync(dirname(folder)).filter((name) => name !== basename(folder));

test('leaves the folder as it was when a build is killed, and clears what that left next to it', async () => {
  write({ '404.html': 'a' });
  await once(building("process.kill(process.pid, 'SIGKILL');"), 'exit');
  expect(readdirSync(folder)).toEqual(['404.html']);
  expect(readFileSync(join(folder, '404.html'), 'utf8')).toBe('a');
  expect(beside()).toHaveLength(1);
  write({ '404.html': 'b' });
  expect(beside()).toEqual([]);
});

test('leaves alone what a running build has staged', async () => {
  const other = building("console.log('staged'); setInterval(() => {}, 1000);");
  await once(other.stdout, 'data');
  write({ '404.html': 'a' });
  expect(beside()).toEqual([`.dist.staging-${other.pid}`]);
  other.kill();
  await once(other, 'exit');
});

test('stages inside a folder that is a mount point, and says so', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.mocked(statSync).mockImplementationOnce(() => ({ dev: -1 }) as Stats);
  const output = Output.open(folder);
  expect(readdirSync(folder)).toEqual([`.staging-${process.pid}`]);
  expect(warn.mock.calls).toEqual([[expect.stringContaining(`只能放在 ${folder} 里面（它是挂载点）`)]]);
  warn.mockRestore();
  output.add('404.html', bytes('a'));
  output.commit();
  expect(readdirSync(folder)).toEqual(['404.html']);
});

test('copies what a mount refuses to rename', () => {
  vi.mocked(renameSync).mockImplementationOnce(() => {
    throw Object.assign(new Error(), { code: 'EXDEV' });
  });
  write({ '404.html': 'a' });
  expect(readFileSync(join(folder, '404.html'), 'utf8')).toBe('a');
  expect(beside()).toEqual([]);
});

test('clears what earlier builds left in the folder, and keeps other dot files', () => {
  write({ '404.html': 'a' });
  mkdirSync(join(folder, '.staging-old'));
  writeFileSync(join(folder, '.nojekyll'), '');
  write({ '404.html': 'a' });
  expect(readdirSync(folder).sort()).toEqual(['.nojekyll', '404.html']);
});
