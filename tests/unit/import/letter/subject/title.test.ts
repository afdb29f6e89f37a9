import { expect, test } from 'vitest';
import { linesOfText } from '../../../../../src/import/letter/source/line.ts';
import { titleAt } from '../../../../../src/import/letter/subject/title.ts';

const title = (text: string) => titleAt(linesOfText(text).lines, 0);

test.each([
  ['对市十八届人大四次会议第367号建议的答复', '对市十八届人大四次会议第367号建议的答复'],
  ['关于对平江县十七届人大一次会议第82号建议的\n答    复', '关于对平江县十七届人大一次会议第82号建议的答复'],
  [
    '关于政协十四届全国委员会第一次会议第00006号\n(经济发展类001号)提案答复的函',
    '关于政协十四届全国委员会第一次会议第00006号(经济发展类001号)提案答复的函',
  ],
  ['区人大八届四次会议代表建议(第24号)答复意见', '区人大八届四次会议代表建议(第24号)答复意见'],
  [
    '示例县水利局关于答复县十七届人大三次会议第413号代表建议的函',
    '示例县水利局关于答复县十七届人大三次会议第413号代表建议的函',
  ],
  ['关于市六届人大四次会议\n第12号、第35号\n建议的答复函', '关于市六届人大四次会议第12号、第35号建议的答复函'],
  [
    '示例部关于政协第十三届全国委员会第五次会议第02909号（资源环境类235号）提案答复摘要',
    '示例部关于政协第十三届全国委员会第五次会议第02909号（资源环境类235号）提案答复摘要',
  ],
  ['关于县政协五届二次会议第7号提案答复\n的摘要', '关于县政协五届二次会议第7号提案答复的摘要'],
  ['关于县五届人大二次会议第7号建议办理情况\n的答复', '关于县五届人大二次会议第7号建议办理情况的答复'],
])('%s', (text, whole) => {
  expect(title(text)).toMatchObject({ text: whole, whole: true });
});

test('a title that is cut off is not taken for a complete one', () => {
  expect(title('对县十八届人大二次会议第27号建议的\n\n陈兴等10名代表:')).toMatchObject({ whole: false });
});

test.each([
  '示例市教育局',
  '您提出的建议收悉，现答复如下：',
  '示教函〔2024〕5号',
  '签发人：张三',
  '首页 > 建议提案',
  '示例新区管理委员会文件\n对县五届人大二次会议第7号建议的答复',
])('“%s” begins no title', (text) => {
  expect(title(text)).toBeUndefined();
});
