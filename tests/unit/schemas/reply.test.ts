import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { replySchema } from '../../../schemas/reply.ts';
import { messagesOf } from './messages.ts';

const root = resolve(import.meta.dirname, '../../..');

/** 示例：as little as a letter can say. */
const least = {
  title: '对市十八届人大四次会议第367号建议的答复',
  session: 'shili-npc-18-4',
  submissions: [{ number: '367', kind: 'suggestion' }],
  issuingAgency: 'shili-jxj',
  issuedOn: '2025-06-23',
  disclosure: 'proactive',
};
const messages = (facts: Record<string, unknown>): string[] => messagesOf(replySchema, { ...least, ...facts });

describe('the schema of a reply', () => {
  test('requires six fields, and adds nothing to them', () => {
    expect(replySchema.parse(least)).toEqual(least);
    expect(messagesOf(replySchema, {}).map((message) => message.replace(/ → .*/, ''))).toEqual([
      'title: 缺少“标题”',
      'session: 缺少“会议”',
      'submissions: 缺少“建议或提案”',
      'issuingAgency: 缺少“发文机关”',
      'disclosure: 缺少“公开属性”',
      'issuedOn: 缺少“成文日期”',
    ]);
  });

  test.each([
    ...['0038', 'Y19', '闭08', '367', 'B-023', '20250688', '2017546', '2023-12', '平2', '党3'].map((number) => ({
      submissions: [{ number, kind: 'proposal' }],
    })),
    {
      submissions: [{ number: '1', kind: 'motion', proposers: ['示例甲', { name: '示例乙', district: '城东代表团' }] }],
    },
    { publishedOn: '2025-07-01' },
    { publishedOn: '2025-07-01 09:05' },
    { issuedOn: '2024-02-29' },
    { documentNumber: '示经信建〔2025〕闭08号' },
    { follows: 'shili-npc-18-4/367', supersedes: 'shili-npc-18-4/25/shili-jxj', formerly: ['shili-npc-18-3/闭08'] },
    { annexes: [{ title: '示例表', file: '附件1.xlsx' }] },
    { feedback: { process: '满意' }, consultations: [{ on: '2025-05-01', mode: '座谈' }] },
    { contact: { phone: '0574-89596662' } },
    { addressees: [], copiedTo: [] },
    { jointAgencies: ['shili-jyj', 'shili-czj'] },
  ])('accepts %j', (facts) => {
    expect(messages(facts)).toEqual([]);
  });

  test.each([
    [{ issuedOn: '2025年6月23日' }, 'issuedOn: 成文日期应写作 2025-06-23 的形式，现为 2025年6月23日 → 改为 2025-06-23'],
    [{ issuedOn: '2025-02-29' }, 'issuedOn: 成文日期 2025-02-29 这一天不存在 → 核对年、月、日'],
    [{ issuedOn: '' }, 'issuedOn: “成文日期”没有内容 → 填写，或删去这一行'],
    [{ issuedOn: 20250623 }, 'issuedOn: “成文日期”须为文字，现为 20250623 → 加上英文引号："20250623"'],
    [
      { publishedOn: '2025-07-01 24:00' },
      'publishedOn: 上网日期应写作 2025-06-23 或 2025-06-23 09:30，现为 2025-07-01 24:00 → 年四位，月、日、时、分各两位',
    ],
    [
      { documentNumber: '慈经信建[2025]16号' },
      'documentNumber: 发文字号应写作 慈经信建〔2025〕16号 的形式，现为 慈经信建[2025]16号 → 改为 慈经信建〔2025〕16号',
    ],
    [
      { documentNumber: '第16号' },
      'documentNumber: 发文字号应写作 慈经信建〔2025〕16号 的形式，现为 第16号 → 依次写机关代字、六角括号〔〕里的年份、序号和“号”',
    ],
    [
      { disclosure: '主动公开' },
      'disclosure: “公开属性”须为proactive（主动公开）、on-request（依申请公开）、withheld（不予公开），现为 主动公开 → 改为 proactive',
    ],
    [{ signatory: null }, 'signatory: “签发人”没有内容 → 填写，或删去这一行'],
    [
      { jointAgencies: [{ agency: 'shili-jyj' }] },
      'jointAgencies.0: “联合发文机关”须为文字，现为 {"agency":"shili-jyj"} → 只写文字本身，不写成“名称: 值”或清单',
    ],
    [{ signatory: ' 示例甲' }, 'signatory: “签发人”须写在一行内，前后不留空格 → 删去多余的空格或换行'],
    [
      { submissions: [{ number: '闭会期间第8号', kind: 'suggestion' }] },
      'submissions.0.number: 号数应只写号数，如 "367"、"0038"、"B-023"、"闭08"，现为 闭会期间第8号 → 改为 "闭8"',
    ],
    [
      { submissions: [{ number: '闭会12', kind: 'suggestion' }] },
      'submissions.0.number: 号数应只写号数，如 "367"、"0038"、"B-023"、"闭08"，现为 闭会12 → 改为 "闭12"',
    ],
    [
      { submissions: [{ number: '123456789', kind: 'suggestion' }] },
      'submissions.0.number: 号数至多八位数字，现为 123456789 → 核对号数，删去多余的数字',
    ],
    [
      { submissions: [{ number: '示经信建〔2025〕16号', kind: 'suggestion' }] },
      'submissions.0.number: 号数写成了发文字号，现为 示经信建〔2025〕16号 → 发文字号写在 documentNumber，这里写建议号',
    ],
    [
      { submissions: [{ number: '000', kind: 'suggestion' }] },
      'submissions.0.number: 号数不能是 0，现为 000 → 核对号数',
    ],
    [
      { submissions: [{ number: '建议', kind: 'suggestion' }] },
      'submissions.0.number: 号数里没有数字，现为 建议 → 写号数，如 "367"',
    ],
    [
      { submissions: [{ number: '12、35号', kind: 'suggestion' }] },
      'submissions.0.number: 号数里不止一个号数，现为 12、35号 → 每个号数在 submissions 里各写一项',
    ],
    [
      { submissions: [{ number: '367-2', kind: 'suggestion' }] },
      'submissions.0.number: 号数的连字符前面须为年份，现为 367-2 → 只写一个号数；年份写四位，后面至多四位',
    ],
    [
      { submissions: [{ number: '特3', kind: 'suggestion' }] },
      'submissions.0.number: 号数前面的“特”认不得，现为 特3 → 号数前可写一至三个字母（A012、B-023）、年份（2023-12），或 闭（闭会期间）、平（平时）、党（党派团体）',
    ],
    [
      { submissions: [{ number: '第367号建议', kind: 'suggestion' }] },
      'submissions.0.number: 号数应只写号数，如 "367"、"0038"、"B-023"、"闭08"，现为 第367号建议 → 改为 "367"，删去其余的字',
    ],
    [
      { submissions: [{ number: '第367号', kind: 'suggestion' }] },
      'submissions.0.number: 号数应只写号数，如 "367"、"0038"、"B-023"、"闭08"，现为 第367号 → 改为 "367"',
    ],
    [
      { submissions: [{ number: '农办议2018-200', kind: 'suggestion' }] },
      'submissions.0.number: 号数写成了发文字号，现为 农办议2018-200 → 发文字号写在 documentNumber，这里写建议号',
    ],
    [
      { submissions: [{ number: '示例2018-200', kind: 'suggestion' }] },
      'submissions.0.number: 号数应只写号数，如 "367"、"0038"、"B-023"、"闭08"，现为 示例2018-200 → 号数前可写一至三个字母（A012、B-023）、年份（2023-12），或 闭（闭会期间）、平（平时）、党（党派团体）',
    ],
    [
      { submissions: [{ number: '3,5', kind: 'suggestion' }] },
      'submissions.0.number: 号数里不止一个号数，现为 3,5 → 每个号数在 submissions 里各写一项',
    ],
    [
      { submissions: [{ number: '闭-3', kind: 'suggestion' }] },
      'submissions.0.number: 号数应只写号数，如 "367"、"0038"、"B-023"、"闭08"，现为 闭-3 → 改为 "闭3"',
    ],
    [
      { submissions: [{ number: '2023_12', kind: 'suggestion' }] },
      'submissions.0.number: 号数应只写号数，如 "367"、"0038"、"B-023"、"闭08"，现为 2023_12 → 改为 "2023-12"',
    ],
    [
      { submissions: [{ number: '2023-0', kind: 'suggestion' }] },
      'submissions.0.number: 号数不能是 0，现为 2023-0 → 核对号数',
    ],
    [
      { submissions: [{ number: '2023-12345', kind: 'suggestion' }] },
      'submissions.0.number: 号数在年份后面至多四位数字，现为 2023-12345 → 核对号数',
    ],
    [{ submissions: [] }, 'submissions: “建议或提案”一项也没有 → 至少写一项'],
    [
      { submissions: [{ number: '1', kind: 'suggestion', proposers: ['示例甲、示例乙'] }] },
      'submissions.0.proposers.0: “提出人”里写了不止一个：示例甲、示例乙 → 分开写，如 [甲, 乙]',
    ],
    [
      { submissions: [{ number: '1', kind: 'suggestion', proposers: [{ name: '示例甲' }] }] },
      'submissions.0.proposers.0: “提出人”须为姓名，或 { name: 姓名, district: 代表团或选区 } → 写姓名',
    ],
    [{ addressees: ['示例甲，示例乙'] }, 'addressees.0: “主送”里写了不止一个：示例甲，示例乙 → 分开写，如 [甲, 乙]'],
    [{ addressees: '示例甲' }, 'addressees: “主送”须为列表，现为 示例甲 → 写作 [甲, 乙]，或每行一项、以“- ”开头'],
    [{ topics: ['a/b'] }, 'topics.0: “主题”里有不能用于网址的字符：a/b → 删去 # & : , / + ? = ; @ $ 等符号'],
    [
      { annexes: [{ title: '示例', file: '../1.pdf' }] },
      'annexes.0.file: “附件文件”须为一个带扩展名的文件名，不含路径 → 如 附件1.pdf，放在 annexes/<会议>/<号数>/ 下',
    ],
    [{ follows: '367' }, 'follows: “续前件”须为另一件答复的路径 → 写作 cixi-npc-18-4/367'],
    [{ addresseeTotal: '13' }, 'addresseeTotal: “主送人数”须为正整数，现为 13 → 写阿拉伯数字，不加引号'],
    [{ summaryOnly: '是' }, 'summaryOnly: “摘要”须为 true 或 false，现为 是 → 写 true 或 false，不加引号'],
  ])('reports for %j what is wrong and what to do', (facts, message) => {
    expect(messages(facts)).toEqual([message]);
  });

  test('gives every message two lines in Chinese, whatever is in a field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(replySchema.shape)), fc.jsonValue(), (key, value) => {
        const result = replySchema.safeParse({ ...least, [key]: value });
        for (const { message } of result.error?.issues ?? []) {
          if (!message.startsWith('Unrecognized key'))
            expect(message).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n[^\n]+\n[a-z][a-z-]+$/u);
        }
      }),
    );
  });

  test('has a doc line above every field', () => {
    const lines = readFileSync(join(root, 'schemas/reply.ts'), 'utf8').split('\n');
    const start = lines.findIndex((line) => line.includes('replySchema = '));
    const bare = Object.keys(replySchema.shape).filter((key) => {
      const at = lines.findIndex((line, index) => index > start && line.startsWith(`  ${key}: `));
      return !lines[at - 1]?.includes('*/');
    });
    expect(bare).toEqual([]);
  });
});

describe('the snippet of the editor', () => {
  test('offers keys that a letter has, and only those', () => {
    const snippets = JSON.parse(readFileSync(join(root, '.vscode/dafu.code-snippets'), 'utf8'));
    const body: string[] = snippets['一件答复'].body;
    const letter = body
      .join('\n')
      .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
      .replace(/\$\{TM_DIRECTORY[^}]*\}/, 'shili-npc-18-4')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replaceAll('$2', '367')
      .replaceAll('$6', '姓名')
      .replace('机关标识', 'shili-jxj');
    const [, yaml = ''] = letter.split(/^---$/m);
    expect(messagesOf(replySchema, parse(yaml))).toEqual([]);
  });
});

test('the letters of this repository and of the sample site are valid', () => {
  for (const folder of ['content/replies', 'tests/fixtures/site/replies']) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.md'))) {
      const [, yaml = ''] = readFileSync(join(root, folder, file), 'utf8').split(/^---$/m);
      expect(messagesOf(replySchema, parse(yaml)), file).toEqual([]);
    }
  }
});
