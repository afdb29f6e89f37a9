/** Finds a Chromium for the browser tests, or installs one if it can. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/**
 * In addition to Playwright's flags. The features replace its own list, since the last such flag counts, and therefore
 * repeat the part of it that concerns local pages.
 */
const disabledFeatures = [
  // Every window of a full browser opens two pages for its address bar, and every page a spare process: without them a
  // test takes half the time.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'SpareRendererForSitePerProcess'],
  // Playwright's: stable navigation, and no requests to other hosts.
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding', 'LensOverlay'],
  ...['AimEnabled', 'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PreconnectToSearch'],
];

/** For a closed network: no requests to other hosts. */
export const chromiumFlags = [
  `--disable-features=${disabledFeatures.join(',')}`,
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const cure = '没有可用的 Chromium。请安装 Chrome、Edge 或 Chromium，或用 CHROMIUM_PATH=… 指明其位置后重试。';

/**
 * Path of a working Chromium: the one that CHROMIUM_PATH names, else Playwright's own, else an installed one, else a new
 * one (Debian's as root, else Playwright's). Reports what it installs; throws an error of one line if all fails.
 */
export function findChromium(): string {
  const { CHROMIUM_PATH: named } = process.env;
  if (named && !runs(named)) throw new Error(`CHROMIUM_PATH 所指的 ${named} 不能运行。${cure}`);
  const found = named ?? installedChromium() ?? installChromium();
  if (!found) throw new Error(cure);
  if (isRootOnDebian && !hasChineseFont()) {
    console.log('安装中文字体 fonts-noto-cjk …');
    apt('fonts-noto-cjk');
  }
  return found;
}

const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');

function installedChromium(): string | undefined {
  return [...playwrightsOwn(), ...installPlaces()].find(runs);
}

function installChromium(): string | undefined {
  if (isRootOnDebian) {
    console.log('没有找到 Chromium，用 apt-get 安装（约一分钟）…');
    apt('chromium', 'fonts-noto-cjk');
    const debians = installedChromium();
    if (debians) return debians;
  }
  console.log('没有找到 Chromium，由 Playwright 下载…');
  run('npx', ['playwright', 'install', '--only-shell', 'chromium']);
  return installedChromium();
}

/** Playwright's full browser, and its headless shell, which is in a folder next to it. */
function playwrightsOwn(): string[] {
  const full = chromium.executablePath();
  const [folder, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(full)?.slice(1) ?? [];
  const shell = path.join(folder ?? '', `chromium_headless_shell-${revision}`);
  if (!folder || !existsSync(shell)) return [full];
  const shells = readdirSync(shell, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\\/](chrome-)?headless[-_]shell(\.exe)?$/.test(file))
    .map((file) => path.join(shell, file));
  return [full, ...shells];
}

function installPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => programs.map((program) => path.join(root, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const { PATH = '' } = process.env;
  const folders = PATH.split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Ubuntu's `chromium` may be a stub that only asks for a snap: it must respond. On Windows this would open a window. */
function runs(executable: string): boolean {
  if (!existsSync(executable)) return false;
  return process.platform === 'win32' || spawnSync(executable, ['--version'], { timeout: 30_000 }).status === 0;
}

function hasChineseFont(): boolean {
  return spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== '';
}

/** Others may hold the package manager's lock for a while, so it waits. */
function apt(...packages: string[]): void {
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...wait, '-q', 'update']);
  run('apt-get', [...wait, '-q', 'install', '-y', '--no-install-recommends', ...packages]);
}

/** Its output is the progress. A failure shows in what is still missing afterwards. */
function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
