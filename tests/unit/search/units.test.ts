import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverOf, matchesOf, tokensOf, unitsOf } from '../../../src/search/units.ts';

/** The units of a text. */
const cut = (text: string): string[] => unitsOf(text).map(({ start, end }) => text.slice(start, end));
const stands = (text: string, phrase: string): boolean => matchesOf(unitsOf(text), unitsOf(phrase)).length > 0;

describe('a text is split into', () => {
  test.each([
    ['新质生产力', ['新', '质', '生', '产', '力']],
    ['增长52.03%，', ['增', '长', '52.03', '%']],
    ['1,234.5万元', ['1,234.5', '万', '元']],
    ['省级5G、N+X', ['省', '级', '5', 'G', 'N', '+', 'X']],
    ['第 ３６７ 号', ['第', '３６７', '号']],
    ['慈经信建〔2025〕16号', ['慈', '经', '信', '建', '〔', '2025', '〕', '16', '号']],
    ['“新质”生产力', ['新', '质', '生', '产', '力']],
    ['smart city.', ['smart', 'city']],
  ])('%s', (text, units) => {
    expect(cut(text)).toEqual(units);
  });
});

describe('what readers do not distinguish is the same', () => {
  test.each([
    ['慈经信建〔2025〕16号', '慈经信建[２０２５]16号'],
    ['慈经信建〔2025〕16号', '慈经信建（2025） 16号'],
    ['慈经信建〔2025〕16号', '慈经信建〖2025〗16号'],
    ['MES系统', 'ｍｅｓ系统'],
    ['1,234万元', '1234万元'],
    ['《慈溪市办法》规定', '慈溪市办法规定'],
    ['café', 'cafe'],
    ['面积5㎡', '面积5m2'],
    ['买买提·示例', '买买提示例'],
    ['买买提·示例', '买买提•示例'],
    ['买买提·示例', '买买提･示例'],
  ])('%s = %s', (a, b) => {
    expect(stands(a, b) && stands(b, a)).toBe(true);
  });
});

describe('what is not the same does not match', () => {
  test.each([
    ['第3670号', '367'],
    ['第1367号', '367'],
    ['19.7%', '9.7%'],
    ['52.03%', '52'],
    ['AIGC', 'AI'],
    ['发展，工作', '发展工作'],
    ['乡（镇）人民', '镇人民'],
    ['营商环境优化', '优化营商环境'],
    ['依法有权', '有权依法'],
  ])('%s does not contain %s', (text, phrase) => {
    expect(stands(text, phrase)).toBe(false);
  });
  test('but a phrase with its punctuation does', () => {
    expect(stands('科技、教育，发展工作', '教育，发展')).toBe(true);
  });
});

const texts = fc.string({ unit: fc.constantFrom(...'中国人民大会五，。5 Gg3.%（）“”\n'), maxLength: 40 });

test('every position has at most one token, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const positions = tokensOf(unitsOf(text)).map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    }),
  );
});

test('no token is the beginning of another: Pagefind would find both', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      for (const { token } of tokensOf(unitsOf(a))) {
        const longer = tokensOf(unitsOf(b)).find((other) => other.token.startsWith(token));
        expect(longer?.token ?? token).toBe(token);
      }
    }),
  );
});

test('a piece of a text is found at its position', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(12), (text, from, length) => {
      const units = unitsOf(text);
      const [first, last] = [units[from], units[from + length]];
      if (!first || !last) return;
      // A number or a word that is cut is a different one.
      const piece = text.slice(first.start, last.end);
      expect(matchesOf(units, unitsOf(piece)).length).toBeGreaterThan(0);
    }),
  );
});

test('a cover contains every unit and uses the cheapest tokens', () => {
  const tokens = (phrase: string, heavy: string[]) =>
    coverOf(unitsOf(phrase), (token) => (heavy.includes(token) ? 9 : 1)).map(({ token }) => token);
  expect(tokens('高质量发展', [])).toHaveLength(3);
  expect(tokens('人大代表', [])).toEqual(['人大', '代表']);
  expect(tokens('质量发展', ['发展'])).toEqual(['质量', '发展']);
  expect(tokens('大量发展壮大', ['发展'])).toEqual(['大量', '量发', '展壮', '壮大']);
  expect(tokens('章', [])).toEqual([]);
});
