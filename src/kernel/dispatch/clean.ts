import type { Incoming } from '../../surface/platform.ts';

/** PostgreSQL keeps no U+0000 in text or JSON, and nobody types one on purpose: taken out of all that comes in. */
export const clean = (incoming: Incoming): Incoming => without(incoming) as Incoming;

function without(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, without(each)]));
}
