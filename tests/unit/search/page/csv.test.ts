import { expect, test } from 'vitest';
import { csvOf } from '../../../../src/search/page/csv.ts';
import { record } from '../records.ts';

const { facts } = record(367);

test('has a line for each letter, with its absolute URL, as Excel reads it', () => {
  expect(csvOf([facts], 'https://dafu.example/sub/')).toBe(
    '\ufeff会议,号数,题目,提出人,答复机关,发文字号,成文日期,类别标记,网址\r\n' +
      '市十八届人大四次会议,第367号建议,关于示例之367的建议,示例甲,市经信局,示经信建〔2025〕367号,2025-06-23,,https://dafu.example/sub/shili-npc-18-4/367/\r\n',
  );
});

test('quotes what would break a line, and prevents a cell from being a formula', () => {
  const [, line] = csvOf([{ ...facts, title: '=HYPERLINK("x"),甲' }], '/').split('\r\n');
  expect(line).toContain(`"'=HYPERLINK(""x""),甲"`);
});
