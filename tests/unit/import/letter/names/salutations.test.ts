/** Every way to address people: each addressee is correct, or absent and reported. */
import { describe, expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../../src/import/letter/recognise.ts';
import { type Addressed, collectives, everybody, glued, listed, persons, unread, wrapped } from './salutations.ts';

function read(salutation: string, opening = '你们提出的《关于示例的提案》收悉。现答复如下：'): Recognised {
  const lines = ['对市政协十三届五次会议第45号提案的答复', salutation, opening, '我局已经办理。', '示例市教育局'];
  const letter = readLetterFile('示例.txt', new TextEncoder().encode([...lines, '2025年6月23日'].join('\n')));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

const isReported = ({ problems }: Recognised) => problems.some(({ field }) => field === 'addressees');

const bodyOf = ({ paragraphs }: Recognised) => paragraphs.map(({ text }) => text).join('');

/** Without blanks; full width is mended on the way. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

const seen = (letter: Recognised) => ({
  names: letter.reply.addressees,
  total: letter.reply.addresseeTotal,
  proposers: letter.reply.submissions?.[0]?.proposers,
  reported: isReported(letter),
});

const wanted = ({ names, total }: Addressed) => ({ names, total, proposers: names, reported: false });

describe.each(Object.entries({ collectives, listed, persons, wrapped }))('%s', (_, rows) => {
  test.each(rows)('$line', (row) => {
    const letter = read(row.line);
    expect(seen(letter)).toEqual(wanted(row));
    expect(plain(bodyOf(letter))).toContain(plain(row.line));
  });
});

test.each(glued)('$line', (row) => {
  const letter = read(row.line, '办理过程如下。');
  expect(seen(letter)).toEqual(wanted(row));
  expect(letter.paragraphs[0]?.text).toBe(row.line);
});

test.each(everybody)('%s names nobody', (line) => {
  expect(seen(read(line))).toEqual({ names: undefined, total: undefined, proposers: undefined, reported: false });
});

test.each(unread)('%s is reported', (line) => {
  const letter = read(line);
  expect(seen(letter)).toEqual({ names: undefined, total: undefined, proposers: undefined, reported: true });
  expect(letter.paragraphs[0]?.text).toBe(line);
});

test.each(['尊敬的领导：', '示例甲副主席：', '教育二组：', '尊敬的网友：', '示例、各方人士：'])(
  '%s is part of the text, whoever it is',
  (line) => {
    const letter = read(line);
    expect(letter.paragraphs[0]?.text).toBe(line);
    expect(seen(letter)).toMatchObject({ names: undefined, reported: true });
  },
);

test('an agency alone above the text is its masthead, not whom it addresses', () => {
  expect(seen(read('示例县财政局', '您好！您提出的《关于示例的提案》收悉。'))).toMatchObject({
    names: undefined,
    reported: true,
  });
});

test('a row of facts above a masthead is no part of a salutation', () => {
  const { reply } = read('分类卫生、体育\n示例县数据局文件\n县侨联：');
  expect(reply.addressees).toEqual(['县侨联']);
});

test.each([
  ['示例镇代表团：', 'suggestion'],
  ['民盟示例市委：', 'proposal'],
  ['教育界：', 'proposal'],
  ['市政协经济委员会：', 'proposal'],
])('%s shows whose submission it is', (line, kind) => {
  const text = `关于示例事项的答复\n${line}\n你们提出的《关于示例事项》收悉。现答复如下：\n我局已经办理。`;
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
  expect('reply' in letter && letter.reply.submissions?.[0]?.kind).toBe(kind);
});

test.each([
  ['关于示例甲代表第12号建议的答复', ['示例甲']],
  ['对县十五届人大三次会议示例甲、示例乙等5名代表提出的第12号建议的答复', ['示例甲', '示例乙']],
  ['示例县水利局关于买买提·示例委员《关于示例的提案》的答复', ['买买提·示例']],
  ['关于人大代表第12号建议的答复', undefined],
  ['关于办好张示例甲代表第12号建议的答复', undefined],
])('a letter without salutation is to whom its title names: %s', (title, proposers) => {
  const text = `${title}\n《关于示例的建议》收悉。现将有关办理情况答复如下：\n我局已经办理。`;
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
  if (!('reply' in letter)) throw new Error('unreadable');
  expect(seen(letter)).toMatchObject({ names: undefined, proposers, reported: true });
});

test('建议案 is not 议案, so nothing has to be checked', () => {
  const title = '示例县水务局对示例县第十八届人民代表大会第四次会议第42号建议案的答复';
  const text = `${title}\n示例甲代表：\n你提出的“加固示例河河堤的建议案”，已交由我局办理，现答复如下：\n示例河已列入规划。`;
  const letter = readLetterFile('示例.txt', new TextEncoder().encode(text));
  expect('reply' in letter && letter.reply.submissions?.[0]).toMatchObject({ kind: 'suggestion', number: '42' });
  expect(letter.problems.filter(({ id }) => id === 'kind-in-doubt')).toEqual([]);
});
