import { describe, expect, test } from 'vitest';
import { askFor, askForPath, nearest } from '../../../../src/library/check/nearest.ts';

describe('nearest', () => {
  const keys = ['title', 'session', 'issuedOn', 'issuingAgency', 'note'];

  test.each([
    ['titel', ['title']],
    ['issuedon', ['issuedOn']],
    ['issued_on', ['issuedOn']],
    ['issuingAgncy', ['issuingAgency']],
    ['qwertyuiop', []],
    ['x', []],
  ])('knows what %s means', (name, expected) => {
    expect(nearest(name, keys)).toEqual(expected);
  });

  test('names all that are equally near', () => {
    expect(askFor('shili-jsj', ['shili-jxj', 'shili-jyj', 'shili-gzw'], '—')).toBe('是不是 shili-jxj 或 shili-jyj？');
  });

  test('never mistakes one number for another', () => {
    const paths = ['a-npc-18-4/12', 'a-npc-18-4/25/a-jxj', 'a-npc-18-3/13'];
    expect(askForPath('a-npc-18-4/13', paths, '—')).toBe('是不是 a-npc-18-3/13？');
    expect(askForPath('a-npc-18-4/25', paths, '—')).toBe('是不是 a-npc-18-4/25/a-jxj？');
    expect(askForPath('a-npc-18-4/14', paths, '—')).toBe('—');
  });
});
