import { type ChildProcess, spawn } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { end, surroundings } from './child.ts';
import { median } from './load.ts';
import { descendants, residentMegabytes } from './machine.ts';
import { openFolder } from './postgres.ts';
import type { Figure } from './table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LINKED = ['package.json', 'node_modules', 'src', 'adapters', 'migrations'];
const PATIENCE = 60_000;
const WARM_STARTS = 3;

interface Started {
  readonly seconds: number;
  readonly megabytes: number;
}

/** `npm start` in a folder where it never ran, then again: until /readyz says that the database answers. */
export async function startup(): Promise<readonly Figure[]> {
  const folder = await openFolder();
  try {
    for (const name of LINKED) await symlink(join(ROOT, name), join(folder, name));
    const first = await start(folder);
    const warm: Started[] = [];
    for (let i = 0; i < WARM_STARTS; i++) warm.push(await start(folder));
    const seconds = median(warm.map((each) => each.seconds));
    const megabytes = Math.max(...[first, ...warm].map((each) => each.megabytes));
    return [
      {
        what: 'seconds from `npm start` to ready, warm, against the first ever',
        ours: seconds.toFixed(1),
        against: first.seconds.toFixed(1),
        ratio: (seconds / first.seconds).toFixed(2),
        wanted: '≤ 3, first ≤ 8',
      },
      {
        what: '… resident memory of our process when ready, the most',
        ...{ ours: `${megabytes} MB`, against: '', ratio: '', wanted: '< 200 MB' },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function start(folder: string): Promise<Started> {
  const port = await freePort();
  const env = { ...surroundings(), PORT: String(port), HOST: '127.0.0.1' };
  const started = performance.now();
  const npm = spawn('npm', ['start'], { cwd: folder, env, stdio: 'ignore' });
  try {
    await ready(npm, port);
    const seconds = (performance.now() - started) / 1_000;
    await pause(500);
    const megabytes = Math.max(...descendants(npm.pid ?? -1, 'src/main.ts').map((pid) => residentMegabytes(pid) ?? 0));
    return { seconds, megabytes };
  } finally {
    for (const pid of descendants(npm.pid ?? -1, 'src/main.ts')) process.kill(pid, 'SIGTERM');
    await end(npm);
  }
}

async function ready(npm: ChildProcess, port: number): Promise<void> {
  for (const deadline = performance.now() + PATIENCE; performance.now() < deadline; await pause(10)) {
    if ((await statusOf(`http://127.0.0.1:${port}/readyz`)) === 200) return;
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`);
  }
  throw new Error('npm start was not ready in time');
}

const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', () => resolve(undefined));
  });

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
