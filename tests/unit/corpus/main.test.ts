import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generate } from '../../corpus/main.ts';

const program = resolve(import.meta.dirname, '../../corpus/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'dafu-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('the command reports a fault in one line and fails', () => {
  const { status, stdout, stderr } = run('--letters', '3', '--seed', '1');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim()).toBe('没有写 --out 文件夹。用法：npm run corpus -- --letters 件数 --seed 种子 --out 文件夹');
});

test('writes a content root if there is none', () => {
  const fresh = join(folder, 'fresh');
  const { status, stdout } = run('--letters', '3', '--seed', '1', '--out', fresh);
  expect(status).toBe(0);
  expect(stdout).toContain('已写入 3 件示例答复');
  expect(readdirSync(fresh).sort()).toEqual(
    expect.arrayContaining(['agencies.yaml', 'replies', 'sessions', 'site.yaml']),
  );
});

describe('writes nothing and says why if', () => {
  const out = join(folder, 'new');
  const full = join(folder, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'file'), '');
  const cases: [what: string, args: string[], says: string][] = [
    ['no argument is given', [], '没有写 --out 文件夹'],
    ['no count is given', ['--seed', '1', '--out', out], '--letters 须为 1 至 1000000 的整数，现为“”'],
    ['the count is not a number', ['--letters', '1e3', '--seed', '1', '--out', out], '现为“1e3”'],
    ['zero letters are requested', ['--letters', '0', '--seed', '1', '--out', out], '现为“0”'],
    ['no seed is given', ['--letters', '5', '--out', out], '--seed 须为'],
    ['an option is misspelt', ['--letter', '5', '--seed', '1', '--out', out], '参数写错了'],
    ['the folder is not empty', ['--letters', '5', '--seed', '1', '--out', full], '里已有文件'],
    [
      'a file of that name exists',
      ['--letters', '5', '--seed', '1', '--out', join(full, 'file')],
      '是文件，不是文件夹',
    ],
    [
      'the folder would be inside a file',
      ['--letters', '5', '--seed', '1', '--out', join(full, 'file', 'new')],
      '写不进',
    ],
  ];
  test.each(cases)('%s', (_, args, says) => {
    const before = readdirSync(full, { recursive: true });
    expect(() => generate(args)).toThrow(says);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(full, { recursive: true })).toEqual(before);
  });
});
