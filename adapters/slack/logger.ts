import { type Logger, LogLevel } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';

const LONGEST = 300;

/**
 * Slack's libraries' own log lines, as ours. Their debug lines hold bodies and are dropped; of the others only the words
 * are kept, without what they quote, since JSON's errors quote what could not be read.
 */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: (...said: unknown[]) => log.debug(SOURCE, wordsOf(said)),
    warn: (...said: unknown[]) => log.warn(SOURCE, wordsOf(said)),
    error: (...said: unknown[]) => log.error(SOURCE, wordsOf(said)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

const SOURCE = { source: 'slack' };

const wordsOf = (said: readonly unknown[]): string =>
  said
    .map((each) => (each instanceof Error ? each.message : String(each)))
    .join(' ')
    .replace(/"[^"]*"?(\.\.\.)?/g, '"…"')
    .slice(0, LONGEST);
