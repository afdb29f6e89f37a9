/**
 * `npm test`: everything that must hold, up to the first step that fails. `--long` runs the full counts,
 * `--only=lint,types` only these steps; other arguments go to the tool of the last step (`npm run e2e -- reflow`).
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.ts';

interface Step {
  name: string;
  title: string;
  /** Keeps one core busy and writes nothing that the next step reads: runs alongside it. */
  beside?: true;
  /** What to run, one after the other, with the caller's arguments. */
  commands: (added: string[]) => string[][];
}

const root = path.join(import.meta.dirname, '../..');

const all: Step[] = [
  { name: 'lint', title: '书写规范与无用代码', beside: true, commands: () => [['biome', 'check'], ['knip']] },
  { name: 'types', title: '类型', beside: true, commands: () => [['astro', 'check']] },
  { name: 'unit', title: '单元测试', commands: (added) => [vitest('tests/unit', added)] },
  { name: 'build', title: '构建网站', commands: () => [[process.execPath, 'src/cli/build.ts']] },
  { name: 'built', title: '检验构建结果', commands: (added) => [vitest('tests/built', added)] },
  { name: 'browser', title: '浏览器测试', commands: (added) => [playwright(added)] },
];

const args = process.argv.slice(2);
const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
const added = args.filter((arg) => arg !== '--long' && !arg.startsWith('--only='));
const steps = all.filter(({ name }) => only === undefined || only.split(',').includes(name));

// Tests leave sites and letters in the temporary folder: they go here, and are removed after the tests.
const temporary = mkdtempSync(path.join(realpathSync(tmpdir()), 'dafu-test-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));

// npm sets this path; a plain `node src/cli/test.ts` does not have it.
const { PATH = '' } = process.env;
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [path.join(root, 'node_modules/.bin'), PATH].join(path.delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  TMPDIR: temporary,
  TEMP: temporary,
  // Tools write into a pipe here, and would omit their colours.
  ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
  ...(args.includes('--long') && { DAFU_LONG: '1' }),
};
// The repository itself is tested, whatever site the caller's shell is set up for.
for (const name of ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH']) delete environment[name];

/** Steps run one after the other, or together up to the first that is not `beside`; each is shown after the one before. */
let together: Promise<boolean>[] = [];
let shown: Promise<unknown> = Promise.resolve();
for (const step of steps) {
  const passed = run(step, shown);
  together.push(passed);
  shown = passed;
  if (step.beside && step !== steps.at(-1)) continue;
  if (!(await Promise.all(together)).every(Boolean)) process.exit(1);
  together = [];
}
console.log('\n✓ 全部通过');

/** Runs a step, and shows what it prints from when `before` is done. Returns whether it passed. */
async function run({ name, title, commands }: Step, before: Promise<unknown>): Promise<boolean> {
  const started = performance.now();
  const held: (() => void)[] = [];
  let show = (print: () => void): void => void held.push(print);
  const heading = `\n── ${steps.findIndex((step) => step.name === name) + 1}/${steps.length} ${name} ${title}`;
  const turn = before.then(() => {
    console.log(heading);
    for (const print of held) print();
    show = (print) => print();
  });
  try {
    for (const command of commands(steps.at(-1)?.name === name ? added : [])) {
      await finished(command, (print) => show(print));
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    await turn;
    console.log(`✓ ${name} ${seconds} s`);
    return true;
  } catch (error) {
    await turn;
    console.error(`\n✗ ${name} 未通过：${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** Runs the tests below a folder, or those whose path (`tests/…`) the caller added. */
function vitest(folder: string, added: string[]): string[] {
  const where = added.some((arg) => arg.startsWith('tests/')) ? [] : [folder];
  return ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...where, ...added];
}

function playwright(added: string[]): string[] {
  Object.assign(environment, { CHROMIUM_PATH: findChromium() });
  return ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...added];
}

/** Runs a command to its end. Throws if it fails. */
function finished([name = '', ...args]: string[], show: (print: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd: root,
      env: environment,
      stdio: ['inherit', 'pipe', 'pipe'],
      // On Windows a tool is a .cmd file, which only a shell can start.
      shell: process.platform === 'win32' && name !== process.execPath,
    });
    child.stdout.on('data', (chunk) => show(() => process.stdout.write(chunk)));
    child.stderr.on('data', (chunk) => show(() => process.stderr.write(chunk)));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error([path.basename(name), ...args].join(' '))),
    );
  });
}
