/** Time grows with the text, not with its square: whatever a file is filled with, it is read in reasonable time. */
import { describe, expect, test } from 'vitest';
import { formatFrontMatter } from '../../src/import/format.ts';
import { markdownOf } from '../../src/import/letter/parts/body.ts';
import { readLetterFile } from '../../src/import/letter/read.ts';
import { inspectText } from '../../src/letter/inspect.ts';
import { letterBody } from '../../src/letter/processor.ts';
import { readFrontMatter } from '../../src/library/source/yaml.ts';
import { findPrivate } from '../../src/privacy/find.ts';
import { readQuery } from '../../src/search/query/read.ts';
import { cpuClock } from './cpu-clock.ts';

/** What is repeated until a text is full. */
const units = [
  ...['1', '第', '、', '（', '《', '[', ']', '|', '-', '*', '#', ' ', '\t', '\u3000', '\u200b', '\n', '<', '&', '\\'],
  ...[
    '1-',
    '1 ',
    '1、',
    '|1',
    '**a',
    '[a](',
    '](',
    '[^1]',
    '《甲',
    '甲代表、',
    '甲、',
    '局、',
    '市教育局 ',
    '一、',
    '1、\n',
  ],
  ...[
    '第1号',
    '次会议',
    '关于',
    '提出的',
    '的建议',
    '的答复',
    '会同',
    '由',
    '附件1：',
    '发布日期：',
    '联系人：',
    '抄送：',
    '来源：',
  ],
  ...[
    '2025-06-23 ',
    '2025年6月23日',
    '二〇二五年',
    '〔2025〕1号',
    '138 ',
    '13800138000',
    'QQ：',
    '路1号',
    '1幢',
    '甲@',
  ],
  ...[
    '<p>',
    '<td>',
    '<!--',
    '<?',
    '<![CDATA[',
    '<!A',
    '<a b="',
    '&#1',
    '甲。\n',
    '一、甲\n',
    '# ',
    '| a | b |\n',
    'a: ',
    '- a\n',
    '- - ',
  ],
];

const letter = {
  title: '关于市十八届人大四次会议第12号建议的答复',
  salutation: '示例甲代表：',
  opening: '您提出的《关于示例的建议》收悉。现答复如下：',
  text: '我局已经办理。',
  signature: '慈溪市教育局\n2025年6月23日',
};

/** Where in a letter the filler is. */
const places: Record<string, (filler: string) => string[]> = {
  everywhere: (filler) => [filler],
  page: (filler) => [filler, ...Object.values(letter)],
  title: (filler) => Object.values({ ...letter, title: `关于${filler}建议的答复` }),
  salutation: (filler) => Object.values({ ...letter, salutation: `${filler}代表：` }),
  opening: (filler) => Object.values({ ...letter, opening: `您提出的${filler}收悉。` }),
  text: (filler) => Object.values({ ...letter, text: `${filler}\n感谢您的关心。` }),
  tail: (filler) => [...Object.values(letter), filler],
  contact: (filler) => [...Object.values(letter), `联系人：${filler}`],
};

const encoder = new TextEncoder();

function importFile(name: string, text: string): void {
  const read = readLetterFile(name, encoder.encode(text), 'proactive');
  if ('reply' in read) markdownOf(read.paragraphs);
}

const jobs: [name: string, job: (filler: string) => void][] = [
  ...Object.entries(places).map(([place, lines]): [string, (filler: string) => void] => [
    `import, ${place}`,
    (filler) => importFile('1.txt', lines(filler).join('\n')),
  ]),
  ['import of Markdown', (filler) => importFile('1.md', places['text']?.(filler).join('\n') ?? '')],
  ['import of HTML', (filler) => importFile('1.html', `<p>${places['text']?.(filler).join('<p>')}`)],
  ['privacy', (filler) => findPrivate(filler, ['示例甲', '甲代表'])],
  ['privacy behind a label', (filler) => findPrivate(`联系电话：${filler} 示例甲`, ['示例甲', '甲代表'])],
  ['query', readQuery],
  // A parser of Markdown takes its time, but no more than that.
  ['printing', (filler) => letterBody(filler.slice(0, filler.length / 4))],
  ['check of a text', (filler) => inspectText(`甲${filler.slice(0, filler.length / 2)}`)],
  [
    'check and fmt of a field',
    (filler) => {
      const yaml = `title: ${filler}`;
      const { document, faults } = readFrontMatter(yaml);
      // As `fmt` does: brackets in brackets are refused before.
      if (faults.length === 0) formatFrontMatter(yaml, document);
    },
  ],
];

const lengths = process.env['DAFU_LONG'] ? [1000, 8000, 32_000, 128_000] : [500, 4000, 16_000];
/** Milliseconds that are never too much. */
const moment = 300;

/** Milliseconds of one run. */
function cost(job: (filler: string) => void, filler: string): number {
  const spent = cpuClock();
  job(filler);
  return spent();
}

/**
 * The length that costs too much, three times in a row: over a moment, and over two and a half times what growth with the length
 * would make of the shortest. A quadratic job costs thirty times that at the third length, so that a busy machine makes
 * no difference.
 */
function tooSlow(job: (filler: string) => void, unit: string): string[] {
  const base = lengths[0] as number;
  let least = 0;
  for (const length of lengths) {
    const filler = unit.repeat(Math.ceil(length / unit.length));
    let spent = cost(job, filler);
    least ||= Math.max(spent, 1);
    const limit = Math.max(moment, (2.5 * least * length) / base);
    for (let more = 2; more > 0 && spent > limit; more -= 1) spent = Math.min(spent, cost(job, filler));
    if (spent > limit) return [`${JSON.stringify(unit)}: ${length} characters take ${Math.round(spent)} ms`];
  }
  return [];
}

describe.each(jobs)('%s', (_, job) => {
  test('grows with the text', () => {
    job(units.join(''));
    expect(units.flatMap((unit) => tooSlow(job, unit))).toEqual([]);
  });
});

test('a job that grows with the square of the text is noticed', () => {
  const squares = (filler: string) => {
    let count = 0;
    for (let index = 0; index < 4 * filler.length ** 2; index += 1) count += index % 3;
    return count;
  };
  squares('a'.repeat(500));
  expect(tooSlow(squares, 'a')).toHaveLength(1);
});
