import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { WriteError, writeWhole } from '../../../src/cli/write.ts';

const root = mkdtempSync(join(tmpdir(), 'dafu-write-'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('creates the folders of a file, and leaves nothing next to it', () => {
  const path = join(root, 'replies', '367.md');
  writeWhole(path, '答复');
  expect(readFileSync(path, 'utf8')).toBe('答复');
  expect(readdirSync(join(root, 'replies'))).toEqual(['367.md']);
});

test('reports a name that is too long as a file that cannot be written', () => {
  expect(() => writeWhole(join(root, `${'长'.repeat(100)}.md`), '答复')).toThrow(WriteError);
});
