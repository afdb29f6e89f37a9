import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Explanation } from '../../../../schemas/problems/explanation.ts';
import { problemGroups } from '../../../../schemas/problems.ts';

/** What the check prints of the letters and registers with faults, each line without its place. */
const broken = join(import.meta.dirname, '../../../fixtures/broken');
const printed = globSync(join(broken, '*/expected.txt')).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\S+?:\d+:\d+ /, '')),
);

const examples = problemGroups.flatMap(({ problems }) =>
  Object.entries<Explanation>(problems).flatMap(([id, { example }]) => (example ? [[id, example] as const] : [])),
);

test.each(examples)('the check does print the example of %s', (id, example) => {
  expect(printed).toContain(`${example} #${id}`);
});
