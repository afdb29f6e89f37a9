import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { letter } from '../../../src/cli/letter.ts';

let out: string;
let err: string;
beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const commands = ['check', 'fmt', 'import', 'new', 'register'];

test.each([[[]], [['--help']], [['-h']]])('lists every command with its line of help after %j', async (args) => {
  expect(await letter(args)).toBe(0);
  for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} +.*\\p{Script=Han}{4}`, 'mu'));
  expect(err).toBe('');
});

test.each(commands)('explains %s and each of its options in Chinese', async (command) => {
  expect(await letter([command, '--help'])).toBe(0);
  const [usage = '', what, options = ''] = out.trimEnd().split('\n\n');
  expect(usage).toMatch(new RegExp(`^用法\n  npm run letter -- ${command}\\b`));
  expect(what).toMatch(/\p{Script=Han}{4}/u);
  const [head, ...lines] = options.split('\n');
  expect(head).toBe('选项');
  for (const line of lines) expect(line).toMatch(/^ +(?:-h +)?\[?--[a-z-]*\]? {2,}.*\p{Script=Han}{2}/u);
  expect(err).toBe('');
});

test.each([
  [['chekc'], '没有 chekc 这个命令，最接近的是 check；加 --help 看用法'],
  [['示例示例示例示例'], '没有 示例示例示例示例 这个命令；加 --help 看用法'],
  [['check', '--jsno'], '没有 --jsno 这个选项，最接近的是 --json；加 --help 看用法'],
  [
    ['import', '--discloser=主动公开', '示例.txt'],
    '没有 --discloser 这个选项，最接近的是 --disclosure；加 --help 看用法',
  ],
  [['import', '-x'], '没有 -x 这个选项；加 --help 看用法'],
  [['new', '示例'], '多写了 示例；加 --help 看用法'],
  [['new', '--title'], '--title 后面要写它的值；加 --help 看用法'],
  [['new', '--title', '--kind', '建议'], '--title 后面要写它的值；加 --help 看用法'],
  [['import', '--to', 'a', '--to', 'b', '示例.txt'], '--to 写了两次；只留一个'],
])('reports in one line what is wrong with %j', async (args, line) => {
  expect(await letter(args)).toBe(1);
  expect(err).toBe(`${line}\n`);
  expect(out).toBe('');
});

test('accepts a value after an equals sign, and a name after two hyphens', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await letter(['import', '--disclosure=示例', '示例.txt'])).toBe(1);
  expect(printed.mock.calls.flat().join()).toContain('--disclosure 示例 不是公开属性');
  const logged = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(await letter(['check', '--', '--示例.md'])).toBe(1);
  expect(logged.mock.calls.flat().join()).toContain('--示例.md:1:1');
});
