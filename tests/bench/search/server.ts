/** Serves a folder as a real web server does, gzip included, and counts what is transferred. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import compression from 'compression';
import serveStatic from 'serve-static';

/** An answer to a request. */
export interface Delivery {
  /** Path below the folder, without the first slash. */
  path: string;
  /** Including headers. */
  bytes: number;
}

/** What is loaded for a query. A reader's browser would cache it; here each query pays its full cost. */
const ofAQuery = /^(?:pagefind\/(?:index|filter|fragment)|search\/(?!heavy))/;

/** How long without a running request before all count as sent, in ms. */
const quiet = 25;

/** A server on a free port. */
export class CountingServer {
  readonly #server: Server;
  #running = 0;
  #deliveries: Delivery[] = [];

  private constructor(folder: string) {
    const compress = compression({ threshold: 0 });
    const files = serveStatic(folder, {
      maxAge: '1h',
      setHeaders: (response, file) => {
        if (ofAQuery.test(relative(folder, file).replaceAll(sep, '/'))) response.setHeader('Cache-Control', 'no-store');
      },
    });
    this.#server = createServer((request, response) => {
      const { socket } = request;
      const before = socket.bytesWritten;
      const path = decodeURIComponent(URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '/').slice(1);
      // Chromium would accept Brotli, which fewer servers are configured for.
      request.headers['accept-encoding'] = 'gzip';
      this.#running += 1;
      response.on('close', () => {
        this.#running -= 1;
        this.#deliveries.push({ path, bytes: socket.bytesWritten - before });
      });
      compress(request, response, () =>
        files(request, response, () => {
          response.writeHead(404).end();
        }),
      );
    });
  }

  static async start(folder: string): Promise<CountingServer> {
    const counting = new CountingServer(folder);
    await new Promise<void>((resolve) => counting.#server.listen(0, '127.0.0.1', resolve));
    return counting;
  }

  /** With its trailing slash. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** What was sent since the last call, once no request is running. */
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
