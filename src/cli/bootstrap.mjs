// Brings node_modules in step with the lock file, then checks that the Node that npm scripts get is new enough.
// Plain JavaScript for any Node from 18 on, without a dependency: it runs where nothing is installed yet.
// It writes to stderr only, so that `npm run --silent` prints only the output of the command itself.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What installing depends on: the lock file, the dependencies of the manifest, the platform. Scripts may change freely. */
export function fingerprint(root, platform = process.platform, arch = process.arch) {
  const manifest = readManifest(root);
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = manifest;
  const requested = { dependencies, devDependencies, optionalDependencies, overrides, allowScripts };
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(JSON.stringify([requested, platform, arch]))
    .digest('hex');
}

/** True if node_modules was installed by us from exactly this lock file, on this platform. */
export function isInstalled(root) {
  const stamp = stampFile(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** Records that node_modules is in step. */
export function stampInstalled(root) {
  const stamp = stampFile(root);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint(root));
}

/** Whether `version` (v24.21.0) satisfies `range`, which is always of the form >=22.22.2. */
export function isNewEnough(version, range) {
  const has = numbersOf(version);
  const needs = numbersOf(range);
  for (let part = 0; part < 3; part++) {
    if (has[part] !== needs[part]) return has[part] > needs[part];
  }
  return true;
}

/** One line that says why `npm ci` failed and what to do, from what npm printed. */
export function explainFailure(output) {
  if (/E?INTEGRITY/.test(output)) {
    return '下载的依赖与锁文件的校验值不符，未安装。请重试；仍不符请勿使用该软件源。 / A download does not match its hash in package-lock.json: try again, or use another registry.';
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET/.test(output)) {
    return '依赖未能下载：连不上 npm 软件源。请检查网络或代理（npm config get registry）后重试。 / No network: the npm registry cannot be reached; check network or proxy, then run this again.';
  }
  if (/EUSAGE|from lock file|in sync/.test(output)) {
    return 'package-lock.json 与 package.json 不一致。请运行 npm install && npm run lock 后重试。 / The lock file is out of step: run npm install && npm run lock.';
  }
  if (/ENOSPC/.test(output))
    return '磁盘已满，依赖未能安装。请腾出 1 GB 后重试。 / The disk is full: free 1 GB, then run this again.';
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return '没有写入 node_modules 的权限。请检查本文件夹的所有者后重试。 / No permission to write node_modules: check who owns this folder.';
  }
  const cause = output.split('\n').find((line) => /npm (error|ERR!)\s+\S/.test(line)) ?? '';
  return `依赖安装失败，请运行 npm ci 查看原因。 / Installing failed, run npm ci to see why. ${cause.trim()}`.trim();
}

/**
 * Installs if needed and checks Node. Returns nothing; throws an Error of one line, in Chinese and English, that says
 * what to do. `install` runs `npm ci` in a folder and resolves to `{ ok, output }`.
 */
export async function bootstrap(root, install = runNpmCi) {
  const range = readManifest(root).engines.node;
  if (!isInstalled(root)) {
    // Refuse before a minute of downloading if no Node comes with the project.
    if (!bringsNode(root) && !isNewEnough(process.version, range)) throw new Error(tooOld(process.version, range));
    const { ok, output } = await install(root);
    if (!ok) throw new Error(explainFailure(output));
    stampInstalled(root);
  }
  const version = scriptNodeVersion(root);
  if (!isNewEnough(version, range)) throw new Error(tooOld(version, range));
}

/** Version of the Node that npm scripts find: npm puts node_modules/.bin first in PATH. */
function scriptNodeVersion(root) {
  const own = path.join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(own) || realpathSync(own) === realpathSync(process.execPath)) return process.version;
  const run = spawnSync(own, ['--version'], { encoding: 'utf8' });
  if (run.status === 0) return run.stdout.trim();
  // It cannot run here (Alpine has no glibc): removed, so that scripts get the machine's own.
  rmSync(own);
  return process.version;
}

function bringsNode(root) {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return `node_modules/node-${process.platform}-${process.arch}` in (lock.packages ?? {});
}

/**
 * Runs `npm ci` with the npm that runs us and shows progress. npm removes node_modules, and with it possibly the
 * very Node that runs it: the open file stays, and no other platform has a Node there.
 */
function runNpmCi(root) {
  const npm = process.env.npm_execpath ?? '';
  // Tools are needed regardless of NODE_ENV; the log level of `npm run --silent` would hide why it failed.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--progress=false'];
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = /npm-cli\.c?js$/.test(npm)
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });

  const says = '正在安装依赖（首次约一分钟）… / Installing dependencies';
  const started = Date.now();
  const live = process.stderr.isTTY;
  process.stderr.write(live ? says : `${says}\n`);
  const clock = setInterval(
    () => {
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stderr.write(live ? `\r${says} ${seconds} s` : `  … ${seconds} s\n`);
    },
    live ? 1000 : 15_000,
  );

  let output = '';
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) => {
    const finish = (ok) => {
      clearInterval(clock);
      if (live) process.stderr.write('\n');
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      keep(`npm error ${error.message}`);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

function tooOld(version, range) {
  const needs = range.replace('>=', '');
  return `Node 版本过旧：现为 ${version.replace('v', '')}，需要 ${needs} 以上。请安装 Node 24 后重试。 / Node is too old: install Node ≥ ${needs} (24 is best), then run this again.`;
}

function numbersOf(version) {
  const [major = 0, minor = 0, patch = 0] = version
    .replace(/^\D+/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  return [major, minor, patch];
}

function readManifest(root) {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
}

function stampFile(root) {
  return path.join(root, 'node_modules', '.cache', 'dafu', 'installed');
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    await bootstrap(path.resolve(import.meta.dirname ?? path.dirname(realpathSync(process.argv[1])), '../..'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
