import { expect, test } from 'vitest';
import { numbersIn } from '../../../../src/import/letter/numbers.ts';

test.each([
  ['对市十八届人大四次会议第367号建议的答复', ['367']],
  ['关于第12、35号建议和第40号建议的答复', ['12', '35', '40']],
  ['关于第0043号的答复', ['0043']],
  ['关于县十六届人大三次会议Y19号代表建议答复的函', ['Y19']],
  ['代表建议(第24号)答复意见', ['24']],
  ['第00006号(经济发展类001号)提案答复的函', ['00006']],
  ['闭08号建议的答复', ['闭08']],
  ['关于第三百六十七号提案的答复', ['367']],
  ['关于贯彻慈政发〔2024〕5号文件的建议的答复', []],
])('%s', (text, numbers) => {
  expect(numbersIn(text).numbers).toEqual(numbers);
});

test('in a sentence only a number next to the word counts', () => {
  expect(numbersIn('您提出的第129号建议（第129号），见中央1号文件、第3号线', true)).toEqual({
    numbers: ['129'],
    word: '建议',
  });
  expect(numbersIn('根据第12号令，修建3号井', true).numbers).toEqual([]);
});

test.each([
  ['对市政协十四届四次会议第20250688号提案的答复', ['20250688']],
  ['湖北省十二届人大五次会议第2017546号建议的答复', ['2017546']],
  ['关于市政协十三届五次会议第B-023号提案的答复', ['B-023']],
  ['关于市政协十三届五次会议第Ｂ－023号提案的答复', ['B-023']],
  ['关于市政协会议第A012号提案的答复', ['A012']],
  ['关于第2023-12号建议的答复', ['2023-12']],
  ['关于2023年第12号建议的答复', ['12']],
  ['对市十八届人大四次会议闭会期间第3号建议的答复', ['闭3']],
  ['对市人大闭会期间代表建议第3、4号的答复', ['闭3', '闭4']],
  ['对第3号闭会期间建议的答复', ['闭3']],
  ['对闭会第3号建议的答复', ['闭3']],
  ['对第3号建议和闭会期间第3号建议的答复', ['3', '闭3']],
  ['对闭会期间第3号建议和第5号建议的答复', ['闭3', '闭5']],
  ['关于平时提案第2号的答复', ['平2']],
  ['关于第2号平时提案的答复', ['平2']],
  ['关于市政协党派团体提案第3号的答复', ['党3']],
  ['关于《关于加强闭会期间代表活动的建议》（第36号）的答复', ['36']],
  ['关于第B-023至B-025号提案的答复', ['B-023', 'B-024', 'B-025']],
  ['关于第311-313号建议的答复', ['311', '312', '313']],
  ['关于《关于示例的提案》（编号：20250688）的答复', ['20250688']],
])('%s', (text, numbers) => {
  expect(numbersIn(text).numbers).toEqual(numbers);
});

test.each([
  '关于第A-2023-012号提案的答复',
  '关于第2023A012号提案的答复',
  '关于第2025 0688号提案的答复',
  '关于第2001-2003号提案的答复',
  '关于第12-1号提案的答复',
  '关于特3号建议的答复',
  '关于第3号党派团体提案的答复',
  '关于第123456789号提案的答复',
])('takes no number of “%s”', (text) => {
  expect(numbersIn(text).numbers).toEqual([]);
});

test('a sentence names a number of the time between meetings', () => {
  expect(numbersIn('您在市十八届人大四次会议闭会期间提出的第3号建议收悉', true).numbers).toEqual(['闭3']);
  expect(numbersIn('您在闭会期间提出的《关于示例的建议》（第3号）收悉', true).numbers).toEqual(['闭3']);
  expect(numbersIn('您提出的《关于示例的提案》（编号：2023-12）收悉', true).numbers).toEqual(['2023-12']);
});

test('a sentence names a number with a letter without 第, and one with the number of its class', () => {
  expect(numbersIn('您提出的A370号委员提案《关于示例的提案》收悉', true).numbers).toEqual(['A370']);
  expect(numbersIn('你们提出第00445号（农业水利类445号）提案收悉', true).numbers).toEqual(['00445']);
  expect(numbersIn('根据12号提案收悉', true).numbers).toEqual([]);
});
