/** `npm start`: builds the site and serves it on this machine. */

import type { AddressInfo } from 'node:net';
import { build } from './build.ts';
import { assertPortFree, host, serve } from './serve.ts';

const { OUT_DIR = 'dist', BASE_PATH = '/', PORT = '4321' } = process.env;

try {
  const port = parsePort(PORT);
  await assertPortFree(port);
  if (await build()) {
    const server = await serve(OUT_DIR, { port, base: BASE_PATH });
    const stop = () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const base = `/${BASE_PATH}/`.replace(/\/+/g, '/');
    console.log(`答复网站已就绪：http://${host}:${(server.address() as AddressInfo).port}${base} （按 Ctrl-C 停止）`);
  } else {
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new Error(`PORT 须为 0 至 65535 的整数，现为“${text}”。例如：PORT=4322 npm start`);
  }
  return Number(text);
}
