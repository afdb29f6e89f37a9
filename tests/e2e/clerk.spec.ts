/** A clerk's complete workflow: from pasted text to the letter that a deputy finds by its number. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build as bundle } from 'esbuild';
import { host, serve } from '../../src/cli/serve.ts';
import { readLetterFile } from '../../src/import/letter/read.ts';
import { build } from '../built/site.ts';

const root = path.join(import.meta.dirname, '../..');
const seed = path.join(root, 'tests/fixtures/import/letters/seed-367.txt');

test('text is imported, a field corrected, the letter checked, built, and found by its number', async ({ page }) => {
  test.slow();
  const folder = mkdtempSync(path.join(tmpdir(), 'dafu-clerk-'));
  const content = path.join(folder, 'content');
  cpSync(path.join(root, 'content'), content, { recursive: true });
  rmSync(path.join(content, 'replies'), { recursive: true });
  const letter = (...args: string[]) => {
    const env = { ...process.env, CONTENT_DIR: content };
    const run = spawnSync(process.execPath, [path.join(root, 'src/cli/letter.ts'), ...args], { env, encoding: 'utf8' });
    return { status: run.status, said: run.stdout + run.stderr };
  };
  const pasted = path.join(folder, '粘贴.txt');
  writeFileSync(pasted, readFileSync(seed));

  // Nobody has stated yet whether it may be published: the letter exists, and check reports what is missing.
  expect(letter('import', pasted)).toMatchObject({ status: 0, said: expect.stringContaining('没有认出公开属性') });
  const file = path.join(content, 'replies/cixi-npc-18-4/367.md');
  expect(letter('check')).toMatchObject({ status: 1, said: expect.stringContaining('缺少“公开属性”') });

  writeFileSync(file, readFileSync(file, 'utf8').replace('addressees:', 'disclosure: proactive\naddressees:'));
  expect(letter('check')).toMatchObject({ status: 0, said: expect.stringContaining('没有问题') });

  const site = build({ CONTENT_DIR: content });
  const server = await serve(site, { port: 0, base: '/' });
  try {
    await page.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
    await page.getByRole('combobox', { name: '查一件答复' }).fill('367');
    await page.keyboard.press('Enter');
    const first = page.locator('[data-result]').first();
    await expect(first).toHaveAttribute('data-result', 'number');
    await first.getByRole('link').click();
    await expect(page.locator('main')).toHaveAttribute('data-letter', 'cixi-npc-18-4/367');
    await expect(page.locator('[data-letter-body]')).toContainText('请多提宝贵意见建议！');
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
});

test('a browser imports a text like the command line', async ({ page }) => {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(root, 'src/import/letter/read.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'importer',
  });
  await page.goto('about:blank');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  for (const name of ['seed-367.txt', '042.txt', '054.txt', '../gb18030.txt']) {
    const bytes = readFileSync(path.join(path.dirname(seed), name));
    const read = await page.evaluate(
      ([file, numbers]) =>
        (globalThis as unknown as { importer: { readLetterFile: typeof readLetterFile } }).importer.readLetterFile(
          file,
          Uint8Array.from(numbers),
        ),
      [name, [...bytes]] as const,
    );
    expect(read).toEqual(readLetterFile(name, bytes));
  }
});
