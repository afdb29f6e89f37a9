/**
 * `npm run lock`, after every change of dependencies: completes package-lock.json.
 *
 * A registry that lacks a platform's package makes `npm install` drop it from the lock file, and `npm ci` then fails
 * with "Missing: … from lock file". Each such package gets an entry back. What the registry does not have it cannot
 * describe, so the platform is read from the name, which follows one convention everywhere (…-linux-arm64-musl).
 */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An entry of the lock file's `packages`, the part that matters here. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  funding?: unknown;
  integrity?: string;
  optional?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

/** An optional dependency that the lock file names but does not describe. */
export interface MissingPackage {
  /** Location of the package that depends on it, '' for the project. */
  wantedBy: string;
  name: string;
  version: string;
}

const systems: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};

const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The optional dependencies without an entry that npm would find from their dependents. */
export function missingPackages({ packages }: LockFile): MissingPackage[] {
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => {
        const found = lookUp(packages, wantedBy, name);
        return !found || (isExact(version) && found.version !== version);
      })
      .map(([name, version]) => ({ wantedBy, name, version })),
  );
}

/** The platform that a package is for, from its name. Throws if the name names no processor. */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const system = words.findLast((word) => word in systems);
  const processor = words.findLast((word) => processors.includes(word));
  if (!processor || !(system || processor === 'wasm32'))
    throw new Error(`${name}：从名称看不出所属平台，请手工补入 package-lock.json`);
  const libc = words.some((word) => word.includes('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : '';
  return {
    cpu: [processor],
    ...(libc && system?.startsWith('linux') ? { libc: [libc] } : {}),
    ...(system ? { os: [systems[system] ?? system] } : {}),
  };
}

/** The lock file with an entry for every optional dependency, in npm's order, and without any address. */
export function completeLock(lock: LockFile): LockFile {
  const packages = Object.fromEntries(
    Object.entries(lock.packages).map(([location, { resolved, funding, ...entry }]) => [location, entry]),
  );
  for (const { wantedBy, name, version } of missingPackages(lock)) {
    if (!isExact(version))
      throw new Error(`${wantedBy} 所需的 ${name} 未写明确切版本（${version}），请手工补入 package-lock.json`);
    const location = `node_modules/${name}` in packages ? `${wantedBy}/node_modules/${name}` : `node_modules/${name}`;
    const { dev, devOptional } = packages[wantedBy] ?? {};
    const { cpu, libc, os } = platformOf(name);
    // Keys are in npm's order, so that its next run changes nothing.
    packages[location] = {
      version,
      ...(cpu && { cpu }),
      ...(dev && { dev }),
      ...(devOptional && { devOptional }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os }),
    };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** The entry that Node's resolution would find for `name`, from the package at `location` outwards. */
function lookUp(packages: LockFile['packages'], location: string, name: string): LockedPackage | undefined {
  for (let from = location; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    const found = packages[`${from}${from && '/'}node_modules/${name}`];
    if (found || !from) return found;
  }
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
}

if (import.meta.main) {
  const file = path.join(import.meta.dirname, '../../package-lock.json');
  const before = readFileSync(file, 'utf8');
  const lock: LockFile = JSON.parse(before);
  try {
    const added = missingPackages(lock).length;
    const after = `${JSON.stringify(completeLock(lock), undefined, 2)}\n`;
    if (/https?:\/\//.test(after)) throw new Error('package-lock.json 中仍有网址，请检查依赖是否都来自 npm');
    if (after !== before) writeFileSync(file, after);
    console.log(`package-lock.json：补入 ${added} 项平台依赖`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
