import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { RegisterEntry, Session } from '../../../../schemas/session.ts';
import { newSession, updateSession } from '../../../../src/import/register-sheet/update.ts';
import { byNumber } from '../../../../src/library/arrange.ts';

const update = (text: string, entries: RegisterEntry[], facts: Partial<Pick<Session, 'asOf' | 'complete'>> = {}) => {
  const listed = entries.map((entry, index) => ({ row: index + 2, entry }));
  return updateSession(text, parseDocument(text), listed, facts, byNumber);
};

const head = `# 示例会议
body: { id: shili-npc, kind: npc, name: 示例市人民代表大会 }
term: 18
session: 4 # 第四次
names: [市十八届人大四次会议]
`;
const registered = `${head}complete: false
register:
  # 经济类
  - { number: "0038", kind: suggestion, title: 关于示例夜市的建议, proposers: [示例甲], dueOn: 2025-08-31 } # 核对过
  # 教育类
  - { number: "40", kind: suggestion, proposers: [{ name: 示例乙, district: 城西代表团 }] }
# 完
`;

describe('a register', () => {
  test('takes new entries in order of number, each on its own line, and keeps comments in place', () => {
    const { text, added } = update(registered, [
      { number: 'Y1', kind: 'suggestion' },
      {
        number: '39',
        kind: 'suggestion',
        title: '关于示例: 停车, 等的建议',
        proposers: [{ name: '示例丙', district: '城东代表团' }],
      },
      { number: '7', kind: 'suggestion', coHandlingAgencies: ['shili-jyj', 'shili-jxj'], assignedOn: '2025-03-01' },
    ]);
    expect(added.map(({ entry }) => entry.number)).toEqual(['7', '39', 'Y1']);
    expect(text).toBe(`${head}complete: false
register:
  - { number: "7", kind: suggestion, coHandlingAgencies: [shili-jyj, shili-jxj], assignedOn: 2025-03-01 }
  # 经济类
  - { number: "0038", kind: suggestion, title: 关于示例夜市的建议, proposers: [示例甲], dueOn: 2025-08-31 } # 核对过
  - { number: "39", kind: suggestion, title: "关于示例: 停车, 等的建议", proposers: [{ name: 示例丙, district: 城东代表团 }] }
  # 教育类
  - { number: "40", kind: suggestion, proposers: [{ name: 示例乙, district: 城西代表团 }] }
  - { number: "Y1", kind: suggestion }
# 完
`);
  });

  test('changes only what the list states differently, in place', () => {
    const { text, changed, unchanged, untouched, respelt } = update(registered, [
      {
        number: '38',
        kind: 'suggestion',
        title: '关于示例夜市的建议',
        leadAgency: 'shili-jxj',
        assignedOn: '2025-03-01',
        dueOn: '2025-09-30',
      },
    ]);
    expect(changed.map(({ row, fields }) => ({ row, fields }))).toEqual([
      { row: 2, fields: ['leadAgency', 'assignedOn', 'dueOn'] },
    ]);
    expect({ unchanged, untouched: untouched.map(({ number }) => number), respelt }).toEqual({
      unchanged: [],
      untouched: ['40'],
      respelt: [2],
    });
    expect(text).toBe(
      registered.replace(
        'proposers: [示例甲], dueOn: 2025-08-31 }',
        'proposers: [示例甲], leadAgency: shili-jxj, assignedOn: 2025-03-01, dueOn: 2025-09-30 }',
      ),
    );
  });

  test('distinguishes the same number of different kinds', () => {
    const { added, untouched } = update(registered, [{ number: '38', kind: 'motion' }]);
    expect(added.map(({ entry }) => entry.kind)).toEqual(['motion']);
    expect(untouched).toHaveLength(2);
  });

  test('keeps the district of a person whom the list names without it', () => {
    expect(update(registered, [{ number: '40', kind: 'suggestion', proposers: ['示例乙'] }]).text).toBe(registered);
    const { text } = update(registered, [{ number: '40', kind: 'suggestion', proposers: ['示例乙', '示例丁'] }]);
    expect(text).toContain('proposers: [{ name: 示例乙, district: 城西代表团 }, 示例丁]');
  });

  test('whose entries are written over several lines keeps them so', () => {
    const text = `${head}register:
- number: "38" # 号
  kind: suggestion
  proposers:
    - 示例甲
    - 示例乙
- number: "40"
  kind: suggestion
`;
    const { text: updated } = update(text, [
      { number: '38', kind: 'suggestion', title: '示例题目', proposers: ['示例甲'], dueOn: '2025-08-31' },
      { number: '39', kind: 'suggestion' },
    ]);
    expect(updated).toBe(`${head}register:
- number: "38" # 号
  kind: suggestion
  title: 示例题目
  proposers:
    [示例甲]
  dueOn: 2025-08-31
- { number: "39", kind: suggestion }
- number: "40"
  kind: suggestion
`);
  });

  test.each([
    ['does not exist', head, `${head}register:\n`],
    ['does not exist, nor the last line end', head.trimEnd(), `${head}register:\n`],
    ['is empty', `${head}register: [] # 空\n# 完\n`, `${head}register: # 空\n`],
  ])('that %s begins with its first entry', (_, text, before) => {
    const { text: updated } = update(text, [{ number: '1', kind: 'suggestion' }]);
    expect(updated).toBe(`${before}  - { number: "1", kind: suggestion }\n${text.includes('完') ? '# 完\n' : ''}`);
  });

  test('in brackets takes no line', () => {
    const text = `${head}register: [{ number: "1", kind: suggestion }]\n`;
    expect(() => update(text, [{ number: '2', kind: 'suggestion' }])).toThrow('没法逐件登记');
  });

  test('that is unsorted takes an entry before the first higher number', () => {
    const text = `${head}register:\n${['5', '3', '9'].map((n) => `  - { number: "${n}", kind: suggestion }\n`).join('')}`;
    const { session } = update(text, [
      { number: '4', kind: 'suggestion' },
      { number: '7', kind: 'suggestion' },
    ]);
    expect(session.register?.map(({ number }) => number)).toEqual(['4', '5', '3', '7', '9']);
  });
});

test('date and completeness go before the register, or in place', () => {
  const facts = { asOf: '2026-06-30', complete: true };
  const once = update(registered, [], facts);
  expect(once.text).toBe(
    registered
      .replace('names: [市十八届人大四次会议]\n', 'names: [市十八届人大四次会议]\nasOf: 2026-06-30\n')
      .replace('complete: false', 'complete: true'),
  );
  expect(update(once.text, [], { ...facts, asOf: '2026-07-31' }).text).toBe(once.text.replace('06-30', '07-31'));
});

test('a new meeting is a file with what is known about it', () => {
  const session: Session = {
    ...{ body: { id: 'shili-npc', kind: 'npc', name: '示例市人民代表大会' }, term: 18, session: 5 },
    ...{ names: ['市十八届人大五次会议'] },
  };
  expect(newSession(session)).toBe(`body: { id: shili-npc, kind: npc, name: 示例市人民代表大会 }
term: 18
session: 5
names: [市十八届人大五次会议]
`);
});

test('for any register the text says what the update says, and a second update changes nothing', () => {
  const word = fc.constantFrom(
    '关于示例',
    'true',
    '123',
    '0x1F',
    '~',
    '- 甲',
    '#甲',
    '甲: 乙',
    '{甲}',
    '甲, 乙',
    '"甲"',
    "'",
    '*',
    '&',
    '2025-03-01',
    '：',
  );
  const entry = fc.record(
    {
      number: fc.integer({ min: 1, max: 12 }).map(String),
      kind: fc.constantFrom('suggestion' as const, 'motion' as const),
      title: word,
      proposers: fc.uniqueArray(fc.oneof(word, fc.record({ name: word, district: word })), {
        ...{ minLength: 1, maxLength: 2 },
        selector: (who) => (typeof who === 'string' ? who : who.name),
      }),
      leadAgency: fc.constantFrom('shili-jxj', 'shili-jyj'),
      dueOn: fc.constantFrom('2025-08-31', '2025-09-30'),
    },
    { requiredKeys: ['number', 'kind'] },
  );
  const entries = fc.uniqueArray(entry, { selector: ({ number, kind }) => `${number}/${kind}` });
  fc.assert(
    fc.property(entries, entries, (first, second) => {
      const before = update(registered, first).text;
      const { text, session } = update(before, second, { asOf: '2026-06-30' });
      expect(parse(text)).toEqual(session);
      expect(update(text, second, { asOf: '2026-06-30' }).text).toBe(text);
    }),
    { numRuns: 200 },
  );
});
