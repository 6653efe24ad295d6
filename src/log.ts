import { pino } from 'pino';
import type { Log } from './surface/adapter.ts';

/** Names under which a token, a signature or somebody's words might travel, at any of the first three levels. */
const secrets = [
  'token',
  'authorization',
  'password',
  'secret',
  'signingSecret',
  'body',
  'headers',
  'connectionString',
];

/** JSON lines, one wide event each, on standard output unless a `sink` is given. */
export function openLog(level: string, sink?: { write(line: string): void }): Log {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = { level, redact: { paths, censor: '[redacted]' }, base: null, serializers: { err: described } };
  return sink ? pino(options, sink) : pino(options);
}

interface Described {
  readonly type: string;
  readonly message: string;
  readonly code: string | undefined;
  readonly stack: readonly string[] | undefined;
  readonly cause: Described | undefined;
}

/**
 * What helps to mend it and no more. Errors carry whole clients and requests along; and the message of a failed query ends
 * with its parameters, which are people's words.
 */
function described(error: unknown): Described | undefined {
  if (error === undefined || error === null) return undefined;
  if (!(error instanceof Error))
    return { type: typeof error, message: String(error), code: undefined, stack: undefined, cause: undefined };
  const { query, code } = error as { readonly query?: unknown; readonly code?: unknown };
  return {
    type: error.name,
    message: typeof query === 'string' ? `Failed query: ${query}` : error.message,
    code: code === undefined ? undefined : String(code),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    cause: described(error.cause),
  };
}
