/** Document numbers without brackets: 示水议2025年16号 is one, and no submission number. */
import { expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';

function read(head: string) {
  const text = [
    '对市十八届人大四次会议第12号建议的答复',
    head,
    '示例甲代表：',
    '您提出的《关于示例的建议》收悉。',
    '我局已经办理。',
    '示例市水利局',
    '2025年6月23日',
  ].join('\n');
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

test.each([
  ['示水议2025年16号', '示水议〔2025〕16号'],
  ['示水案2025-16', '示水案〔2025〕16号'],
  ['示水函2025年16号 B类', '示水函〔2025〕16号'],
  ['文号：示水提2025-16号', '示水提〔2025〕16号'],
])('%s is %s, and its new form is reported', (written, number) => {
  const { reply, repairs } = read(written);
  expect(reply.documentNumber).toBe(number);
  expect(reply.submissions?.map((one) => one.number)).toEqual(['12']);
  expect(repairs.some(({ line, message }) => line === 2 && message.includes(number))).toBe(true);
});

test('what is no code is left, and reported', () => {
  const { reply, unrecognised } = read('示例市2025年16号');
  expect(reply.documentNumber).toBeUndefined();
  expect(unrecognised.map(({ line }) => line)).toContain(2);
});

test.each([
  '交办文号：示府办〔2024〕15号',
  '承办单位：示例市水利局　　交办文号：示府办〔2024〕15号',
  '交办文号 示府办〔2024〕15号',
  '来文：（示府办〔2024〕15号）',
])('the number of another paper is not that of the letter: %s', (line) => {
  const { reply, unrecognised } = read(line);
  expect(reply.documentNumber).toBeUndefined();
  expect(unrecognised).toContainEqual({ line: 2, text: expect.stringContaining('示府办〔2024〕15号') });
});

test('a mark above the label of the number', () => {
  expect(read('类别：B　　文号：示水函〔2025〕16号').reply).toMatchObject({
    documentNumber: '示水函〔2025〕16号',
    disposition: 'B',
  });
});
