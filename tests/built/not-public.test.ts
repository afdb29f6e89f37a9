/** What is not public is in no file of a site, in any form; nor is what was public once. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { replySchema } from '../../schemas/reply.ts';
import { emptyFolder, runBuild, sample } from './site.ts';
import { holds, tracesOf } from './traces.ts';

/** A sentence that occurs nowhere else, with a word that the search index keeps whole. */
const planted = (word: string): string => `示例鸑鷟${word}`;

/** In every field of a letter except its number, kind, agency and status. */
const fieldsWith = (sentence: string): string => `# ${sentence}
signatory: ${sentence}
addressees: [示例甲, ${sentence}子]
copiedTo: [${sentence}]
contact: { name: ${sentence}, phone: 0000-0001 }
indexNumber: ${sentence}
topics: [${sentence}]
note: ${sentence}
corrections: [{ on: 2025-07-01, note: ${sentence}, was: ${sentence}, now: ${sentence} }]
annexes: [{ title: ${sentence}, file: 附件.txt }]
`;

/** Fields that hold no sentence, or that the page of a number may show. */
const withoutSentence = [
  ...['title', 'session', 'submissions', 'documentNumber', 'issuingAgency', 'jointAgencies'],
  ...['disposition', 'disclosure', 'layout'],
  ...['addresseeTotal', 'issuedOn', 'printedOn', 'publishedOn', 'coHandlingAgencies', 'consultations', 'feedback'],
  ...['summaryOnly', 'follows', 'supersedes', 'formerly', 'withdrawn', 'privacyExceptions'],
];

test('every field that may hold a sentence has one planted', () => {
  const planted = fieldsWith('示例').match(/^\w+(?=:)/gm) ?? [];
  expect(Object.keys(replySchema.shape).filter((key) => ![...planted, ...withoutSentence].includes(key))).toEqual([]);
});

function letter(number: string, status: string, fields: string, text: string): string {
  return `---
title: 对市十八届人大四次会议第${number}号建议的答复
session: shili-npc-18-4
submissions: [{ number: "${number}", kind: suggestion }]
issuingAgency: shili-jxj
issuedOn: 2025-06-23
${status}
${fields}---
${text && `\n示例甲代表：\n\n${text}。\n`}`;
}

const words = {
  public: planted('zqpublic'),
  onRequest: planted('zqonrequest'),
  withheld: planted('zqwithheld'),
  withdrawn: planted('zqwithdrawn'),
  turned: planted('zqturned'),
  excepted: planted('zqexcepted'),
  annex: planted('zqannex'),
};
/** Each with its one word: the index keeps the words of a sentence, not the sentence. */
const marked = Object.fromEntries(
  Object.entries(words).map(([name, sentence]) => [name, [sentence, sentence.replace(/[^a-z]/g, '')]]),
) as Record<keyof typeof words, string[]>;
type Traces = Record<keyof typeof words, string[]>;

const exceptions = `privacyExceptions: [{ text: ${words.excepted}, reason: ${words.excepted}, approvedBy: ${words.excepted} }]\n`;
const open = 'disclosure: proactive';
const closed = 'disclosure: on-request';
const taken = `${open}\nwithdrawn: { on: 2025-07-01, reason: 示例原因, authority: 示例市人民政府办公室 }`;

let before: Traces;
let after: Traces;
beforeAll(() => {
  const content = join(emptyFolder('content'), 'content');
  cpSync(sample, content, { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  const writeLetter = (number: string, status: string, fields: string, text: string) =>
    write(`replies/shili-npc-18-4/${number}.md`, letter(number, status, fields, text));
  const environment = {
    CONTENT_DIR: content,
    OUT_DIR: join(emptyFolder('site'), 'dist'),
    SITE_URL: 'https://dafu.example',
  };
  const built = (): Traces => {
    const { status, printed } = runBuild(environment);
    if (status !== 0) throw new Error(printed);
    return tracesOf(environment.OUT_DIR, marked);
  };
  for (const number of ['901', '902', '903', '904', '905'])
    write(`annexes/shili-npc-18-4/${number}/附件.txt`, number === '901' ? words.public : words.annex);
  writeLetter('901', open, fieldsWith(words.public) + exceptions, words.public);
  writeLetter('902', closed, fieldsWith(words.onRequest), words.onRequest);
  writeLetter('903', 'disclosure: withheld', fieldsWith(words.withheld), words.withheld);
  write('submissions/shili-npc-18-4/902.md', words.onRequest);
  writeLetter('904', open, '', words.withdrawn);
  writeLetter('905', open, '', words.turned);
  before = built();
  writeLetter('904', taken, '', '');
  writeLetter('905', closed, fieldsWith(words.turned), words.turned);
  after = built();
});

/** The kinds of files among them: html, pf_fragment … */
const kindsOf = (files: string[]): string[] => [...new Set(files.map((file) => file.slice(file.lastIndexOf('.') + 1)))];

describe('a public sentence', () => {
  test('is found in pages, data and the search index: the same search would find another', () => {
    const expected = ['html', 'json', 'md', 'txt', 'pf_fragment', 'pf_index'];
    expect(kindsOf(before.public)).toEqual(expect.arrayContaining(expected));
    expect(kindsOf(after.public)).toEqual(expect.arrayContaining(expected));
  });

  test('is found as long as it is public', () => {
    for (const found of [before.withdrawn, before.turned])
      expect(kindsOf(found)).toEqual(expect.arrayContaining(['html', 'pf_fragment']));
  });
});

describe('no file of the site contains', () => {
  test('a letter that is given on request, or not at all', () => {
    expect([before.onRequest, before.withheld, after.onRequest, after.withheld]).toEqual([[], [], [], []]);
  });

  test('what was withdrawn, or is no longer public', () => {
    expect([after.withdrawn, after.turned]).toEqual([[], []]);
  });

  test('a privacy exception, its reason or who approved it', () => {
    expect([before.excepted, after.excepted]).toEqual([[], []]);
  });

  test('an annex of a letter that is not public', () => {
    expect(after.annex).toEqual([]);
  });
});

describe('the search recognises a sentence', () => {
  const sentence = words.withheld;
  const bytes = strToU8(`甲${sentence}乙`);
  const codes = [...sentence].map((one) => (one > '\x7f' ? `\\u${one.charCodeAt(0).toString(16)}` : one)).join('');

  test.each<[string, Uint8Array]>([
    ['plain', bytes],
    ['in UTF-16', Buffer.from(`甲${sentence}乙`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`甲${sentence}乙`, 'utf16le').swap16()],
    ['in gzip', gzipSync(bytes)],
    ['in deflate', deflateSync(bytes)],
    ['in deflate without a header', deflateRawSync(bytes)],
    ['in Brotli', brotliCompressSync(bytes)],
    ['in a package', zipSync({ 'a/b.txt': bytes })],
    ['in gzip within a package', zipSync({ 'a.gz': gzipSync(bytes) })],
    ['in UTF-16 within gzip', gzipSync(Buffer.from(sentence, 'utf16le'))],
    ['in JSON with escapes', strToU8(`{"a":"${codes}"}`)],
    ['in an address', strToU8(`<a href="/topics/${encodeURIComponent(sentence)}/">`)],
    ['in references', strToU8(sentence.replace(/[^\0-\x7f]/g, (one) => `&#${one.charCodeAt(0)};`))],
    [
      'cut by tags and lines',
      strToU8(`<p>${sentence.slice(0, 3)}<mark>${sentence.slice(3, 6)}</mark>\n${sentence.slice(6)}`),
    ],
  ])('%s', (_, file) => {
    expect(holds(file, sentence)).toBe(true);
    expect(holds(file, words.public)).toBe(false);
  });
});
