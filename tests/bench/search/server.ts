/** Serves a folder as a real web server does, gzip included, and counts what goes over the wire. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

/** What servers compress; Pagefind's own files come compressed. */
const texts = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.csv', '.txt']);

/** An answer to a request. */
export interface Delivery {
  /** Path below the folder, without the first slash. */
  path: string;
  /** With its headers. */
  bytes: number;
}

/** What is loaded for a query. A reader's browser would keep it; each query is to cost what it costs alone. */
const ofAQuery = /^\/(?:pagefind\/(?:index|filter|fragment)|search\/(?!heavy))/;

/** How long no request may be running before all are taken for sent, in ms. */
const quiet = 25;

/** Writes the compressed twin of each text file beside it. */
export function compressTexts(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !texts.has(extname(entry.name))) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
}

/** A server on a free port. It needs the twins that `compressTexts` writes. */
export class CountingServer {
  readonly #server: Server;
  #running = 0;
  #deliveries: Delivery[] = [];

  private constructor(folder: string) {
    const files = sirv(folder, {
      gzip: true,
      etag: true,
      extensions: [],
      maxAge: 3600,
      setHeaders: (response, pathname) => {
        if (ofAQuery.test(pathname)) response.setHeader('Cache-Control', 'no-store');
      },
    });
    this.#server = createServer((request, response) => {
      const { socket } = request;
      const before = socket.bytesWritten;
      const path = decodeURIComponent(URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '/').slice(1);
      if (request.url?.replace(/\?.*/, '').endsWith('/'))
        request.url = request.url.replace(/\?.*/, '').concat('index.html');
      this.#running += 1;
      response.on('close', () => {
        this.#running -= 1;
        this.#deliveries.push({ path, bytes: socket.bytesWritten - before });
      });
      files(request, response, () => {
        response.writeHead(404).end();
      });
    });
  }

  static async start(folder: string): Promise<CountingServer> {
    const counting = new CountingServer(folder);
    await new Promise<void>((resolve) => counting.#server.listen(0, '127.0.0.1', resolve));
    return counting;
  }

  /** With its end slash. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** What was sent since the last call, once nothing is running any more. */
  async deliveries(): Promise<Delivery[]> {
    do await setTimeout(quiet);
    while (this.#running > 0);
    return this.#deliveries.splice(0);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
