import { expect, test } from 'vitest';
import { readLetterFile } from '../../../../../src/import/letter/read.ts';

const letter = `# 对县十七届人大二次会议第31号建议的答复

**文号：** 示水函〔2022〕8号

**类别：** B

---

示例甲代表：

您提出的《关于疏浚示例河的建议》收悉。现答复如下：

- 示例河已列入计划。
- 2 -

年底前完工，联系人李**已登记。

**示例县水利局**

**2022年6月7日**
`;

function read(text: string) {
  const read = readLetterFile('示例.txt', new TextEncoder().encode(text));
  if (!('reply' in read)) throw new Error(read.problems[0].message);
  return read;
}

test('a pasted text with Markdown marks is read without them, and each line says so', () => {
  const { reply, paragraphs, repairs } = read(letter);
  expect(reply).toMatchObject({
    title: '对县十七届人大二次会议第31号建议的答复',
    documentNumber: '示水函〔2022〕8号',
    disposition: 'B',
    issuingAgency: '示例县水利局',
    issuedOn: '2022-06-07',
  });
  expect(paragraphs.map(({ text }) => text)).toEqual([
    '示例甲代表：',
    '您提出的《关于疏浚示例河的建议》收悉。现答复如下：',
    '示例河已列入计划。',
    '年底前完工，联系人李**已登记。',
  ]);
  expect(repairs).toContainEqual({ line: 1, message: '去掉了 Markdown 记号' });
});

test.each(['> 对县十七届人大二次会议第31号建议的答复', '[首页](https://example.cn/) > 正文', '**签发人：** 示例乙'])(
  '%s shows that a text is Markdown',
  (mark) => {
    const { repairs } = read(`${mark}\n示例甲代表：\n您提出的建议收悉。`);
    expect(repairs).toContainEqual({ line: 1, message: '去掉了 Markdown 记号' });
  },
);

test.each(['李**代表、**委员', '#示例标签', '首页 > 正文', '- 2 -'])('%s does not', (line) => {
  const { repairs } = read(`对县十七届人大二次会议第31号建议的答复\n${line}\n示例甲代表：\n您提出的建议收悉。`);
  expect(repairs.filter(({ message }) => message.includes('Markdown'))).toEqual([]);
});
