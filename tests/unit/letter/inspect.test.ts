import { describe, expect, test } from 'vitest';
import { inspectText } from '../../../src/letter/inspect.ts';

const places = (text: string) => inspectText(text).map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('tags and comments', () => {
  test('each is reported at its position', () => {
    expect(places('甲\n乙<b>丙</b>\n\n<!-- 内部\n意见 -->\n\n  <div class="x">\n丁')).toEqual([
      '2:2 正文里不能有 HTML 标签：<b>',
      '2:6 正文里不能有 HTML 标签：</b>',
      '4:1 正文里不能有 HTML 注释：<!-- 内部 意见 -->',
      '7:3 正文里不能有 HTML 标签：<div class="x">',
    ]);
  });

  test('an HTML block does not hide the tags inside it, nor a comment its blank lines', () => {
    expect(places('<div>\n甲<script>\n</div\n\n<!-- 乙\n\n丙 -->')).toEqual([
      '1:1 正文里不能有 HTML 标签：<div>',
      '2:2 正文里不能有 HTML 标签：<script>',
      '5:1 正文里不能有 HTML 注释：<!-- 乙 丙 -->',
    ]);
  });

  test('a tag over two lines is a tag, as in CommonMark', () => {
    expect(places('甲<a\nhref="x">乙')).toEqual(['1:2 正文里不能有 HTML 标签：<a href="x">']);
  });

  test('a lone < is text, an escaped one and one in Chinese too', () => {
    expect(inspectText('3 < 5，a<b，<甲>，\\<b>，<-，<https://www.zj.gov.cn/>')).toEqual([]);
  });

  test('says how to fix it', () => {
    expect(inspectText('<br>')[0]?.fix).toBe('删去这个标签；如果 < 是正文里的字，在它前面加反斜杠，写作 \\<');
  });
});

describe('links', () => {
  test.each([
    '[甲](https://www.zj.gov.cn/)',
    '[甲](HTTP://www.zj.gov.cn/?a=javascript:1)',
    '[甲](mailto:a@b.cn)',
    '[甲](tel:0574-89596662)',
    '[甲](../366/)',
    '[甲](#s1)',
    '[甲](附件1.pdf)',
    '[甲](/a:b)',
  ])('%s is allowed', (text) => expect(inspectText(text)).toEqual([]));

  test.each([
    ['[甲](javascript:alert(1))', '链接地址不安全：javascript:alert(1)'],
    ['[甲](JavaScript:alert(1))', '链接地址不安全：JavaScript:alert(1)'],
    ['[甲](javascript\\:alert(1))', '链接地址不安全：javascript:alert(1)'],
    ['[甲](<java\tscript:alert(1)>)', '链接地址不安全：java script:alert(1)（实为 javascript:）'],
    ['[甲](javascript&#58;alert(1))', '链接地址不安全：javascript&#58;alert(1)（实为 javascript:）'],
    ['[甲](javascript&colon;alert(1))', '链接地址不安全：javascript&colon;alert(1)（实为 javascript:）'],
    ['[甲](%6Aavascript%3Aalert(1))', '链接地址不安全：%6Aavascript%3Aalert(1)（实为 javascript:）'],
    ['[甲](%256Aavascript:x)', '链接地址不安全：%256Aavascript:x（实为 javascript:）'],
    ['[甲](java\u200bscript:x)', '链接地址不安全：java\u200bscript:x（实为 javascript:）'],
    ['[甲](data:text/html,x)', '链接地址不安全：data:text/html,x'],
    ['[甲](vbscript:x)', '链接地址不安全：vbscript:x'],
    ['[甲](C:/附件.doc)', '链接地址不安全：C:/附件.doc'],
    ['[甲](//evil.example/)', '链接地址没有写明协议：//evil.example/'],
    ['[甲](/\\\\evil.example/)', '链接地址没有写明协议：/\\evil.example/'],
    ['[甲](https:evil)', '链接地址没有主机名：https:evil'],
  ])('%s is not', (text, message) => expect(places(text)).toEqual([`1:1 ${message}`]));
});

describe('pictures', () => {
  test.each([
    ['![甲](https://evil.example/x.png)', '图片不能取自别的网站：https://evil.example/x.png'],
    ['![甲](//evil.example/x.png)', '图片不能取自别的网站：//evil.example/x.png'],
    ['![甲](data:image/png;base64,AA)', '图片不能取自别的网站：data:image/png;base64,AA'],
    ['![甲](../x.png)', '图片须为附件的文件名，不含路径，现为 ../x.png'],
    ['![甲](图1)', '图片须为附件的文件名，不含路径，现为 图1'],
    ['![甲]()', '图片没有写文件名'],
  ])('%s is refused', (text, message) => expect(places(text)).toEqual([`1:1 ${message}`]));

  test('a file of the annexes is allowed', () => expect(inspectText('![甲](图1.png)![乙](<图 2.png>)')).toEqual([]));
});

test('reports every fault, in text order', () => {
  expect(places('[甲](data:x)\n\n<b>\n\n![乙](//x/y.png)').map((place) => place.slice(0, 3))).toEqual([
    '1:1',
    '3:1',
    '5:1',
  ]);
});
