/** Letters that belong together, queried as pages do. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/library/entry.ts';

const sample = resolve(import.meta.dirname, '../../fixtures/site');
const session = 'shili-npc-18-4';

const letter = (number: string, agency: string, more: string, text = '正文。') => `---
title: 对市十八届人大四次会议第${number}号建议的答复
session: ${session}
submissions: [{ number: "${number}", kind: suggestion }]
issuingAgency: ${agency}
disclosure: proactive
issuedOn: 2025-07-07
${more}
---
${text}
`;
const withdrawn = 'withdrawn: { on: 2025-08-04, reason: 示例, authority: 示例局 }';

let root: string;
let library: typeof import('../../../src/library/query.ts');
let citing: typeof import('../../../src/library/citing.ts');
beforeAll(async () => {
  root = join(mkdtempSync(join(tmpdir(), 'dafu-query-')), 'content');
  cpSync(sample, root, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(root, `replies/${session}/${name}.md`), text);
  write('50-2', letter('50', 'shili-gzw', `follows: ${session}/50\nsupersedes: ${session}/50`));
  write('Y19-2', letter('Y19', 'shili-gzw', `follows: ${session}/Y19\n${withdrawn}`, ''));
  write('13', letter('13', 'shili-jyj', ''));
  write('90', letter('90', 'shili-jyj', '', '见市十八届人大四次会议第13、25、50号建议的答复和示经信建〔2025〕8号。'));
  vi.stubEnv('CONTENT_DIR', root);
  vi.resetModules(); // the catalogue of another content root may be loaded
  library = await import('../../../src/library/query.ts');
  citing = await import('../../../src/library/citing.ts');
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  rmSync(resolve(root, '..'), { recursive: true });
});

function at(path: string): Entry {
  const address = library.addressAt(`${session}/${path}`);
  if (address?.kind !== 'letter' && address?.kind !== 'withdrawn') throw new Error(`no letter at ${path}`);
  return address.entry;
}
const paths = (entries: (Entry | undefined)[]) => entries.map((entry) => entry?.path.slice(session.length + 1));

test('the content has no error', () => {
  expect(library.problems().filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('a letter', () => {
  test('that follows another is listed there, and vice versa', () => {
    expect(paths([library.relationsOf(at('12-2')).follows])).toEqual(['12']);
    expect(paths(library.relationsOf(at('12')).followedBy)).toEqual(['12-2']);
  });

  test('that was withdrawn keeps its relations', () => {
    const { followedBy, supersededBy } = library.relationsOf(at('50'));
    expect([paths(followedBy), paths(supersededBy)]).toEqual([['50-2'], ['50-2']]);
    expect(paths([library.relationsOf(at('50-2')).follows])).toEqual(['50']);
    expect(paths(library.relationsOf(at('Y19')).followedBy)).toEqual(['Y19-2']);
    expect(paths([library.relationsOf(at('Y19-2')).follows])).toEqual(['Y19']);
  });

  test('is listed with those of other agencies to the same number, merged or not, but not with its own follow-up', () => {
    expect(paths(library.relationsOf(at('25/shili-jxj')).besides)).toEqual(['25/shili-jyj']);
    expect(paths(library.relationsOf(at('13')).besides)).toEqual(['12']);
    expect(paths(library.relationsOf(at('12')).besides)).toEqual(['13']);
  });
});

describe('a letter that mentions others', () => {
  const text = '见市十八届人大四次会议第13、25、50号建议的答复和示经信建〔2025〕8号。';

  test('links to each: a letter, a choice, what is published of a number, a document', () => {
    const mentions = citing.mentionsFrom(at('90'))(text);
    expect(mentions.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['市十八届人大四次会议第13', `/${session}/13/`],
      ['25', `/${session}/25/`],
      ['50号建议', `/${session}/50-2/`],
      ['示经信建〔2025〕8号', `/${session}/12/`],
    ]);
  });

  test('is listed by each of them', () => {
    for (const path of ['13', '25/shili-jxj', '25/shili-jyj', '50-2', '12'])
      expect(paths(citing.citedBy(at(path))), path).toContain('90');
    expect(citing.citedBy(at('50'))).toEqual([]);
    expect(citing.citedBy(at('90'))).toEqual([]);
  });

  test('does not link to itself', () => {
    expect(citing.mentionsFrom(at('13'))('市十八届人大四次会议第13号建议')).toEqual([]);
  });
});

test('the text of a suggestion is found however its number is written', () => {
  expect(library.questionText(session, { number: '0367', kind: 'suggestion' })).toContain('示例支柱产业');
  expect(library.questionText(session, { number: '367', kind: 'motion' })).toBeUndefined();
});
