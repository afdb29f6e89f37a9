import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faults } from '../../../../src/components/help/faults.ts';

/** What the check says of the letters and registers with faults, each line without its place. */
const broken = join(import.meta.dirname, '../../../fixtures/broken');
const said = globSync(join(broken, '*/expected.txt')).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\S+?:\d+:\d+ | #[a-z0-9-]+$/g, '')),
);

test.each(faults)('the check does say $message', ({ message }) => {
  expect(said).toContain(message);
});
