/** What is not public is in no file of the site: planted sentences, looked for in every byte, compressed or not. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { build, emptyFolder, filesOf, sample } from './site.ts';

/** Each stands in one place of the content, and nowhere else in the world. */
const hidden = {
  onRequest: '示例暗语依申请公开的一句',
  withheld: '示例暗语不予公开的一句',
  title: '示例暗语未公开的标题',
  signatory: '示例暗语签发',
  note: '示例暗语未公开的附注',
  submission: '示例暗语未公开答复的建议原文',
  annex: '示例暗语未公开答复的附件',
  exception: '示例暗语隐私例外的理由',
  unfiled: '示例暗语尚未归档的一句',
  reply: '示例暗语未公开答复的题目',
};
const shown = '示例明语主动公开的一句';

let folder: string;
beforeAll(() => {
  const content = join(emptyFolder('planted'), 'content');
  cpSync(sample, content, { recursive: true });
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  const letter = (number: string, disclosure: string, fields: string[], text: string) =>
    put(
      `replies/shili-npc-18-4/${number}.md`,
      [
        '---',
        'session: shili-npc-18-4',
        `submissions: [{ number: "${number}", kind: suggestion, title: ${disclosure === 'proactive' ? '关于示例的建议' : hidden.reply} }]`,
        'issuingAgency: shili-jxj',
        `disclosure: ${disclosure}`,
        'issuedOn: 2025-06-23',
        ...fields,
        '---',
        '',
        '示例甲代表：',
        '',
        `${text}。`,
        '',
      ].join('\n'),
    );
  const secret = [`title: ${hidden.title}`, `signatory: ${hidden.signatory}`, `note: ${hidden.note}`];
  letter('900', 'on-request', [...secret, 'annexes: [{ title: 示例表, file: 表.csv }]'], hidden.onRequest);
  letter('901', 'withheld', secret, hidden.withheld);
  letter(
    '902',
    'proactive',
    [
      'title: 对市十八届人大四次会议第902号建议的答复',
      `privacyExceptions: [{ text: ${shown}, reason: ${hidden.exception}, approvedBy: 示例办 }]`,
    ],
    shown,
  );
  put('submissions/shili-npc-18-4/900.md', `${hidden.submission}\n`);
  put('annexes/shili-npc-18-4/900/表.csv', `${hidden.annex}\n`);
  put('unfiled/900.md', `---\ntitle: ${hidden.unfiled}\n---\n\n${hidden.unfiled}\n`);
  folder = build({ CONTENT_DIR: content, SITE_URL: 'https://dafu.example' });
}, 120_000);

test('a sentence of a public letter is found in its page, its downloads and the search index', () => {
  const files = filesWith(shown);
  expect(files).toContain('shili-npc-18-4/902/index.html');
  expect(files).toContain('shili-npc-18-4/902/902.json');
  expect(files.some((file) => /^pagefind\/.*\.pf_fragment$/.test(file))).toBe(true);
});

test.each(Object.entries(hidden))('what was planted as %s is in no file', (_, words) => {
  expect(filesWith(words)).toEqual([]);
});

/** The files that hold these words, in any encoding and as JSON or HTML may write them, packed or not. */
function filesWith(words: string): string[] {
  const codes = [...words].map((character) => character.charCodeAt(0));
  const forms = [
    Buffer.from(words),
    Buffer.from(words, 'utf16le'),
    Buffer.from(words, 'utf16le').swap16(),
    Buffer.from(codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')),
    Buffer.from(codes.map((code) => `&#x${code.toString(16)};`).join('')),
    Buffer.from(encodeURI(words)),
  ];
  return filesOf(folder).filter((file) => contentsOf(file).some((bytes) => forms.some((form) => bytes.includes(form))));
}

const unpacked = new Map<string, Buffer[]>();

/** The bytes of a file, and what they are packed from. */
function contentsOf(file: string): Buffer[] {
  const known = unpacked.get(file);
  if (known) return known;
  const bytes = readFileSync(join(folder, file));
  const found = [
    bytes,
    ...[gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync].flatMap((unpack) => attempt(unpack, bytes)),
  ];
  unpacked.set(file, found);
  return found;
}

function attempt(unpack: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer[] {
  try {
    return [unpack(bytes)];
  } catch {
    return [];
  }
}
