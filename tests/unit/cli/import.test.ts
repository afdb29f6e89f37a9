import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readableNames } from '../../../src/import/letter/source/sources.ts';
import { readContent, readLooseLetters } from '../../../src/library/read.ts';
import { splitLetter } from '../../../src/library/source/front-matter.ts';
import { cpuClock } from '../cpu-clock.ts';
import { root, runLetter } from './run-letter.ts';

const letters = join(root, 'tests/fixtures/import/letters');
const seed = join(letters, 'seed-367.txt');
const published = readFileSync(join(root, 'content/replies/cixi-npc-18-4/367.md'), 'utf8');
const runs = process.env['DAFU_LONG'] ? 20_000 : 1000;

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dafu-import-')));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  rmSync(join(folder, 'content/replies'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const inFolder = (file: string): string => join(folder, file);
const read = (file: string): string => readFileSync(inFolder(file), 'utf8');

/** Writes a file and returns its path. */
function put(file: string, content: string | Uint8Array): string {
  mkdirSync(dirname(inFolder(file)), { recursive: true });
  writeFileSync(inFolder(file), content);
  return inFolder(file);
}

/** Runs the command; paths are printed relative to the test's folder. */
async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const { status, stdout, stderr } = await runLetter(['import', ...args], {
    env: { CONTENT_DIR: inFolder('content') },
  });
  const below = (text: string) =>
    text
      .replace(/\n$/, '')
      .replaceAll(join(relative('.', folder), sep), '')
      .replaceAll(join(folder, sep), '');
  return { code: status, out: below(stdout), err: below(stderr) };
}

/** All files below the test's content, except the registers. */
const written = (): string[] =>
  readdirSync(inFolder('content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(inFolder('content'), join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !/^(?:site|agencies)\.yaml$|^sessions\//.test(path))
    .sort();

/** A letter of an invented place. */
const sample = (changes: { head?: string[]; text?: string[]; tail?: string[] } = {}): string =>
  [
    ...(changes.head ?? ['对市十八届人大四次会议第12号建议的答复']),
    '示例甲代表：',
    '您提出的《关于示例的建议》收悉。现答复如下：',
    ...(changes.text ?? ['我局已经办理。']),
    '慈溪市经济和信息化局',
    '2025年6月23日',
    ...(changes.tail ?? []),
  ].join('\n');

describe('npm run letter -- import', () => {
  test('writes each letter of a file that holds two, and prints an element for each', async () => {
    const second = sample({ head: ['对市十八届人大四次会议第13号建议的答复'] });
    const file = put('两件.txt', `${sample()}\n---\n${second}\n`);
    const { out } = await run(file, '--json');
    expect(JSON.parse(out)).toMatchObject([
      { letter: 1, reply: { submissions: [{ number: '12' }] }, sources: { issuedOn: 6 } },
      { letter: 2, reply: { submissions: [{ number: '13' }] }, sources: { issuedOn: 13 } },
    ]);
    await run(file, '--disclosure', 'proactive');
    expect(written()).toEqual(['replies/cixi-npc-18-4/12.md', 'replies/cixi-npc-18-4/13.md']);
  });

  test('writes none of a file whose letters cannot be parted', async () => {
    const second = sample({ head: ['A类', '对市十八届人大四次会议第13号建议的答复'] });
    const { code, out } = await run(put('两件.txt', `${sample()}\n${second}\n`), '--disclosure', 'proactive');
    expect([code, written()]).toEqual([1, []]);
    expect(out).toContain('从这里起像是另一件答复');
  });

  test('reproduces the first letter byte for byte', async () => {
    const { code, out } = await run(seed, '--disclosure', 'proactive');
    expect(code).toBe(0);
    expect(read('content/replies/cixi-npc-18-4/367.md')).toBe(published);
    expect(out).toContain('没看懂：无');
    expect(out).toContain('请核对：无');
    expect(readContent(inFolder('content')).problems).toEqual([]);
  });

  test('leaves the disclosure to whoever publishes, and says so', async () => {
    const { code, out } = await run(seed);
    expect(code).toBe(0);
    expect(out).toContain('没有认出公开属性');
    expect(read('content/replies/cixi-npc-18-4/367.md')).toBe(published.replace('disclosure: proactive\n', ''));
  });

  test('prints one array for programs and writes nothing', async () => {
    const unread = put('示例.docx', 'PK\u0003\u0004');
    const { code, out } = await run(seed, unread, '--json', '--disclosure', 'proactive');
    expect(code).toBe(0);
    const [letter, unreadable] = JSON.parse(out);
    expect(Object.keys(letter)).toEqual(['file', 'reply', 'body', 'sources', 'repairs', 'unrecognised', 'problems']);
    expect(letter).toMatchObject({
      reply: {
        session: { label: '市十八届人大四次会议', body: 'npc', term: 18, session: 4 },
        submissions: [{ number: '367', kind: 'suggestion', proposers: ['章卫军'] }],
        issuingAgency: '慈溪市经济和信息化局',
        disclosure: 'proactive',
        addressees: ['章卫军'],
        contact: { name: '王天琪', phone: '89596662' },
      },
      sources: { documentNumber: 7, signatory: 9, title: 11, issuedOn: 51, copiedTo: 53 },
      unrecognised: [],
      problems: [],
    });
    expect(published).toBe(`${published.slice(0, published.indexOf('\n\n') + 2)}${letter.body}`);
    expect(letter.repairs).toContainEqual({ line: 39, message: expect.stringContaining('第 37 行') });
    expect(Object.keys(unreadable)).toEqual(['file', 'problems']);
    expect(unreadable.problems).toEqual([
      {
        id: 'not-a-text-file',
        severity: 'error',
        line: 1,
        column: 1,
        field: null,
        message: expect.stringContaining('这不是文字文件'),
      },
    ]);
    expect(written()).toEqual([]);
  });

  test('puts a letter of an unregistered meeting into unfiled/, where only check PATH reads it', async () => {
    const path = join(letters, '004.txt');
    expect((await run(path)).code).toBe(0);
    expect(written()).toEqual(['unfiled/004.md']);
    expect(read('content/unfiled/004.md')).toContain('session: 区十八届人大二次会议\n');
    expect(readContent(inFolder('content')).problems).toEqual([]);
    const problems = readLooseLetters([inFolder('content/unfiled/004.md')], inFolder('content'));
    expect(problems.map(({ field }) => field)).toEqual(['disclosure', 'session', 'issuingAgency']);
  });

  test('registers what is missing with --add, with ids in pinyin, and files the letter', async () => {
    const { code, out } = await run(
      join(letters, '018.txt'),
      join(letters, '044.txt'),
      '--add',
      '--disclosure',
      'proactive',
    );
    expect(code).toBe(0);
    expect(written()).toEqual(['replies/cixi-huyang-npc-19-1/20.md', 'replies/cixi-npc-17-3/413.md']);
    expect(read('content/agencies.yaml')).toContain(
      'taishun-shuiliju:\n  name: 泰顺县水利局\n  documentCodes: [泰水]\n',
    );
    expect(out).toContain('湖洋镇人民代表大会');
    expect(readContent(inFolder('content')).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read('content/agencies.yaml')).toContain('# 机关名录');
  });

  test('a joint letter registers each agency that signs, and is filed under the sponsor', async () => {
    const text = sample().replace('慈溪市经济和信息化局', '慈溪市经济和信息化局\n慈溪市教育局\n慈溪市财政局');
    const { code } = await run(put('a.txt', text), '--add', '--disclosure', 'proactive', '--to', inFolder('content'));
    expect(code).toBe(0);
    const letter = read('content/replies/cixi-npc-18-4/12.md');
    expect(letter).toContain('issuingAgency: cixi-jxj\njointAgencies: [cixi-jiaoyuju, cixi-caizhengju]\n');
    expect(read('content/agencies.yaml')).toMatch(/cixi-jiaoyuju:\n {2}name: 慈溪市教育局\n[\s\S]*cixi-caizhengju:/);
  });

  test('does not overwrite a letter unless forced', async () => {
    await run(put('12.txt', sample()), '--disclosure', 'proactive');
    const before = read('content/replies/cixi-npc-18-4/12.md');
    const changed = put('12.txt', sample({ text: ['我局正在办理。'] }));
    const { code, out } = await run(changed, '--disclosure', 'proactive');
    expect(code).toBe(1);
    expect(out).toContain('加 --force');
    expect(read('content/replies/cixi-npc-18-4/12.md')).toBe(before);
    expect((await run(changed, '--disclosure', 'proactive', '--force')).code).toBe(0);
    expect(read('content/replies/cixi-npc-18-4/12.md')).toContain('我局正在办理。');
  });

  test('writes nothing that is private unless it is masked, and reports each mask', async () => {
    const path = put(
      '12.txt',
      sample({ text: ['请致电示例乙 138 0013 8000。'], tail: ['联系人：示例乙 联系电话：13900139000'] }),
    );
    const refused = await run(path, '--disclosure', 'proactive');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('第 4 行 错误：有手机号码 138****8000');
    expect(written()).toEqual([]);
    const { code, out } = await run(path, '--disclosure', 'proactive', '--mask');
    expect(code).toBe(0);
    expect(out).toContain('第 4 行 手机号码遮盖为 138****8000');
    const letter = read('content/replies/cixi-npc-18-4/12.md');
    expect(letter).toContain('请致电示例乙138****8000。');
    expect(letter).toContain('phone: 139****9000');
    expect(readContent(inFolder('content')).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('lets the letter’s own statement override the request', async () => {
    const { code, out } = await run(
      put('12.txt', sample({ tail: ['（此件依申请公开）'] })),
      '--disclosure',
      'proactive',
    );
    expect(code).toBe(1);
    expect(out).toContain('这里写明依申请公开，--disclosure 却是主动公开');
    expect(written()).toEqual([]);
  });

  test('writes a file for an annex whose text follows the signature, and lists it', async () => {
    const tail = [
      '（此件公开发布）',
      '附件：示例设施清单',
      '一、示例路灯 12 盏。',
      '二、示例井盖 30 个。',
      '抄送：市人大代表工委。',
    ];
    const { code } = await run(put('12.txt', sample({ tail })));
    expect(code).toBe(0);
    expect(written()).toEqual(['annexes/cixi-npc-18-4/12/附件1.txt', 'replies/cixi-npc-18-4/12.md']);
    expect(read('content/annexes/cixi-npc-18-4/12/附件1.txt')).toBe(
      '示例设施清单\n一、示例路灯 12 盏。\n二、示例井盖 30 个。\n',
    );
    expect(read('content/replies/cixi-npc-18-4/12.md')).toContain(
      'annexes:\n  - title: 示例设施清单\n    file: 附件1.txt\n',
    );
    expect(read('content/replies/cixi-npc-18-4/12.md')).toContain('copiedTo: [市人大代表工委]\n');
    expect(readContent(inFolder('content')).problems).toEqual([]);
  });

  test('reads GB18030 and says so', async () => {
    const { code, out } = await run(join(root, 'tests/fixtures/import/gb18030.txt'), '--disclosure', 'proactive');
    expect(code).toBe(0);
    expect(out).toContain('（原文是 GB18030 编码）');
    expect(read('content/replies/cixi-npc-18-4/12.md')).toContain('对市十八届人大四次会议第12号建议的答复');
  });

  test.each([
    ['UTF-16LE', [0xff, 0xfe], (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16BE', [0xfe, 0xff], (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['UTF-8', [0xef, 0xbb, 0xbf], (text: string) => Buffer.from(text)],
  ] as const)('reads %s and says so', async (encoding, mark, bytesOf) => {
    const bytes = Buffer.concat([Buffer.from(mark), bytesOf(sample().replaceAll('\n', '\r\n'))]);
    const { code, out } = await run(put('12.txt', bytes), '--disclosure', 'proactive');
    expect(code).toBe(0);
    expect(out).toContain(`（原文是 ${encoding} 编码）`);
    expect(read('content/replies/cixi-npc-18-4/12.md')).not.toContain('\r');
  });

  test('reads a saved web page, without its menus', async () => {
    const page = `<!doctype html><html><head><title>示例政府网</title><style>p{}</style></head><body>
<nav><a href="/">首页</a> <a href="/x">政务公开</a></nav><div class="crumbs">首页 &gt; 建议提案 &gt; 正文</div>
<table><tr><td>索引号</td><td>示例-2025-1</td><td>发布日期</td><td>2025-07-01 09:30</td></tr></table>
<h1>对市十八届人大四次会议第12号建议的答复</h1><p>示例甲代表：</p>
<p>　　您提出的《关于示例的建议》收悉。现答复如下：</p><p>　　我局&nbsp;已经办理，a &lt; b。</p>
<table><tr><th>年份</th><th>盏</th></tr><tr><td>2024</td><td>12</td></tr></table><p>　　感谢您的关心。</p>
<p>慈溪市经济和信息化局<br>2025年6月23日</p><div>【打印】【关闭】</div><script>var x = '示例';</script><footer>版权所有</footer></body></html>`;
    const { code, out } = await run(put('page.html', page), '--disclosure', 'proactive');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('没看懂：无') });
    const letter = read('content/replies/cixi-npc-18-4/12.md');
    expect(letter).toContain('publishedOn: 2025-07-01 09:30\n');
    expect(letter.slice(letter.indexOf('\n\n'))).toBe(
      '\n\n示例甲代表：\n\n您提出的《关于示例的建议》收悉。现答复如下：\n\n我局 已经办理，a < b。\n\n| 年份 | 盏 |\n| --- | --- |\n| 2024 | 12 |\n\n感谢您的关心。\n',
    );
    expect(readContent(inFolder('content')).problems).toEqual([]);
  });

  test('leaves a number that is not stated out of the path', async () => {
    expect((await run(put('无号.txt', sample({ head: [] })), '--disclosure', 'proactive')).code).toBe(0);
    expect(written()).toEqual(['unfiled/无号.md']);
    expect(read('content/unfiled/无号.md')).toContain(
      'submissions:\n  - kind: suggestion\n    title: 关于示例的建议\n',
    );
  });

  test('files an agency that replies separately in the folder of the number', async () => {
    mkdirSync(inFolder('content/replies/cixi-npc-18-4/12'), { recursive: true });
    expect((await run(put('12.txt', sample()), '--disclosure', 'proactive')).code).toBe(0);
    expect(written()).toEqual(['replies/cixi-npc-18-4/12/cixi-jxj.md']);
  });

  test('reports for a folder how many are complete and what the others lack', async () => {
    for (let number = 1; number <= 6; number += 1) {
      put(`旧站/${number}.txt`, sample({ head: number > 4 ? [] : [`对市十八届人大四次会议第${number}号建议的答复`] }));
    }
    put('旧站/图.png', 'x');
    const { code, out } = await run(inFolder('旧站'), '--disclosure', 'proactive');
    expect(code).toBe(0);
    expect(out).toMatch(/^共 6 件：4 件都认出来了，请核对后发布；2 件要处理，见最后的汇总\n/);
    expect(out).toContain('写入 replies/ 4 件，unfiled/ 2 件，没有写入 0 件。\n');
    expect(out).toContain(`\n缺号数：${join('旧站', '5.txt')}、${join('旧站', '6.txt')}\n`);
    expect(out).toContain(`${join('旧站', '图.png')}：不是 ${readableNames}，没有读`);
  });

  test.each([
    [['--disclosure', '公开'], '不是公开属性'],
    [[], '要写一个文件或文件夹'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  test('does not stop at a file that does not exist', async () => {
    const { code, out } = await run(inFolder('没有.txt'), put('12.txt', sample()), '--disclosure', 'proactive');
    expect(code).toBe(1);
    expect(out).toContain('没有这个文件');
    expect(written()).toEqual(['replies/cixi-npc-18-4/12.md']);
  });
});

describe('whatever the input', () => {
  const words = fc.constantFrom(
    ...readFileSync(seed, 'utf8').split('\n'),
    ...['054.txt', '042.txt', '018.txt', '010.txt'].flatMap((file) =>
      readFileSync(join(letters, file), 'utf8').split('\n'),
    ),
    ...[
      '附件：',
      '附件1',
      '签发人：',
      '抄送：',
      '2023111',
      '---',
      'session: x',
      '| a | b |',
      '<p>',
      '</table>',
      '次会议第号',
      '# ',
      '\\',
      '](',
      '<!--',
    ],
  );
  const text = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: words },
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ maxLength: 30 }),
      ),
      { maxLength: 30 },
    )
    .map((lines) => Buffer.from(lines.join('\n')));
  const bytes = fc.oneof(
    { weight: 5, arbitrary: text },
    fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
  );
  /** Ten at a time: reading the content back costs more than the import of one. */
  const batch = 10;
  const file = fc.tuple(fc.constantFrom('.txt', '.html', '.md'), bytes);

  test('it terminates, and every letter that was written is complete', async () => {
    let slowest = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: batch, maxLength: batch }), async (contents) => {
        rmSync(inFolder('content/replies'), { recursive: true, force: true });
        rmSync(inFolder('content/unfiled'), { recursive: true, force: true });
        rmSync(inFolder('content/annexes'), { recursive: true, force: true });
        const paths = contents.map(([extension, content], index) => put(`${index}${extension}`, content));
        const spent = cpuClock();
        const { code } = await run(...paths, '--disclosure', 'proactive', '--mask');
        slowest = Math.max(slowest, spent());
        const files = written();
        expect(code === 0).toBe(files.filter((one) => one.endsWith('.md')).length === batch);
        for (const one of files) {
          expect(one).not.toMatch(/(?:^|\/)\./);
          if (!one.endsWith('.md')) continue;
          const parts = splitLetter(read(`content/${one}`));
          expect(parts.fault).toBeUndefined();
          expect(parts.text.trim()).not.toBe('');
        }
        const problems = readContent(inFolder('content')).problems.filter(({ severity }) => severity === 'error');
        expect(problems.filter(({ message }) => !message.startsWith('缺少'))).toEqual([]);
      }),
      { numRuns: runs / batch },
    );
    expect(slowest).toBeLessThan(2000);
    expect(existsSync(inFolder('content/site.yaml'))).toBe(true);
  });
});
