import { describe, expect, test } from 'vitest';
import { agenciesSchema } from '../../../../schemas/agency.ts';
import { sessionSchema } from '../../../../schemas/session.ts';
import { judge } from '../../../../src/library/check/validate.ts';
import { readFrontMatter, readYaml } from '../../../../src/library/source/yaml.ts';

const faults = (text: string): string[] =>
  readYaml(text).faults.map((one) => `${one.line}:${one.column} ${one.message}`);

describe('readYaml', () => {
  const source = readYaml('title: 示例\nsubmissions:\n  - number: 0038\n    kind:\ncontact: { phone: "1" }\n', 2);

  test('keeps dates as text', () => {
    expect(readYaml('issuedOn: 2025-06-23').data).toEqual({ issuedOn: '2025-06-23' });
  });

  test('knows the positions of values and keys, counted from the first line of the file', () => {
    expect(source.valueAt(['title'])).toEqual({ line: 2, column: 8 });
    expect(source.keyAt(['submissions', 0, 'number'])).toEqual({ line: 4, column: 5 });
    expect(source.valueAt(['contact', 'phone'])).toEqual({ line: 6, column: 19 });
  });

  test('points to the key of an empty value, and to the group of a missing one', () => {
    expect(source.valueAt(['submissions', 0, 'kind'])).toEqual({ line: 5, column: 5 });
    expect(source.valueAt(['submissions', 0, 'title'])).toEqual({ line: 4, column: 5 });
    expect(source.valueAt(['issuedOn'])).toEqual({ line: 2, column: 1 });
    expect(source.valueAt(['contact', 'name'])).toEqual({ line: 6, column: 10 });
  });

  test('knows how a number was written', () => {
    expect(source.numberAt(['submissions', 0, 'number'])).toBe('0038');
    expect(source.numberAt(['title'])).toBeUndefined();
  });

  test.each([
    ['title：示例\n', []],
    ['session: a\ntitle：示例\n', ['2:1 用了中文冒号']],
    ['session: a\ntitle:示例\nkind: b\n', ['2:1 冒号后面少一个空格']],
    ['title: 关于: 示例\n', ['1:8 值里有英文冒号和空格']],
    ['title: "示例\nsession: a\n', ['1:8 引号没有合上']],
    ['contact: { name: 甲\nsession: a\n', ['1:10 花括号没有合上']],
    ['proposers: [甲, 乙\nsession: a\n', ['1:12 方括号没有合上']],
    ['title: "示例" 建议\n', ['1:13 引号后面还有文字']],
    ['title: @示例\nnote: `示例\n', ['1:8 值不能以 @ 开头', '2:7 值不能以 ` 开头']],
    ['title: *示例\n', ['1:8 值不能以 * 开头']],
    ['title: &示例 建议\n', ['1:8 值不能以 & 开头']],
    ['title: !示例 建议\n', ['1:8 值不能以 ! 开头']],
    ['title: !!binary 5qCH\n', ['1:8 值不能以 ! 开头']],
    ['title: !!str 示例\nnote: !!js/function 示例\n', ['1:8 值不能以 ! 开头', '2:7 值不能以 ! 开头']],
    ['a: !!map # 示例\n  b: !x "!示例"\n', ['1:4 值不能以 ! 开头', '2:6 值不能以 ! 开头']],
    ['a: &甲 [1]\nb: *甲\nc: "*甲 !x &y"\n', ['1:4 值不能以 & 开头', '2:4 值不能以 * 开头']],
    ['a:\n\t- 甲\n', ['2:1 不能用制表符缩进']],
    ['a: 1\n---\nb: 2\n', ['2:1 多了一行 ---']],
    ['a: "\\示"\n', ['1:5 双引号里的反斜杠 \\ 写法不对']],
    ['a: 1\nb: 2\na: 3\n', ['3:1 “a”写了两次，第 1 行已有']],
    ['a:\n  - x\n - y\n', ['3:1 缩进不对']],
    ['? [a]\n: 1', ['1:3 名称不是文字']],
    ['title: {{甲}}', ['1:9 名称不是文字']],
    ['title: 示例\n文字\nsession: a\n', ['2:1 这一行缺少“名称: ”']],
  ])('explains %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('reads what a value may contain: marks inside a word, a colon without a blank', () => {
    expect(readYaml('a: 甲*乙&丙!\nb: 9:30\nc: https://www.example.gov.cn\n')).toMatchObject({
      faults: [],
      data: { a: '甲*乙&丙!', b: '9:30', c: 'https://www.example.gov.cn' },
    });
  });
});

describe('invisible characters', () => {
  test.each([
    ['title: "示\\u202e例"', '1:8 有看不见的字符 U+202E'],
    ['title: 示\u2028例', '1:8 有看不见的字符 U+2028'],
    ['title: 示\u200b例\u2029示\u200b例', '1:8 有看不见的字符 U+200B、U+2029'],
    ['title: "示\\0例\\u0085\\ud800"', '1:8 有看不见的字符 U+0000、U+0085、U+D800'],
    ['a: [甲, { b: "乙\\ufeff" }]', '1:13 有看不见的字符 U+FEFF'],
    ['"a\\u2066": 甲', '1:1 有看不见的字符 U+2066'],
    ['title: 示\u3164\u115f\u1160\uffa0例', '1:8 有看不见的字符 U+3164、U+115F、U+1160、U+FFA0'],
    ['title: 示\u034f\u17b4\u17b5\u180b\u180f例', '1:8 有看不见的字符 U+034F、U+17B4、U+17B5、U+180B、U+180F'],
    ['title: 示\u2800\ufffc例', '1:8 有看不见的字符 U+2800、U+FFFC'],
    ['title: 示\ufe00例☎\ufe0f', '1:8 有看不见的字符 U+FE00、U+FE0F'],
    ['title: 示\u00a0例', '1:8 有看不见的字符 U+00A0'],
    ['示\u2800例: 甲', '1:1 有看不见的字符 U+2800'],
  ])('are refused in %j', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test('are reported for the file if no file may contain them', () => {
    expect(faults('title: 示\u202e例\u200b')).toEqual([]);
  });

  test('name the field', () => {
    expect(readYaml('a:\n  - b: 示\u200b例', 4).faults).toMatchObject([{ line: 5, column: 8, field: 'a.0.b' }]);
  });
});

describe('more than anybody writes', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: v\n`).join('');
  const refused = (text: string) => readFrontMatter(text).faults.map((one) => `${one.line} ${one.message}`);

  test.each([
    ['names', lines(5001), '2 这部分有 5001 项，至多 5000 项'],
    ['characters', lines(100_000), '2 这部分有 988890 字，至多 200000 字'],
    ['levels of brackets', `a: ${'['.repeat(5000)}`, '2 层次太多，至多 16 层'],
    ['levels of names', `${'? '.repeat(40)}a`, '2 层次太多，至多 16 层'],
    ['levels of names in brackets', `${'['.repeat(2000)}${']: 1'.repeat(2000)}`, '2 层次太多，至多 16 层'],
    ['levels of dashes', `a:\n ${'- '.repeat(5000)}甲`, '3 层次太多，至多 16 层'],
  ])('%s are refused in a moment', { timeout: 10_000 }, (_, text, fault) => {
    expect(refused(text)).toEqual([fault]);
    expect(readFrontMatter(text).data).toBeUndefined();
    expect(() => readFrontMatter(text).texts()).not.toThrow();
  });

  test('of 100,000 unknown fields of a register, twenty are reported, and how many more there are', {
    timeout: 20_000,
  }, () => {
    const { faults } = judge(sessionSchema, readYaml(lines(100_000)));
    const unknown = faults.filter(({ id }) => id === 'field-unknown');
    expect(unknown).toHaveLength(20);
    expect(unknown.at(-1)).toMatchObject({ line: 20, message: '没有“k19”这一项，后面还有 99980 项也没有' });
  });

  test('100,000 agencies written as text are reported in seconds', { timeout: 20_000 }, () => {
    const { faults } = judge(agenciesSchema, readYaml(lines(100_000)));
    expect(faults.at(-1)).toMatchObject({ line: 100_000, field: 'k99999' });
  });

  test('a register may be longer, and a duplicate name is found in it', { timeout: 10_000 }, () => {
    expect(faults(`${lines(6000)}k7: w\n`)).toEqual(['6001:1 “k7”写了两次，第 8 行已有']);
  });
});
