/** `npm run demo`: a site of a thousand invented letters, built and served like any other. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeCorpus } from './write.ts';

const options = { letters: 1000, seed: 1 };
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/dafu/demo');

/** Identifies a state of the generator: its code, what it reads, the schemas and the libraries it uses. */
function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  const files = ['tests/corpus', 'schemas'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)),
  );
  for (const file of [...files.filter((name) => name.endsWith('.ts')).sort(), 'package-lock.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The content root, written once per state of the generator; the folder gets its name only when it is complete. */
function content(): string {
  const finished = join(folder, `content-${fingerprint()}`);
  if (existsSync(finished)) return finished;
  console.log(`正在生成 ${options.letters} 件示例答复…`);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.startsWith('content-')) rmSync(join(folder, name), { recursive: true });
  }
  const half = `${finished}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  writeCorpus(half, options);
  renameSync(half, finished);
  return finished;
}

if (process.argv.length > 2) {
  console.error('npm run demo 不带参数；要别的件数，请用 npm run corpus 生成，再以 CONTENT_DIR 指定。');
  process.exit(1);
}
Object.assign(process.env, { CONTENT_DIR: content(), OUT_DIR: join(folder, 'dist') });
await import('../../src/cli/start.ts');
