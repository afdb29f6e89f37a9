import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent, readLooseLetters } from '../../../../src/library/read.ts';
import { latinPdf } from '../source/pdf-samples.ts';

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'dafu-privacy-')), 'content');
  cpSync(resolve(import.meta.dirname, '../../../fixtures/broken/valid'), root, { recursive: true });
  rmSync(join(root, 'expected.txt'));
});
afterEach(() => rmSync(dirname(root), { recursive: true }));

const write = (file: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const letter = 'replies/shili-npc-18-4/400.md';
/** Writes a letter with these lines at the end of its front matter, and this text. */
const writeLetter = (fields: string, text = '示例路灯已经修好。', file = letter): void =>
  write(
    file,
    `---
title: 对市十八届人大四次会议第400号建议的答复
session: shili-npc-18-4
submissions: [{ number: "400", kind: suggestion, proposers: [示例丙] }]
issuingAgency: shili-jxj
disclosure: proactive
addressees: [示例丙]
issuedOn: 2025-06-23
${fields}---

示例丙代表：

${text}
`,
  );
const lines = (): string[] =>
  readContent(root).problems.map(({ severity, file, line, column, field, message }) =>
    [severity, `${file}:${line}:${column}`, ...(field ? [field] : []), message].join(' '),
  );

describe('in a letter', () => {
  test.each([
    ['note: （联系人13800138000）\n', '9:11 note 有手机号码 138****8000'],
    ['topics: [示例, "13800138000"]\n', '9:15 topics.1 有手机号码 138****8000'],
    [
      'corrections:\n  - { on: 2025-07-01, note: 更正, was: 微信号shili2024 }\n',
      '10:41 corrections.0.was 有社交账号 sh***',
    ],
    ['# 13800138000\n', '9:3 有手机号码 138****8000'],
    ['topics: [示例] # 家住示例村3组15号\n', '9:18 有家庭住址 示例村***'],
    ['note: "电话\\x31380013\\u0038000"\n', '9:7 note 有手机号码 138****8000'],
    ['contact: { name: 示例乙, phone: "13800138000" }\n', '9:31 contact.phone 有手机号码 138****8000'],
  ])('%j is reported at its place', (fields, expected) => {
    writeLetter(fields);
    expect(lines()).toEqual([`error ${letter}:${expected}`]);
  });

  test.each([
    ['电话138 0013 8000。', '13:3 有手机号码 138****8000'],
    ['电话138\\-0013\\-8000。', '13:3 有手机号码 138****8000'],
    ['电话138\u200b0013\u200b8000。', '13:3 有手机号码 138****8000'],
    ['请打[138](https://www.example.gov.cn/)00138000。', '13:3 有手机号码 138****8000'],
    ['[拨打](tel:13800138000)', '13:10 有手机号码 138****8000'],
    ['示例丙代表（电话：0000-63890000）', '13:10 有代表委员本人的联系方式 ****0000'],
    ['| 姓名 | 电话 |\n| --- | --- |\n| 示例乙 | 13800138000 |', '15:9 有手机号码 138****8000'],
  ])('“%s” is reported at its place', (text, expected) => {
    writeLetter('', text);
    expect(lines().filter((line) => !line.includes('看不见的字符'))).toEqual([`error ${letter}:${expected}`]);
  });

  test('a deputy may not be the contact', () => {
    writeLetter('contact:\n  name: 示例丙\n  phone: "63890000"\n');
    expect(lines()).toEqual([`error ${letter}:11:10 contact.phone 联系电话是代表委员本人的`]);
  });

  test('a landline of the agency passes, and so does a masked number', () => {
    writeLetter('contact: { name: 示例乙, phone: "0000-63890000" }\n', '电话0000-63890000，手机138****8000。');
    expect(lines()).toEqual([]);
  });

  test('a number in an invalid field is not quoted by the message about the field', () => {
    writeLetter('printedOn: 13800138000\n');
    expect(JSON.stringify(readContent(root).problems)).not.toContain('13800138000');
    expect(lines().length).toBeGreaterThan(1);
  });

  test('a loose letter is checked as well', () => {
    const loose = join(dirname(root), '散件.md');
    writeLetter('', '电话13800138000。', '../散件.md');
    const problems = readLooseLetters([loose], root);
    expect(problems.map(({ message }) => message)).toEqual(['有手机号码 138****8000']);
  });
});

describe('an exception', () => {
  const exception = (text: string) =>
    `privacyExceptions:\n  - { text: ${JSON.stringify(text)}, reason: 值班电话（示例）, approvedBy: 示例办公室 }\n`;
  const listed = `warning ${letter}:10:5 privacyExceptions.0 隐私例外：138****8000，理由：值班电话（示例），批准人：示例办公室`;

  test.each(['13800138000', '138 0013 8000', '１３８-００１３-８０００'])(
    '“%s” turns the error into a line of check',
    (text) => {
      writeLetter(exception(text), '值班电话138-00138000。');
      expect(lines()).toEqual([listed]);
    },
  );

  test('may contain more than the number', () => {
    writeLetter(exception('值班电话13800138000'), '值班电话13800138000。');
    expect(lines()).toEqual([listed.replace('：138', '：值班电话138')]);
  });

  test('allows only what it names', () => {
    writeLetter(exception('13800138000'), '电话13800138000、13900139000。');
    expect(lines()).toEqual([listed, `error ${letter}:15:15 有手机号码 139****9000`]);
  });

  test('without a counterpart in its letter is reported', () => {
    writeLetter(exception('13800138000'));
    expect(lines()).toEqual([`warning ${letter}:10:5 privacyExceptions.0 这项隐私例外在本件里没有相应的文字`]);
  });

  test('without a reason allows nothing', () => {
    writeLetter('privacyExceptions: [{ text: "13800138000" }]\n', '电话13800138000。');
    const messages = lines();
    expect(messages).toContain(`error ${letter}:14:3 有手机号码 138****8000`);
    expect(messages.join()).toContain('理由');
  });
});

describe('outside the letters', () => {
  test.each([
    ['agencies.yaml', '# 13800138000\nshili-jxj: { name: 示例市经济和信息化局 }\n', '1:3 有手机号码 138****8000'],
    ['ledger/2025-07-01.txt', '示例 13800138000\n', '1:4 有手机号码 138****8000'],
    ['ledger/2025-07-01.json', `{ "a": "${'a13812345678'.padEnd(64, 'b0')}" }\n`, ''],
    ['README.txt', '电话：13800138000\n', '1:4 有手机号码 138****8000'],
    ['unfiled/示例.md', '电话：13800138000\n', ''],
  ])('%s is read', (file, text, expected) => {
    write(file, text);
    expect(lines()).toEqual(expected ? [`error ${file}:${expected}`] : []);
  });

  test('a register knows its proposers: their landlines are private, dates are not', () => {
    const register = (rest: string) =>
      `body: { id: shili-npc, kind: npc, name: 示例市人民代表大会 }\nterm: 18\nsession: 4\nnames: [市十八届人大四次会议]\nregister:\n  - { number: "9", kind: suggestion, proposers: [示例丁], ${rest} }\n`;
    write('sessions/shili-npc-18-4.yaml', register('dueOn: 2025-09-03'));
    expect(lines()).toEqual([]);
    write('sessions/shili-npc-18-4.yaml', register('title: 关于示例路的建议（示例丁 63890000） '));
    expect(lines().join()).toContain('有代表委员本人的联系方式 ****0000');
  });

  test('the text of a deputy may hide nothing in its links', () => {
    writeLetter('');
    write('submissions/shili-npc-18-4/400.md', '建议人电话：63890000\n\n[138](https://example.com)00138000\n');
    expect(lines()).toEqual([
      'error submissions/shili-npc-18-4/400.md:1:7 有代表委员本人的联系方式 ****0000',
      'error submissions/shili-npc-18-4/400.md:3:1 有手机号码 138****8000',
    ]);
  });

  const annexed = (name: string, bytes: string | Uint8Array) => {
    writeLetter(`annexes: [{ title: 示例, file: ${name} }]\n`);
    write(`annexes/shili-npc-18-4/400/${name}`, bytes);
    return lines();
  };

  test('annexes are read, including those of office programs', () => {
    const folder = 'error annexes/shili-npc-18-4/400';
    expect(annexed('名单.csv', '姓名,电话\n示例乙,13800138000\n')).toEqual([
      `${folder}/名单.csv:2:5 有手机号码 138****8000`,
    ]);
    rmSync(join(root, 'annexes'), { recursive: true });
    expect(annexed('名单.csv', '示例丙,63890000\n')).toEqual([
      `${folder}/名单.csv:1:5 有代表委员本人的联系方式 ****0000`,
    ]);
    rmSync(join(root, 'annexes'), { recursive: true });
    expect(annexed('页.html', '<p>\n<b>138</b>00138000</p>\n')).toEqual([
      `${folder}/页.html:2:1 有手机号码 138****8000`,
    ]);
    rmSync(join(root, 'annexes'), { recursive: true });
    const docx = zipSync({ 'word/document.xml': strToU8('<w:p>家庭住址：示例路9号</w:p>') });
    expect(annexed('表.docx', docx)).toEqual([`${folder}/表.docx:1:6 有家庭住址 示例路***`]);
  });

  test('a PDF is read; its pages without text are left to a person', () => {
    const folder = 'annexes/shili-npc-18-4/400';
    expect(annexed('名单.pdf', latinPdf(['Shili', 'Tel 138 0013 8000']))).toEqual([
      `error ${folder}/名单.pdf:2:5 有手机号码 138****8000`,
    ]);
    expect(annexed('名单.pdf', latinPdf(['13800138000'], []))).toEqual([
      `warning ${folder}:1:1 读不出这些附件的文字，没有查隐私：名单.pdf`,
      `error ${folder}/名单.pdf:1:1 有手机号码 138****8000`,
    ]);
  });

  test('an annex that cannot be read is reported', () => {
    expect(annexed('扫描件.pdf', '%PDF')).toEqual([
      'warning annexes/shili-npc-18-4/400:1:1 读不出这些附件的文字，没有查隐私：扫描件.pdf',
    ]);
  });

  test('a file’s name is checked, and not quoted', () => {
    const found = annexed('示例乙13800138000.pdf', '%PDF');
    expect(found).toContain('error annexes/shili-npc-18-4/400/示例乙13800138000.pdf:1:1 文件名里有手机号码');
    expect(found.filter((line) => line.startsWith('warning')).join()).not.toContain('13800138000');
  });
});
