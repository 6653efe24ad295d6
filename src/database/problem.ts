/** Why the database cannot be used; the words for people are in the error's `message`, one sentence, no password. */
export type DatabaseReason = 'running' | 'missing' | 'unreachable' | 'unusable' | 'newer';

/** Something the person who runs us can act on. Show `message` alone: the stack says nothing they need. */
export class DatabaseProblem extends Error {
  readonly reason: DatabaseReason;

  constructor(reason: DatabaseReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseProblem';
    this.reason = reason;
  }
}

/** Where the database's few remarks go (connection lost, server ended); `error` never holds a password. */
export type Remark = (message: string, error?: unknown) => void;

/** The text of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
