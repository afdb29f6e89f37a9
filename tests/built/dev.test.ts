import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite, emptyFolder, filesOf, read, root, sample, shell } from './site.ts';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** What a reader gets of a page: the contents of `<main>`, without the attributes and addresses that the server adds. */
const content = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replaceAll(/ data-astro-source-(?:file|loc)="[^"]*"/g, '')
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/\s+/g, ' ');

describe('astro dev', () => {
  const folder = join(emptyFolder('dev'), 'content');
  let server: ChildProcess;
  let origin: string;
  let printed = '';

  const get = async (path: string) => (await fetch(`${origin}/${path}`)).text();

  /** Requests a page until it contains a text, for at most ten seconds. */
  async function until(path: string, text: string): Promise<string> {
    for (let tries = 0; tries < 50; tries++) {
      const html = await get(path);
      if (html.includes(text)) return html;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${path} never showed ${text}\n${printed}`);
  }

  beforeAll(async () => {
    cpSync(sample, folder, { recursive: true });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn(
      process.execPath,
      [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', `${port}`, '--host', '127.0.0.1'],
      {
        cwd: root,
        env: { ...shell(), CONTENT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    server.stdout?.on('data', (chunk) => {
      printed += chunk;
    });
    server.stderr?.on('data', (chunk) => {
      printed += chunk;
    });
    for (let tries = 0; tries < 150; tries++) {
      if (
        await fetch(origin)
          .then((response) => response.ok)
          .catch(() => false)
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`astro dev did not answer\n${printed}`);
  });
  afterAll(() => server.kill());

  test('shows every page as the published site does', async () => {
    const published = builtSite({ CONTENT_DIR: sample });
    const pages = filesOf(published).filter((file) => file.endsWith('index.html'));
    for (const page of pages) {
      expect(content(await get(encodeURI(page.replace('index.html', '')))), page).toBe(content(read(published, page)));
    }
  });

  test('shows a saved letter at once, and its problems on its own page', async () => {
    const replies = join(folder, 'replies');
    const letter = filesOf(replies).find(
      (file) => /^[^/]+\/\d+\.md$/.test(file) && !/^withdrawn/m.test(read(replies, file)),
    );
    if (!letter) throw new Error('the sample site has no plain letter');
    const path = `${letter.replace(/\.md$/, '')}/`;
    const whole = readFileSync(join(replies, letter), 'utf8');
    writeFileSync(join(replies, letter), `${whole}\n示例：刚刚存下的一句。\n`);
    expect(await until(path, '刚刚存下的一句')).toContain('data-letter-body');
    // To the watcher, two saves in the same instant are one.
    await new Promise((resolve) => setTimeout(resolve, 500));
    writeFileSync(join(replies, letter), whole.replace(/^issuedOn: .*$/m, 'issuedOn: 2025-02-30'));
    const broken = await until(path, '2025-02-30');
    expect(broken).toContain('成文日期');
    expect(broken).toContain(letter);
    await expect.poll(() => printed, { timeout: 10_000 }).toMatch(new RegExp(`${letter}:\\d+:\\d+ .*2025-02-30`));
    expect(await get('')).toContain('<main');
    writeFileSync(join(replies, letter), whole);
    await until(path, 'data-letter-body');
    const site = join(folder, 'site.yaml');
    const register = readFileSync(site, 'utf8');
    writeFileSync(site, 'name: [');
    await expect.poll(() => printed, { timeout: 10_000 }).toMatch(/site\.yaml:1:\d+ /);
    expect(await get(path)).toContain('data-letter-body');
    writeFileSync(site, register);
  });
});
