/** Texts that a copy or a wrong encoding damaged: mended and reported, or an error with its line. */
import { describe, expect, test } from 'vitest';
import { readLetterFile } from '../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../src/import/letter/recognise.ts';

function read(text: string, name = '示例.txt'): Recognised {
  const letter = readLetterFile(name, new TextEncoder().encode(text));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

const lines = [
  '关于对市十八届人大四次会议第12号建议的答复',
  '示例甲代表：',
  '您提出的《关于示例的建议》收悉。现答复如下：',
  '示例路已经修好。',
  '示例市水利局',
  '2025年6月23日',
];

describe('a copy from a PDF', () => {
  const copied = [
    '关于对市⼗⼋届⼈⼤四次会议第１２号建议的答复',
    ...lines.slice(1, 3),
    '⽴⾯改造已完⼯。',
    '示例市⽔利局',
    '2025年6⽉23⽇',
  ];

  test('is read in the usual characters, and says so once', () => {
    const { reply, paragraphs, repairs } = read(copied.join('\n'));
    expect(reply).toMatchObject({ session: { label: '市十八届人大四次会议' }, issuingAgency: '示例市水利局' });
    expect(reply).toMatchObject({ submissions: [{ number: '12' }], issuedOn: '2025-06-23' });
    expect(paragraphs.at(-1)?.text).toBe('立面改造已完工。');
    expect(repairs).toEqual([{ line: 1, message: expect.stringMatching(/^部首字.*：⼗→十、⼋→八.*等，共 12 处$/u) }]);
  });

  test('is mended in the cells of a page too', () => {
    const page = `<p>${lines.join('</p>\n<p>').replace('</p>', '</p><table><tr><td>⽂号</td><td>示⽔〔2025〕1号</td></tr></table>')}`;
    expect(read(page, '示例.html').reply.documentNumber).toBe('示水〔2025〕1号');
  });
});

test('a line in which something was repaired is reported if it is not understood', () => {
  const { unrecognised } = read([...lines, '示\u200b例不明的一行'].join('\n'));
  expect(unrecognised).toEqual([{ line: 7, text: '示例不明的一行' }]);
});
