import { expect, test } from 'vitest';
import { readSalutation } from '../../../../../src/import/letter/names/salutation.ts';
import { type Line, linesOfText } from '../../../../../src/import/letter/source/line.ts';

function read(text: string, next = '您提出的建议收悉，现答复如下：') {
  const [line, below] = linesOfText(`${text}\n${next}`).lines as [Line, Line];
  return readSalutation(line, below);
}

test.each([
  ['章卫军代表：', ['章卫军']],
  ['郭利、陈珍委员:', ['郭利', '陈珍']],
  ['尊敬的万雄、程林代表:', ['万雄', '程林']],
  ['张 磊、欧阳明委员：', ['张磊', '欧阳明']],
  ['李措毛、多杰·才让代表：', ['李措毛', '多杰·才让']],
  ['罗应芬代表、霍兴全代表：', ['罗应芬', '霍兴全']],
  ['符流代表', ['符流']],
  ['郑九委员：您提出的《关于示例的提案》收悉。', ['郑九']],
  ['曲玉珠代表您好，您在会上提出的建议收悉。', ['曲玉珠']],
  ['尊敬的王五代表：您好！', ['王五']],
  ['尊敬的代表：', []],
])('%s', (text, names) => {
  expect(read(text)).toMatchObject({ names, called: expect.stringMatching(/代表|委员/) });
});

test.each([
  ['陈兴等10名代表:', { names: ['陈兴'], total: 10 }],
  ['张三、李四等三位委员：', { names: ['张三', '李四'], total: 3 }],
  ['马清、周莉等委员:', { names: ['马清', '周莉'], others: true }],
])('%s names some of them', (text, people) => {
  expect(read(text)).toMatchObject(people);
});

test.each([
  '市市场监督管理局:',
  '市政协提案委员会：',
  '民进示例市委会：',
  '沙塘镇代表团：',
  '九三学社示例市基层委员会：',
])('%s is addressed as a body', (text) => {
  const salutation = read(text, '经研究，现提出如下协办意见：');
  expect(salutation).toMatchObject({ names: [text.slice(0, -1)] });
  expect(salutation?.called).toBeUndefined();
});

test.each(['联系单位:', '抄送：市人大代表工委', '现答复如下：', '附件：', '一、代表：', '关于代表建议的答复：'])(
  '“%s” addresses nobody',
  (text) => {
    expect(read(text)).toBeUndefined();
  },
);
