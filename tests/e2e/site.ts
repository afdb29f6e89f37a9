import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { host, serve } from '../../src/cli/serve.ts';
import { findChromium } from '../../src/cli/chromium.ts';

/** Serves `dist/`, as the build left it, on a free port while the browser tests run. */
export default async function serveBuiltSite() {
  const dist = path.resolve(import.meta.dirname, '../../dist');
  const server = await serve(dist, { port: 0, base: '/' });
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, { CHROMIUM_PATH: findChromium(), DAFU_SITE: `http://${host}:${port}/` });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
