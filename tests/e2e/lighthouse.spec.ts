import { expect, test } from '@playwright/test';
import { audited, withLighthouse } from '../bench/lighthouse/audit.ts';
import { publishedLetters } from './letters.ts';

const { DAFU_LONG, DAFU_LETTERS = '', DAFU_LETTERS_CONTENT = '' } = process.env;

test('Lighthouse finds nothing wrong with accessibility, best practices and SEO', async () => {
  test.skip(!DAFU_LONG, 'npm run test:long');
  test.setTimeout(300_000);
  const letter = publishedLetters(DAFU_LETTERS_CONTENT)[0]?.path ?? '';
  const pages = audited({ letter, register: letter.split('/')[0] ?? '' });
  const scores: Record<string, Record<string, number | null>> = {};
  await withLighthouse(['accessibility', 'best-practices', 'seo'], async (audit) => {
    for (const [page, path] of Object.entries(pages)) {
      const { categories } = await audit(DAFU_LETTERS + encodeURI(path));
      scores[page] = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, score]));
    }
  });
  const full = { accessibility: 1, 'best-practices': 1, seo: 1 };
  expect(scores).toEqual(Object.fromEntries(Object.keys(pages).map((page) => [page, full])));
});
