import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annexText } from '../../../../src/library/source/annex-text.ts';
import { findPrivate } from '../../../../src/privacy/find.ts';

/** 姓名,电话 in GB 18030. */
const gbk = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0]);

const masks = (name: string, bytes: Uint8Array): string[] => {
  const read = annexText(name, bytes);
  return findPrivate(`${read?.text ?? ''}\n\n${read?.shown ?? ''}`).map(({ masked }) => masked);
};
const office = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));

describe('a text file', () => {
  test('is read as UTF-8, UTF-16 with its mark, and GB 18030', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff姓名\t电话', 'utf16le'));
    expect(annexText('名单.txt', strToU8('姓名\r\n电话'))).toEqual({ text: '姓名\n电话' });
    expect(annexText('名单.TXT', utf16)?.text).toContain('姓名\t电话');
    expect(annexText('名单.csv', gbk)).toEqual({ text: '姓名,电话' });
  });

  test('with zero bytes in it is not text', () => {
    expect(annexText('名单.csv', strToU8('PK\u0003\u0004\0\0甲'))).toBeUndefined();
  });
});

describe('a web page', () => {
  test('is read with and without its tags: a number may be in either', () => {
    expect(masks('a.html', strToU8('<p>电话<b>138</b>00138000</p>'))).toEqual(['138****8000']);
    // Found with its references in the file, and without them as shown.
    expect(masks('a.htm', strToU8('<p>电话138&#x30;&#48;138&nbsp;000</p>'))).toEqual(['138****8000', '138****8000']);
    expect(masks('a.html', strToU8('<p><a href="tel:13800138000">拨打</a></p>'))).toEqual(['138****8000']);
  });

  test('keeps its lines, and separates the figures of two cells', () => {
    const page = annexText('a.html', strToU8('<table\n><tr><td>1380013</td><td>8000</td></tr>\n<tr>'));
    expect(page?.shown?.split('\n')).toHaveLength(3);
    expect(findPrivate(page?.shown ?? '')).toEqual([]);
  });
});

test('the figures of a drawing are nobody’s numbers; its text is read', () => {
  const drawing =
    '<svg viewBox="0 0 1380 1380"><path d="M 138 0013 8000 L 1 2"/><text x="1" y="2">电话13800138000</text></svg>';
  expect(masks('图.svg', strToU8(drawing))).toEqual(['138****8000', '138****8000']);
});

test('JSON is read through its escapes', () => {
  expect(masks('a.json', strToU8('{"a":"\\u0031380013\\u0038000"}'))).toEqual(['138****8000']);
});

describe('an office file', () => {
  test('is read by paragraph; runs and proofing marks split no number', () => {
    const runs =
      '<w:p><w:r><w:t>电话：138</w:t></w:r><w:proofErr/><w:r><w:t>0013</w:t></w:r>\n<w:r><w:t>8000</w:t></w:r></w:p>';
    expect(masks('表.docx', office({ 'word/document.xml': `<w:document>${runs}</w:document>` }))).toEqual([
      '138****8000',
    ]);
  });

  test('is read by cell, texts and numbers separately', () => {
    const sheet = '<row><c t="s"><v>0</v></c><c><v>13800138000</v></c><c><v>1390013</v></c><c><v>9000</v></c></row>';
    const strings = '<sst><si><t>手机 150 0000 0000</t></si></sst>';
    const book = office({ 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': strings });
    expect(masks('表.xlsx', book).sort()).toEqual(['138****8000', '150****0000']);
  });

  test('is read including slides, headers, comments and links', () => {
    expect(masks('会.pptx', office({ 'ppt/slides/slide1.xml': '<a:p><a:t>13800138000</a:t></a:p>' }))).toHaveLength(1);
    expect(masks('表.docx', office({ 'word/header1.xml': '<w:p>13800138000</w:p>' }))).toHaveLength(1);
    expect(masks('表.docx', office({ 'word/comments.xml': '<w:p>13800138000</w:p>' }))).toHaveLength(1);
    const links = '<Relationship Target="mailto:shili@qq.com" TargetMode="External"/>';
    expect(masks('表.docx', office({ 'word/_rels/document.xml.rels': links }))).toEqual(['s***@qq.com']);
    expect(masks('表.ods', office({ 'content.xml': '<text:p>13800138000</text:p>' }))).toHaveLength(1);
  });

  test('that is broken, or too large once unpacked, is not read', () => {
    const words = { 'word/document.xml': '<w:p>示例</w:p>' };
    expect(annexText('表.docx', office({ ...words, 'word/media/image1.png': '' }))).toMatchObject({ partly: true });
    expect(annexText('表.docx', office({ ...words, 'word/embeddings/1.bin': '' }))).toMatchObject({ partly: true });
    expect(annexText('表.docx', office(words))).not.toHaveProperty('partly');
    expect(annexText('表.docx', strToU8('PKbroken'))).toBeUndefined();
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(annexText('表.docx', bomb)).toBeUndefined();
  });

  test('that lies about its size does no harm', () => {
    const liar = zipSync({ 'word/document.xml': new Uint8Array(2_000_000) });
    const directory = new DataView(liar.buffer, liar.byteOffset);
    const at = liar.length - 22 - (46 + 'word/document.xml'.length);
    directory.setUint32(at + 24, 10, true);
    expect(annexText('表.docx', liar)?.text.length ?? 0).toBeLessThan(2_000_001);
  });
});

test.each(['扫描件.pdf', '照片.jpg', '旧表.doc', '旧表.xls', '附件.zip', '无扩展名'])('“%s” cannot be read', (name) => {
  expect(annexText(name, strToU8('%PDF-1.4'))).toBeUndefined();
});
