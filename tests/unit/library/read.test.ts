import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent, readLooseLetters, readText } from '../../../src/library/read.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
const runs = process.env['DAFU_LONG'] ? 5000 : 300;

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'dafu-read-')), 'content');
  cpSync(join(fixtures, 'broken/valid'), root, { recursive: true });
  rmSync(join(root, 'expected.txt'));
});
afterEach(() => rmSync(resolve(root, '..'), { recursive: true }));

const letter = 'replies/shili-npc-18-4/12.md';
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const write = (file: string, text: string | Uint8Array): void => {
  mkdirSync(resolve(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const lines = (): string[] =>
  readContent(root).problems.map(
    ({ severity, file, line, column, message }) => `${severity} ${file}:${line}:${column} ${message}`,
  );

describe('readContent', () => {
  test('refuses a text that nobody reads, at its first line', () => {
    write(letter, `${read(letter)}${'示例。'.repeat(700_000)}`);
    expect(lines()).toEqual([
      expect.stringMatching(/^error replies.*12\.md:\d+:1 正文有 21\d{5} 字，至多 2000000 字$/),
    ]);
  });

  test.each(['? '.repeat(40).concat('a'), `${'['.repeat(2000)}${']: 1'.repeat(2000)}`])(
    'reports names that are no text in a letter and a register (%#)',
    (yaml) => {
      write(letter, `---\n${yaml}\n---\n示例\n`);
      write('sessions/shili-npc-18-4.yaml', yaml);
      expect(lines().filter((line) => line.includes('层次太多'))).toHaveLength(2);
    },
  );

  test('reads the sample site: every letter, sorted by path', () => {
    const { entries, problems, sessions, agencies, site } = readContent(join(fixtures, 'site'));
    expect(problems.map(({ severity, file }) => `${severity} ${file}`)).toEqual([
      'warning annexes/shili-npc-18-4/0038',
      'warning replies/shili-npc-18-4/61.md',
      'warning replies/shili-npc-18-4/62.md',
    ]);
    expect(entries.map(({ path }) => path)).toEqual([
      'shili-cppcc-15-4/3',
      'shili-cppcc-15-4/5-opinion',
      'shili-cppcc-15-4/6',
      'shili-npc-18-3/367',
      'shili-npc-18-4/0038',
      'shili-npc-18-4/12',
      'shili-npc-18-4/12-2',
      'shili-npc-18-4/25/shili-jxj',
      'shili-npc-18-4/25/shili-jyj',
      'shili-npc-18-4/367',
      'shili-npc-18-4/50',
      'shili-npc-18-4/61',
      'shili-npc-18-4/62',
      'shili-npc-18-4/63',
      'shili-npc-18-4/7-motion',
      'shili-npc-18-4/Y19',
      'shili-npc-18-4/闭08',
      ...['20240688', '2024_12', '3', 'B_023', '党13', '闭3'].map((key) => `shili-zx-15-3/${key}`),
    ]);
    expect(entries.find(({ agency }) => agency)).toMatchObject({
      session: 'shili-npc-18-4',
      key: '25',
      agency: 'shili-jxj',
      file: 'replies/shili-npc-18-4/25/shili-jxj.md',
    });
    expect(Object.keys(sessions)).toEqual(['shili-cppcc-15-4', 'shili-npc-18-3', 'shili-npc-18-4', 'shili-zx-15-3']);
    expect(agencies['shili-jxj']?.formerNames).toEqual([{ name: '示例市经济贸易委员会', until: '2024-06-30' }]);
    expect(site.name).toBe('示例市代表建议答复');
  });

  test('keeps dates as text', () => {
    const [entry] = readContent(root).entries;
    expect(entry?.reply.issuedOn).toBe('2025-06-23');
  });

  test('accepts a BOM and CRLF, and returns the text without them', () => {
    const plain = read(letter);
    const [before] = readContent(root).entries;
    write(letter, `\ufeff${plain.replaceAll('\n', '\r\n')}`);
    const { entries, problems } = readContent(root);
    expect(problems).toEqual([]);
    expect(entries).toEqual([before]);
    expect(readText(root, { file: letter })).toBe('\n示例甲代表：\n\n示例路灯已经修好。\n');
  });

  test('reports once that the content root is missing', () => {
    const { problems, entries } = readContent('/nowhere/at/all');
    expect(entries).toEqual([]);
    expect(problems).toEqual([
      {
        id: 'content-folder-missing',
        severity: 'error',
        file: '.',
        line: 1,
        column: 1,
        message: '没有内容文件夹 /nowhere/at/all',
        fix: '核对路径；环境变量 CONTENT_DIR 指明它在哪里',
      },
    ]);
    expect(readContent(join(root, letter)).problems).toHaveLength(1);
  });

  test('reports the register that is missing, and the one that is misnamed', () => {
    write('site.yml', read('site.yaml'));
    rmSync(join(root, 'site.yaml'));
    rmSync(join(root, 'agencies.yaml'));
    const { problems } = readContent(root);
    expect(problems.map(({ file, message, fix }) => [file, message, fix])).toEqual([
      ['agencies.yaml', '缺少 agencies.yaml', expect.stringContaining('新建它')],
      ['site.yaml', '缺少 site.yaml', '把 site.yml 改名为 site.yaml'],
    ]);
  });

  test('does not repeat a register’s fault in the letters that refer to it', () => {
    write('agencies.yaml', 'shili-jxj: { nam: 示例市经济和信息化局 }\n');
    expect(lines()).toEqual(['error agencies.yaml:1:14 没有“nam”这一项']);
    write('agencies.yaml', 'shili-jxj: [\n');
    expect(lines()).toEqual(['error agencies.yaml:1:12 方括号没有合上']);
    write('agencies.yaml', read('site.yaml'));
    write('sessions/shili-npc-18-4.yaml', 'term: [\n');
    write('agencies.yaml', 'shili-jxj: { name: 示例市经济和信息化局 }\n');
    expect(lines()).toEqual(['error sessions/shili-npc-18-4.yaml:1:7 方括号没有合上']);
  });

  test('reports the faults of all files and of all fields at once', () => {
    write('replies/shili-npc-18-4/13.md', read(letter).replace('title: ', 'titel: ').replace('已经', '<b>'));
    write('site.yaml', 'name:\n');
    expect(lines()).toEqual([
      'error replies/shili-npc-18-4/12.md:5:13 建议 12 号还有这个机关的另一件答复 replies/shili-npc-18-4/13.md',
      'error replies/shili-npc-18-4/12.md:9:17 发文字号 示经信建〔2025〕12号 也是 replies/shili-npc-18-4/13.md 的',
      'error replies/shili-npc-18-4/13.md:2:1 没有“titel”这一项',
      'error replies/shili-npc-18-4/13.md:5:13 文件名是 13.md，第一件建议的号数却是 12',
      'error replies/shili-npc-18-4/13.md:5:13 建议 12 号还有这个机关的另一件答复 replies/shili-npc-18-4/12.md',
      'error replies/shili-npc-18-4/13.md:9:17 发文字号 示经信建〔2025〕12号 也是 replies/shili-npc-18-4/12.md 的',
      'error replies/shili-npc-18-4/13.md:19:5 正文里不能有 HTML 标签：<b>',
      'error site.yaml:1:1 “网站名称”没有内容',
    ]);
    expect(readContent(root).entries.map(({ path }) => path)).toEqual(['shili-npc-18-4/12']);
  });

  test('refuses links, and folders named like letters', () => {
    symlinkSync(join(root, letter), join(root, 'replies/shili-npc-18-4/13.md'));
    symlinkSync('/nowhere', join(root, 'replies/shili-npc-18-4/14.md'));
    symlinkSync(root, join(root, 'replies/shili-npc-18-3'));
    mkdirSync(join(root, 'replies/shili-npc-18-4/15.md'));
    expect(lines()).toEqual([
      'error replies/shili-npc-18-3:1:1 这不是普通文件，没有读它',
      'error replies/shili-npc-18-4/13.md:1:1 这不是普通文件，没有读它',
      'error replies/shili-npc-18-4/14.md:1:1 这不是普通文件，没有读它',
      'error replies/shili-npc-18-4/15.md:1:1 这是文件夹，却以 .md 结尾',
    ]);
  });

  test('accepts a withdrawn letter without text', () => {
    const withdrawn = 'withdrawn: { on: 2025-07-01, reason: 示例原因, authority: 示例机关 }\n---\n';
    write(letter, read(letter).replace(/---\n\n.*$/s, withdrawn));
    expect(lines()).toEqual([]);
  });

  test('lets a letter follow one of an earlier meeting under its own number', () => {
    write(
      'sessions/shili-npc-18-3.yaml',
      read('sessions/shili-npc-18-4.yaml').replace('session: 4', 'session: 3').replace('四次', '三次'),
    );
    write('replies/shili-npc-18-3/9.md', read(letter).replace('18-4', '18-3').replaceAll('12', '9'));
    write(letter, read(letter).replace('disclosure:', 'follows: shili-npc-18-3/9\ndisclosure:'));
    expect(lines()).toEqual([]);
  });

  test('never throws, whatever bytes are in a letter or a register', () => {
    const yamlish = fc
      .array(
        fc.constantFrom(
          '---\n',
          'title: ',
          'session',
          ': ',
          '[',
          '{',
          '"',
          '&a ',
          '*a',
          '!',
          '\n',
          '  - ',
          '#',
          '甲',
          '<b',
          '](',
          '\t',
          '__proto__: 1\n',
          '? ',
          '|\n',
          '<<: ',
        ),
        { maxLength: 40 },
      )
      .map((parts) => new TextEncoder().encode(parts.join('')));
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      yamlish,
      yamlish.map((bytes) => Buffer.concat([Buffer.from('---\n'), bytes, Buffer.from('\n---\n甲\n')])),
    );
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        write(letter, one);
        write('agencies.yaml', other);
        const { problems } = readContent(root);
        expect(problems.length).toBeGreaterThan(0);
        for (const { line, column, message, fix } of problems) {
          expect([line >= 1, column >= 1, message !== '', fix !== '']).toEqual([true, true, true, true]);
          expect(message).not.toMatch(/\n|Invalid|expected/);
        }
      }),
      { numRuns: runs },
    );
  }, 120_000);
});

describe('readLooseLetters', () => {
  test('checks a letter against the registers, not its name', () => {
    const draft = join(root, '../草稿.md');
    writeFileSync(draft, read(letter).replace('disposition: A', 'disposition: Z'));
    expect(readLooseLetters([draft], root)).toMatchObject([
      { severity: 'error', file: '../草稿.md', line: 11, column: 14, field: 'disposition', message: '没有类别标记 Z' },
    ]);
  });
});

describe('readText', () => {
  test('throws if the letter has lost its front matter since it was read', () => {
    write(letter, '示例甲代表：\n');
    expect(() => readText(root, { file: letter })).toThrow('12.md：第一行不是 ---');
    rmSync(join(root, letter));
    expect(() => readText(root, { file: letter })).toThrow('12.md：这个文件读不出来');
  });
});
