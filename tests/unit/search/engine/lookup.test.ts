import { afterEach, describe, expect, test, vi } from 'vitest';
import { commonCharacters } from '../../../../src/search/characters.ts';
import { Lookup, type Named } from '../../../../src/search/engine/lookup.ts';
import { readQuery } from '../../../../src/search/query/read.ts';
import type { DocumentEntry, Guide, LetterFacts, Names, NumberEntry } from '../../../../src/search/record.ts';
import { record } from '../records.ts';

const letter = (number: number, facts: Partial<LetterFacts> = {}): LetterFacts => ({
  ...record(number).facts,
  ...facts,
});
const entry = (key: string, letters: LetterFacts[]): NumberEntry => ({
  key,
  number: key,
  kind: 'suggestion',
  label: `第${key}号建议`,
  session: 'shili-npc-18-4',
  letters,
});

/** A number with its year is listed by its serial as well. */
const withYear = (key: string, serial: string, letters: LetterFacts[], session = 'shili-cppcc-11-4'): NumberEntry[] => {
  const whole: NumberEntry = { ...entry(key, letters), kind: 'proposal', label: `第${key}号提案`, session };
  return [{ ...whole, key: serial, bySerial: true }, whole];
};

const merged = letter(12, { title: '关于新质生产力的建议' });
const numbers: NumberEntry[] = [
  entry('10', [letter(10)]),
  entry('12', [merged]),
  entry('13', [merged]),
  entry('15', [letter(15)]),
  entry('16', [letter(16, { title: '关于示例数字化的建议' })]),
  ...withYear('20250016', '16', [letter(20)]),
  ...withYear('20250688', '688', [letter(21)]),
  ...withYear('2023-12', '12', [letter(22)]),
  { ...entry('B23', [letter(23)]), number: 'B-023' },
  entry('闭12', [letter(24)]),
];
const documents: DocumentEntry[] = [
  { code: '示经信建', year: 2025, serial: '16', letter: letter(16) },
  { code: '示财建', year: 2025, serial: '16', letter: letter(10) },
];
const names: Names = {
  people: [['示例乙', 'shi li yi']],
  collectives: [],
  agencies: [['示例市经济和信息化局', '市经信局']],
  topics: [],
};
const guide: Guide = {
  numbers: ['10'],
  documents: ['2025/16'],
  meetings: [
    { id: 'shili-npc-18-4', names: ['市十八届人大四次会议'], body: 'npc', term: 18, session: 4, year: 2025 },
    { id: 'shili-cppcc-11-4', names: ['市政协十一届四次会议'], body: 'cppcc', term: 11, session: 4, year: 2025 },
  ],
  bodies: ['示例市人民代表大会', '政协示例市委员会'],
};
const traditional: Record<string, string> = { 经: '經', 财: '財' };
const variants = commonCharacters()
  .map((character) => traditional[character] ?? '')
  .join(' ');
const files: Record<string, unknown> = {
  '/search/numbers/0.json': numbers,
  '/search/documents/0.json': documents,
  '/search/names.json': names,
  '/search/simplified.json': variants,
};

afterEach(() => vi.unstubAllGlobals());

/** What a query names, and the files that were loaded for it. */
async function find(typed: string): Promise<{ named: Named | undefined; loaded: string[] }> {
  const loaded: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    loaded.push(url);
    return Response.json(files[url]);
  });
  const named = await new Lookup('/', guide).find(readQuery(typed));
  return { named, loaded };
}

const rowsOf = (letters: LetterFacts[] | undefined): number[] => (letters ?? []).map(({ row }) => row + 1);

describe('one request for', () => {
  test.each([
    ['12', [12]],
    ['第12号建议', [12]],
    ['示例市12', [12]],
    ['市十八屆人大四次會議12', [12]],
    // its proposer, agency, title or meeting
    ['示例甲12', [12]],
    ['市经信局12', [12]],
    ['数字化16', [16]],
  ])('the number %s', async (typed, expected) => {
    const { named, loaded } = await find(typed);
    expect(rowsOf(named?.letters)).toEqual(expected);
    expect(loaded).toEqual(['/search/numbers/0.json']);
  });

  test.each([
    ['示经信建〔2025〕16号', [16]],
    ['〔2025〕16号', [16, 10]],
    ['示经信建〔2025〕99号', []],
  ])('the document number %s', async (typed, expected) => {
    const { named, loaded } = await find(typed);
    expect(rowsOf(named?.letters)).toEqual(expected);
    expect(loaded).toEqual(['/search/documents/0.json']);
  });
});

describe('a number attached to a word counts', () => {
  test('in 示例12, which begins with the place, at once', async () => {
    const { named, loaded } = await find('示例12');
    expect(rowsOf(named?.letters)).toEqual([12]);
    expect(loaded).toEqual(['/search/numbers/0.json']);
  });

  test.each(['示例乙12', '信息化局12'])('in %s, which begins with a name', async (typed) => {
    const { named, loaded } = await find(typed);
    expect(rowsOf(named?.letters)).toEqual([12]);
    expect(loaded).toEqual(['/search/numbers/0.json', '/search/names.json']);
  });

  test('after a name even if the number has no reply', async () => {
    const { named } = await find('示例乙14');
    expect(named).toMatchObject({ heading: '没有第14号的公开答复', letters: [] });
  });

  test.each(['国道12', '工业12', '增长12'])('but not in %s', async (typed) => {
    expect((await find(typed)).named).toBeUndefined();
  });

  test.each(['示例市12', '示例甲12', '12件'])('and %s is searched in the texts as well', async (typed) => {
    expect((await find(typed)).named?.mentions).toContain(typed);
  });
});

test.each([
  ['第99999999号', '没有第99999999号的公开答复'],
  ['第0号', '没有第0号的公开答复'],
  ['人大第0号', '市十八届人大四次会议没有第0号建议的公开答复'],
  ['示经信建〔2025〕0号', '没有发文字号为示经信建〔2025〕0号的公开答复'],
])('%s is a number without a reply', async (typed, heading) => {
  expect((await find(typed)).named).toMatchObject({ heading, letters: [] });
});

test('a letter that answers several numbers appears once among the nearest', async () => {
  const { named } = await find('14');
  expect(rowsOf(named?.nearby)).toEqual([12, 15, 16]);
});

describe('a code in traditional characters', () => {
  test('is found after conversion', async () => {
    const { named, loaded } = await find('示經信建〔2025〕16號');
    expect(named).toMatchObject({ heading: '示经信建〔2025〕16号', mentions: ['示经信建〔2025〕16号'] });
    expect(rowsOf(named?.letters)).toEqual([16]);
    expect(loaded).toEqual(['/search/documents/0.json', '/search/simplified.json']);
  });

  test('may belong to no agency', async () => {
    const { named } = await find('示農建〔2025〕16號');
    expect(named?.heading).toBe('没有发文字号为示農建〔2025〕16号的公开答复');
    expect(rowsOf(named?.elsewhere)).toEqual([16, 10]);
  });
});

describe('numbers as places write them', () => {
  test.each([
    ['20250688', [21], '市政协十一届四次会议 第20250688号提案'],
    ['第20250688号', [21], '市政协十一届四次会议 第20250688号提案'],
    ['2023-12', [22], '市政协十一届四次会议 第2023-12号提案'],
    ['第2023-12号', [22], '市政协十一届四次会议 第2023-12号提案'],
    ['b023', [23], '市十八届人大四次会议 第B23号建议'],
    ['第B-023号', [23], '市十八届人大四次会议 第B23号建议'],
    ['闭12', [24], '市十八届人大四次会议 第闭12号建议'],
    ['闭会期间第12号', [24], '市十八届人大四次会议 第闭12号建议'],
    // the serial alone, where no number is just that
    ['688', [21], '市政协十一届四次会议 第20250688号提案'],
    ['2025年第688号', [21], '市政协十一届四次会议 第20250688号提案'],
    ['政协第688号', [21], '市政协十一届四次会议 第20250688号提案'],
    ['2023年第12号', [22], '市政协十一届四次会议 第2023-12号提案'],
    ['16', [16], '市十八届人大四次会议 第16号建议'],
    ['12', [12], '市十八届人大四次会议 第12号建议'],
    ['第16号提案', [20], '市政协十一届四次会议 第20250016号提案'],
    ['2025年第16号提案', [20], '市政协十一届四次会议 第20250016号提案'],
    ['第16号议案', [16], '没有第16号议案的公开答复；这是第16号建议'],
    ['B 023', [23], '市十八届人大四次会议 第B23号建议'],
    ['2024年第688号', [], '没有第688号的公开答复：本站没有您写的那次会议'],
    ['闭会期间第13号', [], '没有闭会期间第13号的公开答复'],
    ['人大平时第12号', [], '市十八届人大四次会议没有平时第12号建议的公开答复'],
  ])('%s', async (typed, rows, heading) => {
    const { named } = await find(typed);
    expect(rowsOf(named?.letters)).toEqual(rows);
    expect(named?.heading).toBe(heading);
  });

  test.each(['G20', '20250623', '2025-03', '平1'])('%s is words where no register has it', async (typed) => {
    expect((await find(typed)).named).toBeUndefined();
  });

  test('others with that serial are offered beside it', async () => {
    expect(rowsOf((await find('16')).named?.elsewhere)).toEqual([20]);
  });
});
