/**
 * `npm run bench -- lighthouse [--letters 1000] [--seed 1]`: how fast the home page, a letter, the search for a number and
 * for words, and the largest register load on Lighthouse's simulated phone and slow connection, from a server that compresses.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../built/site.ts';
import { writeCorpus } from '../../corpus/write.ts';
import { publishedLetters } from '../../e2e/letters.ts';
import { CountingServer } from '../search/server.ts';
import { audited, withLighthouse } from './audit.ts';

export async function benchLighthouse(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { letters: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  });
  const n = Number(values.letters);
  const folder = mkdtempSync(join(tmpdir(), 'dafu-bench-'));
  try {
    const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
    mkdirSync(content);
    writeCorpus(content, { letters: n, seed: Number(values.seed) });
    build({ CONTENT_DIR: content, OUT_DIR: out, SITE_URL: 'https://dafu.example' });
    await measure(out, n, audited(largest(content)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The meeting with the most letters, and the first of them. */
function largest(content: string): { letter: string; register: string } {
  const meetings = [...Map.groupBy(publishedLetters(content), ({ path }) => path.split('/')[0] ?? '')];
  const [register, letters] = meetings.reduce((most, one) => (one[1].length > most[1].length ? one : most));
  return { register, letter: letters[0]?.path ?? '' };
}

async function measure(folder: string, n: number, pages: Record<string, string>): Promise<void> {
  const server = await CountingServer.start(folder);
  try {
    await withLighthouse(['performance'], async (audit) => {
      for (const [page, path] of Object.entries(pages)) {
        const { categories, audits } = await audit(server.origin + encodeURI(path));
        const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
        const line = {
          bench: 'lighthouse',
          page,
          n,
          performance: Math.round((categories['performance']?.score ?? 0) * 100),
          fcp_ms: Math.round(value('first-contentful-paint')),
          lcp_ms: Math.round(value('largest-contentful-paint')),
          tbt_ms: Math.round(value('total-blocking-time')),
          cls: Number(value('cumulative-layout-shift').toFixed(3)),
          kb: Number((value('total-byte-weight') / 1024).toFixed(1)),
        };
        console.log(JSON.stringify(line));
      }
    });
  } finally {
    server.close();
  }
}
