/** The folder of the finished site. What a build makes is staged first and put in its place when all of it is there. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const staging = '.staging-';

export class Output {
  readonly #folder: string;
  readonly #stage: string;
  readonly #files = new Set<string>();
  readonly #changed: string[] = [];

  private constructor(folder: string, stage: string) {
    this.#folder = folder;
    this.#stage = stage;
  }

  /**
   * Opens a folder for a build, made if it is not there.
   * @throws Error where the folder holds something else than a finished site, which the build would remove.
   */
  static async open(folder: string): Promise<Output> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    const foreign = names.filter((name) => !name.startsWith('.'));
    if (foreign.length > 0 && !foreign.includes('404.html')) {
      throw new Error(
        `输出文件夹 ${folder} 里有别的文件（${foreign.slice(0, 3).join('、')}…），请清空它或另选 OUT_DIR`,
      );
    }
    for (const name of names.filter((one) => one.startsWith(staging))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
    return new Output(folder, await mkdtemp(join(folder, staging)));
  }

  /**
   * Adds a file by its path below the folder, with `/`.
   * @throws Error where two things want the same file, or the path would leave the folder.
   */
  async add(path: string, bytes: Uint8Array): Promise<void> {
    if (path.split('/').some((name) => name === '' || name === '.' || name === '..')) {
      throw new Error(`文件路径 ${path} 不合规`);
    }
    if (this.#files.has(path)) throw new Error(`两个网页都要写 ${path}`);
    this.#files.add(path);
    const present = await readFile(join(this.#folder, path)).catch(() => undefined);
    if (present?.equals(bytes)) return;
    const target = join(this.#stage, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    this.#changed.push(path);
  }

  /** Removes what is no longer produced and puts the changed files in place; gives how many of each. */
  async commit(): Promise<{ files: number; written: number; removed: number }> {
    const removed = await this.#prune('');
    for (const path of this.#changed) {
      const target = join(this.#folder, path);
      await mkdir(dirname(target), { recursive: true });
      await rename(join(this.#stage, path), target);
    }
    await this.abandon();
    return { files: this.#files.size, written: this.#changed.length, removed };
  }

  /** Leaves the folder as it was. */
  async abandon(): Promise<void> {
    await rm(this.#stage, { recursive: true, force: true });
  }

  /** Removes, below a path, files that this build has not added, and folders left empty. Dot files at the top stay. */
  async #prune(below: string): Promise<number> {
    let removed = 0;
    for (const entry of await readdir(join(this.#folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (below === '' && entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        removed += await this.#prune(`${path}/`);
        await rmdir(join(this.#folder, path)).catch(() => undefined); // not empty
      } else if (!this.#files.has(path)) {
        await rm(join(this.#folder, path));
        removed += 1;
      }
    }
    return removed;
  }
}
