import { DatabaseSync } from 'node:sqlite';
import { reasonOf } from './problem.ts';

export type Lock = { release(): void };

/**
 * Takes the lock file at `path` for as long as this process lives, or answers `undefined` when another holds it.
 *
 * Node has no flock; SQLite takes the operating system's own file lock, which ends with the process however that ends,
 * so nothing is ever stale. The file stays empty.
 */
export function takeLock(path: string): Lock | undefined {
  const file = new DatabaseSync(path);
  try {
    file.exec('BEGIN EXCLUSIVE');
    return { release: () => file.isOpen && file.close() };
  } catch (error) {
    file.close();
    if (reasonOf(error).includes('locked')) return undefined;
    throw error;
  }
}
