/** Recipients of copies, and what is listed with them. */
import { expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';

function read(copies: string) {
  const text = [
    '对市十八届人大四次会议第12号建议的答复',
    '示例甲代表：',
    '您提出的《关于示例的建议》收悉。现答复如下：',
    '我局已经办理。',
    '示例市教育局',
    '2025年6月23日',
    copies,
  ].join('\n');
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

test.each([
  ['分送：局领导，各科室，存档。', ['局领导', '各科室']],
  ['抄送：市人大常委会代表工委、市政府办公室（2）。', ['市人大常委会代表工委', '市政府办公室']],
  ['抄送：市人大常委会代表工委（各2份）、市政府督查室2份，存档1份', ['市人大常委会代表工委', '市政府督查室']],
])('how many copies are sent, and the file, are no recipients: %s', (line, copiedTo) => {
  const { reply, repairs } = read(line);
  expect(reply.copiedTo).toEqual(copiedTo);
  expect(repairs).toContainEqual(expect.objectContaining({ line: 7, message: expect.stringContaining('没有取') }));
});

test('copies to nobody are none', () => {
  const { reply, repairs } = read('抄送：无');
  expect(reply.copiedTo).toBeUndefined();
  expect(repairs).toContainEqual(expect.objectContaining({ line: 7 }));
});
