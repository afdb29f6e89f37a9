import { expect, test } from 'vitest';
import type { Outcome } from '../../../../src/cli/import/outcome.ts';
import { lineOf } from '../../../../src/cli/import/report.ts';
import { summaryOf, todoOf, todoOfAll } from '../../../../src/cli/import/todo.ts';
import { readLetterFile } from '../../../../src/import/letter/read.ts';

const whole = [
  '对市十八届人大四次会议第12号建议的答复',
  '示例甲代表：',
  '您提出的《关于示例的建议》收悉。我局已经办理。',
  '示例市教育局',
  '2025年6月23日',
];

/** A letter without those of its lines that match, imported and written. */
function outcome(without: RegExp | undefined, more: { name?: string; add?: string; reasons?: string[] } = {}): Outcome {
  const lines = [...whole.filter((line) => !without?.test(line)), ...(more.add ? [more.add] : [])];
  const [read] = [readLetterFile('1.txt', new TextEncoder().encode(lines.join('\n')), 'proactive')].flat();
  if (!read) throw new Error('a file is at least one letter');
  const { name = '1.txt', reasons = [] } = more;
  return { name, read, written: `replies/${name}`, reasons };
}

test.each<[string, Outcome]>([
  ['都认出来了，请核对后发布', outcome(undefined)],
  ['1 项要补', outcome(/^2025/)],
  ['1 行没看懂', outcome(undefined, { add: '办结程度 已解决' })],
  ['1 项要补，1 行没看懂', outcome(/^2025/, { add: '办结程度 已解决' })],
  ['1 项要登记', outcome(undefined, { reasons: ['没有登记机关“示例市教育局”', '没有写号数'] })],
  ['没有写入；1 处错误要改', { ...refused('disclosure-conflict'), reasons: [] }],
  ['没有写入', { name: '1.pdf', read: { problems: [fault('not-a-text-file')] }, reasons: [], refused: '读不出来' }],
])('one line says what to do: %s', (line, of) => {
  expect(todoOf(of)).toBe(line);
});

function fault(id: 'disclosure-conflict' | 'not-a-text-file') {
  return { id, severity: 'error', line: 1, message: '示例' } as const;
}

/** A letter with an error is not written. */
function refused(id: 'disclosure-conflict'): Outcome {
  const { name, read, reasons } = outcome(undefined);
  return { name, read: { ...read, problems: [fault(id)] } as Outcome['read'], reasons, refused: '示例' };
}

test('a folder is summed up by what its letters lack', () => {
  const undated = [1, 2, 3, 4, 5].map((number) => outcome(/^2025/, { name: `${number}.txt` }));
  const unread = outcome(undefined, { name: '6.txt', add: '办结程度 已解决' });
  const all = [...undated, unread, outcome(undefined, { name: '7.txt' }), { ...refused('disclosure-conflict') }];
  expect(todoOfAll(all)).toBe('共 8 件：1 件都认出来了，请核对后发布；7 件要处理，见最后的汇总');
  expect(summaryOf(all)).toEqual([
    '写入 replies/ 7 件，unfiled/ 0 件，没有写入 1 件。',
    '缺成文日期：1.txt、2.txt、3.txt 等（共 5 件）',
    '有没看懂的行：6.txt',
    '没有写入：1.txt',
  ]);
});

test('what has to be reviewed is counted in the line of a letter, and has a group of its own', () => {
  const doubted = outcome(undefined, { name: '1.txt', add: '示例市教育局办公室\n2025年6月24日' });
  const id = 'agencies-sign-together';
  expect(lineOf(doubted)).toMatch(/\d 处要核对/u);
  expect(summaryOf([doubted])).toContain(`要核对“署名的不止一个机关”[${id}]：1.txt`);
});
