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

/** JSON lines on standard output, one wide event each. */
export function openLog(level: string): Log {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, redact: { paths, censor: '[redacted]' }, base: null });
}
