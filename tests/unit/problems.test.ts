/** The list of problems is complete: each is reported by a broken fixture or by a case here, and no id is ever renamed. */
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { z } from 'zod';
import { fault, readFault } from '../../schemas/field.ts';
import type { Explanation } from '../../schemas/problems/explanation.ts';
import { type ProblemId, problemGroups } from '../../schemas/problems.ts';
import type { Findings } from '../../src/cli/report/findings.ts';
import { readLetterFile } from '../../src/import/letter/read.ts';
import type { Note } from '../../src/import/register-sheet/note.ts';
import { judge } from '../../src/library/check/validate.ts';
import { readTextFile } from '../../src/library/source/files.ts';
import { readYaml } from '../../src/library/source/yaml.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const groups = problemGroups.flatMap(({ problems }) => Object.entries<Explanation>(problems));
const ids = groups.map(([id]) => id);

/** The ids of what the commands reported. */
const reported = new Set<string>();

/** The commands, with separate modules that record each id: a person sees none. */
let letter: typeof import('../../src/cli/letter.ts')['letter'];
const terminal = '../../src/cli/report/terminal.ts';
const notes = '../../src/import/register-sheet/note.ts';
const writing = '../../src/cli/write.ts';
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(terminal, () => ({
    report(findings: readonly Findings[]) {
      for (const { id } of findings.flatMap(({ problems }) => problems)) reported.add(id);
      return false;
    },
  }));
  vi.doMock(notes, async (original) => {
    const note = await original<typeof import('../../src/import/register-sheet/note.ts')>();
    class TableError extends note.TableError {
      constructor(...words: ConstructorParameters<typeof note.TableError>) {
        super(...words);
        reported.add(this.id);
      }
    }
    const linesOf = (found: Note[]) => {
      for (const { id } of found) reported.add(id);
      return note.linesOf(found);
    };
    return { ...note, TableError, linesOf };
  });
  vi.doMock(writing, async (original) => {
    const write = await original<typeof import('../../src/cli/write.ts')>();
    const writeWhole = (path: string, content: string) => {
      if (path.includes('写不进')) throw new write.WriteError('写不进');
      write.writeWhole(path, content);
    };
    return { ...write, writeWhole };
  });
  ({ letter } = await import('../../src/cli/letter.ts'));
});
afterAll(() => {
  for (const module of [terminal, notes, writing]) vi.doUnmock(module);
  vi.resetModules();
});

let folder: string;
const inFolder = (path: string): string => join(folder, path);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dafu-problems-')));
  cpSync(join(fixtures, 'broken/valid'), inFolder('content'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', inFolder('content'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  reported.clear();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

type Cases<Case> = Partial<Record<ProblemId, Case>>;
const entries = <Case>(cases: Cases<Case>) => Object.entries(cases) as [ProblemId, Case][];

/** What no file of a content root can have. */
const checked: Cases<() => unknown> = {
  'path-missing': () => letter(['check', inFolder('示例.md')]),
  'no-letters-here': () => {
    mkdirSync(inFolder('示例'));
    return letter(['check', inFolder('示例')]);
  },
  'content-folder-missing': () => {
    vi.stubEnv('CONTENT_DIR', inFolder('示例'));
    return letter(['check']);
  },
  'not-a-file': () => {
    symlinkSync('12.md', inFolder('content/replies/shili-npc-18-4/999.md'));
    return letter(['check']);
  },
  'register-missing': () => {
    rmSync(inFolder('content/agencies.yaml'));
    return letter(['check']);
  },
  'file-unreadable': () => {
    for (const { id } of readTextFile(folder).faults) reported.add(id);
  },
  'file-unwritable': () => {
    const file = inFolder('写不进.md');
    writeFileSync(file, '---\nissuedOn: 2025-06-23\ntitle: 示例\n---\n示例\n');
    return letter(['fmt', file]);
  },
  'value-not-valid': () => {
    for (const { id } of judge(z.object({ name: z.string() }), readYaml('name: 3')).faults) reported.add(id);
  },
};

/** The report of an import of a text, as printed. */
const printed = (text: string) => async () => {
  writeFileSync(inFolder('示例.txt'), text);
  await letter(['import', inFolder('示例.txt')]);
  const lines = vi.mocked(console.log).mock.calls.map(([line]) => String(line));
  for (const [, id] of lines.join('\n').matchAll(/ \[(\S+)\]$/gm)) reported.add(id ?? '');
};

/** A letter, with some lines replaced. */
const pasted = (lines: {
  title?: string;
  head?: string;
  opening?: string;
  text?: string;
  signed?: string;
  day?: string;
  tail?: string;
}): string =>
  Object.values({
    title: '对市十八届人大四次会议第12号建议的答复',
    head: '',
    greeting: '示例甲代表：',
    opening: '您提出的《关于示例的建议》收悉。现答复如下：',
    text: '我局已经办理。',
    signed: '示例市教育局',
    day: '2025年6月23日',
    tail: '（此件主动公开）',
    ...lines,
  })
    .filter((line) => line !== '')
    .join('\n');

const imported: Cases<[text: string, name?: string, asked?: 'proactive']> = {
  'not-a-text-file': ['示例', '示例.docx'],
  'encoding-unknown': ['示\0例'],
  'file-empty': [' \n'],
  'already-a-letter': ['---\nsession: shili-npc-18-4\n---\n'],
  'too-long-for-a-letter': ['示'.repeat(1_000_001)],
  'several-letters': [`${pasted({})}\n---\n${pasted({})}`],
  'letters-not-parted': [`${pasted({ tail: 'A类' })}\n${pasted({})}`],
  'page-nested-too-deep': ['<div>'.repeat(30_000), '示例.html'],
  'field-not-recognised': [pasted({ day: '' })],
  'text-not-recognised': ['示例'],
  'values-differ': [pasted({ head: '签发人：示例乙\n签发人：示例丙' })],
  'value-differs-elsewhere': [pasted({ head: '建议编号：13' })],
  'value-not-taken': [pasted({ day: '2025年6月' })],
  'agency-from-the-page': [pasted({ head: '来源：示例市教育局', signed: '' })],
  'agencies-sign-together': [pasted({ signed: '示例市公安局 交通警察支队' })],
  'kind-in-doubt': [pasted({ opening: '您提出的《关于示例的提案》收悉。现答复如下：' })],
  'titles-not-paired': [pasted({ title: '对市十八届人大四次会议第12、13号建议的答复' })],
  'day-in-doubt': [pasted({ head: '发文日期：2025-06-20' })],
  'day-before-issued': [pasted({ head: '发布时间：2025-06-20' })],
  'disclosure-conflict': [pasted({ tail: '（此件不公开）' }), '示例.txt', 'proactive'],
  'disclosure-not-said': [pasted({ tail: '（此件不公开）' })],
  'annex-text-missing': [pasted({ text: '我局已经办理。\n附件：示例表' })],
};

const title = '市十八届人大四次会议代表建议交办表';
const row = '372,关于示例的建议';
/** An office's list below its title and header, and the options of the command. */
const list = (head: string, rows: string[], ...options: string[]) => ({ lines: [title, head, ...rows], options });

const registered: Cases<{ lines: string[] | Uint8Array; options: string[] }> = {
  'option-not-understood': list('建议号,标题', [row], '--as-of', '2025-02-30'),
  'not-a-table': { lines: Uint8Array.of(0x25, 0x50, 0x44, 0x46), options: [] },
  'table-under-password': {
    lines: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    options: [],
  },
  'table-damaged': { lines: Uint8Array.of(0x50, 0x4b, 3, 4), options: [] },
  'sheet-missing': list('建议号,标题', [row], '--sheet', '示例'),
  'heads-not-found': list('标题,主办单位', ['关于示例的建议,示例市教育局']),
  'heads-clash': list('建议号,标题,案号', [row]),
  'meeting-in-doubt': { lines: ['建议号,标题', row], options: [] },
  'meeting-not-founded': list('建议号,标题', [row], '--session', 'shili-npc-18-5'),
  'kind-missing': { lines: ['编号,标题', '1,示例'], options: ['--session', 'shili-npc-18-4'] },
  'nothing-to-register': list('建议号,标题', []),
  'rows-left-out-of-complete': list('建议号,标题', [row, '二,关于示例的建议'], '--complete'),
  'row-left-out': list('建议号,标题', [row, '合计,1件']),
  'row-repeated': list('建议号,标题', [row, row]),
  'cell-not-understood': list('建议号,标题,交办日期', [`${row},2025-02-30`]),
  'cell-with-formula-error': list('建议号,标题,交办日期', [`${row},#N/A`]),
  'cell-with-personal-number': list('建议号,标题,领衔代表', [`${row},示例甲13800000000`]),
  'cell-partly-taken': list('建议号,标题,领衔代表', [`${row},示例甲代表`]),
  'cell-read-as-serial-day': list('建议号,标题,交办日期', [`${row},45717`]),
  'kind-contradicted': list('建议号,标题', ['372,关于示例的提案']),
  'namesakes-registered': list('建议号,标题,领衔代表,代表团', [
    `${row},示例子,示例城东代表团`,
    '373,关于示例的建议,示例子,示例城西代表团',
  ]),
  'register-spelling-kept': list('建议号,标题', ['012,关于示例的建议']),
  'heading-not-registered': list('建议号,标题', [row]),
  'as-of-in-doubt': { lines: [`${title}（截至2025年9月1日）`, '建议号,标题', row], options: [] },
  'answered-not-public': list('建议号,标题,答复日期', [`${row},2025-09-01`]),
};

const remarks: Cases<() => Promise<void>> = {
  'line-not-understood': printed(pasted({ tail: '示例办结程度 已解决' })),
  'text-repaired': printed(pasted({ tail: '打印本页 关闭窗口' })),
};

const otherTables: Cases<() => unknown> = {
  'table-not-named': () => letter(['register']),
  'sheets-in-doubt': async () => {
    const data = [
      ['建议号', '标题'],
      [1, '示例'],
    ];
    const sheets = [
      { sheet: '甲', data },
      { sheet: '乙', data },
    ];
    await writeXlsxFile(sheets).toFile(inFolder('交办表.xlsx'));
    return letter(['register', inFolder('交办表.xlsx')]);
  },
  'register-in-brackets': () => {
    const file = inFolder('content/sessions/shili-npc-18-4.yaml');
    const [before = ''] = readFileSync(file, 'utf8').split(/^register:/m);
    writeFileSync(file, `${before}register: [{ number: "1", kind: suggestion }]\n`);
    writeFileSync(inFolder('交办表.csv'), `${title}\n建议号,标题\n${row}\n`);
    return letter(['register', inFolder('交办表.csv')]);
  },
};

test.each(entries({ ...checked, ...otherTables, ...remarks }))('%s is reported', async (id, run) => {
  await run();
  expect([...reported]).toContain(id);
});

test.each(entries(imported))('%s is reported for a text', (id, [text, name = '示例.txt', asked]) => {
  const { problems } = readLetterFile(name, new TextEncoder().encode(text), asked);
  expect(problems.map((problem) => problem.id)).toContain(id);
});

test.each(entries(registered))('%s is reported for a table', async (id, { lines, options }) => {
  writeFileSync(inFolder('交办表.csv'), lines instanceof Uint8Array ? lines : lines.join('\n'));
  await letter(['register', inFolder('交办表.csv'), ...options]);
  expect([...reported]).toContain(id);
});

test('every problem of the list is reported by a fixture or a case, and no other is', () => {
  const broken = globSync(join(fixtures, 'broken/*/expected.txt')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/ #(\S+)$/gm)].map(([, id]) => id),
  );
  const cases = [checked, otherTables, remarks, imported, registered].flatMap((one) => Object.keys(one));
  expect([...new Set([...broken, ...cases])].sort()).toEqual(ids.toSorted());
});

test('an id is never removed or renamed: programs and addresses use it', () => {
  const known = readFileSync(join(fixtures, 'problem-ids.txt'), 'utf8').trimEnd().split('\n');
  expect(ids.toSorted()).toEqual(known);
});

test('an id that is not in the list does not compile', () => {
  // @ts-expect-error
  expect(readFault(fault('no-such-problem', '示例', '示例')).message).toBe('示例');
});

test('an id is a few lower-case English words, and is in the list once', () => {
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
  expect(ids).toHaveLength(new Set(ids).size);
});

test('every problem is explained in sentences that end, under a title that does not', () => {
  for (const [id, { title: heading, meaning, cure }] of groups) {
    expect([meaning, cure], id).toEqual([expect.stringMatching(/。$/), expect.stringMatching(/。$/)]);
    expect(heading, id).not.toMatch(/[。；：]$/);
  }
});
