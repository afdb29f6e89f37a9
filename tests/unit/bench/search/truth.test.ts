import { describe, expect, test } from 'vitest';
import { normal, occurs } from '../../../bench/search/truth.ts';

const holds = (text: string, query: string) => occurs(normal(query), normal(text));

describe('plain containment', () => {
  test.each([
    ['同比增长52.03%，高于全市平均', '５２．０３％'],
    ['慈经信建〔2025〕16号', '慈经信建【2025】16号'],
    ['建立“重点技改”——“数字化车间”', '建立重点技改'],
    ['建立“重点技改”——“数字化车间”', '技改——数字化'],
    ['推广 N+X 模式', 'n+x模式'],
    ['新增 5G 基站', '5g基站'],
    ['第 367 号建议', '第367号建议'],
  ])('%s contains %s', (text, query) => expect(holds(text, query)).toBe(true));

  test.each([
    ['第3670号建议', '367'],
    ['增长19.7%', '9.7%'],
    ['增长9.75%', '9.7'],
    ['第9.7条', '9'],
    ['AIGC应用', 'AI'],
    ['5G 2025年', '5g2025'],
    ['乡（镇）人民政府', '镇人民'],
  ])('%s does not contain %s', (text, query) => expect(holds(text, query)).toBe(false));

  test('an empty text contains nothing', () => expect(occurs('', '第367号')).toBe(false));

  test('a longer number before the right one does not hide it', () => expect(holds('3670件，367件', '367')).toBe(true));
});
