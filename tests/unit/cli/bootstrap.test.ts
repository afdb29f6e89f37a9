import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bootstrap,
  explainFailure,
  fingerprint,
  isInstalled,
  isNewEnough,
  stampInstalled,
} from '../../../src/cli/bootstrap.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dafu-bootstrap-'));
  write('package.json', { engines: { node: '>=22.22.2' }, dependencies: { astro: '7.3.5' }, scripts: {} });
  write('package-lock.json', { packages: {} });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: unknown): void {
  writeFileSync(path.join(root, name), JSON.stringify(content));
}

/** Stands in for `npm ci`; counts its calls. */
function fakeInstall(ok: boolean, output = '') {
  const install = async () => {
    install.calls += 1;
    return { ok, output };
  };
  install.calls = 0;
  return install;
}

describe('installing', () => {
  test('happens in a fresh clone, and not again', async () => {
    const install = fakeInstall(true);
    await bootstrap(root, install);
    await bootstrap(root, install);
    expect(install.calls).toBe(1);
  });

  test('happens again when the lock file or a dependency changes, but not for a script', async () => {
    stampInstalled(root);
    write('package.json', { engines: { node: '>=22.22.2' }, dependencies: { astro: '7.3.5' }, scripts: { lint: 'x' } });
    expect(isInstalled(root)).toBe(true);
    write('package.json', { engines: { node: '>=22.22.2' }, dependencies: { astro: '7.3.6' }, scripts: {} });
    expect(isInstalled(root)).toBe(false);
    stampInstalled(root);
    write('package-lock.json', { packages: { 'node_modules/astro': {} } });
    expect(isInstalled(root)).toBe(false);
  });

  test('happens again on another platform: a folder may be shared between systems', () => {
    expect(fingerprint(root, 'linux', 'x64')).not.toBe(fingerprint(root, 'darwin', 'x64'));
    expect(fingerprint(root, 'linux', 'x64')).not.toBe(fingerprint(root, 'linux', 'arm64'));
  });

  test('that fails leaves no stamp and says why in one line', async () => {
    const install = fakeInstall(false, 'npm error code EAI_AGAIN\nnpm error syscall getaddrinfo');
    await expect(bootstrap(root, install)).rejects.toThrow(/^依赖未能下载.*No network.*$/);
    expect(isInstalled(root)).toBe(false);
  });
});

describe('a failure of npm', () => {
  test.each([
    ['npm error code ENOTFOUND', 'No network'],
    ['npm error code EUSAGE\nnpm error Missing: a@1.0.0 from lock file', 'npm run lock'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EACCES', 'No permission'],
    ['npm error code EINTEGRITY', 'does not match its hash'],
    ['npm warn x\nnpm error code E418', 'npm error code E418'],
  ])('%j', (output, cure) => {
    const line = explainFailure(output);
    expect(line).toContain(cure);
    expect(line).not.toContain('\n');
  });
});

describe('the version of Node', () => {
  test.each([
    ['v24.21.0', '>=22.22.2', true],
    ['v22.22.2', '>=22.22.2', true],
    ['v22.22.1', '>=22.22.2', false],
    ['v20.20.2', '>=22.22.2', false],
    ['v22.9.0', '>=22.12', false],
    ['v23.0.0', '>=22.12', true],
  ])('%s for %s: %s', (version, range, enough) => {
    expect(isNewEnough(version, range)).toBe(enough);
  });

  test('is refused before anything is downloaded if no Node comes with the project', async () => {
    write('package.json', { engines: { node: '>=99' } });
    const install = fakeInstall(true);
    await expect(bootstrap(root, install)).rejects.toThrow(/^Node 版本过旧.*install Node ≥ 99.*$/);
    expect(install.calls).toBe(0);
  });

  test('is that of the Node which comes with the project', async () => {
    write('package-lock.json', { packages: { [`node_modules/node-${process.platform}-${process.arch}`]: {} } });
    write('package.json', { engines: { node: '>=99' } });
    stampInstalled(root);
    bringNode('echo v98.0.0');
    await expect(bootstrap(root)).rejects.toThrow('98.0.0');
    bringNode('echo v99.1.0');
    await bootstrap(root);
  });

  test('is that of the machine if the one that comes with the project cannot run', async () => {
    stampInstalled(root);
    bringNode('exit 127');
    await bootstrap(root);
  });
});

describe('as a command', () => {
  test('prints nothing when all is in step, and one line on stderr when not', () => {
    cpSync('src/cli/bootstrap.mjs', path.join(root, 'src/cli/bootstrap.mjs'));
    stampInstalled(root);
    expect(run()).toEqual({ status: 0, stdout: '', stderr: '' });
    write('package.json', { engines: { node: '>=99' } });
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Node 版本过旧.*\n$/);
  });
});

function run() {
  const command = path.join(root, 'src/cli/bootstrap.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function bringNode(script: string): void {
  const node = path.join(root, 'node_modules/.bin/node');
  mkdirSync(path.dirname(node), { recursive: true });
  writeFileSync(node, `#!/bin/sh\n${script}\n`);
  chmodSync(node, 0o755);
}
