import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildIndex } from '../../../../src/search/index/pagefind.ts';
import { record } from '../records.ts';

const records = Array.from({ length: 30 }, (_, index) => record(index + 1));

test('returns the files that a browser requests, and no ready-made interface', async () => {
  const paths = [...(await buildIndex(records)).keys()];
  expect(paths).toContain('pagefind/pagefind.js');
  expect(paths).toContain('pagefind/pagefind-entry.json');
  expect(paths.filter((path) => path.includes('/fragment/'))).toHaveLength(30);
  expect(paths.filter((path) => /ui|highlight/.test(path))).toEqual([]);
});

test('returns the same bytes for the same records', async () => {
  const hashes = async () =>
    [...(await buildIndex(records))].map(([path, bytes]) => [path, hash('sha256', bytes)]).sort();
  expect(await hashes()).toEqual(await hashes());
});

const fragmentOf = async (one: ReturnType<typeof record>) => {
  const [found] = [...(await buildIndex([one]))].filter(([path]) => path.includes('/fragment/'));
  return { path: found?.[0], text: gunzipSync(found?.[1] ?? new Uint8Array()).toString('utf8') };
};

test('a fragment contains the text that readers see, not the tokens', async () => {
  const { text } = await fragmentOf(record(367));
  expect(text).toContain('示例甲代表：\\n一、总的情况\\n示例正文之367。\\n抄送：示例市科技局');
  expect(text).not.toContain('ㄅ');
});

test('a fragment that shows something else has another name', async () => {
  const other = record(367);
  const changed = { ...other, facts: { ...other.facts, agency: '市工信局' } };
  expect((await fragmentOf(changed)).path).not.toBe((await fragmentOf(other)).path);
});
