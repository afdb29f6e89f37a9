/** Invented letters (示例) whose printed form is measured: each tests one rule of GB/T 9704-2012. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** 28 characters, a line of type, without marks that a browser might set narrower. */
const fullLine = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁';

/** A paragraph of so many full lines after the first, which is indented. */
const paragraph = (lines: number): string => `${'示例'.repeat(13)}${fullLine.repeat(lines)}`;

const clause = (number: string, lines: number): string =>
  [`${number}、示例标题`, `（一）示例工作。${paragraph(lines)}。`, `（二）示例措施。${paragraph(lines)}。`].join(
    '\n\n',
  );

const opening = '示例甲代表：\n\n您提出的示例建议收悉。现答复如下：';

const basis = {
  session: 'shili-npc-18-4',
  issuingAgency: 'shili-jxj',
  disclosure: 'proactive',
  addressees: ['示例甲'],
  issuedOn: '2025-06-23',
  copiedTo: ['示例市人大代表工委', '示例市政府办公室', '示例市科技局', '示例镇人大主席团'],
  contact: { name: '示例乙', phone: '0000-12345' },
};
const document = {
  ...basis,
  signatory: '示例丙',
  disposition: 'A',
  note: '（此件公开发布）',
  printedOn: '2025-06-24',
  layout: 'document',
};

const table = ['| 项目 | 进度 | 责任单位 |', '| --- | --- | --- |']
  .concat(Array.from({ length: 30 }, (_, row) => `| 示例项目${row + 1} | 已完成 | 示例单位 |`))
  .join('\n');

const letters: Record<string, { reply: object; text: string }> = {
  2: { reply: document, text: [opening, paragraph(11)].join('\n\n') },
  10: {
    reply: document,
    text: [opening, ...['一', '二', '三', '四', '五', '六'].map((number) => clause(number, 13))].join('\n\n'),
  },
  11: { reply: document, text: [opening, paragraph(3), table, paragraph(3)].join('\n\n') },
  12: {
    reply: {
      ...document,
      annexes: [
        { title: '示例任务清单', file: '1.csv' },
        { title: '示例市经济和信息化局关于示例工作的名称很长因而须要回行的清单', file: '2.csv' },
      ],
    },
    text: [opening, paragraph(12)].join('\n\n'),
  },
  13: {
    reply: { ...basis, disposition: 'B', layout: 'letter' },
    text: [opening, paragraph(16)].join('\n\n'),
  },
  14: {
    reply: { ...document, jointAgencies: ['shili-jyj'] },
    text: [opening, paragraph(9)].join('\n\n'),
  },
};

const agencies = { 'shili-jxj': { name: '示例市经济和信息化局' }, 'shili-jyj': { name: '示例市教育局' } };

/** Writes a content root of these letters, with or without a notice. */
export function writeLetters(folder: string, notice?: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write(
    'site.yaml',
    stringify({
      name: '示例市代表建议答复',
      place: 'shili',
      dispositions: { label: '类别标记', marks: { A: {}, B: {} } },
      ...(notice && { notice }),
    }),
  );
  write('agencies.yaml', stringify(agencies));
  write(
    'sessions/shili-npc-18-4.yaml',
    stringify({
      body: { id: 'shili-npc', kind: 'npc', name: '示例市人民代表大会' },
      term: 18,
      session: 4,
      names: ['市十八届人大四次会议'],
    }),
  );
  for (const [number, { reply, text }] of Object.entries(letters)) {
    const title = `对市十八届人大四次会议第${number}号建议的答复`;
    const submissions = [{ number, kind: 'suggestion', title: '关于示例的建议' }];
    const matter = stringify({ title, submissions, documentNumber: `示经信建〔2025〕${number}号`, ...reply });
    write(`replies/shili-npc-18-4/${number}.md`, `---\n${matter}---\n\n${text}\n`);
  }
  for (const name of ['1.csv', '2.csv']) write(`annexes/shili-npc-18-4/12/${name}`, '项目\n示例\n');
}
