/**
 * The folder of the finished site. What a build makes is staged next to it and moved into place when complete: a build
 * that is killed leaves nothing half-written in it.
 */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export class Output {
  readonly #folder: string;
  readonly #stage: string;
  readonly #files = new Set<string>();
  /** The folders of the files. */
  readonly #folders = new Set<string>();
  /** Each is staged under its index in this list: without folders, which cost more than the files. */
  readonly #changed: string[] = [];

  private constructor(folder: string, stage: string) {
    this.#folder = folder;
    this.#stage = stage;
  }

  /**
   * Opens a folder for a build, and creates it if it does not exist.
   * @throws Error if the folder contains anything but a finished site: the build would remove it.
   */
  static open(folder: string): Output {
    mkdirSync(folder, { recursive: true });
    const names = readdirSync(folder);
    const foreign = names.filter((name) => !name.startsWith('.'));
    if (foreign.length > 0 && !foreign.includes('404.html')) {
      throw new Error(
        `输出文件夹 ${folder} 里有别的文件（${foreign.slice(0, 3).join('、')}…），请清空它或另选 OUT_DIR`,
      );
    }
    return new Output(folder, stageFor(realpathSync(folder)));
  }

  /**
   * Adds a file by its path below the folder, with `/`.
   * @throws Error if the file was added before, or the path leaves the folder.
   */
  add(path: string, bytes: Uint8Array): void {
    if (path.split('/').some((name) => name === '' || name === '.' || name === '..')) {
      throw new Error(`文件路径 ${path} 不合规`);
    }
    const folders = path.split('/').slice(0, -1);
    const above = folders.map((_, depth) => folders.slice(0, depth + 1).join('/'));
    if (this.#files.has(path) || this.#folders.has(path) || above.some((folder) => this.#files.has(folder))) {
      throw new Error(`两个网页都要写 ${path}`);
    }
    this.#files.add(path);
    for (const folder of above) this.#folders.add(folder);
    const present = join(this.#folder, path);
    if (isFile(present) && readFileSync(present).equals(bytes)) return;
    writeFileSync(join(this.#stage, String(this.#changed.length)), bytes);
    this.#changed.push(path);
  }

  /** Removes what is no longer produced and puts the changed files in place; returns how many of each. */
  commit(): { files: number; written: number; removed: number } {
    const removed = this.#prune('');
    const made = new Set<string>();
    for (const [staged, path] of this.#changed.entries()) {
      const target = join(this.#folder, path);
      if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
      made.add(dirname(target));
      move(join(this.#stage, String(staged)), target);
    }
    this.abandon();
    return { files: this.#files.size, written: this.#changed.length, removed };
  }

  /** Leaves the folder as it was. */
  abandon(): void {
    rmSync(this.#stage, { recursive: true, force: true });
  }

  /** Removes, below a path, files that this build has not added, and folders left empty. Dot files at the top stay. */
  #prune(below: string): number {
    let removed = 0;
    for (const entry of readdirSync(join(this.#folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (below === '' && entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        removed += this.#prune(`${path}/`);
        if (readdirSync(join(this.#folder, path)).length === 0) rmdirSync(join(this.#folder, path));
      } else if (!this.#files.has(path)) {
        rmSync(join(this.#folder, path));
        removed += 1;
      }
    }
    return removed;
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * A new folder for what is staged, named after this process; what builds that no longer run left behind is cleared. It
 * is next to `folder`, or inside if that is a mount point or its parent is not writable.
 */
function stageFor(folder: string): string {
  const inside = join(folder, '.staging-');
  const beside = join(dirname(folder), `.${basename(folder)}.staging-`);
  clearLeftovers(inside);
  let why = '它是挂载点';
  if (statSync(folder).dev === statSync(dirname(folder)).dev) {
    try {
      clearLeftovers(beside);
      return made(beside + process.pid);
    } catch {
      why = `${dirname(folder)} 不能写入`;
    }
  }
  console.warn(`暂存文件只能放在 ${folder} 里面（${why}）；生成网站时如被强行停止，再生成一次，才可以复制它。`);
  return made(inside + process.pid);
}

function made(folder: string): string {
  mkdirSync(folder);
  return folder;
}

/** Moves a file; a mount that shows neither its device nor its point refuses to rename. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
  }
}

/** Removes what is at `path` followed by the id of this process or of one that has ended. */
function clearLeftovers(path: string): void {
  const [folder, prefix] = [dirname(path), basename(path)];
  for (const name of readdirSync(folder).filter((one) => one.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length));
    if (pid === process.pid || !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user may not be sent even the empty signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
