import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** Cores, memory, versions and date, for a table that is kept. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const day = new Date().toISOString().slice(0, 10);
  return `${availableParallelism()} cores (${model}), ${memory}, ${process.platform} ${process.arch}, Node ${process.version}, ${day}`;
}

/** Resident memory of a process in MB, from /proc; undefined where there is none. */
export function residentMegabytes(pid: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

/** Seconds of processor time that a process has used; with `children`, they alone. 100 ticks a second on Linux. */
export function processorSeconds(pid: number, whose: 'own' | 'children' = 'own'): number {
  const pids = whose === 'own' ? [pid] : childrenOf(pid);
  return pids.reduce((sum, each) => sum + ticks(statOf(each)), 0) / 100;
}

/** The processes below one whose command line names a file. */
export const descendants = (pid: number, file: string): readonly number[] =>
  childrenOf(pid).flatMap((child) => [
    ...(read(`/proc/${child}/cmdline`).split('\0').includes(file) ? [child] : []),
    ...descendants(child, file),
  ]);

const childrenOf = (pid: number): readonly number[] => pidsRunning().filter((each) => Number(statOf(each)[1]) === pid);

const pidsRunning = (): readonly number[] => list('/proc').map(Number).filter(Number.isInteger);

/** What stands behind the process's name, which may hold anything: state, parent, … https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function statOf(pid: number): readonly string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

const ticks = (stat: readonly string[]): number => Number(stat[11] ?? 0) + Number(stat[12] ?? 0);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
