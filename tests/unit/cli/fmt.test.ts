import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { fmt } from '../../../src/cli/fmt.ts';
import { readContent } from '../../../src/library/read.ts';
import { splitLetter } from '../../../src/library/source/front-matter.ts';
import { writeCorpus } from '../../corpus/write.ts';

const root = resolve(import.meta.dirname, '../../..');

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dafu-fmt-')));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', join(folder, 'content'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const first = () => join(folder, 'content/replies/cixi-npc-18-4/367.md');

function run(...args: string[]): { code: number; out: string } {
  const out: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
  try {
    return { code: fmt(...args), out: out.join('\n') };
  } finally {
    log.mockRestore();
  }
}

test('leaves the first letter as it is', () => {
  const before = readFileSync(first());
  expect(run()).toEqual({ code: 0, out: '没有要改的' });
  expect(readFileSync(first())).toEqual(before);
});

test('orders fields, writes notation by its norm and keeps comments with their fields', () => {
  writeFileSync(
    first(),
    `---
# 谁写的
issuedOn: 2025年6月23日 # 落款
title: "对市十八届人大四次会议第367号建议的答复"
session: cixi-npc-18-4
submissions: [{ kind: 建议, number: 第367号, proposers: 章卫军 }]

# 文号
documentNumber: 慈经信建[2025]16号
contact:
  phone: 89596662
  name: 王天琪
copiedTo:
  - 市科技局 # 主送之外
  - 市政府办公室
issuingAgency: cixi-jxj
disclosure: 主动公开
addressees: 章卫军
# 到此
---

正文  不动。\t
`,
  );
  expect(run(first()).code).toBe(0);
  expect(readFileSync(first(), 'utf8')).toBe(`---
title: 对市十八届人大四次会议第367号建议的答复
session: cixi-npc-18-4
submissions:
  - number: "367"
    kind: suggestion
    proposers: [章卫军]
# 文号
documentNumber: 慈经信建〔2025〕16号
issuingAgency: cixi-jxj
disclosure: proactive
addressees: [章卫军]
# 谁写的
issuedOn: 2025-06-23 # 落款
copiedTo:
  - 市科技局 # 主送之外
  - 市政府办公室
contact: { name: 王天琪, phone: "89596662" }
# 到此
---

正文  不动。\t
`);
  expect(run(first()).out).toBe('没有要改的');
});

test('keeps line ends, the byte order mark and every byte below the front matter', () => {
  const text = '\r\n章卫军代表：\r\n末行没有换行 ';
  const bytes = `\ufeff---\r\nsession: cixi-npc-18-4\r\ntitle: 标题\r\n---\r\n${text}`;
  writeFileSync(first(), bytes);
  run(first());
  expect(readFileSync(first(), 'utf8')).toBe(`\ufeff---\r\ntitle: 标题\r\nsession: cixi-npc-18-4\r\n---\r\n${text}`);
});

test('reports what cannot be read with its position, leaves it, and formats the others', () => {
  const broken = join(folder, 'content/replies/cixi-npc-18-4/1.md');
  writeFileSync(broken, '---\ntitle: [一\n---\n正文\n');
  writeFileSync(first(), readFileSync(first(), 'utf8').replace('disclosure: proactive', 'disclosure: 主动公开'));
  const { code, out } = run();
  expect(code).toBe(1);
  expect(out).toMatch(/1\.md:2:8 .*方括号没有合上/);
  expect(out).toContain('已改');
  expect(readFileSync(broken, 'utf8')).toBe('---\ntitle: [一\n---\n正文\n');
  expect(readFileSync(first(), 'utf8')).toContain('disclosure: proactive\n');
  expect(run(join(folder, '没有.md')).out).toContain('没有这个文件');
});

test('formats fields named like parts of every object, and the letters after them', () => {
  const odd = join(folder, 'content/replies/cixi-npc-18-4/1.md');
  writeFileSync(odd, '---\n__proto__: 甲\nconstructor: 乙\ntitle: 示例\n---\n正文\n');
  writeFileSync(first(), readFileSync(first(), 'utf8').replace('disclosure: proactive', 'disclosure: 主动公开'));
  expect(run().code).toBe(0);
  expect(readFileSync(odd, 'utf8')).toBe('---\ntitle: 示例\n__proto__: 甲\nconstructor: 乙\n---\n正文\n');
  expect(readFileSync(first(), 'utf8')).toContain('disclosure: proactive\n');
});

test('generated letters keep their meaning, and do not change a second time', () => {
  const content = mkdtempSync(join(folder, 'corpus-'));
  writeCorpus(content, { letters: 60, seed: 5 });
  vi.stubEnv('CONTENT_DIR', content);
  const { entries } = readContent(content);
  const texts = entries.map(({ file }) => readFileSync(join(content, file), 'utf8'));
  expect(run().code).toBe(0);
  for (const [index, { file }] of entries.entries()) {
    const [was, is] = [splitLetter(texts[index] ?? ''), splitLetter(readFileSync(join(content, file), 'utf8'))];
    expect(parse(is.yaml ?? '')).toEqual(parse(was.yaml ?? ''));
    expect(is.text).toBe(was.text);
  }
  expect(run().out).toBe('没有要改的');
});
