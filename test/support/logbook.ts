import type { Log } from '../../src/surface/adapter.ts';

export interface Logged {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A log that keeps its lines. */
export interface Logbook extends Log {
  readonly lines: readonly Logged[];
}

export function logbook(): Logbook {
  const lines: Logged[] = [];
  const at = (level: string) => (fields: Logged['fields'], message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
