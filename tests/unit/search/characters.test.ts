import { expect, test } from 'vitest';
import { commonCharacters } from '../../../src/search/characters.ts';

test('the characters of GB 2312-80 in its order', () => {
  const characters = commonCharacters();
  expect(characters).toHaveLength(6763);
  expect([characters[0], characters[3754], characters[3755], characters.at(-1)]).toEqual(['啊', '座', '亍', '齄']);
});
