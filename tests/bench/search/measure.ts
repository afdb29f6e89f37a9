/** What indexing costs: CPU and memory of a process and all its children, Pagefind's binary among them. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface Usage {
  /** CPU of all processes while Pagefind's binary ran; unset if the system has no /proc. */
  cpuSeconds?: number;
  wallSeconds: number;
  /** Peak memory of all processes together in that time, in MB. */
  peakMb?: number;
}

const interval = 50;
const ticksPerSecond = 100;

interface Moment {
  at: number;
  cpuSeconds: number;
}

interface Process {
  name: string;
  cpuSeconds: number;
  residentKb: number;
}

/**
 * Waits for a process that indexes, and measures it from the moment its Pagefind starts until that ends: pages are
 * rendered before, files written after.
 * @throws Error if it fails
 */
export async function measureIndexing(child: ChildProcess, title: string): Promise<Usage> {
  const { pid = 0 } = child;
  let begun: Moment | undefined;
  let ended: Moment | undefined;
  let last: Moment | undefined;
  let peakKb = 0;
  const timer = setInterval(() => {
    const processes = treeOf(pid);
    if (processes.length === 0) return;
    last = { at: performance.now(), cpuSeconds: sum(processes.map(({ cpuSeconds }) => cpuSeconds)) };
    if (processes.some(({ name }) => name.startsWith('pagefind'))) {
      begun ??= last;
      peakKb = Math.max(peakKb, sum(processes.map(({ residentKb }) => residentKb)));
    } else if (begun) ended ??= last;
  }, interval);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${title}没有成功（退出码 ${code}）`);
  ended ??= last;
  if (!begun || !ended) return { wallSeconds: 0 };
  return {
    cpuSeconds: ended.cpuSeconds - begun.cpuSeconds,
    wallSeconds: (ended.at - begun.at) / 1000,
    peakMb: (peakKb * 1024) / 1e6,
  };
}

/** A process and its descendants; none if it has ended, or the system has no /proc. */
function treeOf(pid: number): Process[] {
  try {
    const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const fields = rest.split(' ').map(Number);
    // utime, stime, and those of children that have ended (proc(5), fields 14 to 17).
    const ticks = sum(fields.slice(11, 15));
    const [, resident = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    const self = { name, cpuSeconds: ticks / ticksPerSecond, residentKb: Number(resident) };
    return [self, ...children.flatMap(treeOf)];
  } catch {
    // It ended while this was read.
    return [];
  }
}

/** Bytes and number of the files below `folder` whose paths match `wanted`, as transferred. */
export function sizeOf(folder: string, wanted: RegExp): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => wanted.test(file));
  const sizes = new Map(files.map((file) => [file, statSync(join(folder, file)).size]));
  const sent = files.filter((file) => !file.endsWith('.gz') && statSync(join(folder, file)).isFile());
  const bytes = sent.map((file) => sizes.get(`${file}.gz`) ?? sizes.get(file) ?? 0);
  return { bytes: sum(bytes), files: sent.length };
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
