/** SQLSTATE classes and codes that mean the server went away or is not up yet, not that the statement was wrong. */
const SQLSTATES = /^(?:08...|57P0[123]|53300)$/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);
/** What pg says where it gives no code. */
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended/i;

/** Two transactions in each other's way (40001, 40P01), or one that built on a row another has just removed (23503). */
const CONFLICTS = /^(?:40001|40P01|23503)$/;

/** Whether a transaction lost against another one at the same time, and may well succeed on what is there now. */
export function isConflict(error: unknown): boolean {
  return error instanceof Error && (CONFLICTS.test(codeOf(error)) || isConflict(error.cause));
}

/**
 * Whether an error, or what caused it, is the database being away: the same transaction may work a moment later.
 * Source: https://www.postgresql.org/docs/current/errcodes-appendix.html, classes 08, 53 and 57.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return SQLSTATES.test(code) || SOCKET.has(code) || WORDS.test(error.message) || isOutage(error.cause);
}

const codeOf = (error: Error): string => `${(error as { readonly code?: string }).code ?? ''}`;
