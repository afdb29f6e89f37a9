/** `npm run letter` for tests: in their own process, since a new one costs half a second; once as a program. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { format } from 'node:util';
import { vi } from 'vitest';
import { letter } from '../../../src/cli/letter.ts';

export const root = resolve(import.meta.dirname, '../../..');

interface Surroundings {
  /** Environment variables in addition to those of this process, none of which concerns the command. */
  env?: Record<string, string>;
  /** The working directory; the repository if unset. */
  cwd?: string;
  /** Standard input. */
  input?: string;
}

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

const unset = { CONTENT_DIR: undefined, INIT_CWD: undefined, FORCE_COLOR: undefined, NO_COLOR: undefined };

/** Runs a command as its script does, in a separate process. */
export function spawnLetter(args: string[], { env = {}, cwd = root, input = '' }: Surroundings = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/letter.ts'), ...args], {
    cwd,
    env: { ...process.env, ...unset, ...env },
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Runs a command in this process. */
export async function runLetter(
  args: string[],
  { env = {}, cwd = root, input = '' }: Surroundings = {},
): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const write = (stream: 'stdout' | 'stderr') => (text: unknown) => {
    printed[stream] += text;
    return true;
  };
  const log =
    (stream: 'stdout' | 'stderr') =>
    (...values: unknown[]) => {
      printed[stream] += `${format(...values)}\n`;
    };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(write('stderr')),
    vi.spyOn(console, 'log').mockImplementation(log('stdout')),
    vi.spyOn(console, 'error').mockImplementation(log('stderr')),
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(input)]) as typeof process.stdin),
  ];
  for (const [name, value] of Object.entries({ ...unset, ...env })) vi.stubEnv(name, value);
  const before = process.cwd();
  process.chdir(cwd);
  try {
    return { status: await letter(args), ...printed };
  } finally {
    process.chdir(before);
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}
