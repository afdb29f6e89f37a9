import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/search/index.ts';
import type { SearchRecord } from '../../../src/search/record.ts';

const record = (number: number): SearchRecord => ({
  url: `shili-npc-18-4/${number}/`,
  title: `关于示例之${number}的建议`,
  letterTitle: `对第${number}号建议的答复`,
  submissions: [{ number: String(number), label: `第${number}号建议` }],
  session: { id: 'shili-npc-18-4', name: '市十八届人大四次会议', body: 'npc', term: 18, session: 4, year: 2025 },
  documentNumber: `示经信建〔2025〕${number}号`,
  people: ['示例甲'],
  agency: '市经信局',
  agencyNames: ['示例市经济和信息化局', '市经信局'],
  on: '2025-06-23',
  paragraphs: ['示例甲代表：', `示例正文之${number}。`],
});
const records = Array.from({ length: 30 }, (_, index) => record(index + 1));

test('gives the files that a browser asks for, and no ready-made interface', async () => {
  const paths = [...(await buildIndex(records)).keys()];
  expect(paths).toContain('pagefind/pagefind.js');
  expect(paths).toContain('pagefind/pagefind-entry.json');
  expect(paths.filter((path) => path.includes('/fragment/'))).toHaveLength(30);
  expect(paths.filter((path) => /ui|highlight/.test(path))).toEqual([]);
});

test('gives the same bytes for the same records', async () => {
  const hashes = async () =>
    [...(await buildIndex(records))].map(([path, bytes]) => [path, hash('sha256', bytes)]).sort();
  expect(await hashes()).toEqual(await hashes());
});

test('keeps names and keys apart from the text', async () => {
  const files = await buildIndex([record(367)]);
  const fragment = [...files].find(([path]) => path.includes('/fragment/'))?.[1] ?? new Uint8Array();
  const text = gunzipSync(fragment).toString('utf8').replaceAll('\u200b', '');
  expect(text).toMatch(/示经信建〔2025〕367号.*¶.*示例正文之367。/);
});
