import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('..', import.meta.url);
const PATIENCE = 20_000;

export interface Child {
  readonly pid: number;
  /** Where it listens. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Program {
  readonly file: URL;
  /** All of the environment that it is given, besides what any program needs. */
  readonly env: Readonly<Record<string, string>>;
  /** For node itself. */
  readonly flags: readonly string[];
}

/** Runs one of our files in a process of its own, and waits until it prints where it listens. It ends with us at the latest. */
export async function launch({ file, env, flags }: Program): Promise<Child> {
  const child = spawn(process.execPath, [...flags, fileURLToPath(file)], {
    cwd: ROOT,
    env: { ...surroundings(), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGTERM'));
  return listening(child);
}

/** What `npm start` gives node: the words between `node` and the file. */
export function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  const words: readonly string[] = scripts.start.split(' ');
  return words.slice(words.indexOf('node') + 1, -1);
}

/** What any program needs; tokens and addresses that stand in our own environment stay here. */
export function surroundings(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function listening(child: ChildProcess): Promise<Child> {
  const { pid, stdout } = child;
  if (pid === undefined || !stdout) throw new Error('a process could not be started');
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`a process ended with ${code} before it listened: ${said}`)));
    stdout.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-4_000);
      const found = /http:\/\/[^\s"]+/.exec(said)?.[0];
      if (found) resolve(found);
    });
  });
  return { pid, url, stop: () => end(child) };
}

/** Asks a process to end, and waits; one that does not is ended. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await gone;
  clearTimeout(force);
}
