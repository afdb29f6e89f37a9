import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, builtSite, emptyFolder, filesOf, read, root, runBuild, sample } from './site.ts';

/** A copy of the project in another folder, with the same packages. */
function copyOfProject(): string {
  const project = join(emptyFolder('copy'), '项目 副本');
  mkdirSync(project);
  const parts = ['src', 'schemas', 'public', 'content', 'astro.config.ts', 'package.json', 'package-lock.json'];
  for (const name of [...parts, 'tsconfig.json']) cpSync(join(root, name), join(project, name), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  const packages = readdirSync(join(root, 'node_modules')).filter((name) => name !== '.cache');
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  return project;
}

const bytesOf = (folder: string) =>
  Object.fromEntries(filesOf(folder).map((file) => [file, hash('sha256', readFileSync(join(folder, file)))]));

describe('a build', () => {
  let project: string;
  beforeAll(() => {
    project = copyOfProject();
  });

  test('produces the same bytes in another folder, time zone and locale', () => {
    const environment = { CONTENT_DIR: sample, SITE_URL: 'https://dafu.example' };
    const here = build({ ...environment, TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' });
    const there = build({ ...environment, TZ: 'America/New_York', LC_ALL: 'C', LANG: 'C' }, project);
    expect(filesOf(there)).toEqual(filesOf(here));
    expect(bytesOf(there)).toEqual(bytesOf(here));
  });

  test('has the same structure under any base path', () => {
    const plain = filesOf(builtSite({ CONTENT_DIR: sample }));
    const below = filesOf(build({ CONTENT_DIR: sample, BASE_PATH: 'sub/path/' }));
    const unhashed = (files: string[]) => files.map((file) => file.replace(/^(_astro|pagefind)\/.*$/, '$1/')).sort();
    expect(unhashed(below)).toEqual(unhashed(plain));
  });

  test('writes nothing if nothing changed', () => {
    const folder = build();
    const before = filesOf(folder).map((file) => statSync(join(folder, file)).ino);
    const { printed } = runBuild({ OUT_DIR: folder });
    expect(printed).toContain('改写 0 个文件，删去 0 个');
    expect(filesOf(folder).map((file) => statSync(join(folder, file)).ino)).toEqual(before);
  });

  test('stops with the lines that check prints, and leaves dist/ as it was', () => {
    const content = join(emptyFolder('content'), 'content');
    cpSync(sample, content, { recursive: true });
    const folder = build({ CONTENT_DIR: content });
    const before = bytesOf(folder);
    writeFileSync(join(content, 'site.yaml'), 'nam: 示例\n');
    const { status, printed } = runBuild({ CONTENT_DIR: content, OUT_DIR: folder });
    expect(status).toBe(1);
    expect(printed).toMatch(/site\.yaml:1:1 .*nam.*name/);
    expect(printed).not.toMatch(/\n\s+at /);
    expect(bytesOf(folder)).toEqual(before);
  });

  test('stops at a page that throws with its URL and the cause, and leaves the previous page', () => {
    const folder = build({}, project);
    const before = bytesOf(folder);
    const page = join(project, 'src/pages/sessions.astro');
    const whole = readFileSync(page, 'utf8');
    writeFileSync(page, whole.replace(/^---\n/, "---\nthrow new Error('示例：这一页坏了');\n"));
    const { status, printed } = runBuild({ OUT_DIR: folder }, project);
    writeFileSync(page, whole);
    expect(status).toBe(1);
    expect(printed).toContain('网页 /sessions/ 生成失败');
    expect(printed).toContain('示例：这一页坏了');
    expect(bytesOf(folder)).toEqual(before);
  });

  test('removes the page of a letter that is gone', () => {
    const content = join(emptyFolder('content'), 'content');
    cpSync(join(root, 'content'), content, { recursive: true });
    const folder = build({ CONTENT_DIR: content });
    expect(existsSync(join(folder, 'cixi-npc-18-4/367/index.html'))).toBe(true);
    rmSync(join(content, 'replies/cixi-npc-18-4/367.md'));
    expect(runBuild({ CONTENT_DIR: content, OUT_DIR: folder }).status).toBe(0);
    expect(existsSync(join(folder, 'cixi-npc-18-4/367'))).toBe(false);
    expect(read(folder, 'index.html')).not.toContain('章卫军');
  });

  test.each([
    [{ BASE_PATH: '/a b/' }, 'BASE_PATH 写作 /sub/path 的形式'],
    [{ SITE_URL: 'dafu.example' }, 'SITE_URL'],
    [{ SITE_URL: 'https://dafu.example/other', BASE_PATH: '/sub/path' }, '与 BASE_PATH'],
    [{ CONTENT_DIR: '/nowhere/at/all' }, '/nowhere/at/all'],
  ])('says in one line what is wrong with %o', (environment, line) => {
    const { status, printed } = runBuild({ OUT_DIR: join(emptyFolder('site'), 'dist'), ...environment });
    expect(status).toBe(1);
    expect(printed).toContain(line);
    expect(printed).not.toMatch(/\n\s+at /);
  });
});
