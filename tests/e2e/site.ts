import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { findChromium } from '../../src/cli/chromium.ts';
import { host, serve } from '../../src/cli/serve.ts';
import { build, emptyFolder, sample } from '../built/site.ts';
import { writeCorpus } from '../corpus/write.ts';

/** The path of the sample site on its server: in a folder, as on a county portal. */
const samplePath = '/sub/path/';

/** Serves `dist/` as the build left it, the sample site, and one of some hundred letters (a thousand in the long run), while the browser tests run. */
export default async function serveBuiltSites() {
  const own = await serve(path.resolve(import.meta.dirname, '../../dist'), { port: 0, base: '/' });
  const folder = build({ CONTENT_DIR: sample, BASE_PATH: samplePath, SITE_URL: 'https://dafu.example' });
  const samples = await serve(folder, { port: 0, base: samplePath });
  const content = emptyFolder('letters');
  writeCorpus(content, { letters: process.env['DAFU_LONG'] ? 1000 : 300, seed: 7 });
  const lettersFolder = build({ CONTENT_DIR: content, SITE_URL: 'https://dafu.example' });
  const many = await serve(lettersFolder, { port: 0, base: '/' });
  Object.assign(process.env, {
    CHROMIUM_PATH: findChromium(),
    DAFU_SITE: `http://${host}:${(own.address() as AddressInfo).port}/`,
    DAFU_SAMPLE: `http://${host}:${(samples.address() as AddressInfo).port}${samplePath}`,
    DAFU_SAMPLE_FOLDER: folder,
    DAFU_LETTERS: `http://${host}:${(many.address() as AddressInfo).port}/`,
    DAFU_LETTERS_FOLDER: lettersFolder,
    DAFU_LETTERS_CONTENT: content,
  });
  return () => {
    for (const server of [own, samples, many]) {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** The address of a page of a built site by its file: `sessions/index.html`. */
export const addressOf = (site: string, file: string): string => site + encodeURI(file.replace(/index\.html$/, ''));
