/** Texts that a copy or a wrong encoding damaged: mended and reported, or an error with its line. */
import { describe, expect, test } from 'vitest';
import { readLetterFile } from '../../../../src/import/letter/read.ts';
import type { Recognised } from '../../../../src/import/letter/recognise.ts';

function read(text: string, name = '示例.txt'): Recognised {
  const letter = readLetterFile(name, new TextEncoder().encode(text));
  if (!('reply' in letter)) throw new Error(letter.problems[0].message);
  return letter;
}

const lines = [
  '关于对市十八届人大四次会议第12号建议的答复',
  '示例甲代表：',
  '您提出的《关于示例的建议》收悉。现答复如下：',
  '示例路已经修好。',
  '示例市水利局',
  '2025年6月23日',
];

describe('a copy from a PDF', () => {
  const copied = [
    '关于对市⼗⼋届⼈⼤四次会议第１２号建议的答复',
    ...lines.slice(1, 3),
    '⽴⾯改造已完⼯。',
    '示例市⽔利局',
    '2025年6⽉23⽇',
  ];

  test('is read in the usual characters, and says so once', () => {
    const { reply, paragraphs, repairs } = read(copied.join('\n'));
    expect(reply).toMatchObject({ session: { label: '市十八届人大四次会议' }, issuingAgency: '示例市水利局' });
    expect(reply).toMatchObject({ submissions: [{ number: '12' }], issuedOn: '2025-06-23' });
    expect(paragraphs.at(-1)?.text).toBe('立面改造已完工。');
    expect(repairs).toEqual([{ line: 1, message: expect.stringMatching(/^部首字.*：⼗→十、⼋→八.*等，共 12 处$/u) }]);
  });

  test('is mended in the cells of a page too', () => {
    const page = `<p>${lines.join('</p>\n<p>').replace('</p>', '</p><table><tr><td>⽂号</td><td>示⽔〔2025〕1号</td></tr></table>')}`;
    expect(read(page, '示例.html').reply.documentNumber).toBe('示水〔2025〕1号');
  });
});

test('character references are read, and that is reported', () => {
  const { paragraphs, repairs } = read(
    [...lines.slice(0, 3), '&nbsp;&nbsp;示例路&#24050;&ldquo;修&#x597d;&rdquo;。', ...lines.slice(3)].join('\n'),
  );
  expect(paragraphs.map(({ text }) => text)).toContain('示例路已“修好”。');
  expect(repairs).toEqual([{ line: 4, message: '网页的字符代码改成了字或空格' }]);
});

test('a line in which something was repaired is reported if it is not understood', () => {
  const { unrecognised } = read([...lines, '示\u200b例不明的一行'].join('\n'));
  expect(unrecognised).toEqual([{ line: 7, text: '示例不明的一行' }]);
});

/** A text in UTF-8, read as another encoding. */
const misread = (text: string, encoding: string) => new TextDecoder(encoding).decode(new TextEncoder().encode(text));

describe('damage that cannot be mended is an error at its line', () => {
  test.each([
    ['示例路\ue000已修好。', 'lost-character', 4],
    ['示例路\u{f0000}已修好。', 'lost-character', 4],
    ['示例路已修好\ufffd', 'lost-character', 7],
    ['示例路已修好\ufdd0', 'lost-character', 7],
    ['现将办理意见答复如下9/span>', 'tag-remains', 12],
    ['签发人：示例弹span lang="EN-US">', 'tag-remains', 8],
    ['示例路<o:p></o:p>已修好。', 'tag-remains', 4],
    ['示例路&lt;span&gt;已修好。', 'tag-remains', 4],
    ['示例路 style="mso-bidi-font-size:16"已修好。', 'tag-remains', 5],
    ['p class=MsoNormal>示例路已修好。', 'tag-remains', 1],
    ['示例路lang=EN-US>已修好。', 'tag-remains', 4],
    ['示例路span>已修好。', 'tag-remains', 4],
    ['示例路td>已修好', 'tag-remains', 4],
    ['td>示例路已修好', 'tag-remains', 1],
    ['示例路已修好。/p>', 'tag-remains', 8],
    ['示例路/b>已修好。', 'tag-remains', 4],
    ['示例路br>已修好。', 'tag-remains', 4],
    ['示例路o:p>已修好。', 'tag-remains', 4],
    ['st1:chsdate>示例路已修好。', 'tag-remains', 1],
    ['v:shape>示例路已修好。', 'tag-remains', 1],
    ['table border=0>示例路已修好。', 'tag-remains', 1],
    ['示例路style=text-align:center已修好。', 'tag-remains', 4],
    ['示例路class=content>已修好。', 'tag-remains', 4],
    ['[if gte mso 9]示例路已修好。', 'tag-remains', 1],
    ['示例路amp;已修好。', 'tag-remains', 4],
    ['示例路ldquo;已修好。', 'tag-remains', 4],
    ['font-size:16pt;示例路已修好。', 'tag-remains', 1],
    ['var a=document.getElementById("示例");', 'tag-remains', 1],
    ['.TRS_Editor P{margin-top:1em;}', 'tag-remains', 1],
    ['示例路锟斤拷已修好。', 'garbled-text', 4],
    ['示例路????已修好。', 'garbled-text', 4],
    ['示例路nbsp;已修好。', 'tag-remains', 4],
    ['烫烫烫示例路已修好。', 'garbled-text', 1],
    [`示例路：${misread('示例路已修好。', 'gb18030')}`, 'garbled-text', 5],
    [`示例路：${misread('答复', 'windows-1252')}`, 'garbled-text', 7],
    ['示例路阿里Â·木已修好。', 'garbled-text', 6],
    ['示例路：Ê¾ÀýÂ·ÒÑÐÞºÃ', 'garbled-text', 5],
    ['Ã©年底前完工。', 'garbled-text', 1],
    ['示例路â€œ一路â€已修好。', 'garbled-text', 4],
    ['ã€Š示例办法已修订。', 'garbled-text', 1],
    ['示例é“è·¯已修好。', 'garbled-text', 5],
    [misread('关于', 'gb18030'), 'garbled-text', 1],
    [misread('示例', 'gb18030'), 'garbled-text', 1],
    [misread('人民', 'gb18030'), 'garbled-text', 1],
    [misread('显示', 'gb18030'), 'garbled-text', 1],
    [misread(misread('示例道路已修好', 'windows-1252'), 'windows-1252'), 'garbled-text', 1],
    [misread(misread('示例道路', 'gb18030'), 'gb18030'), 'garbled-text', 1],
    ['示例´ú±í', 'garbled-text', 3],
    // GBK as Big5: 您在市十八届人大四次会议提出的建议收悉。
    ['蠟婓庈坋匐趣湮侐棒頗祜枑堤腔膘祜彶洉﹝', 'garbled-text', 1],
  ])('%s', (text, id, column) => {
    const { problems } = read([...lines.slice(0, 3), text, ...lines.slice(3)].join('\n'));
    expect(problems).toContainEqual({ id, severity: 'error', line: 4, column, message: expect.any(String) });
  });

  test('what an ordinary letter has is not damage', () => {
    const text =
      '对照A<B、5>3、R&D；℃、××××、é“…”、3mg/L>2、㎡、①、×××、±5、3·15、Müller、café”、lǜ、珺、〇、呣呣，https://example.cn/a/b?c=d&lang=zh&class=1。';
    const { problems } = read([...lines.slice(0, 3), text, ...lines.slice(3)].join('\n'));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('the last line that is reported says how many follow', () => {
    const { problems } = read(
      [...lines.slice(0, 3), ...Array(15).fill('示例路\ue000已修好。'), ...lines.slice(3)].join('\n'),
    );
    const found = problems.filter(({ id }) => id === 'lost-character');
    expect(found).toHaveLength(10);
    expect(found.at(-1)?.message).toContain('后面还有 5 行');
  });

  test('icons of a page are not part of its letter', () => {
    const page = `<p><i>\ue601</i></p><p>${lines.join('</p><p>')}</p><p>\ue602 \ue603</p>`;
    const { problems, repairs } = read(page, '示例.html');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(repairs).toHaveLength(2);
  });
});

describe('bytes of another encoding', () => {
  const readBytes = (bytes: Uint8Array) => readLetterFile('示例.txt', bytes) as Recognised & { encoding: string };

  test('a letter in Big5 is read in its own characters, and says so', () => {
    const big5 =
      'c3f6a9f3b9efa5aba451a44ba9a1a448a46aa57ca6b8b77cc4b3b2c43132b8b9abd8c4b3aabab5aac2d00aa5dca8d2a5d2a54eaaeda1470ab17ab4a3a558aabaa16dc3f6a9f3a5dca8d2b8f4aabaabd8c4b3a16ea6acb178a143b27bb5aac2d0a670a455a1470aa5dca8d2b8f4a477b867add7a66ea1430aa5dca8d2a5aba4f4a751a7bd0a32303235a67e36a4eb3233a4e90a';
    const { encoding, paragraphs, repairs, reply } = readBytes(Uint8Array.from(Buffer.from(big5, 'hex')));
    expect(encoding).toBe('Big5');
    expect(paragraphs.at(-1)?.text).toBe('示例路已經修好。');
    expect(reply.issuedOn).toBe('2025-06-23');
    expect(repairs).toContainEqual({ line: 1, message: expect.stringContaining('Big5') });
  });

  test('a broken byte is an error at its line, and the rest is read', () => {
    const bytes = Uint8Array.from(Buffer.from(lines.join('\n')));
    bytes[bytes.length - 1 - Buffer.from('修好。\n示例市水利局\n2025年6月23日').length] = 0xff;
    const { encoding, problems, reply } = readBytes(bytes);
    expect(encoding).toBe('UTF-8');
    expect(reply.issuingAgency).toBe('示例市水利局');
    expect(problems).toContainEqual(expect.objectContaining({ id: 'lost-character', severity: 'error', line: 4 }));
  });
});
