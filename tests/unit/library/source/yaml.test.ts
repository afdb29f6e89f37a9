import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../../src/library/source/yaml.ts';

const faults = (text: string): string[] =>
  readYaml(text).faults.map((one) => `${one.line}:${one.column} ${one.message}`);

describe('readYaml', () => {
  const source = readYaml('title: 示例\nsubmissions:\n  - number: 0038\n    kind:\ncontact: { phone: "1" }\n', 2);

  test('keeps dates as text', () => {
    expect(readYaml('issuedOn: 2025-06-23').data).toEqual({ issuedOn: '2025-06-23' });
  });

  test('knows the place of values and keys, counted from the first line of the file', () => {
    expect(source.valueAt(['title'])).toEqual({ line: 2, column: 8 });
    expect(source.keyAt(['submissions', 0, 'number'])).toEqual({ line: 4, column: 5 });
    expect(source.valueAt(['contact', 'phone'])).toEqual({ line: 6, column: 19 });
  });

  test('gives the key of an empty value, and the group of a missing one', () => {
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
    ['a:\n\t- 甲\n', ['2:1 不能用制表符缩进']],
    ['a: 1\n---\nb: 2\n', ['2:1 多了一行 ---']],
    ['a: "\\示"\n', ['1:5 双引号里的反斜杠 \\ 写法不对']],
    ['a: 1\nb: 2\na: 3\n', ['3:1 “a”写了两次，第 1 行已有']],
    ['a:\n  - x\n - y\n', ['3:1 缩进不对']],
    ['title: 示例\n文字\nsession: a\n', ['2:1 这一行缺少“名称: ”']],
  ])('explains %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('reads what may stand in a value: marks inside a word, a colon without a blank', () => {
    expect(readYaml('a: 甲*乙&丙!\nb: 9:30\nc: https://www.example.gov.cn\n')).toMatchObject({
      faults: [],
      data: { a: '甲*乙&丙!', b: '9:30', c: 'https://www.example.gov.cn' },
    });
  });
});
