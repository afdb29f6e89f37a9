/**
 * `npm run bench -- build [--letters 1000,10000] [--seed 1]`: the whole site of that many letters, without the search index.
 * CPU is that of the process from its start, including reading and checking the letters (`read_s`) and writing; templates are
 * compiled beforehand. `letter_ms` and the like are the mean times of rendering and staging one page of a kind.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../../../src/publish/compile.ts';
import { writeCorpus } from '../../corpus/write.ts';

export async function benchBuild(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { letters: { type: 'string', default: '1000,10000' }, seed: { type: 'string', default: '1' } },
  });
  await compile('/', () => console.error('正在编译网页模板…'));
  for (const letters of values.letters.split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'dafu-bench-'));
    try {
      writeCorpus(join(folder, 'content'), { letters, seed: Number(values.seed) });
      const cost = costOf(join(folder, 'content'), join(folder, 'dist'));
      const rounded = Object.entries(cost).map(([name, value]) => [name, Number(value.toFixed(2))]);
      console.log(JSON.stringify({ bench: 'build', n: letters, ...Object.fromEntries(rounded) }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** A separate process, so that its memory is measured alone. */
function costOf(content: string, out: string): Record<string, number> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'pages.ts'), out], {
    env: { ...process.env, CONTENT_DIR: content, SITE_URL: 'https://dafu.example' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
