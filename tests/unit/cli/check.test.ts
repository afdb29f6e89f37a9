import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { report } from '../../../src/cli/report/terminal.ts';
import { readContent } from '../../../src/library/read.ts';
import { root, runLetter, spawnLetter } from './run-letter.ts';

const broken = join(root, 'tests/fixtures/broken');
const sample = join(root, 'tests/fixtures/site');
const cases = readdirSync(broken).sort();

const emptyFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'dafu-check-')));

/** The small content root `valid`, overlaid with the files of a case. */
function contentOf(name: string): string {
  const folder = emptyFolder();
  for (const part of ['valid', name]) cpSync(join(broken, part), folder, { recursive: true });
  rmSync(join(folder, 'expected.txt'));
  return folder;
}

/** The lines printed for a folder, each followed by the id of its problem, which a person does not see. */
function printedFor(folder: string): string {
  const lines: string[] = [];
  const { problems } = readContent(folder);
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  report([{ root: folder, problems }]);
  log.mockRestore();
  const withIds = lines.map((line, index) => (problems[index] ? `${line} #${problems[index].id}` : line));
  return stripVTControlCharacters(withIds.join('\n')).replaceAll(`${relative('.', folder)}/`, '');
}

/** Runs a command with the registers of `CONTENT_DIR`, in the repository or another folder. */
const letter = (args: string[], env: Record<string, string> = {}, cwd = root) => runLetter(args, { env, cwd });

describe('check prints the exact lines, and the ids, for', () => {
  test.each(cases)('%s', (name) => {
    const folder = contentOf(name);
    expect(`${printedFor(folder)}\n`).toBe(readFileSync(join(broken, name, 'expected.txt'), 'utf8'));
    rmSync(folder, { recursive: true });
  });

  test('a fair number of broken letters', () => {
    const errors = cases.filter((name) => !/^0 个错误|没有问题/m.test(printedFor(join(broken, name))));
    expect(errors.length).toBeGreaterThan(16);
  });
});

describe('npm run letter -- check', () => {
  test('finds nothing wrong with the letters of this repository', () => {
    expect(spawnLetter(['check'])).toEqual({ status: 0, stdout: '检查完毕，没有问题\n', stderr: '' });
  });

  test('names files as the terminal can open them, and fails on errors only', async () => {
    const { status, stdout } = await letter(['check'], { CONTENT_DIR: 'tests/fixtures/site' });
    expect(status).toBe(0);
    const file = join('tests', 'fixtures', 'site', 'replies', 'shili-npc-18-4', '61.md');
    expect(stdout).toContain(`${file}:7:13 警告：不公开的答复不宜入库（请只在登记册登记）\n`);
    expect(stdout).toMatch(/\n0 个错误，3 个警告\n$/);
  });

  test('prints annotations for a pull request, escaped', async () => {
    const folder = contentOf('colon-in-a-value');
    const { status, stdout } = await letter(['check', '--annotate'], { CONTENT_DIR: folder });
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning) file=[^:,]+\.md,line=\d+,col=\d+,title=[a-z0-9-]+::.+（.+）$/);
    }
    expect(await letter(['check', '--annotate'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await letter(['check', '--annotate', '--json'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('只能写一个'),
    });
  });

  test('prints one object for programs, with files relative to the content root', async () => {
    const folder = contentOf('published-before-issued');
    const { status, stdout, stderr } = await letter(['check', '--json'], { CONTENT_DIR: folder });
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          id: 'day-before-issued',
          severity: 'warning',
          file: 'replies/shili-npc-18-4/400.md',
          line: 15,
          column: 12,
          field: 'printedOn',
          message: '印发日期 2025-06-20 早于成文日期 2025-06-23',
          fix: '核对这两个日期',
        },
        {
          id: 'day-before-issued',
          severity: 'error',
          file: 'replies/shili-npc-18-4/400.md',
          line: 16,
          column: 14,
          field: 'publishedOn',
          message: '上网日期 2025-06-22 17:00 早于成文日期 2025-06-23',
          fix: '核对这两个日期',
        },
      ],
    });
    expect(JSON.parse((await letter(['check', '--json'])).stdout)).toEqual({ problems: [] });
  });

  test('checks a file of CONTENT_DIR, and reports that file only', async () => {
    const folder = contentOf('one-document-number');
    const file = join(folder, 'replies/shili-npc-18-4/400.md');
    const { status, stdout } = await letter(['check', file], { CONTENT_DIR: folder });
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stdout).toContain('400.md:9:17 发文字号 示经信建〔2025〕12号 也是 replies/shili-npc-18-4/12.md 的');
  });

  test('checks a letter elsewhere against the registers of CONTENT_DIR, whatever its name', async () => {
    const folder = emptyFolder();
    const whole = readFileSync(join(sample, 'replies/shili-npc-18-4/Y19.md'), 'utf8');
    writeFileSync(join(folder, '草稿.md'), whole);
    expect((await letter(['check', join(folder, '草稿.md')], { CONTENT_DIR: sample })).status).toBe(0);
    writeFileSync(join(folder, '草稿.md'), whole.replace('disposition: C', 'disposition: D'));
    const { status, stdout } = await letter(['check', '草稿.md'], { CONTENT_DIR: sample }, folder);
    expect(status).toBe(1);
    expect(stdout).toBe('草稿.md:8:14 没有类别标记 D（可写 A、B、C；别的标记先写进 site.yaml）\n1 个错误，0 个警告\n');
    expect((await letter(['check', '.'], { CONTENT_DIR: sample }, folder)).stdout).toBe(stdout);
  });

  test('checks letters in a content root without registers against those of CONTENT_DIR, names included', async () => {
    const folder = emptyFolder();
    const session = join(folder, 'replies/shili-npc-18-4');
    mkdirSync(session, { recursive: true });
    cpSync(join(sample, 'replies/shili-npc-18-4/Y19.md'), join(session, 'Y20.md'));
    for (const path of [folder, session, join(session, 'Y20.md')]) {
      const { stdout } = await letter(['check', path, '--json'], { CONTENT_DIR: sample });
      expect(JSON.parse(stdout).problems).toMatchObject([
        { file: 'replies/shili-npc-18-4/Y20.md', field: 'submissions.0.number' },
      ]);
    }
  });

  test('checks a content root against its own registers', async () => {
    expect((await letter(['check', sample])).stdout).toMatch(/\n0 个错误，3 个警告\n$/);
  });

  test('resolves a path from the folder in which npm was called', async () => {
    const { status, stdout } = await letter(['check', '367.md'], {
      INIT_CWD: join(root, 'content/replies/cixi-npc-18-4'),
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '检查完毕，没有问题\n' });
  });

  test('reports each problem once, whatever paths lead to it', async () => {
    const folder = contentOf('unknown-disposition');
    const { stdout } = await letter(['check', folder, join(folder, 'replies')], { CONTENT_DIR: folder });
    expect(stdout).toMatch(/\n1 个错误，0 个警告\n$/);
  });

  test.each([
    [['check', 'nowhere.md'], 'nowhere.md:1:1 没有这个文件或文件夹（核对路径）'],
    [['check', 'src'], 'src:1:1 这里没有答复'],
  ])('reports in one line what is wrong with %j', async (args, line) => {
    const { status, stdout, stderr } = await letter(args);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(line);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
  });

  test('reports in one line that CONTENT_DIR does not exist', async () => {
    const { status, stdout } = await letter(['check'], { CONTENT_DIR: '/nowhere/at/all' });
    expect(status).toBe(1);
    expect(stdout).toContain('没有内容文件夹 /nowhere/at/all（');
  });

  test('is in colour if the terminal supports it, and not otherwise', async () => {
    const environment = { CONTENT_DIR: 'tests/fixtures/site' };
    expect((await letter(['check'], environment)).stdout).not.toContain('\u001b[');
    expect((await letter(['check'], { ...environment, FORCE_COLOR: '1' })).stdout).toContain('\u001b[33m警告：');
    expect((await letter(['check'], { ...environment, NO_COLOR: '1' })).stdout).not.toContain('\u001b[');
  });
});

describe('the problem matcher of the editor', () => {
  test('reads every line that check prints', () => {
    const tasks = JSON.parse(readFileSync(join(root, '.vscode/tasks.json'), 'utf8'));
    const matchers: { severity: string; pattern: { regexp: string } }[] = tasks.tasks[0].problemMatcher;
    for (const name of cases) {
      const lines = readFileSync(join(broken, name, 'expected.txt'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.replace(/ #[a-z0-9-]+$/, ''));
      for (const line of lines.slice(0, -1)) {
        const read = matchers.filter(({ pattern }) => new RegExp(pattern.regexp).test(line));
        expect(
          read.map(({ severity }) => severity),
          line,
        ).toEqual([line.includes(' 警告：') ? 'warning' : 'error']);
        const [, file, row] = new RegExp(read[0]?.pattern.regexp ?? '').exec(line) ?? [];
        expect(line).toMatch(`${file}:${row}:`);
      }
    }
  });
});
