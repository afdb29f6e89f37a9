import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** Only this machine: the preview is no public server. */
export const host = '127.0.0.1';

/** What `dist/` holds as text besides HTML, to which sirv adds the charset itself. */
const textTypes: Record<string, string> = {
  '.css': 'text/css;charset=utf-8',
  '.csv': 'text/csv;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.jsonl': 'application/jsonl;charset=utf-8',
  '.md': 'text/markdown;charset=utf-8',
  '.svg': 'image/svg+xml;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.xml': 'application/xml;charset=utf-8',
};

/**
 * Serves a built folder as a plain web server would: under `base` (`/`, `/sub/path`, with or without the end slash),
 * a folder without its end slash is redirected, what is not there answers 404 with the folder's `404.html`.
 * Port 0 takes any free one. Throws an error of one line if the port is taken.
 */
export async function serve(folder: string, { port, base }: { port: number; base: string }): Promise<Server> {
  const prefix = base.replace(/^\/*/, '/').replace(/\/+$/, '');
  // `dev` looks at the disk for each request: a build that runs meanwhile neither breaks a page nor stops the server.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders: (response, pathname) => {
      const type = textTypes[path.extname(pathname)];
      if (type) response.setHeader('Content-Type', type);
    },
  });
  const server = createServer(async (request, response) => {
    const address = URL.parse((request.url ?? '/').replace(/^\/+/, '/'), `http://${host}`);
    if (!address) return notFound(folder, response);
    const { pathname, search } = address;
    if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return notFound(folder, response);
    const place = pathname.slice(prefix.length);
    if (!place.endsWith('/') && (await isFolder(folder, place))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    request.url = place.endsWith('/') ? `${place}index.html` : place;
    files(request, response, () => notFound(folder, response));
  });
  await listen(server, port);
  return server;
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

async function isFolder(folder: string, pathname: string): Promise<boolean> {
  try {
    return (await stat(path.join(folder, decodeURIComponent(pathname), 'index.html'))).isFile();
  } catch {
    // Not there, or an address that is no UTF-8: the caller answers 404.
    return false;
  }
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(() => '404');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(page);
}
