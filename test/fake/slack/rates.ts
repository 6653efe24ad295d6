import type { Rate } from './api/method.ts';

/** Counts calls against a rate; a full bucket holds `burst` of them and refills evenly. */
export interface Rates {
  /** Seconds to wait, at least 1, when the call comes too soon; 0 when it may pass, which it then has. */
  readonly take: (key: string, rate: Rate) => number;
}

export function createRates(now: () => number): Rates {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take: (key, { perMinute, burst }) => {
      const perMs = perMinute / 60_000;
      const bucket = buckets.get(key) ?? { left: burst, at: now() };
      const left = Math.min(burst, bucket.left + Math.max(0, now() - bucket.at) * perMs);
      const passes = left >= 1;
      buckets.set(key, { left: passes ? left - 1 : left, at: now() });
      return passes ? 0 : Math.ceil((1 - left) / perMs / 1000);
    },
  };
}
