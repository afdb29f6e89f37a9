import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { assertPortFree, serve } from '../../../src/cli/serve.ts';

let dist: string;
const servers: Server[] = [];

beforeAll(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'dafu-serve-'));
  const files = {
    'index.html': '首页',
    '404.html': '没有这一页',
    'cixi-npc-18-4/367/index.html': '第367号',
    'deputies/cixi-npc/章卫军/index.html': '章卫军',
    'feed.xml': '<feed/>',
    'data/replies.json': '[]',
    'robots.txt': 'User-agent: *',
    'mark.svg': '<svg/>',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), text);
  }
});

afterAll(() => rmSync(dist, { recursive: true }));

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function open(base = '/'): Promise<{ port: number; get: (address: string) => Promise<Response> }> {
  const server = await serve(dist, { port: 0, base });
  servers.push(server);
  const { port } = server.address() as AddressInfo;
  return { port, get: (address) => fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' }) };
}

describe('at the root', () => {
  test('gives a folder its page', async () => {
    const { get } = await open();
    expect(await (await get('/')).text()).toBe('首页');
    expect(await (await get('/cixi-npc-18-4/367/')).text()).toBe('第367号');
    expect(await (await get('/deputies/cixi-npc/章卫军/')).text()).toBe('章卫军');
  });

  test('leads a folder without its end slash to the slash, and keeps the query', async () => {
    const { get } = await open();
    const answer = await get('/cixi-npc-18-4/367?from=home');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/cixi-npc-18-4/367/?from=home');
    // Two slashes at the start would name another host.
    expect((await get('//cixi-npc-18-4/367')).headers.get('location')).toBe('/cixi-npc-18-4/367/');
  });

  test.each([
    ['/cixi-npc-18-4/368/'],
    ['/404/'],
    ['/feed.xml/'],
    ['/data/'],
    ['/index'],
    ['/%E0%A4%A'],
    ['/%2e%2e/%2e%2e/etc/passwd'],
  ])('answers %s with 404 and the page for it', async (address) => {
    const { get } = await open();
    const answer = await get(address);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(await answer.text()).toBe('没有这一页');
  });

  test.each([
    ['/', 'text/html;charset=utf-8'],
    ['/feed.xml', 'application/xml;charset=utf-8'],
    ['/data/replies.json', 'application/json;charset=utf-8'],
    ['/robots.txt', 'text/plain;charset=utf-8'],
    ['/mark.svg', 'image/svg+xml;charset=utf-8'],
  ])('says that %s is %s', async (address, type) => {
    const { get } = await open();
    expect((await get(address)).headers.get('content-type')).toBe(type);
  });

  test('shows what a build has written since', async () => {
    const { get } = await open();
    const page = path.join(dist, 'later/index.html');
    expect((await get('/later/')).status).toBe(404);
    mkdirSync(path.dirname(page));
    writeFileSync(page, '后来的一页');
    expect(await (await get('/later/')).text()).toBe('后来的一页');
  });
});

describe('under a base path', () => {
  test.each(['/sub/path', '/sub/path/'])('%s', async (base) => {
    const { get } = await open(base);
    expect(await (await get('/sub/path/')).text()).toBe('首页');
    expect(await (await get('/sub/path/cixi-npc-18-4/367/')).text()).toBe('第367号');
    expect((await get('/sub/path')).headers.get('location')).toBe('/sub/path/');
    expect((await get('/sub/path/cixi-npc-18-4/367')).headers.get('location')).toBe('/sub/path/cixi-npc-18-4/367/');
    expect((await get('/cixi-npc-18-4/367/')).status).toBe(404);
    expect((await get('/sub/pathology/')).status).toBe(404);
  });
});

describe('a port that is taken', () => {
  test('is said in one line that names another', async () => {
    const { port } = await open();
    const line = `端口 ${port} 已被占用。换一个：PORT=${port < 65535 ? port + 1 : port - 1} npm start`;
    await expect(serve(dist, { port, base: '/' })).rejects.toThrow(line);
    await expect(assertPortFree(port)).rejects.toThrow(line);
  });

  test('is free again afterwards', async () => {
    const server = await serve(dist, { port: 0, base: '/' });
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    await assertPortFree(port);
    await assertPortFree(port);
  });
});
