import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentTables, facetTable, numberTables, searchTables } from '../../../../src/search/index/tables.ts';
import { byKey, tableOf } from '../../../../src/search/keys.ts';
import type { NumberEntry } from '../../../../src/search/record.ts';
import { record } from '../records.ts';

const entry = (key: string, session = 'shili-npc-18-4'): NumberEntry => ({
  key,
  number: key,
  kind: 'suggestion',
  label: `第${key}号建议`,
  session,
  letters: [record(Number(/\d+/.exec(key)?.[0])).facts],
});

describe('numbers are in order', () => {
  test.each([
    ['2', '10'],
    ['367', '3670'],
    ['999', 'Y1'],
    ['Y19', '闭8'],
    ['2024/900', '2025/1'],
    ['2025/16', '2025/闭8'],
  ])('%s before %s', (a, b) => {
    expect(Math.sign(byKey(a, b))).toBe(-1);
    expect(Math.sign(byKey(b, a))).toBe(1);
    expect(byKey(a, a)).toBe(0);
  });
});

test('tables are small, and every number is in the one that its key leads to', () => {
  const numbers = Array.from({ length: 1500 }, (_, index) => entry(String((index % 750) + 1), `shili-${index % 2}`));
  const tables = numberTables([...numbers, entry('Y19'), entry('闭8')]);
  const firsts = tables.map(([first]) => first?.key ?? '');
  expect(tables.flat()).toHaveLength(1502);
  for (const table of tables) {
    expect(table.length).toBeLessThanOrEqual(150);
    expect(gzipSync(JSON.stringify(table)).length).toBeLessThanOrEqual(5000);
  }
  fc.assert(
    fc.property(fc.constantFrom(...numbers), ({ key }) => {
      const table = tables[tableOf(firsts, key)] ?? [];
      expect(table.filter((one) => one.key === key)).toHaveLength(2);
    }),
  );
});

test('a site without letters has tables nevertheless', () => {
  const files = searchTables({ records: [], numbers: numberTables([]), documents: documentTables([]), labels: {} });
  expect([...files.keys()]).toEqual(['search/numbers/0.json', 'search/documents/0.json', 'search/facets.json']);
});

test('the table of facets lists the letters from the oldest', () => {
  const { facets, numbers } = facetTable([record(1), record(2)], {});
  expect(numbers).toEqual(['1', '2']);
  expect(facets.disposition).toEqual({ values: ['A'], of: [[0], []] });
  expect(facets.topic).toEqual({
    values: ['产业', '数字化'],
    of: [
      [0, 1],
      [0, 1],
    ],
  });
});
