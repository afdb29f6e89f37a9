import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
/** A small site of invented letters (示例) with every kind of page. */
export const sample = join(root, 'tests/fixtures/site');

/** A new empty folder; `npm test` removes it. */
export const emptyFolder = (name: string): string => mkdtempSync(join(tmpdir(), `dafu-${name}-`));

/** The environment of a user's shell: without what the test runner sets, and without settings of the caller's own site. */
export function shell(): NodeJS.ProcessEnv {
  const runners = ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST', 'VITEST'];
  const own = ['SITE_URL', 'BASE_PATH', 'CONTENT_DIR', 'OUT_DIR'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => ![...runners, ...own].includes(name)));
}

/** Runs `npm run build`'s program as a user would, and returns its exit code and what it printed. */
export function runBuild(environment: Record<string, string>, project = root) {
  const { status, stdout, stderr } = run(['src/cli/build.ts'], { ...shell(), ...environment }, project);
  return { status, printed: stdout + stderr };
}

const run = (args: string[], env: NodeJS.ProcessEnv, cwd = root) =>
  spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });

/** Builds a site into a new folder and returns that. Throws what was printed if the build fails. */
export function build(environment: Record<string, string> = {}, project = root): string {
  const folder = join(emptyFolder('site'), 'dist');
  const { status, printed } = runBuild({ OUT_DIR: folder, ...environment }, project);
  if (status !== 0) throw new Error(printed);
  return folder;
}

const built = new Map<string, string>();

/** The folder of a site that no test changes: built once, for the first test that needs it. */
export function builtSite(environment: Record<string, string> = {}): string {
  const key = JSON.stringify(environment);
  const folder = built.get(key) ?? build(environment);
  built.set(key, folder);
  return folder;
}

/** The sample site with its own address. */
export const builtSample = (): string => builtSite({ CONTENT_DIR: sample, SITE_URL: 'https://dafu.example' });

/** Writes the pages and feeds of a site, and no search index, which takes a third of the time for many letters. */
export function buildPages(content: string): string {
  const folder = join(emptyFolder('pages'), 'dist');
  const environment = { ...shell(), CONTENT_DIR: content, SITE_URL: 'https://dafu.example' };
  const { status, stderr } = run(['tests/bench/build/pages.ts', folder], environment);
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/** The paths of a folder's files with `/`, in order. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();

export const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
