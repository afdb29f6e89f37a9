import { expect, test } from 'vitest';
import { fieldRows, labelRows, letterTable } from '../../../../../src/import/letter/fields/table.ts';

const { labels } = letterTable;
/** The row of a label, by its name. */
const meaningOf = (label: string) =>
  Object.entries(labelRows(fieldRows)).find(([, row]) => row === labels.rowOf(label))?.[0];

const found = (text: string) => labels.in(text).map(({ label, value }) => `${label}=${value}`);

test.each([
  ['联 系 人:张 磊 联系电话:56150000', ['联系人=张 磊', '联系电话=56150000']],
  ['来源:潼关县民政局 发布时间:2024-09-11 11:23', ['来源=潼关县民政局', '发布时间=2024-09-11 11:23']],
  [
    '索引号:428431039/2024-00027 分  类:文化 发文机关:示例县旅游局 成文日期:2023年11月01日 文 号: 发布日期:2023年11月01日 时效性:',
    [
      '索引号=428431039/2024-00027',
      '分类=文化',
      '发文机关=示例县旅游局',
      '成文日期=2023年11月01日',
      '文号=',
      '发布日期=2023年11月01日',
      '时效性=',
    ],
  ],
  ['• 索引号:', ['索引号=']],
  ['承办单位：示例市水利局（主办）、示例市财政局（会办）', ['承办单位=示例市水利局（主办）、示例市财政局（会办）']],
  ['抄 送：市人大代表工委，市政府办公室。', ['抄送=市人大代表工委，市政府办公室。']],
  ['签发人 张三', ['签发人=张三']],
  ['类别：A1　　　签发人　令狐世勇', ['类别=A1', '签发人=令狐世勇']],
  ['经办人及联系电话:姜颖:0917—4930000', ['经办人及联系电话=姜颖:0917—4930000']],
  ['公开属性：主动公开            办理结果：B', ['公开属性=主动公开', '办理结果=B']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each(['您提出的建议收悉，现答复如下：', '示例甲代表：', '一、工作情况：已经办理', '2024年：完成', ''])(
  '“%s” begins with no label',
  (text) => {
    expect(labels.in(text)).toEqual([]);
  },
);

test.each([
  ['类 别', 'disposition'],
  ['办理结果标注', 'disposition'],
  ['办复类别', 'disposition'],
  ['领导署名', 'signatory'],
  ['领导签字', 'signatory'],
  ['主管领导人姓名', 'head'],
  ['承办负责人', 'head'],
  ['具体经办人姓名', 'contactName'],
  ['联系人及电话', 'contact'],
  ['抄 报', 'copiedTo'],
  ['是否同意公开', 'disclosure'],
  ['发文日期', 'someDay'],
  ['浏览次数', 'counter'],
  ['公开形式', 'disclosure'],
  ['字号', 'documentNumber'],
  ['下一步工作', undefined],
])('%s means %s', (label, meaning) => {
  expect(meaningOf(label)).toBe(meaning);
});
