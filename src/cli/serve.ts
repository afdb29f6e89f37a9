/** The server of `npm start`: a built folder, as a plain web server serves it. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import serveStatic from 'serve-static';

/** Only this machine: the preview is not a public server. */
export const host = '127.0.0.1';

/** Text files in `dist/` whose charset, or even type, serve-static does not know. */
const textTypes: Record<string, string> = {
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a built folder under `base` (`/`, `/sub/path`, with or without a trailing slash): a folder without its trailing
 * slash is redirected, what does not exist is answered with 404 and the folder's `404.html`, texts are compressed. Port 0
 * takes any free one. Throws an error of one line if the port is taken.
 */
export async function serve(folder: string, { port, base }: { port: number; base: string }): Promise<Server> {
  const server = createServer(siteAt(folder, base.replace(/^\/*/, '/').replace(/\/+$/, '')));
  await listen(server, port);
  return server;
}

/** Answers every request, including those that fail. */
function siteAt(folder: string, prefix: string): RequestListener {
  // A range counts the bytes of the file as it is.
  const compress = compression({
    filter: (request, response) => !response.hasHeader('Content-Range') && compression.filter(request, response),
  });
  // Reads the disk for each request: a build that runs meanwhile neither breaks a page nor leaves it in a cache.
  const files = serveStatic(folder, {
    cacheControl: false,
    setHeaders: (response, file) => {
      response.setHeader('Cache-Control', 'no-cache');
      const type = textTypes[path.extname(file)];
      if (type) response.setHeader('Content-Type', type);
    },
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return fail(request, response, { status: 405, headers: { Allow: 'GET, HEAD' }, message: '只能用 GET 和 HEAD' });
    }
    // Whether a page goes compressed depends on the request, also where nothing of it goes.
    response.setHeader('Vary', 'Accept-Encoding');
    // Two slashes at the start would name another host.
    const address = URL.parse((request.url ?? '/').replace(/^\/+/, '/'), `http://${host}`);
    if (!address || !`${address.pathname}/`.startsWith(`${prefix}/`)) return notFound(folder, response);
    const { pathname, search } = address;
    const place = pathname.slice(prefix.length) || '/';
    Object.assign(request, { url: place + search, originalUrl: pathname + search });
    return files(request, response, (error) => (error ? fail(request, response, error) : notFound(folder, response)));
  };
  return (request, response) => {
    try {
      compress(request, response, () => answer(request, response));
    } catch (error) {
      fail(request, response, error as Error);
    }
  };
}

interface Failure {
  /** 500 if not stated. */
  status?: number;
  headers?: Record<string, string> | undefined;
  message: string;
}

/** Logs in one line what went wrong with a request, and answers it. */
function fail(request: IncomingMessage, response: ServerResponse, { status = 500, headers, message }: Failure): void {
  console.error(`${request.method} ${request.url?.slice(0, 200)} 答 ${status}：${message}`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`无法回应这个请求（${status}）`);
}

/** Throws an error of one line if the port is taken: before a build, not after it. */
export async function assertPortFree(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        const other = port < 65535 ? port + 1 : port - 1;
        reject(new Error(`端口 ${port} 已被占用。换一个：PORT=${other} npm start`, { cause: error }));
      } else if (error.code === 'EACCES') {
        reject(new Error(`没有使用端口 ${port} 的权限。换一个：PORT=4321 npm start`, { cause: error }));
      } else {
        reject(error);
      }
    });
    server.listen(port, host, resolve);
  });
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(() => '404');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
