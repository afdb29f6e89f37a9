import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeFrontMatter } from '../../../src/import/front-matter.ts';
import { splitLetter } from '../../../src/library/source/front-matter.ts';
import { readFrontMatter, readYaml } from '../../../src/library/source/yaml.ts';

const letter = readFileSync(path.join(import.meta.dirname, '../../../content/replies/cixi-npc-18-4/367.md'), 'utf8');
const runs = process.env['DAFU_LONG'] ? 5000 : 300;

test('the first letter is in the canonical form, whatever the order of its fields', () => {
  const fields = parse(splitLetter(letter).yaml ?? '') as Record<string, unknown>;
  const backwards = Object.fromEntries(Object.entries(fields).reverse());
  expect(letter.startsWith(writeFrontMatter(backwards))).toBe(true);
});

test('lists of groups take one line per field, everything else is one line', () => {
  expect(
    writeFrontMatter({
      annexes: [{ file: '附件1.csv', title: '示例表' }],
      copiedTo: ['甲', '乙, 丙', '# 丁'],
      submissions: [{ proposers: [{ district: '示例团', name: '甲' }], kind: 'motion', number: '0038' }],
      title: '标题: 一',
      其他: true,
    }),
  ).toBe(`---
title: "标题: 一"
submissions:
  - number: "0038"
    kind: motion
    proposers: [{ district: 示例团, name: 甲 }]
copiedTo: [甲, "乙, 丙", "# 丁"]
annexes:
  - title: 示例表
    file: 附件1.csv
其他: true
---
`);
});

test.each([' ', '\u3000甲', '甲\u00a0', '\ufeff'])('blanks of any width at the ends of a text stay: %j', (title) => {
  expect(readFrontMatter(writeFrontMatter({ title }).slice(4, -4)).data).toEqual({ title });
});

test('any text reads back unchanged', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '2025-06-23',
      '0038',
      'true',
      '~',
      '',
      '- a',
      'a: b',
      '#',
      '"',
      "'",
      '\\',
      '|',
      '1e3',
      '[',
      '0x1',
      '！',
    ),
  );
  const fields = fc.record(
    {
      title: text,
      submissions: fc.array(fc.record({ number: text, kind: text, proposers: fc.array(text, { maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      copiedTo: fc.array(text, { maxLength: 3 }),
      contact: fc.record({ name: text, phone: text }),
      addresseeTotal: fc.nat(),
      annexes: fc.array(fc.record({ title: text, file: text }), { minLength: 1, maxLength: 2 }),
      summaryOnly: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fields, (given) => {
      if (Object.keys(given).length === 0) return;
      const { yaml = '' } = splitLetter(writeFrontMatter(given));
      expect(readYaml(yaml).data).toEqual(given);
    }),
    { numRuns: runs },
  );
});
