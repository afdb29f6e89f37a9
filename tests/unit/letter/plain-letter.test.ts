import { expect, test } from 'vitest';
import type { Reply } from '../../../schemas/reply.ts';
import { plainLetter } from '../../../src/letter/plain-letter.ts';
import { printedLetter } from '../../../src/letter/printed-letter.ts';
import { letterBody } from '../../../src/letter/processor.ts';

const reply: Reply = {
  title: '对市十八届人大四次会议第367号建议的答复',
  session: 'shili-npc-18-4',
  submissions: [{ number: '367', kind: 'suggestion' }],
  documentNumber: '示经信建〔2025〕16号',
  issuingAgency: 'shili-jxj',
  signatory: '示例签发',
  disposition: 'A',
  disclosure: 'proactive',
  issuedOn: '2025-06-23',
  printedOn: '2025-06-24',
  copiedTo: ['市人大代表工委', '市政府办公室'],
  contact: { name: '示例联系', phone: '00000001' },
  annexes: [
    { title: '示例表', file: '附件1.csv' },
    { title: '示例图', file: '图1.png' },
  ],
  note: '（此件公开发布）',
  layout: 'document',
};
const text = `示例甲代表：

一、“示例”产业——现状

（一）示例企业23家[^1]。见[通知](https://www.example.gov.cn/)。

| 片区 | 家 |
| --- | --- |
| 城东 | 12 |

[^1]: 示例统计口径。`;

test('is the printed letter, one line per paragraph', () => {
  const letter = printedLetter(reply, letterBody(text), { agencyNames: ['示例市经济和信息化局'] });
  expect(plainLetter(letter)).toBe(`类别标记：A
示例市经济和信息化局文件
示经信建〔2025〕16号　　签发人：示例签发

对市十八届人大四次会议第367号建议的答复

示例甲代表：
一、“示例”产业——现状
（一）示例企业23家[1]。见通知。
片区	家
城东	12
[1] 示例统计口径。

附件：1.示例表
2.示例图

示例市经济和信息化局
2025年6月23日

（此件公开发布）

抄送：市人大代表工委，市政府办公室。
联系人：示例联系　　联系电话：00000001
示例市经济和信息化局　　2025年6月24日印发
`);
});
