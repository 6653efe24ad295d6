import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from './support/imports.ts';

let folder: string;
const running = new Set<ChildProcess>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convener-start-'));
});
afterEach(async () => {
  for (const child of running) await ended(child, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  /** Resolves with all that was said once it says this; rejects if it ends before. */
  says(words: RegExp): Promise<string>;
  said(): string;
}

/** Our process as `npm start` starts it, in a folder of its own, with nothing in its environment but what is given. */
function start(env: Readonly<Record<string, string>> = {}): Started {
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(root, 'src/boot.ts'),
    join(root, 'src/main.ts'),
  ];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
  });
  running.add(child);
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      for (const each of listeners) each();
    });
  }
  return {
    child,
    said: () => said,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => words.test(said) && resolve(said);
        listeners.add(look);
        child.once('exit', () => (words.test(said) ? resolve(said) : reject(new Error(`ended, having said: ${said}`))));
        look();
      }),
  };
}

async function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  running.delete(child);
  if (child.exitCode !== null) return child.exitCode;
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (signal) child.kill(signal);
  return exit;
}

const address = (said: string) => /http:\/\/\S+/.exec(said)?.[0] ?? 'no address';

it('serves the playground with no token and no database, and stops cleanly though it is told twice', async () => {
  const { child, says, said } = start();
  const at = address(await says(/Open the playground/));
  expect((await fetch(`${at}/readyz`)).status).toBe(200);
  expect(await (await fetch(at)).text()).toMatch(/<title>.*Convener/);
  expect(await (await fetch(`${at}/metrics`)).text()).toContain('convener_outbox_letters{state="dead"} 0');
  child.kill('SIGTERM');
  expect(await ended(child, 'SIGTERM')).toBe(0);
  expect(said().trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(folder, '.convener/postgres/postmaster.pid'))).toBe(false);
}, 60_000);

it('says in one sentence that it runs already', async () => {
  await start().says(/Open the playground/);
  const second = start();
  expect(await ended(second.child)).toBe(1);
  expect(second.said().trim().split('\n')).toHaveLength(1);
  expect(second.said()).toMatch(/already run/i);
}, 60_000);

it('says everything that is wrong with its configuration at once, and no value of it', async () => {
  const { child, said } = start({
    PORT: 'eighty',
    PLAYGROUND: 'maybe',
    SLACK_BOT_TOKEN: 'not-a-token-at-all',
    DATABASE_URL: 'mysql://x',
  });
  expect(await ended(child)).toBe(1);
  for (const name of ['PORT', 'PLAYGROUND', 'SLACK_BOT_TOKEN', 'DATABASE_URL']) expect(said()).toContain(name);
  expect(said()).not.toMatch(/not-a-token-at-all|mysql:\/\/x|at .*\.ts/);
});

it('says in a sentence that its port is taken, and leaves no database behind', async () => {
  const { says } = start();
  const port = new URL(address(await says(/Open the playground/))).port;
  const elsewhere = mkdtempSync(join(tmpdir(), 'convener-start-'));
  const first = folder;
  folder = elsewhere;
  const second = start({ PORT: port });
  expect(await ended(second.child)).toBe(1);
  expect(second.said().trim()).toBe(`Port ${port} is in use. Stop what uses it, or set PORT to another.`);
  expect(existsSync(join(elsewhere, '.convener/postgres/postmaster.pid'))).toBe(false);
  rmSync(elsewhere, { recursive: true, force: true });
  folder = first;
}, 60_000);
