/** Numbers of every kind, made by a seed: each is found however it is written, and what is similar is not. */
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrivate } from '../../../src/privacy/find.ts';

const numRuns = process.env['DAFU_LONG'] ? 3000 : 300;
const seed = 24;

const digits = (length: number): Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const join = (...parts: (string | Arbitrary<string>)[]): Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
const oneOf = (...words: string[]): Arbitrary<string> => fc.constantFrom(...words);

const mark = oneOf('：', ':', '为', '是', '', ' ', '： ');
const lead = oneOf('', '请与示例甲联系，', '您提出的建议收悉。', '（', '| ', '1. ', '二、');
const tail = oneOf('', '。', '，谢谢', '）', ' |', '；联系人示例乙', '\n办理情况如下。');

const mobile = join('1', oneOf(...'3456789'), digits(9));
const landline = join(oneOf('', '0574-', '（0574）', '010-', '0574 '), oneOf(...'2345678'), digits(7));
/** A number with each digit in another form. */
const disguised = (number: Arbitrary<string>, form: (digit: number) => string, gap = ''): Arbitrary<string> =>
  number.map((written) => written.replace(/\d/g, (digit) => form(Number(digit)) + gap));

const region = oneOf('110105', '330282', '440524');
const birthday = join(oneOf('19', '20'), oneOf('01', '15', '24'), oneOf('01', '11'), oneOf('09', '28'));
const identity = join(region, birthday, digits(3)).map((body) => {
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return body + '10X98765432'[sum % 11];
});
const card = join('62', digits(16)).map((body) => {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
});
const wrongLast = (number: string): string => number.slice(0, -1) + String((Number(number.slice(-1)) + 1) % 10);
const box = join(oneOf('shili', 'shi.li', 'sl_01', 'SHILI-2'), oneOf('@', ' @ ', '＠', '(at)'));

const found: Record<string, [label: string, severity: 'error' | 'warning', written: Arbitrary<string>]> = {
  'a mobile number': ['手机号码', 'error', mobile],
  'a mobile number in full-width digits': [
    '手机号码',
    'error',
    disguised(mobile, (digit) => String.fromCharCode(0xff10 + digit)),
  ],
  'a mobile number in rings': ['手机号码', 'error', disguised(mobile, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'[digit] ?? '')],
  'a mobile number in decimal references': ['手机号码', 'error', disguised(mobile, (digit) => `&#${48 + digit};`)],
  'a mobile number in hexadecimal references': [
    '手机号码',
    'error',
    disguised(mobile, (digit) => `&#x${(48 + digit).toString(16)};`),
  ],
  'a mobile number in Chinese digits': [
    '用汉字写的手机号码',
    'warning',
    disguised(mobile, (digit) => '零一二三四五六七八九'[digit] ?? ''),
  ],
  'a telephone at home': [
    '家庭电话',
    'error',
    join(
      oneOf('宅电', '家庭电话', '住宅电话', '家里电话', '家里的座机', '家庭固定电话', '老家电话号码'),
      mark,
      landline,
    ),
  ],
  'a telephone at home, marked': ['家庭电话', 'error', join(oneOf('（宅）', '(宅) ', '宅 ', '宅：'), landline)],
  'a telephone at home, marked behind': [
    '家庭电话',
    'error',
    join(landline, oneOf('（宅）', '(家)', '（住宅）', '（宅电）')),
  ],
  'a passport': [
    '护照、通行证号码',
    'error',
    join(
      oneOf('护照号', '护照号码', '护照编号', '港澳通行证号码', 'passport No.'),
      oneOf('：', ':', '', '为'),
      oneOf('E', 'G', 'EA'),
      digits(7),
    ),
  ],
  'a social-security number': [
    '社会保障号码',
    'error',
    join(
      oneOf('社保号', '社会保障号', '社会保障号码', '社会保障卡号', '医保卡号', '社保卡卡号'),
      mark,
      oneOf('A', '', 'C'),
      digits(8),
    ),
  ],
  'an identity number': ['身份证号码', 'error', identity],
  'an identity number with another last digit': [
    '校验码不对的身份证号码',
    'warning',
    join(
      oneOf('身份证号', '身份证号码', '公民身份号码'),
      mark,
      identity.filter((number) => !number.endsWith('X')).map(wrongLast),
    ),
  ],
  'an identity number in Chinese digits': [
    '用汉字写的身份证号码',
    'warning',
    join(
      oneOf('身份证号：', '身份证号码', '居民身份证号为'),
      disguised(identity, (digit) => '〇一二三四五六七八九'[digit] ?? ''),
    ),
  ],
  'a bank card': ['银行卡号', 'error', card],
  'a bank card with another last digit': [
    '校验码不对的银行卡号',
    'warning',
    join(oneOf('银行卡号', '卡号', '储蓄卡', '工资卡号'), mark, card.map(wrongLast)),
  ],
  'a group': [
    '群号',
    'warning',
    join(
      oneOf('QQ群', 'QQ群号', '业主QQ群', '微信群号', '钉钉群号'),
      oneOf('：', ':', '为', ''),
      oneOf(...'3456789'),
      digits(8),
    ),
  ],
  'a private mailbox': [
    '私人邮箱',
    'error',
    join(box, oneOf('qq.com', '163.com', '126.com', 'sina.com', 'gmail.com', 'foxmail.com', 'outlook.com', '139.com')),
  ],
  'a mailbox of nobody registered': [
    '不是机关域名的邮箱',
    'warning',
    join(box, oneOf('example.com', 'example.org.cn', 'mail.example.net', 'shili.edu.cn')),
  ],
};

describe.each(Object.entries(found))('%s', (_, [label, severity, written]) => {
  test('is found', () => {
    fc.assert(
      fc.property(lead, written, tail, (before, number, after) => {
        const labels = findPrivate(before + number + after).map((one) => [one.label, one.severity]);
        expect(labels).toEqual([[label, severity]]);
      }),
      { numRuns, seed },
    );
  });
});

const year = oneOf('1998', '2016', '2020', '2025');
const small = fc.integer({ min: 1, max: 254 }).map(String);
const upTo = (max: number): Arbitrary<string> => fc.nat(max).map(String);

const innocent: Record<string, Arbitrary<string>> = {
  'a version': join(
    oneOf('V', 'v', 'Ver.', '版本', '版本号：'),
    upTo(30),
    '.',
    upTo(20),
    '.',
    digits(4),
    '.',
    digits(4),
  ),
  'an address of a computer': join(oneOf('192.168', '172.16', '10.0', '139.196', '218.75'), '.', small, '.', small),
  'a standard': join(
    oneOf('GB/T ', 'GB ', 'GB/T', 'DB33/T ', 'GA/T ', 'JGJ '),
    upTo(99999),
    oneOf('-', '—', '.1-'),
    year,
  ),
  'a code of a project': join(
    oneOf('项目代码', '项目代码：'),
    year,
    '-330282-',
    digits(2),
    '-',
    digits(2),
    '-',
    digits(6),
  ),
  'an ISBN': join('ISBN', oneOf('：', ' '), oneOf('978-7-', '979-7-', '7-'), digits(3), '-', digits(5), '-', digits(1)),
  'an amount': join(oneOf('总投资', '累计发放贷款', '补助'), mobile, oneOf('元', '万元', '.5元', '美元')),
  'a coordinate': join(
    oneOf('东经', '坐标：', '经度'),
    oneOf('121', '130', '134'),
    '.',
    digits(8),
    '，',
    oneOf('北纬', ''),
    '30.',
    digits(8),
  ),
  'a document number': join(oneOf('示经信建', '示府办'), '〔', year, '〕', upTo(99999), '号'),
  'a code of an index': join('索引号：', oneOf('11330282', '00100800'), digits(10), '/', year, '-', digits(5)),
  'a code of credit': join('统一社会信用代码', oneOf('：', ''), '91330282', digits(9), oneOf('X', 'A', 'M')),
  'a telephone of an office': join(
    oneOf('联系电话：', '电话', '传真：', '咨询电话 ', '办公电话：', '举报电话：'),
    landline,
  ),
  'a mailbox of an office': join(oneOf('jxj', 'bgs_01'), '@', oneOf('cixi', 'jxj.shili', 'example.zj'), '.gov.cn'),
  'a day and a time': join(
    year,
    oneOf('-', '.', '/'),
    oneOf('06', '11'),
    oneOf('-', '.', '/'),
    oneOf('03', '23'),
    ' ',
    oneOf('09', '15'),
    ':',
    oneOf('00', '30'),
  ),
  'notes in rings': join('①', upTo(99999), '②', upTo(99999), '③', upTo(99999)),
};

test.each(Object.entries(innocent))('%s is not found', (_, written) => {
  fc.assert(
    fc.property(
      lead.filter((words) => !words.includes('联系')),
      written,
      tail,
      (before, number, after) => {
        expect(findPrivate(before + number + after)).toEqual([]);
      },
    ),
    { numRuns, seed },
  );
});
