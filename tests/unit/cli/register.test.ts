import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readContent } from '../../../src/library/read.ts';
import { root, runLetter, spawnLetter } from './run-letter.ts';

const sample = join(root, 'tests/fixtures/site');

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dafu-register-')));
  cpSync(sample, join(folder, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const session = (id: string): string => readFileSync(join(folder, 'content/sessions', `${id}.yaml`), 'utf8');

/** Runs the command over `交办表.csv` with these lines, and returns what it printed. */
async function run(lines: string[] | Uint8Array, ...args: string[]) {
  const path = join(folder, '交办表.csv');
  writeFileSync(path, lines instanceof Uint8Array ? lines : lines.join('\n'));
  return runFile(path, ...args);
}

async function runFile(...args: string[]) {
  const run = await runLetter(['register', ...args], { env: { CONTENT_DIR: join(folder, 'content') } });
  // Paths are printed relative to the working directory, or as given.
  const below = (text: string) =>
    text
      .replace(/\n$/, '')
      .replaceAll(join(relative('.', folder), sep), '')
      .replaceAll(join(folder, sep), '');
  return { code: run.status, out: below(run.stdout), err: below(run.stderr) };
}

const title = '示例市十八届人大四次会议代表建议交办表';
const head = '建议号,标题,领衔代表,主办单位,会办单位,交办日期,办理期限,联系电话';

describe('npm run letter -- register', () => {
  test('takes a workbook into the register of the meeting that its title names, and reports everything', async () => {
    const path = join(folder, '交办表.xlsx');
    const day = { value: new Date(Date.UTC(2025, 6, 1)), type: Date, format: 'yyyy/m/d' };
    await writeXlsxFile([
      { sheet: '说明', data: [['示例']] },
      {
        sheet: '交办',
        data: [
          [`${title}（截至2025年10月31日）`],
          ['序号', '建议号', '建议\n标题', '领衔代表', '承办单位', null, '交办日期', '办理期限', '联系电话', '备注'],
          [null, null, null, null, '主办', '会办'],
          [
            1,
            '0368',
            '关于示例夜市延时供电的建议',
            '示例乙',
            '市经信局',
            '市国资办、市教育局',
            day,
            '2025年12月31日',
            '13800000000',
          ],
          [2, 372, '关于示例广场改造的建议', '示例丁等3名', '市水务局', null, 45717, '2025.8.32', null, '示例'],
          ['合计', null, '2件'],
        ],
      },
    ]).toFile(path);
    const before = session('shili-npc-18-4');
    expect(await runFile(path)).toEqual({
      code: 0,
      err: '',
      out: `读取：交办表.xlsx，Excel 工作簿，工作表“交办”，列名在第 2 行
会议：市十八届人大四次会议（sessions/shili-npc-18-4.yaml），按第 1 行认出
种类：没有“种类”一列，按列名或表题取建议
没有读的工作表：“说明”
各列：
  A 列“序号”：号数已取自 B 列“建议号”，没有取
  B 列“建议号” → 号数
  C 列“建议标题” → 题目
  D 列“领衔代表” → 提出人
  E 列“主办” → 主办单位
  F 列“会办” → 会办单位
  G 列“交办日期” → 交办日期
  H 列“办理期限” → 答复期限
  I 列“联系电话”：个人信息，没有取
  J 列“备注”：登记册没有这一项，没有取
说明：
  表上写着截至 2025-10-31（要登记，加 --as-of 2025-10-31）
  第 1 行：列名上面的文字，没有登记：“${title}（截至2025年10月31日）”
  第 4 行：号数的写法（前面的零）照登记册，未改
  第 5 行 D 列：提出人只取姓名，“等3名”没有取
  第 5 行 E 列：没有登记机关“市水务局”，没有取（在 agencies.yaml 里登记全称或简称，再运行一次）
  第 5 行 G 列：45717 按 Excel 的日期序号读作 2025-03-01（核对；或把这一列设为日期格式）
  第 5 行 H 列：答复期限读不出来：“2025.8.32”，没有取（写作 2025-03-01，日期须存在）
  第 6 行：合计行，没有登记
更新 建议 0368（第 4 行）：会办单位
登记册里有、表里没有，未动：建议 367、369–371
新增 1，更新 1，未变 0，未动 4
已写入 ${join('content', 'sessions', 'shili-npc-18-4.yaml')}`,
    });
    expect(session('shili-npc-18-4')).toBe(
      `${before.replace('[shili-gzw], assignedOn: 2025-07-01', '[shili-gzw, shili-jyj], assignedOn: 2025-07-01')}  - { number: "372", kind: suggestion, title: 关于示例广场改造的建议, proposers: [示例丁], assignedOn: 2025-03-01 }\n`,
    );
    const after = session('shili-npc-18-4');
    const again = await runFile(path);
    expect(again.out).toMatch(/\n新增 0，更新 0，未变 2，未动 4\n没有变化，没有写 /);
    expect(session('shili-npc-18-4')).toBe(after);
    expect(readdirSync(join(folder, 'content/sessions'))).toEqual(readdirSync(join(sample, 'sessions')));
  });

  test('writes nothing on a dry run, and reports what it would write', async () => {
    const before = session('shili-npc-18-3');
    const { code, out } = await run([head, '1,关于示例夜市的建议'], '--session', 'shili-npc-18-3', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/\n新增 1，更新 0，未变 0，未动 0\n试运行，没有写入 /);
    expect(session('shili-npc-18-3')).toBe(before);
  });

  test('does not mark a register complete while a row of the list is not understood', async () => {
    const before = session('shili-npc-18-4');
    const { code, err } = await run(
      ['市十八届人大四次会议', '建议号,题目', '372,关于示例的建议', '二,关于示例的建议'],
      '--complete',
    );
    expect(code).toBe(1);
    expect(err).toContain('第 4 行没有登记，不能说登记册完整');
    expect(session('shili-npc-18-4')).toBe(before);
  });

  test('sets the date of the list, and that it is complete, on request', async () => {
    const list = [`${title}（截至2025年9月1日）`, head, '372,关于示例广场改造的建议'];
    const { out } = await run(list, '--as-of', '2026年6月30日', '--complete');
    expect(out).toContain('表上写着截至 2025-09-01，--as-of 却是 2026-06-30（核对）');
    expect(session('shili-npc-18-4')).toContain('\nasOf: 2026-06-30\ncomplete: true\nregister:\n');
  });

  test('makes a new meeting if its names are given, or known from another one', async () => {
    const list = ['提案号,案由', '0001,关于示例河道清淤的提案'];
    const known = ['--session', 'shili-cppcc-15-5', '--name', '市政协十五届五次会议'];
    expect(await run(list, ...known)).toMatchObject({ code: 0 });
    expect(
      session('shili-cppcc-15-5'),
    ).toBe(`body: { id: shili-cppcc, kind: cppcc, name: 中国人民政治协商会议示例市委员会 }
term: 15
session: 5
names: [市政协十五届五次会议]
register:
  - { number: "0001", kind: proposal, title: 关于示例河道清淤的提案 }
`);
    const other = ['--session', 'moucun-npc-1-1', '--name', '镇一届人大一次会议', '--kind', '建议'];
    expect((await run(['编号,标题', '1,示例'], ...other)).err).toContain(
      '加 --body-name 人大全称，如 示例市人民代表大会',
    );
    expect(await run(['编号,标题', '1,示例'], ...other, '--body-name', '示例镇人民代表大会')).toMatchObject({
      code: 0,
    });
    const { problems } = readContent(join(folder, 'content'));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('reports what check finds in the result, at the rows of the table', async () => {
    const { code, out } = await run(
      [title, head, '372,关于示例的建议,,,,2025-09-01,2025-08-31'],
      '--as-of',
      '2025-09-30',
    );
    expect(code).toBe(0);
    expect(out).toContain('第 3 行：答复期限早于交办日期：2025-08-31 早于 2025-09-01（核对这两个日期）');
  });

  test('reports a kind that the assembly does not know, and a meeting that the title does not name', async () => {
    const { out } = await run([title, '提案号,标题', '1,关于示例的提案'], '--session', 'shili-npc-18-3');
    expect(out).toContain('按 --session；但表上写的像是 shili-npc-18-4，请核对');
    expect(out).toContain(
      '第 3 行：种类是提案，会议却是人大的（可写 suggestion（建议）、motion（议案）、opinion（协办意见）；否则核对会议）',
    );
  });

  test('writes nothing while the register or the agencies contain an error', async () => {
    const file = join(folder, 'content/sessions/shili-npc-18-3.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}asof: 2025-09-30\n`);
    const before = session('shili-npc-18-3');
    const { code, out, err } = await run([head, '1,示例'], '--session', 'shili-npc-18-3');
    expect(code).toBe(1);
    expect(out).toContain('shili-npc-18-3.yaml:7:1 没有“asof”这一项（是不是 asOf（截至日期）？）');
    expect(err).toBe('先改好这些错误，再运行一次；没有写入。');
    expect(session('shili-npc-18-3')).toBe(before);
  });
});

describe('a table that is refused', () => {
  const row = '372,关于示例的建议';
  test.each<[name: string, lines: string[] | Uint8Array, args: string[], message: string]>([
    ['without a head', [title, row], [], '没有认出列名（前 50 行里要有一行列名'],
    [
      'without a number',
      ['标题,主办单位', '示例,市经信局'],
      [],
      '没有认出列名；最像的是第 1 行，只认出题目、主办单位（',
    ],
    ['with two columns for one field', ['建议号,标题,案号', row], [], '第 1 行：A 列“建议号”和 C 列“案号”都是号数（'],
    ['without rows', [title, head], [], '列名下面没有一件可以登记（核对各行的号数和种类）'],
    ['of no meeting', [head, row], [], '表上没有写是哪次会议（加 --session 会议标识；已登记的会议：shili-cppcc-15-4、'],
    ['of an unknown meeting', ['市十九届人大一次会议', head, row], [], '没有登记市十九届人大一次会议（加 --session'],
    ['of two meetings', [title, '市十八届人大三次会议', head, row], [], '表上写着不止一次会议：'],
    ['of no kind', ['编号,标题', '1,示例'], ['--session', 'shili-npc-18-3'], '认不出是建议还是提案（加 --kind 建议'],
    [
      'for a new meeting without a name',
      [head, row],
      ['--session', 'shili-npc-18-5'],
      '加 --name 会议名称，如 --name 市十八届人大五次会议',
    ],
    [
      'for a meeting that its name contradicts',
      [head, row],
      ['--session', 'shili-npc-18-5', '--name', '市十八届人大四次会议'],
      '说的不是一次会议（核对两者）',
    ],
    [
      'for a meeting whose id says nothing',
      [head, row],
      ['--session', 'shili'],
      '还没有 sessions/shili.yaml（核对标识',
    ],
    ['for a reserved address', [head, row], ['--session', 'search'], '“search”是本站自用的网址，不能作会议标识（'],
    ['as of an invalid date', [head, row], ['--as-of', '2025-02-30'], '--as-of 2025-02-30 不是日期（'],
    ['of an invalid kind', [head, row], ['--kind', 'A'], '--kind A 不是种类（'],
    ['from a sheet that does not exist', [head, row], ['--sheet', '交办'], '没有工作表“交办”（'],
    ['that is empty', [''], [], '这个文件是空的（核对文件）'],
    ['from old Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), [], '这是旧版 .xls 文件（用 Excel 或 WPS 打开'],
  ])('%s', async (_, lines, args, message) => {
    const { code, out, err } = await run(lines, ...args);
    expect(code).toBe(1);
    expect(out + err).toContain('交办表.csv');
    expect(err).toContain(message);
    for (const file of readdirSync(join(sample, 'sessions'))) {
      expect(session(file.replace('.yaml', ''))).toBe(readFileSync(join(sample, 'sessions', file), 'utf8'));
    }
    expect(readdirSync(join(folder, 'content/sessions'))).toEqual(readdirSync(join(sample, 'sessions')));
  });

  test('as JSON for programs too, with ids, rows and columns', async () => {
    const { code, out, err } = await run([title, head, '368,关于示例的建议,示例乙,市水务局,,,2025-02-30,'], '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { problems, ...counts } = JSON.parse(out);
    expect(counts).toEqual({
      session: 'shili-npc-18-4',
      added: 0,
      changed: 1,
      unchanged: 0,
      untouched: expect.any(Number),
    });
    expect(problems).toContainEqual({
      ...{ id: 'agency-not-registered', severity: 'warning', row: 3, column: 4 },
      ...{ message: '没有登记机关“市水务局”，没有取', fix: '在 agencies.yaml 里登记全称或简称，再运行一次' },
    });
    expect(session('shili-npc-18-4')).toBe(readFileSync(join(sample, 'sessions/shili-npc-18-4.yaml'), 'utf8'));
  });

  test('as JSON with the one problem of a table that cannot be read', async () => {
    const { code, out, err } = await run([''], '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toEqual({
      problems: [
        { id: 'file-empty', severity: 'error', row: null, column: null, message: '这个文件是空的', fix: '核对文件' },
      ],
    });
  });

  test('because two sheets look like it: --sheet names one', async () => {
    const path = join(folder, '交办表.xlsx');
    const data = [
      ['建议号', '标题'],
      [1, '示例'],
    ];
    await writeXlsxFile([
      { sheet: '经济类', data },
      { sheet: '教育类', data },
    ]).toFile(path);
    const { err } = await runFile(path, '--session', 'shili-npc-18-3');
    expect(err).toContain('工作表“经济类”、“教育类”都像是登记册（加 --sheet 经济类 指明一个）');
    expect(await runFile(path, '--session', 'shili-npc-18-3', '--sheet', '教育类')).toMatchObject({ code: 0 });
  });

  test.each([
    [[join('nowhere', '交办表.xlsx')], '没有这个文件（核对路径）'],
    [['.'], '这不是文件（'],
    [[], '要写一个表格文件（'],
    [['甲.csv', '乙.csv'], '要写一个表格文件（'],
  ])('because of its path: %j', async (paths, message) => {
    const { code, err } = await runFile(...paths);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(message) });
  });
});

test('the command is one of those of npm run letter', async () => {
  writeFileSync(join(folder, '交办表.csv'), [title, head, '372,关于示例广场改造的建议'].join('\n'));
  const { status, stdout } = spawnLetter(['register', '交办表.csv'], {
    env: { CONTENT_DIR: join(folder, 'content'), INIT_CWD: folder },
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/\n新增 1，更新 0，未变 0，未动 5\n已写入 .*shili-npc-18-4\.yaml\n$/);
  const { code, err } = await runFile('--asof');
  expect({ code, err }).toEqual({ code: 1, err: '没有 --asof 这个选项，最接近的是 --as-of；加 --help 看用法' });
});
