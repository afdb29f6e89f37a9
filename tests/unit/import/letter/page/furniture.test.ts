import { expect, test } from 'vitest';
import { isFurniture } from '../../../../../src/import/letter/page/furniture.ts';
import { linesOfText } from '../../../../../src/import/letter/source/line.ts';

const isOfThePage = (text: string) => linesOfText(text).lines.every(isFurniture);

test.each([
  '打印本页 | 关闭窗口',
  '【字体：大 中 小】',
  '分享到：微信 微博 QQ空间',
  '首页 > 政务公开 > 建议提案办理',
  '主办：示例市人民政府',
  '浏览次数：12 次',
  '— 3 —',
])('recognises “%s” as part of the page', (text) => {
  expect(isOfThePage(text)).toBe(true);
});

// Each contains a word of a button, a menu or a footer.
test.each([
  '群众可以用手机缴费。',
  '扫一扫门牌上的二维码即可报修。示例街道已经推广。',
  '承办单位：示例市教育局',
  '下一条道路改造工程将于年内开工。',
  '欢迎您继续关注我市教育工作。',
  '位置偏远的村由公交线路覆盖。',
  '市场监管/城管联合执法',
  '以下为具体措施：',
  '浏览示例市门户网站的群众',
  '提供技术支持',
  '共3页材料',
  '2023年',
])('leaves “%s” in the letter', (text) => {
  expect(isOfThePage(text)).toBe(false);
});
