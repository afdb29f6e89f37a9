import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/cli/schemas.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'schemas/json');

test('schemas/json is in step with the schemas; npm run schemas writes it', () => {
  const written = readdirSync(folder).sort();
  expect(written).toEqual([...jsonSchemas().keys()].sort());
  for (const [file, text] of jsonSchemas()) {
    // Git may have changed the line ends of the file.
    expect(readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'), file).toBe(text);
  }
});

test('the editor finds the schema of every register', () => {
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));
  const files = Object.keys(settings['yaml.schemas']).map((path) => path.replace('./schemas/json/', ''));
  expect([...jsonSchemas().keys()]).toEqual(expect.arrayContaining(files));
  expect(files).toHaveLength(3);
});
