/** What the sentences below the opening mention: taken if plain, otherwise reported. */
import { expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../../src/import/letter/recognise.ts';

function read(sentence: string): Recognised {
  const text = [
    '关于市十八届人大四次会议第12号建议的答复',
    '示例甲代表：',
    '您提出的《关于修建示例路的建议》收悉。现答复如下：',
    sentence,
    '示例市教育局',
    '2024年5月31日',
  ];
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text.join('\n')));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

const reportedOn = ({ problems }: Recognised, field: string) =>
  problems.flatMap((problem) => (problem.field === field ? [problem.line] : []));

test.each([
  '您建议提高标准，经与市财政局商议，暂维持15万元。',
  '会同市医保局、市财政局研究后，全市拟新增床位600张。',
  '征求市财政局意见，今年不再增加。',
])('agencies consulted below the opening are reported: %s', (sentence) => {
  const letter = read(sentence);
  expect(letter.reply.coHandlingAgencies).toBeUndefined();
  expect(reportedOn(letter, 'coHandlingAgencies')).toEqual([4]);
});

test.each(['会同市财政局研究制定了《示例办法》。', '会同有关部门研究后，列入计划。', '市财政局提出了意见。'])(
  'other work is not: %s',
  (sentence) => {
    expect(reportedOn(read(sentence), 'coHandlingAgencies')).toEqual([]);
  },
);

test.each(['此复函已经局长示例甲审签。', '本件由分管副局长示例甲同意签发，请您监督。'])('%s', (sentence) => {
  const letter = read(sentence);
  expect(letter.reply.signatory).toBe('示例甲');
  expect(letter.paragraphs.at(-1)?.text).toBe(sentence);
});

test.each(['此复函已经局长办公会审签。', '本答复已经局领导签发。'])('%s names nobody', (sentence) => {
  const letter = read(sentence);
  expect(letter.reply.signatory).toBeUndefined();
  expect(reportedOn(letter, 'signatory')).toEqual([4]);
});
