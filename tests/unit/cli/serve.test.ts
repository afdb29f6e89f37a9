import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { assertPortFree, serve } from '../../../src/cli/serve.ts';

/** Long enough to be compressed. */
const long = '示例：一行又一行。\n'.repeat(500);

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
    'data/letters.jsonl': '{}',
    'long/index.html': long,
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

/** Sends raw lines, and returns everything received until either side closes the connection. */
const send = (port: number, text: string, hangUp = false): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text, 'latin1');
      if (hangUp) socket.destroy();
    });
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {}).on('close', () => resolve(answer));
    socket.setTimeout(1000, () => socket.destroy());
  });
const request = (method: string, target: string, headers: string[] = []) =>
  [`${method} ${target} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close', ...headers, '', ''].join('\r\n');
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

describe('at the root', () => {
  test('serves the page of a folder', async () => {
    const { get } = await open();
    expect(await (await get('/')).text()).toBe('首页');
    expect(await (await get('/cixi-npc-18-4/367/')).text()).toBe('第367号');
    expect(await (await get('/deputies/cixi-npc/章卫军/')).text()).toBe('章卫军');
  });

  test('redirects a folder without its trailing slash, and keeps the query', async () => {
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
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('没有这一页');
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/data/letters.jsonl', 'application/jsonl; charset=utf-8'],
    ['/data/replies.json', 'application/json; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/mark.svg', 'image/svg+xml; charset=utf-8'],
  ])('serves %s as %s', async (address, type) => {
    const { get } = await open();
    expect((await get(address)).headers.get('content-type')).toBe(type);
  });

  test('serves what a build has written since', async () => {
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

describe('a large page', () => {
  const ask = async (headers: Record<string, string>, method = 'GET') => {
    const { port } = await open();
    return fetch(`http://127.0.0.1:${port}/long/`, { method, headers });
  };

  test('varies by encoding in every answer, also in those without a body or with a part of it', async () => {
    const tag = (await ask({})).headers.get('etag') ?? '';
    for (const answer of [
      await ask({ range: 'bytes=0-9' }),
      await ask({ 'if-none-match': tag }),
      await ask({}, 'HEAD'),
    ]) {
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    }
  });

  test.each(['br', 'gzip'])('is compressed with %s for clients that accept it', async (encoding) => {
    const answer = await ask({ 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe(long);
  });

  test('is sent uncompressed to other clients', async () => {
    const answer = await ask({ 'accept-encoding': 'identity' });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-length')).toBe(`${Buffer.byteLength(long)}`);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  });

  test('is sent in ranges of its own bytes, never of compressed ones', async () => {
    const answer = await ask({ range: 'bytes=3-5', 'accept-encoding': 'gzip, br' });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes 3-5/${Buffer.byteLength(long)}`);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe('例');
  });

  test('is not sent again to a client that has it, and always revalidated', async () => {
    const { headers } = await ask({});
    expect(headers.get('cache-control')).toBe('no-cache');
    const { port } = await open();
    const answer = await send(port, request('GET', '/long/', [`If-None-Match: ${headers.get('etag')}`]));
    expect(statusOf(answer)).toBe(304);
  });

  test('answers HEAD without a body', async () => {
    const answer = await ask({}, 'HEAD');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('a bad request', () => {
  let logged: string[];
  beforeEach(() => {
    logged = [];
    vi.spyOn(console, 'error').mockImplementation((line: string) => void logged.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  test('is answered, logged in one line, and the next one is served', async () => {
    const { port, get } = await open();
    const answer = await send(port, request('GET', '/feed.xml', ['Range: bytes=5-2']));
    expect(statusOf(answer)).toBe(416);
    expect(answer).toContain('Content-Range: bytes */7');
    expect(logged).toEqual(['GET /feed.xml 答 416：Range Not Satisfiable']);
    expect((await get('/feed.xml')).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s: 405', async (method) => {
    const { port } = await open();
    for (const target of ['/', '/feed.xml', '/nowhere/', '/cixi-npc-18-4/367']) {
      const answer = await send(port, request(method, target, ['Content-Length: 2']).concat('{}'));
      expect(statusOf(answer)).toBe(405);
      expect(answer).toContain('Allow: GET, HEAD');
      expect(answer).not.toContain('首页');
    }
  });

  const ranges = [
    ...[
      'bytes=5-2',
      'bytes=-0',
      'bytes=-',
      'bytes=',
      'bytes',
      '',
      'bytes=0-0,1-1,2-2',
      'bytes=9-',
      'bytes=0-99',
      'bytes=-99',
    ],
    ...[
      'bytes=a-b',
      'bytes=0x1-2',
      'bytes=--1',
      'bytes=1--1',
      'bytes=1e9-',
      'bytes=NaN-NaN',
      'bytes=1.5-2.5',
      'lines=0-1',
    ],
    ...[
      'bytes=99999999999999999999-',
      'bytes=0-99999999999999999999',
      'bytes=-99999999999999999999',
      'bytes= 0 - 1 ',
      ', , ,',
    ],
    `bytes=${'0-0,'.repeat(500)}`,
  ];
  const targets = [
    ...[
      '/',
      '/feed.xml',
      '/data',
      '/data/',
      '/nowhere',
      '/%00',
      '/feed.xml%00',
      '/%E0%A4%A',
      '/%',
      '/%zz',
      '/%ff',
      '*',
      '?',
      '#',
    ],
    ...[
      '/..',
      '/../..',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/..%5c..%5cwindows',
      '/\\..\\..',
      '/.git/config',
      '/.',
    ],
    ...[
      '//',
      '///',
      '//feed.xml',
      '//127.0.0.1',
      '/\\127.0.0.1/x',
      '/..//127.0.0.1',
      'http://',
      'http://[',
      'http://127.0.0.1/feed.xml',
    ],
    ...[
      'http://:99999/',
      'http://a b/',
      'file:///etc/passwd',
      'javascript:x',
      'foo',
      '/feed.xml?%',
      '/feed.xml/',
      '/?x=%00',
      '/con',
      '/a:b',
    ],
    ...[
      `/${'a'.repeat(300)}`,
      `/${'a/'.repeat(3000)}`,
      `/${'../'.repeat(3000)}`,
      `/?${'q'.repeat(9000)}`,
      '/章卫军',
      '/\u0000',
      '/\u0007',
    ],
  ];
  const headers = [
    ...[
      'If-Modified-Since: yesterday',
      'If-Modified-Since: 99999999999',
      'If-None-Match: *',
      'If-None-Match: "',
      'If-Match: "x"',
      'If-Match: *',
    ],
    ...[
      'If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT',
      'If-Range: "x"',
      'If-Range: x',
      'Accept-Encoding: *;q=0',
      'Accept-Encoding: \x01',
    ],
    ...[
      'Accept-Encoding: identity;q=0',
      'Accept-Encoding: gzip;q=x, br;q=-1',
      `Accept-Encoding: ${'gzip,'.repeat(900)}`,
      'Expect: 示例',
      'Expect: 100-continue',
    ],
    ...[
      'Upgrade: websocket',
      'Connection: upgrade',
      'Transfer-Encoding: chunked',
      'Transfer-Encoding: x',
      'Content-Length: -1',
      'Content-Length: 9',
    ],
    ...[
      'Host: a b',
      'Host:',
      ': x',
      'x',
      ' x: y',
      'X\x00: y',
      'Cookie: \x7f',
      `X: ${'x'.repeat(20_000)}`,
      'Cache-Control: no-transform',
    ],
  ];
  const oddities = [
    ...ranges.flatMap((range) =>
      ['/', '/feed.xml', '/long/', '/nowhere/'].map((t) => request('GET', t, [`Range: ${range}`])),
    ),
    ...targets.flatMap((target) => ['GET', 'HEAD', 'POST', 'TRACE'].map((method) => request(method, target))),
    ...targets.map((target) => request('GET', target, ['Range: bytes=5-2', 'Accept-Encoding: br'])),
    ...headers.flatMap((header) => ['/', '/long/'].map((target) => request('GET', target, [header]))),
    ...[
      'CONNECT 127.0.0.1:80 HTTP/1.1\r\n\r\n',
      'GET',
      'GET /\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'get / HTTP/1.1\r\n\r\n',
    ],
    ...[
      '\r\n\r\n',
      '\x16\x03\x01\x02',
      'GET / HTTP/1.1\n\n',
      'GET / HTTP/1.0\r\n\r\n',
      ' GET / HTTP/1.1\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    ],
    `${request('POST', '/', ['Transfer-Encoding: chunked'])}zz\r\n`,
  ];

  test(`leaves the server as it was, whatever it is (${oddities.length} of them)`, async () => {
    const { port, get } = await open();
    const one = async (text: string) => {
      await send(port, text, true);
      expect(await send(port, text), JSON.stringify(text.slice(0, 100))).not.toMatch(/^HTTP\/1\.1 5|root:|\n {4}at /);
    };
    await Promise.all(oddities.map(one));
    expect(await (await get('/')).text()).toBe('首页');
    for (const line of logged) expect(line).not.toContain('\n');
  });
});

describe('a port that is taken', () => {
  test('is reported in one line that suggests another', async () => {
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
