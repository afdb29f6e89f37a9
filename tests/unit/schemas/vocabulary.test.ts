import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reservedSegments } from '../../../schemas/vocabulary.ts';

test('no meeting can take the address of a page of the site', () => {
  const pages = readdirSync(join(import.meta.dirname, '../../../src/pages'));
  const segments = pages.map((name) => name.replace(/\.astro$/, '')).filter((name) => /^[a-z-]+$/.test(name));
  expect(
    segments.filter((segment) => segment !== 'index' && !(reservedSegments as readonly string[]).includes(segment)),
  ).toEqual([]);
});
