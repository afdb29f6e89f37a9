/** What a page states about a letter, in forms that once misled the importer. */
import { describe, expect, test } from 'vitest';
import { readLetterFile } from '../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../src/import/letter/recognise.ts';

const title = '关于市十八届人大四次会议第12号建议的答复';

function read({ head = '', own = title, tail = '示例市教育局\n2024年5月31日' } = {}): Recognised {
  const text = '示例甲代表：\n您提出的《关于修建示例路的建议》收悉。现答复如下：\n示例路年底前完工。';
  const letter = readLetterFile('示例.txt', new TextEncoder().encode([head, own, text, tail].join('\n')));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

describe('the day a page went online', () => {
  test.each([
    ['来源：示例市教育局发布时间：2024-06-04 15:22文字大小：[ ]背景色：', '2024-06-04 15:22'],
    ['发布时间：2024-06-04 15:22:07字体：大 中 小', '2024-06-04 15:22'],
    ['发布时间：2024-06-04 15:22来源：示例市教育局', '2024-06-04 15:22'],
    ['来源：市政府办2024-06-04', '2024-06-04'],
    ['信息来源：示例市教育局2024-06-04 09:30', '2024-06-04 09:30'],
    ['公开日期：2024-06-04\n来源：示例市教育局 时间：2024-06-04 09:44', '2024-06-04 09:44'],
    ['时间：2024-06-04 09:44\n发布日期：2024年6月4日', '2024-06-04 09:44'],
  ])('%s', (head, published) => {
    expect(read({ head }).reply).toMatchObject({ title, publishedOn: published, issuedOn: '2024-05-31' });
  });

  test('two days are not one', () => {
    const { reply, problems } = read({ head: '发布日期：2024-06-04\n时间：2024-06-05 09:44' });
    expect(reply.publishedOn).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ id: 'values-differ', field: 'publishedOn' }));
  });

  test.each(['日期', '时间'])('a %s below the text may be that of the letter', (label) => {
    const { reply, problems } = read({ tail: `电话：0574-56150000\n${label}：2024 年 5 月 23 日` });
    expect(reply).not.toHaveProperty('publishedOn');
    expect(problems).toContainEqual(expect.objectContaining({ id: 'day-in-doubt', field: 'issuedOn' }));
  });
});
