/** `npm test`: everything that must hold, in order, up to the first step that fails. `--long` adds what takes minutes. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.ts';

interface Step {
  name: string;
  title: string;
  /** Throws an error that says what failed. */
  run: () => void;
}

const root = path.join(import.meta.dirname, '../..');

const steps: Step[] = [
  { name: 'lint', title: '书写规范与无用代码', run: lint },
  { name: 'types', title: '类型', run: () => command('astro', 'check') },
  { name: 'unit', title: '单元测试', run: () => vitest('tests/unit') },
  { name: 'build', title: '构建网站', run: () => command(process.execPath, 'src/cli/build.ts') },
  { name: 'built', title: '检验构建结果', run: () => vitest('tests/built') },
  { name: 'browser', title: '浏览器测试', run: browserTests },
];

// Tests leave sites and letters in the system's folder for such: here they go when the tests end.
const temporary = mkdtempSync(path.join(realpathSync(tmpdir()), 'dafu-test-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));

// npm sets this path; a plain `node src/cli/test.ts` has it not.
const { PATH = '' } = process.env;
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [path.join(root, 'node_modules/.bin'), PATH].join(path.delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  TMPDIR: temporary,
  TEMP: temporary,
  ...(process.argv.includes('--long') && { DAFU_LONG: '1' }),
};
// The repository as it stands is tested, whatever site the caller's shell is set up for.
for (const name of ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH']) delete environment[name];

for (const [index, { name, title, run }] of steps.entries()) {
  console.log(`\n── ${index + 1}/${steps.length} ${name} ${title}`);
  const started = performance.now();
  try {
    run();
  } catch (error) {
    console.error(`\n✗ ${name} 未通过：${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
  console.log(`✓ ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log('\n✓ 全部通过');

function lint(): void {
  command('biome', 'check');
  command('knip');
}

function browserTests(): void {
  Object.assign(environment, { CHROMIUM_PATH: findChromium() });
  command('playwright', 'test', '-c', 'tests/e2e/playwright.config.ts');
}

function vitest(folder: string): void {
  command('vitest', 'run', '--config', 'tests/vitest.config.ts', folder);
}

function command(name: string, ...args: string[]): void {
  const { status, error } = spawnSync(name, args, {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    // On Windows a tool is a .cmd file, which only a shell can start.
    shell: process.platform === 'win32' && name !== process.execPath,
  });
  if (error) throw error;
  if (status !== 0) throw new Error([path.basename(name), ...args].join(' '));
}
